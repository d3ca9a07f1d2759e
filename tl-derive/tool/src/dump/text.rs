//! Values as a line has room for.

use std::fmt::Write;

/// How many bytes stand in the column of bytes.
const COLUMN: usize = 8;
/// How many bytes and characters of a value are shown.
const SHOWN: usize = 64;

/// Bytes in the column of bytes.
pub(super) fn bytes(bytes: &[u8]) -> String {
    if bytes.len() <= COLUMN {
        return hex(bytes);
    }
    let start = bytes.get(..6).unwrap_or_default();
    format!("{}… ({})", hex(start), bytes.len())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The value of a field of bytes.
pub(super) fn raw(bytes: &[u8]) -> String {
    match bytes.get(..SHOWN) {
        Some(start) if bytes.len() > SHOWN => format!("{}… ({} bytes)", hex(start), bytes.len()),
        _ => hex(bytes),
    }
}

/// A string in quotes, with nothing in it that a terminal would act on.
pub(super) fn string(bytes: &[u8]) -> String {
    let Ok(text) = str::from_utf8(bytes) else {
        let start = bytes.get(..SHOWN).unwrap_or(bytes);
        let rest = if bytes.len() > SHOWN { "…" } else { "" };
        let len = bytes.len();
        return format!(
            "\"{}\"{rest} ({len} bytes, not UTF-8)",
            start.escape_ascii()
        );
    };
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => {
            let start = text.get(..end).unwrap_or_default();
            format!("{start:?}… ({} bytes)", bytes.len())
        }
        None => format!("{text:?}"),
    }
}

/// A word with the names of the bits that are set.
pub(super) fn word(word: u32, named: &[(u32, String)]) -> String {
    let mut set: Vec<String> = Vec::new();
    for bit in 0..u32::BITS {
        let mask = 1_u32.checked_shl(bit).unwrap_or(0);
        if word & mask == 0 {
            continue;
        }
        let names = named.iter().filter(|(named, _)| *named == mask);
        let names: Vec<_> = names.map(|(_, name)| name.as_str()).collect();
        set.push(if names.is_empty() {
            format!("bit {bit}")
        } else {
            names.join(" + ")
        });
    }
    match set.as_slice() {
        [] => "0".to_owned(),
        set => format!("0x{word:08x} ({})", set.join(", ")),
    }
}
