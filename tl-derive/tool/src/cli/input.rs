//! Reads hex, files and texts.

use std::{fs, path::Path};

use super::output::{Failed, failed};

/// Parses hex, which may contain spaces.
pub(super) fn from_hex(text: &str) -> Result<Vec<u8>, String> {
    let text = text.trim();
    let text = text.strip_prefix("0x").unwrap_or(text);
    let mut bytes = Vec::with_capacity(text.len() / 2);
    let mut high = None;
    for (at, byte) in text.bytes().enumerate() {
        let digit = DIGITS.get(usize::from(byte)).copied().unwrap_or(NONE);
        if digit == NONE {
            match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if !c.is_whitespace() => return Err(format!("no hex: it has {c:?}")),
                // A space, or another byte of a space of several bytes.
                _ => continue,
            }
        }
        match high.take() {
            None => high = Some(digit << 4),
            Some(high) => bytes.push(high | digit),
        }
    }
    match high {
        None => Ok(bytes),
        Some(_) => Err("no hex: an odd number of digits".to_owned()),
    }
}

/// Not a digit.
const NONE: u8 = 0xff;

/// The value of each byte as a hex digit.
static DIGITS: [u8; 256] = {
    let mut digits = [NONE; 256];
    let mut digit = 0;
    while digit < 16 {
        #[allow(clippy::indexing_slicing, reason = "of constants, at compile time")]
        {
            digits[b"0123456789abcdef"[digit] as usize] = digit as u8;
            digits[b"0123456789ABCDEF"[digit] as usize] = digit as u8;
        }
        digit += 1;
    }
    digits
};

/// The bytes of a file, or of the hex in it.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, Failed> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let hex = str::from_utf8(&bytes).ok().and_then(|it| from_hex(it).ok());
    Ok(hex.unwrap_or(bytes))
}

/// The text of a file.
pub(super) fn text_of(path: &Path) -> Result<String, Failed> {
    fs::read_to_string(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failed {
    failed(format!("{}: can't be read: {error}", path.display()))
}
