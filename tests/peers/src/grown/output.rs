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

/// Several at once, for which room is made once.
#[inline]
pub(super) fn numbers<const N: usize>(numbers: [u32; N], out: &mut Vec<u8>) {
    out.extend_from_slice(numbers.map(u32::to_le_bytes).as_flattened());
}

/// A number and longs (or doubles, by their bits), for which room is made once.
#[inline]
pub(super) fn number_and_longs<const N: usize>(id: u32, longs: [i64; N], out: &mut Vec<u8>) {
    let mut bytes = [0; 24];
    let len = 4 + 8 * N;
    bytes[..4].copy_from_slice(&id.to_le_bytes());
    bytes[4..len].copy_from_slice(longs.map(i64::to_le_bytes).as_flattened());
    out.extend_from_slice(&bytes[..len]);
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
pub(super) fn bytes(bytes: &[u8], out: &mut Vec<u8>) {
    let len = bytes.len();
    if len >= 254 {
        return long_bytes(bytes, out);
    }
    out.push(len as u8);
    out.extend_from_slice(bytes);
    match len % 4 {
        0 => out.extend_from_slice(&[0; 3]),
        1 => out.extend_from_slice(&[0; 2]),
        2 => out.push(0),
        _ => {}
    }
}

/// # Panics
///
/// From 2^24 bytes on, which have no place in these messages.
fn long_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    let len = bytes.len();
    assert!(len < 1 << 24);
    out.reserve(len + 7);
    let [a, b, c, _] = (len as u32).to_le_bytes();
    out.extend_from_slice(&[254, a, b, c]);
    out.extend_from_slice(bytes);
    out.resize(out.len() + len.wrapping_neg() % 4, 0);
}

#[inline]
pub(super) fn text(text: &impl AsRef<str>, out: &mut Vec<u8>) {
    bytes(text.as_ref().as_bytes(), out);
}

#[inline]
pub(super) fn vector<T: Write>(items: &[T], out: &mut Vec<u8>) {
    numbers([id::VECTOR, items.len() as u32], out);
    for item in items {
        item.write(out);
    }
}

pub(super) fn longs(longs: &[i64], out: &mut Vec<u8>) {
    numbers([id::VECTOR, longs.len() as u32], out);
    let start = out.len();
    out.resize(start + size_of_val(longs), 0);
    let (room, _) = out[start..].as_chunks_mut();
    for (room, long) in room.iter_mut().zip(longs) {
        *room = long.to_le_bytes();
    }
}
