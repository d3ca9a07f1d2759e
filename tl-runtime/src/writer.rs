//! Where encodings go: a growing buffer, a slice, or a count of bytes.

use alloc::vec::Vec;

/// A place to write an encoding to.
///
/// It is a parameter of [`Encode::encode`](crate::Encode::encode), so that one implementation of a
/// type fills a `Vec`, fills a slice, and measures itself. This crate implements it; nobody else
/// can.
pub trait Writer: sealed::Sealed {
    /// Appends these bytes.
    fn write(&mut self, bytes: &[u8]);

    /// Says that at least this many bytes will follow. Only a hint: to write less is no error.
    #[inline]
    fn reserve(&mut self, additional: usize) {
        let _ = additional;
    }

    /// Takes so many bytes as written, if it only counts them; else the answer is no, and nothing
    /// has happened. What stands behind its own length is thus measured once, and not once for each
    /// length around it.
    #[doc(hidden)]
    #[inline]
    fn skip(&mut self, len: usize) -> bool {
        let _ = len;
        false
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for alloc::vec::Vec<u8> {}
    impl Sealed for super::SliceWriter<'_> {}
    impl Sealed for super::LengthCounter {}
}

impl Writer for Vec<u8> {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }

    #[inline]
    fn reserve(&mut self, additional: usize) {
        Vec::reserve(self, additional);
    }
}

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

    /// The bytes written, counting those that did not fit.
    pub(crate) fn written(&self) -> usize {
        self.written
    }
}

impl Writer for SliceWriter<'_> {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        self.written = self.written.saturating_add(bytes.len());
        // From the first write on that does not fit, the slice has no room left.
        let rest = core::mem::take(&mut self.rest);
        if let Some((room, rest)) = rest.split_at_mut_checked(bytes.len()) {
            room.copy_from_slice(bytes);
            self.rest = rest;
        }
    }
}

/// Counts the bytes of an encoding and keeps none.
pub(crate) struct LengthCounter(pub(crate) usize);

impl Writer for LengthCounter {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        self.0 = self.0.saturating_add(bytes.len());
    }
    #[inline]
    fn skip(&mut self, len: usize) -> bool {
        self.0 = self.0.saturating_add(len);
        true
    }
}
