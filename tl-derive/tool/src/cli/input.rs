//! What the program reads.

use std::{fs, path::Path};

use super::output::{Failed, failed};

/// Bytes from their hex, in which there may be spaces.
pub(super) fn from_hex(text: &str) -> Result<Vec<u8>, String> {
    let text = text.trim();
    let text = text.strip_prefix("0x").unwrap_or(text);
    let mut bytes = Vec::with_capacity(text.len() / 2);
    let mut high = None;
    for (at, byte) in text.bytes().enumerate() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            b'A'..=b'F' => byte - b'A' + 10,
            _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if c.is_whitespace() => continue,
                Some(c) => return Err(format!("no hex: it has {c:?}")),
                // The rest of a space of several bytes.
                None => continue,
            },
        };
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
