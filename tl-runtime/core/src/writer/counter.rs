//! The writer that computes the length of an encoding.

use super::{WORD_LEN, Writer};

/// Counts the bytes that are written and keeps none of them.
pub(crate) struct LengthCounter(pub(crate) usize);

impl Writer for LengthCounter {
    fn written(&self) -> usize {
        self.0
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        self.room(bytes.len());
    }

    #[inline]
    fn room(&mut self, len: usize) -> &mut [u8] {
        self.0 = self.0.saturating_add(len);
        &mut []
    }

    fn overwrite(&mut self, _: usize, _: [u8; 4]) {}

    #[inline]
    fn replace(&mut self, _: usize, new: &[u8]) {
        self.0 = self.0.saturating_sub(WORD_LEN).saturating_add(new.len());
    }
}
