//! What an encoding can be appended to.

use alloc::vec::Vec;

use super::Writer;

/// A buffer that an encoding is appended to, for [`encode_into`](crate::encode_into): `Vec<u8>`, and with the
/// feature `bytes` `BytesMut`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no buffer that an encoding can be appended to",
    label = "not a `Vec<u8>`",
    note = "`Vec<u8>` is one, and `bytes::BytesMut` with the feature `bytes`; of a guard or another pointer to one, \
        write `&mut *guard`; all else takes the encoding piece by piece, by `encode_to`"
)]
pub trait Buffer: Writer {
    /// Makes it hold the first so many bytes alone.
    #[doc(hidden)]
    fn cut(&mut self, len: usize);
}

impl Buffer for Vec<u8> {
    #[inline]
    fn cut(&mut self, len: usize) {
        self.truncate(len);
    }
}

#[cfg(feature = "bytes")]
impl super::sealed::Sealed for bytes::BytesMut {}

#[cfg(feature = "bytes")]
impl Writer for bytes::BytesMut {
    fn written(&self) -> usize {
        self.len()
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }

    #[inline]
    fn reserve(&mut self, additional: usize) {
        Self::reserve(self, additional);
    }

    fn room(&mut self, len: usize) -> &mut [u8] {
        let start = self.len();
        self.resize(start.saturating_add(len), 0);
        self.get_mut(start..).unwrap_or_default()
    }
}

#[cfg(feature = "bytes")]
impl Buffer for bytes::BytesMut {
    #[inline]
    fn cut(&mut self, len: usize) {
        self.truncate(len);
    }
}
