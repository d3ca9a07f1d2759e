//! Writing into a slice.

use super::Writer;

/// Writes into a slice of fixed length, and counts what does not fit.
pub(crate) struct SliceWriter<'a> {
    rest: &'a mut [u8],
    /// How many bytes were to be written; more than the slice's length if it was too short.
    written: usize,
}

impl<'a> SliceWriter<'a> {
    pub(crate) fn new(buffer: &'a mut [u8]) -> Self {
        Self {
            rest: buffer,
            written: 0,
        }
    }
}

impl Writer for SliceWriter<'_> {
    // There may be no room for a length that is shortened later.
    const GOES_BACK: bool = false;

    fn overwrite(&mut self, _: usize, _: [u8; 4]) {}

    fn replace(&mut self, _: usize, _: &[u8]) {}

    /// Counting those that did not fit.
    fn written(&self) -> usize {
        self.written
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let room = self.room(bytes.len());
        if room.len() == bytes.len() {
            room.copy_from_slice(bytes);
        }
    }

    #[inline]
    fn room(&mut self, len: usize) -> &mut [u8] {
        self.written = self.written.saturating_add(len);
        // From the first write on that does not fit, the slice has no room left.
        let rest = core::mem::take(&mut self.rest);
        match rest.split_at_mut_checked(len) {
            Some((room, rest)) => {
                self.rest = rest;
                room
            }
            None => &mut [],
        }
    }
}
