//! Texts of values, as short as a line needs them.

use std::fmt::Write;

/// How many bytes the column of bytes shows.
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
    for byte in bytes {
        let start = usize::from(*byte).saturating_mul(2);
        out.push_str(DIGITS.get(start..start.saturating_add(2)).unwrap_or("??"));
    }
}

/// The two digits of each byte.
static DIGITS: &str = "\
    000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\
    202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f\
    404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f\
    606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f\
    808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f\
    a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf\
    c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf\
    e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff";

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

/// A string in quotes, with control characters escaped.
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

/// A flags word, with the names of the fields whose bits are set.
pub(super) fn word(word: u32, names: &[(u32, String)], out: &mut String) {
    if word == 0 || names.is_empty() {
        number(word.into(), out);
        return;
    }
    let _ = write!(out, "0x{word:08x}");
    let mut before = " (";
    for bit in (0..u32::BITS).filter(|bit| word.checked_shr(*bit).unwrap_or(0) & 1 == 1) {
        out.push_str(std::mem::replace(&mut before, ", "));
        match names.iter().find(|(named, _)| *named == bit) {
            Some((_, names)) => out.push_str(names),
            None => {
                out.push_str("bit ");
                number(bit.into(), out);
            }
        }
    }
    out.push(')');
}

/// The decimal digits of a number. `write!` takes three times as long.
pub(super) fn number(number: i64, out: &mut String) {
    let mut digits = [0; 20];
    let mut left = number.unsigned_abs();
    let mut start = digits.len();
    for slot in digits.iter_mut().rev() {
        // Less than ten.
        *slot = b'0' + (left % 10) as u8;
        left /= 10;
        start = start.saturating_sub(1);
        if left == 0 {
            break;
        }
    }
    if number < 0 {
        out.push('-');
    }
    let digits = digits.get(start..).unwrap_or_default();
    out.push_str(str::from_utf8(digits).unwrap_or_default());
}
