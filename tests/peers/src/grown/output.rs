//! A `Vec` with TL's own types.

use crate::by_hand::id;

pub(super) trait Write {
    fn write(&self, out: &mut Vec<u8>);
}

pub(super) fn to_bytes<T: Write>(value: &T) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    value.write(&mut out);
    out
}

pub(super) fn to_buffer<T: Write>(value: &T, out: &mut Vec<u8>) {
    value.write(out);
}

#[inline]
pub(super) fn number(number: u32, out: &mut Vec<u8>) {
    out.extend_from_slice(&number.to_le_bytes());
}

#[inline]
pub(super) fn int(int: i32, out: &mut Vec<u8>) {
    out.extend_from_slice(&int.to_le_bytes());
}

#[inline]
pub(super) fn long(long: i64, out: &mut Vec<u8>) {
    out.extend_from_slice(&long.to_le_bytes());
}

#[inline]
pub(super) fn double(double: f64, out: &mut Vec<u8>) {
    out.extend_from_slice(&double.to_le_bytes());
}

#[inline]
pub(super) fn boolean(boolean: bool, out: &mut Vec<u8>) {
    number(if boolean { id::TRUE } else { id::FALSE }, out);
}

/// Strings of 2^24 bytes and more have no place in these messages.
pub(super) fn bytes(bytes: &[u8], out: &mut Vec<u8>) {
    let len = bytes.len();
    out.reserve(len + 7);
    let header = if len < 254 {
        out.push(len as u8);
        1
    } else {
        let [a, b, c, _] = (len as u32).to_le_bytes();
        out.extend_from_slice(&[254, a, b, c]);
        4
    };
    out.extend_from_slice(bytes);
    let padding = (header + len).wrapping_neg() % 4;
    out.extend_from_slice(&[0; 3][..padding]);
}

#[inline]
pub(super) fn text(text: &impl AsRef<str>, out: &mut Vec<u8>) {
    bytes(text.as_ref().as_bytes(), out);
}

#[inline]
pub(super) fn vector<T: Write>(items: &[T], out: &mut Vec<u8>) {
    number(id::VECTOR, out);
    number(items.len() as u32, out);
    for item in items {
        item.write(out);
    }
}

pub(super) fn longs(longs: &[i64], out: &mut Vec<u8>) {
    number(id::VECTOR, out);
    number(longs.len() as u32, out);
    out.extend(longs.iter().flat_map(|long| long.to_le_bytes()));
}
