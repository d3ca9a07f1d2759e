//! The writer that appends to a [`Buffer`]. It collects short writes on the stack first.

use super::{Buffer, WORD_LEN, Writer, buffer::overwrite};
use crate::{
    error::EncodeError,
    padding::{padded, padding},
};

/// The size of the chunk in bytes. Most requests fit into it, so their `Vec` is allocated once and at the right
/// size.
const CHUNK: usize = 512;

/// Writes of at least this many bytes go to the buffer directly if the chunk is empty: copying them twice costs
/// more than asking the buffer for room.
const WIDE: usize = 32;

/// Collects bytes in a chunk on the stack, and moves the chunk to the buffer when it is full. To see whether a
/// field of a few bytes fits, it is enough to compare a number with a constant. The buffer is only asked once for
/// each chunk.
///
/// Each field reads the `used` that the field before it has stored. Unless the processor can pass that number on in a
/// register, each field waits for the one before it: with a `u16` behind the chunk, messages of many fields took up to
/// a quarter longer on an AMD Zen 3. So it is a `u32`, and the first field.
#[repr(C)]
pub(crate) struct BufferedWriter<'v, B> {
    /// How many bytes of the chunk are used. Not a `usize`, so that the compiler knows that the sum with a short length
    /// can't overflow.
    used: u32,
    out: &'v mut B,
    chunk: [u8; CHUNK],
}

impl<'v, B: Buffer> BufferedWriter<'v, B> {
    #[inline]
    pub(crate) fn new(out: &'v mut B) -> Self {
        Self {
            used: 0,
            out,
            chunk: [0; CHUNK],
        }
    }

    #[inline]
    fn used(&self) -> usize {
        self.used as usize
    }

    /// Moves the rest of the chunk to the buffer, unless encoding failed.
    #[inline]
    pub(crate) fn finish(&mut self, result: Result<(), EncodeError>) -> Result<(), EncodeError> {
        if result.is_ok()
            && let Some(collected) = self.chunk.get(..self.used())
        {
            self.out.write_last(collected);
        }
        result
    }

    /// Moves the chunk to the buffer and empties it.
    #[inline]
    fn flush(&mut self) {
        if let Some(collected) = self.chunk.get(..self.used()) {
            self.out.write_first(collected);
        }
        self.used = 0;
    }

    /// The next `len` bytes of the chunk, if there are that many.
    #[inline]
    fn chunk_room(&mut self, len: usize) -> Option<&mut [u8]> {
        let start = self.used();
        let end = start.wrapping_add(len);
        let room = self.chunk.get_mut(start..end)?;
        self.used = end as u32;
        Some(room)
    }

    /// [`flush`](Self::flush) as a call, for inlined callers that rarely need it.
    #[cold]
    #[inline(never)]
    fn flush_cold(&mut self) {
        self.flush();
    }

    /// Writes bytes that the chunk has no room for.
    #[cold]
    #[inline(never)]
    fn write_through(&mut self, bytes: &[u8]) {
        self.flush();
        if bytes.len() >= WIDE {
            self.out.write_first(bytes);
        } else if let Some(room) = self.chunk_room(bytes.len()) {
            room.copy_from_slice(bytes);
        }
    }

    /// Writes a short string that the chunk has no room for.
    #[cold]
    #[inline(never)]
    fn write_short_through(&mut self, bytes: &[u8]) {
        self.flush();
        // A short string with length and padding is at most 256 bytes long, so an empty chunk has room for it.
        if let Some(room) = self.chunk_room(padded(1, bytes.len())) {
            fill_short(room, bytes);
        }
    }
}

/// Writes a short string into `room`, which is exactly as long as the string with its length and padding.
#[inline]
fn fill_short(room: &mut [u8], bytes: &[u8]) {
    // The padding is part of the last 4 bytes, and every encoded string has at least 4. The string then overwrites
    // those that are not padding.
    if let Some(last) = room.last_chunk_mut() {
        *last = [0; 4];
    }
    if let Some((len, rest)) = room.split_first_mut() {
        *len = bytes.len() as u8;
        if let Some(rest) = rest.get_mut(..bytes.len()) {
            rest.copy_from_slice(bytes);
        }
    }
}

impl<B: Buffer> Writer for BufferedWriter<'_, B> {
    #[inline]
    fn overwrite(&mut self, at: usize, word: [u8; 4]) {
        // A word that was written in one piece is entirely in the chunk or entirely in the buffer.
        match at.checked_sub(self.out.written()) {
            Some(at) => overwrite(&mut self.chunk, at, word),
            None => self.out.overwrite(at, word),
        }
    }

    #[inline(never)]
    fn replace(&mut self, at: usize, new: &[u8]) {
        self.flush();
        self.out.replace(at, new);
    }

    fn written(&self) -> usize {
        self.out.written().saturating_add(self.used())
    }

    #[inline]
    fn room(&mut self, len: usize) -> &mut [u8] {
        if self.used().wrapping_add(len) > CHUNK {
            self.flush_cold();
            if len > CHUNK {
                return self.out.room(len);
            }
        }
        self.chunk_room(len).unwrap_or_default()
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        if bytes.len() >= WIDE && self.used == 0 {
            return self.out.write_first(bytes);
        }
        match self.chunk_room(bytes.len()) {
            Some(room) => room.copy_from_slice(bytes),
            None => self.write_through(bytes),
        }
    }

    #[inline]
    fn write_long(&mut self, header: [u8; WORD_LEN], bytes: &[u8]) {
        let collected = self.used().wrapping_add(WORD_LEN);
        self.out
            .make_room(bytes.len().wrapping_add(collected), CHUNK);
        self.write(&header);
        // There is room for both now, so this is no `flush`, which would ask again.
        if let Some(collected) = self.chunk.get(..self.used()) {
            self.out.write(collected);
        }
        self.out.write(bytes);
        // The chunk is empty, and always has room for the zeros.
        if let Some(zeros) = self.chunk.first_chunk_mut() {
            *zeros = [0; WORD_LEN];
        }
        self.used = padding(bytes.len()) as u32;
    }

    #[inline]
    fn pad(&mut self, zeros: usize) {
        // Of 4 zeros as many are kept. So there is nothing to compare but the room.
        if self.chunk_room(WORD_LEN).is_none() {
            self.flush_cold();
            self.used = WORD_LEN as u32;
        }
        let start = self.used().wrapping_sub(WORD_LEN);
        if let Some(room) = self
            .chunk
            .get_mut(start..)
            .and_then(<[u8]>::first_chunk_mut)
        {
            *room = [0; WORD_LEN];
        }
        self.used = start.wrapping_add(zeros) as u32;
    }

    #[inline]
    fn reserve(&mut self, additional: usize) {
        if additional > CHUNK {
            // Also for a chunk before these bytes and one after them.
            self.out
                .reserve_for_items(additional.saturating_add(2 * CHUNK));
        }
    }

    #[inline]
    fn write_each<'i, T, const N: usize>(
        &mut self,
        items: &'i [T],
        bytes: impl Fn(&'i T) -> [u8; N],
    ) {
        if items.len().saturating_mul(N) <= CHUNK {
            for item in items {
                self.write(&bytes(item));
            }
        } else {
            self.reserve(items.len().saturating_mul(N));
            self.flush();
            self.out.write_each(items, bytes);
        }
    }

    #[inline]
    fn write_short(&mut self, bytes: &[u8]) {
        match self.chunk_room(padded(1, bytes.len())) {
            Some(room) => fill_short(room, bytes),
            None => self.write_short_through(bytes),
        }
    }
}
