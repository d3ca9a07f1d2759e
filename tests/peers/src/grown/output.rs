//! A `Vec` with TL's own types.

use crate::{by_hand::id, sized::output::Output};

pub(crate) trait Write {
    fn write(&self, out: &mut Vec<u8>);

    /// What a new buffer has room for. Messages that are longer, and can say so for little, do.
    #[inline]
    fn capacity(&self) -> usize {
        256
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.capacity());
        self.write(&mut out);
        out
    }
}

pub(crate) fn to_buffer<T: Write>(value: &T, out: &mut Vec<u8>) {
    value.write(out);
}

/// Several at once, for which room is made once.
#[inline]
pub(crate) fn numbers<const N: usize>(numbers: [u32; N], out: &mut Vec<u8>) {
    out.extend_from_slice(numbers.map(u32::to_le_bytes).as_flattened());
}

/// A number and longs (or doubles, by their bits), for which room is made once.
#[inline]
pub(crate) fn number_and_longs<const N: usize>(id: u32, longs: [i64; N], out: &mut Vec<u8>) {
    let mut bytes = [0; 24];
    let len = 4 + 8 * N;
    bytes[..4].copy_from_slice(&id.to_le_bytes());
    bytes[4..len].copy_from_slice(longs.map(i64::to_le_bytes).as_flattened());
    out.extend_from_slice(&bytes[..len]);
}

#[inline]
pub(crate) fn number(number: u32, out: &mut Vec<u8>) {
    out.extend_from_slice(&number.to_le_bytes());
}

#[inline]
pub(crate) fn int(int: i32, out: &mut Vec<u8>) {
    out.extend_from_slice(&int.to_le_bytes());
}

#[inline]
pub(crate) fn long(long: i64, out: &mut Vec<u8>) {
    out.extend_from_slice(&long.to_le_bytes());
}

#[inline]
pub(crate) fn array<const N: usize>(bytes: &[u8; N], out: &mut Vec<u8>) {
    out.extend_from_slice(bytes);
}

/// Fields of fixed length in a row, for which room is made once.
#[inline]
pub(crate) fn run<const N: usize>(out: &mut Vec<u8>, write: impl FnOnce(&mut Output<'_>)) {
    let mut bytes = [0; N];
    write(&mut Output::over(&mut bytes));
    out.extend_from_slice(&bytes);
}

#[inline]
pub(crate) fn bytes(bytes: &[u8], out: &mut Vec<u8>) {
    let len = bytes.len();
    if len >= 254 {
        return long_bytes(bytes, out);
    }
    out.push(len as u8);
    out.extend_from_slice(bytes);
    pad(1 + len, out);
}

/// # Panics
///
/// From 2^24 bytes on, which have no place in these messages.
fn long_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    let len = bytes.len();
    assert!(len < 1 << 24);
    out.reserve(4 + len.next_multiple_of(4));
    let [a, b, c, _] = (len as u32).to_le_bytes();
    out.extend_from_slice(&[254, a, b, c]);
    out.extend_from_slice(bytes);
    pad(len, out);
}

#[inline]
pub(crate) fn text(text: &impl AsRef<str>, out: &mut Vec<u8>) {
    bytes(text.as_ref().as_bytes(), out);
}

#[inline]
pub(crate) fn vector<T: Write>(items: &[T], out: &mut Vec<u8>) {
    numbers([id::VECTOR, items.len() as u32], out);
    for item in items {
        item.write(out);
    }
}

#[inline]
pub(crate) fn bare_vector<T: Write>(items: &[T], out: &mut Vec<u8>) {
    number(items.len() as u32, out);
    for item in items {
        item.write(out);
    }
}

/// A bare vector whose items are all of one length.
#[inline]
pub(crate) fn blocks<const N: usize>(blocks: &[[u8; N]], out: &mut Vec<u8>) {
    number(blocks.len() as u32, out);
    out.extend_from_slice(blocks.as_flattened());
}

/// A string of bytes around what `write` writes, which is known to be so long.
#[inline]
pub(crate) fn frame(len: usize, out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
    let header = if len < 254 {
        out.push(len as u8);
        1
    } else {
        assert!(len < 1 << 24);
        number(254 | (len as u32) << 8, out);
        4
    };
    write(out);
    pad(header + len, out);
}

/// Zeros up to a multiple of four.
#[inline]
fn pad(len: usize, out: &mut Vec<u8>) {
    match len % 4 {
        1 => out.extend_from_slice(&[0; 3]),
        2 => out.extend_from_slice(&[0; 2]),
        3 => out.push(0),
        _ => {}
    }
}

pub(crate) fn longs(longs: &[i64], out: &mut Vec<u8>) {
    numbers([id::VECTOR, longs.len() as u32], out);
    let start = out.len();
    out.resize(start + size_of_val(longs), 0);
    let (room, _) = out[start..].as_chunks_mut();
    for (room, long) in room.iter_mut().zip(longs) {
        *room = long.to_le_bytes();
    }
}
