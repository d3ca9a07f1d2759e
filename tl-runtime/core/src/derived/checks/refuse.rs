//! How a check fails: it panics in a constant, with a text that is put together there.

/// The longest message, in bytes. A longer one is cut.
const LONGEST: usize = 512;

/// Panics with these texts, joined.
#[track_caller]
#[expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "evaluated at compile time only"
)]
pub(crate) const fn refuse(parts: &[&str]) -> ! {
    let mut message = [0; LONGEST];
    let mut len = 0;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut index = 0;
        while index < bytes.len() && len < LONGEST {
            message[len] = bytes[index];
            (len, index) = (len + 1, index + 1);
        }
        part += 1;
    }
    match core::str::from_utf8(message.split_at(len).0) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("the schema has another type here"),
    }
}

/// Whether two texts are equal.
pub(crate) const fn equal(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

/// A number in eight hex digits.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn hexadecimal(digits: &mut [u8; 8], number: u32) -> &str {
    let mut index = 0;
    while index < 8 {
        let digit = (number >> (28 - 4 * index)) as u8 & 15;
        digits[index] = if digit < 10 {
            b'0' + digit
        } else {
            b'a' - 10 + digit
        };
        index += 1;
    }
    match core::str::from_utf8(digits) {
        Ok(text) => text,
        Err(_) => "",
    }
}
