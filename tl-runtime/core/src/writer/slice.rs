//! The writer that fills a slice.

use super::Writer;

/// Writes into a slice. Bytes that do not fit are only counted.
pub(crate) struct SliceWriter<'a> {
    rest: &'a mut [u8],
    /// How many bytes were written, with those that did not fit.
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
    // A length prefix may turn out shorter than the 4 bytes that are reserved for it. The slice may be long enough
    // for the result, but not for those 4 bytes.
    const GOES_BACK: bool = false;

    fn overwrite(&mut self, _: usize, _: [u8; 4]) {}

    fn replace(&mut self, _: usize, _: &[u8]) {}

    /// Includes the bytes that did not fit.
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
        // The first write that does not fit leaves an empty slice, so no later one fits.
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
