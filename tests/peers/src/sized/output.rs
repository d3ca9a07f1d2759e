//! A slice of exactly the right size, with TL's own types.

use crate::by_hand::id;

pub(crate) trait Write {
    /// The length of the encoding, in bytes.
    fn len(&self) -> usize;

    fn write(&self, out: &mut Output<'_>);
}

pub(crate) fn to_bytes<T: Write>(value: &T) -> Vec<u8> {
    let mut bytes = vec![0; value.len()];
    write_all(value, &mut bytes);
    bytes
}

pub(crate) fn to_buffer<T: Write>(value: &T, buffer: &mut Vec<u8>) {
    buffer.resize(value.len(), 0);
    write_all(value, buffer);
}

fn write_all<T: Write>(value: &T, bytes: &mut [u8]) {
    let mut out = Output::over(bytes);
    value.write(&mut out);
    assert!(out.rest.is_empty(), "the size was not exact");
}

/// What is left to be written to.
pub(crate) struct Output<'a> {
    rest: &'a mut [u8],
}

impl<'a> Output<'a> {
    #[inline]
    pub(crate) fn over(room: &'a mut [u8]) -> Self {
        Self { rest: room }
    }

    /// # Panics
    ///
    /// If the slice is shorter than `len` said.
    #[inline]
    fn take(&mut self, len: usize) -> &'a mut [u8] {
        self.rest.split_off_mut(..len).expect("the size is exact")
    }

    /// Room for fields of fixed length in a row: what is left is looked at once for them all, and the length of
    /// a run is known to the compiler.
    #[inline]
    pub(crate) fn run(&mut self, len: usize) -> Self {
        Self::over(self.take(len))
    }

    /// Room for so many items that are all of one length.
    #[inline]
    pub(crate) fn take_blocks<const N: usize>(&mut self, count: usize) -> &'a mut [[u8; N]] {
        let (blocks, _) = self.take(count * N).as_chunks_mut();
        blocks
    }

    #[inline]
    pub(crate) fn array<const N: usize>(&mut self, bytes: [u8; N]) {
        self.take(N).copy_from_slice(&bytes);
    }

    #[inline]
    pub(crate) fn number(&mut self, number: u32) {
        self.array(number.to_le_bytes());
    }

    /// Several at once, for which the room is looked at once.
    #[inline]
    pub(crate) fn numbers<const N: usize>(&mut self, numbers: [u32; N]) {
        self.take(4 * N)
            .copy_from_slice(numbers.map(u32::to_le_bytes).as_flattened());
    }

    /// A number and longs (or doubles, by their bits), for which the room is looked at once.
    #[inline]
    pub(crate) fn number_and_longs<const N: usize>(&mut self, id: u32, longs: [i64; N]) {
        let out = self.take(4 + 8 * N);
        out[..4].copy_from_slice(&id.to_le_bytes());
        out[4..].copy_from_slice(longs.map(i64::to_le_bytes).as_flattened());
    }

    #[inline]
    pub(crate) fn int(&mut self, int: i32) {
        self.array(int.to_le_bytes());
    }

    #[inline]
    pub(crate) fn long(&mut self, long: i64) {
        self.array(long.to_le_bytes());
    }

    /// The padding is there: the buffer was zeroed.
    #[inline]
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
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

    /// The room for a value of this length in a string of bytes.
    #[inline]
    pub(crate) fn frame(&mut self, len: usize) -> Self {
        let mut frame = self.run(frame_len(len));
        if len < 254 {
            frame.array([len as u8]);
        } else {
            assert!(len < 1 << 24);
            frame.number(254 | (len as u32) << 8);
        }
        frame.run(len)
    }

    #[inline]
    pub(crate) fn text(&mut self, text: &impl AsRef<str>) {
        self.bytes(text.as_ref().as_bytes());
    }

    #[inline]
    pub(crate) fn vector<T: Write>(&mut self, items: &[T]) {
        self.numbers([id::VECTOR, items.len() as u32]);
        self.items(items);
    }

    #[inline]
    pub(crate) fn bare_vector<T: Write>(&mut self, items: &[T]) {
        self.number(items.len() as u32);
        self.items(items);
    }

    #[inline]
    fn items<T: Write>(&mut self, items: &[T]) {
        for item in items {
            item.write(self);
        }
    }

    /// A bare vector whose items are all of one length.
    #[inline]
    pub(crate) fn blocks<const N: usize>(&mut self, blocks: &[[u8; N]]) {
        self.number(blocks.len() as u32);
        self.take_blocks(blocks.len()).copy_from_slice(blocks);
    }

    pub(crate) fn longs(&mut self, longs: &[i64]) {
        self.numbers([id::VECTOR, longs.len() as u32]);
        let (out, _) = self.take(size_of_val(longs)).as_chunks_mut();
        for (out, long) in out.iter_mut().zip(longs) {
            *out = long.to_le_bytes();
        }
    }
}

#[inline]
pub(crate) fn bytes_len(bytes: &[u8]) -> usize {
    frame_len(bytes.len())
}

/// Of a string with so many bytes.
#[inline]
pub(crate) fn frame_len(len: usize) -> usize {
    let header = if len < 254 { 1 } else { 4 };
    (header + len).next_multiple_of(4)
}

#[inline]
pub(crate) fn text_len(text: &impl AsRef<str>) -> usize {
    bytes_len(text.as_ref().as_bytes())
}

#[inline]
pub(crate) fn vector_len<T: Write>(items: &[T]) -> usize {
    4 + bare_vector_len(items)
}

#[inline]
pub(crate) fn bare_vector_len<T: Write>(items: &[T]) -> usize {
    4 + items.iter().map(Write::len).sum::<usize>()
}
