//! A slice of exactly the right size, with TL's own types.

use crate::by_hand::id;

pub(super) trait Write {
    /// The length of the encoding, in bytes.
    fn len(&self) -> usize;

    fn write(&self, out: &mut Output<'_>);
}

pub(super) fn to_bytes<T: Write>(value: &T) -> Vec<u8> {
    let mut bytes = vec![0; value.len()];
    write_all(value, &mut bytes);
    bytes
}

pub(super) fn to_buffer<T: Write>(value: &T, buffer: &mut Vec<u8>) {
    buffer.resize(value.len(), 0);
    write_all(value, buffer);
}

fn write_all<T: Write>(value: &T, bytes: &mut [u8]) {
    let mut out = Output { rest: bytes };
    value.write(&mut out);
    assert!(out.rest.is_empty(), "the size was not exact");
}

/// What is left to be written to.
pub(super) struct Output<'a> {
    rest: &'a mut [u8],
}

impl<'a> Output<'a> {
    /// # Panics
    ///
    /// If the slice is shorter than `len` said.
    #[inline]
    fn take(&mut self, len: usize) -> &'a mut [u8] {
        self.rest.split_off_mut(..len).expect("the size is exact")
    }

    #[inline]
    fn array<const N: usize>(&mut self, bytes: [u8; N]) {
        self.take(N).copy_from_slice(&bytes);
    }

    #[inline]
    pub(super) fn number(&mut self, number: u32) {
        self.array(number.to_le_bytes());
    }

    /// Several at once, for which the room is looked at once.
    #[inline]
    pub(super) fn numbers<const N: usize>(&mut self, numbers: [u32; N]) {
        self.take(4 * N)
            .copy_from_slice(numbers.map(u32::to_le_bytes).as_flattened());
    }

    /// A number and longs (or doubles, by their bits), for which the room is looked at once.
    #[inline]
    pub(super) fn number_and_longs<const N: usize>(&mut self, id: u32, longs: [i64; N]) {
        let out = self.take(4 + 8 * N);
        out[..4].copy_from_slice(&id.to_le_bytes());
        out[4..].copy_from_slice(longs.map(i64::to_le_bytes).as_flattened());
    }

    #[inline]
    pub(super) fn int(&mut self, int: i32) {
        self.array(int.to_le_bytes());
    }

    #[inline]
    pub(super) fn long(&mut self, long: i64) {
        self.array(long.to_le_bytes());
    }

    /// The padding is there: the buffer was zeroed.
    #[inline]
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        let len = bytes.len();
        if len >= 254 {
            return self.long_bytes(bytes);
        }
        let out = self.take((len + 1).next_multiple_of(4));
        out[0] = len as u8;
        out[1..][..len].copy_from_slice(bytes);
    }

    /// # Panics
    ///
    /// From 2^24 bytes on, which have no place in these messages.
    fn long_bytes(&mut self, bytes: &[u8]) {
        assert!(bytes.len() < 1 << 24);
        let out = self.take(bytes_len(bytes));
        let [a, b, c, _] = (bytes.len() as u32).to_le_bytes();
        out[..4].copy_from_slice(&[254, a, b, c]);
        out[4..][..bytes.len()].copy_from_slice(bytes);
    }

    #[inline]
    pub(super) fn text(&mut self, text: &impl AsRef<str>) {
        self.bytes(text.as_ref().as_bytes());
    }

    #[inline]
    pub(super) fn vector<T: Write>(&mut self, items: &[T]) {
        self.numbers([id::VECTOR, items.len() as u32]);
        for item in items {
            item.write(self);
        }
    }

    pub(super) fn longs(&mut self, longs: &[i64]) {
        self.numbers([id::VECTOR, longs.len() as u32]);
        let (out, _) = self.take(size_of_val(longs)).as_chunks_mut();
        for (out, long) in out.iter_mut().zip(longs) {
            *out = long.to_le_bytes();
        }
    }
}

#[inline]
pub(super) fn bytes_len(bytes: &[u8]) -> usize {
    let header = if bytes.len() < 254 { 1 } else { 4 };
    (header + bytes.len()).next_multiple_of(4)
}

#[inline]
pub(super) fn text_len(text: &impl AsRef<str>) -> usize {
    bytes_len(text.as_ref().as_bytes())
}

#[inline]
pub(super) fn vector_len<T: Write>(items: &[T]) -> usize {
    8 + items.iter().map(Write::len).sum::<usize>()
}
