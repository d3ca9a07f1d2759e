//! Values as a line has room for.

use std::fmt::Write;

use crate::schema::shape::Field;

/// How many bytes stand in the column of bytes.
const COLUMN: usize = 8;
/// How many bytes and characters of a value are shown.
const SHOWN: usize = 64;

/// Bytes in the column of bytes.
pub(super) fn bytes(bytes: &[u8], out: &mut String) {
    if bytes.len() <= COLUMN {
        return hex(bytes, out);
    }
    hex(bytes.get(..6).unwrap_or_default(), out);
    // Writing to a String does not fail.
    let _ = write!(out, "… ({})", bytes.len());
}

pub(super) fn hex(bytes: &[u8], out: &mut String) {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    for byte in bytes {
        out.push(digit(byte >> 4));
        out.push(digit(byte & 15));
    }
}

/// The value of a field of bytes.
pub(super) fn raw(bytes: &[u8], out: &mut String) {
    match bytes.get(..SHOWN) {
        Some(start) if bytes.len() > SHOWN => {
            hex(start, out);
            let _ = write!(out, "… ({} bytes)", bytes.len());
        }
        _ => hex(bytes, out),
    }
}

/// A string in quotes, with nothing in it that a terminal would act on.
pub(super) fn string(bytes: &[u8], out: &mut String) {
    let Ok(text) = str::from_utf8(bytes) else {
        let start = bytes.get(..SHOWN).unwrap_or(bytes);
        let rest = if bytes.len() > SHOWN { "…" } else { "" };
        let (start, len) = (start.escape_ascii(), bytes.len());
        let _ = write!(out, "\"{start}\"{rest} ({len} bytes, not UTF-8)");
        return;
    };
    let end = text.char_indices().nth(SHOWN).map(|(end, _)| end);
    let start = end.and_then(|end| text.get(..end)).unwrap_or(text);
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    if start.bytes().all(is_plain) {
        out.push('"');
        out.push_str(start);
        out.push('"');
    } else {
        let _ = write!(out, "{start:?}");
    }
    if end.is_some() {
        let _ = write!(out, "… ({} bytes)", bytes.len());
    }
}

/// A word, with what the bits that are set say: the names of the fields that depend on them.
pub(super) fn word(word: u32, name: &str, fields: &[Field], out: &mut String) {
    let has_bits = fields.iter().filter_map(|it| it.condition.as_ref());
    let has_bits = has_bits.fold(0, |bits, when| match when.word == name {
        true => bits | when.mask(),
        false => bits,
    });
    if word == 0 || has_bits == 0 {
        let _ = write!(out, "{word}");
        return;
    }
    let _ = write!(out, "0x{word:08x} (");
    let mut is_first = true;
    for bit in (0..u32::BITS).filter(|bit| word.checked_shr(*bit).unwrap_or(0) & 1 == 1) {
        if !std::mem::take(&mut is_first) {
            out.push_str(", ");
        }
        let mut named = fields.iter().filter(|it| {
            let when = it.condition.as_ref();
            when.is_some_and(|when| when.bit == Some(bit) && when.word == name)
        });
        match named.next() {
            None => {
                let _ = write!(out, "bit {bit}");
            }
            Some(first) => {
                out.push_str(&first.name);
                named.for_each(|other| {
                    out.push_str(" + ");
                    out.push_str(&other.name);
                });
            }
        }
    }
    out.push(')');
}
