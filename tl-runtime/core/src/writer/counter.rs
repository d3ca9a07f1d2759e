//! Measuring.

use super::Writer;

/// Counts the bytes of an encoding and keeps none.
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

    #[inline]
    fn skip(&mut self, len: usize) -> bool {
        self.room(len);
        true
    }
}
