//! The trait [`Writer`] and its implementations: into a growing buffer, into a slice, to a function piece by piece,
//! or only counting the bytes.

mod buffer;
mod buffered;
mod counter;
mod pieces;
mod slice;

use crate::{error::EncodeError, padding::padding, traits::Encode};

pub use self::buffer::Buffer;
pub(crate) use self::{
    buffered::BufferedWriter,
    counter::LengthCounter,
    pieces::{PIECE, PieceWriter},
    slice::SliceWriter,
};

/// The length in bytes of the length prefix that is reserved before a value and filled in after it.
const WORD_LEN: usize = 4;

/// Something that an encoding is written to.
///
/// It is a parameter of [`Encode::encode`](crate::Encode::encode), so one implementation of a type fills a `Vec`,
/// fills a slice, and computes the length. The trait is sealed: only this crate can implement it.
pub trait Writer: sealed::Sealed {
    /// Appends these bytes.
    fn write(&mut self, bytes: &[u8]);

    /// Writes a value, boxed: with its constructor number, if it has one.
    ///
    /// Implementations of [`Encode`] by hand consist of such calls. Calling `encode` on a value directly would need
    /// the position of the value as a type argument.
    ///
    /// ```
    /// use tl_runtime::{Encode, EncodeError, Writer, to_bytes};
    ///
    /// struct Point {
    ///     x: i32,
    ///     name: &'static str,
    /// }
    ///
    /// impl Encode for Point {
    ///     fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
    ///         writer.put(&self.x)?;
    ///         writer.put(self.name)
    ///     }
    /// }
    ///
    /// assert_eq!(to_bytes(&Point { x: 7, name: "abc" })?, *b"\x07\0\0\0\x03abc");
    /// # Ok::<(), EncodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the value has no encoding.
    #[inline]
    fn put<T: Encode + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError>
    where
        Self: Sized,
    {
        value.encode(self)
    }

    /// Writes a value in the position `R` (see [`position`](crate::position)): `put_as::<Bare, _>(&user)` writes
    /// `%User`.
    ///
    /// ```
    /// use tl_runtime::{Writer, position::{BareVector, Long}};
    ///
    /// let mut buffer = Vec::new();
    /// buffer.put_as::<BareVector<Long>, _>(&vec![1_i64])?;
    /// assert_eq!(buffer, [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    /// # Ok::<(), tl_runtime::EncodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the value has no encoding.
    #[inline]
    fn put_as<R, T: Encode<R> + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError>
    where
        Self: Sized,
    {
        value.encode(self)
    }

    /// Hints that at least this many bytes will follow. Writing fewer is no error.
    #[inline]
    fn reserve(&mut self, additional: usize) {
        let _ = additional;
    }

    /// Appends `len` bytes and returns them, for the caller to fill. Writers that keep no bytes return an empty
    /// slice.
    #[doc(hidden)]
    fn room(&mut self, len: usize) -> &mut [u8];

    /// Appends `bytes(item)` for each item. Writers may convert many items before they append them.
    #[doc(hidden)]
    #[inline]
    fn write_each<'i, T, const N: usize>(
        &mut self,
        items: &'i [T],
        bytes: impl Fn(&'i T) -> [u8; N],
    ) {
        for item in items {
            self.write(&bytes(item));
        }
    }

    /// Appends a TL string of at most 253 bytes: one byte for its length, the string, and zeros up to a multiple of
    /// four bytes.
    #[doc(hidden)]
    #[inline]
    fn write_short(&mut self, bytes: &[u8]) {
        self.write(&[bytes.len() as u8]);
        self.write(bytes);
        encode_padding(1, bytes.len(), self);
    }

    /// Appends a TL string with its length, which takes 4 bytes, and zeros up to a multiple of four bytes.
    #[doc(hidden)]
    #[inline]
    fn write_long(&mut self, header: [u8; WORD_LEN], bytes: &[u8]) {
        self.write(&header);
        self.write(bytes);
        self.pad(padding(bytes.len()));
    }

    /// Appends this many zeros, from 0 to 3.
    #[doc(hidden)]
    #[inline]
    fn pad(&mut self, zeros: usize) {
        match zeros {
            1 => self.write(&[0]),
            2 => self.write(&[0; 2]),
            3 => self.write(&[0; 3]),
            _ => {}
        }
    }

    /// How many bytes have been written so far. Where the count starts depends on the writer, so only differences
    /// and positions for [`overwrite`](Self::overwrite) make sense.
    #[doc(hidden)]
    fn written(&self) -> usize;

    /// Whether this writer can change bytes that it has written. If so, a length prefix is filled in after its
    /// value; otherwise the value is measured first.
    #[doc(hidden)]
    const GOES_BACK: bool = true;

    /// Overwrites the 4 bytes at the position `at`, a former result of [`written`](Self::written).
    #[doc(hidden)]
    fn overwrite(&mut self, at: usize, word: [u8; 4]);

    /// Replaces the 4 bytes at the position `at` with `new`, and moves the bytes after them.
    #[doc(hidden)]
    fn replace(&mut self, at: usize, new: &[u8]);
}

/// Writes 4 bytes of zeros, for the length, and then a value. Returns the position of the zeros and the value's
/// length in bytes.
///
/// # Errors
///
/// If the value has no encoding.
#[inline]
pub(crate) fn encode_behind_word<W: Writer>(
    value: &(impl Encode + ?Sized),
    writer: &mut W,
) -> Result<(usize, usize), EncodeError> {
    let start = writer.written();
    writer.write(&[0; WORD_LEN]);
    value.encode(writer)?;
    let value_start = start.wrapping_add(WORD_LEN);
    Ok((start, writer.written().wrapping_sub(value_start)))
}

/// Writes a value whose encoding was measured as `len` bytes.
///
/// # Errors
///
/// If the value has no encoding, or if this encoding has another length. An implementation of `Encode` by hand can
/// cause that.
pub(crate) fn encode_measured<W: Writer>(
    len: usize,
    writer: &mut W,
    value: &(impl Encode + ?Sized),
) -> Result<(), EncodeError> {
    let start = writer.written();
    value.encode(writer)?;
    if writer.written().wrapping_sub(start) == len {
        Ok(())
    } else {
        Err(lengths_differ())
    }
}

#[cold]
fn lengths_differ() -> EncodeError {
    EncodeError::custom("the value's two encodings differ in length")
}

/// Writes an array to the start of `room`, which becomes the rest of it. Does nothing if `room` is too short, as it is for
/// writers that keep no bytes.
#[inline]
pub(crate) fn put_array<const N: usize>(bytes: [u8; N], room: &mut &mut [u8]) {
    if let Some((here, rest)) = core::mem::take(room).split_first_chunk_mut() {
        *here = bytes;
        *room = rest;
    }
}

/// Writes the padding after a string of `len` bytes, whose length prefix took `header` bytes.
#[inline]
pub(crate) fn encode_padding<W: Writer + ?Sized>(header: usize, len: usize, writer: &mut W) {
    writer.pad(padding(header + len % 4));
}

mod sealed {
    pub trait Sealed {}
    impl<B> Sealed for super::BufferedWriter<'_, B> {}
    impl Sealed for super::PieceWriter<'_> {}
    impl Sealed for super::SliceWriter<'_> {}
    impl Sealed for super::LengthCounter {}
}
