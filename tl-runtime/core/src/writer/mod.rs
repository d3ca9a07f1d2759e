//! Where encodings go: a growing buffer, a slice, or a count of bytes.

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

/// The length of a length that is written after what it is the length of, in bytes.
const WORD_LEN: usize = 4;

/// A place to write an encoding to.
///
/// It is a parameter of [`Encode::encode`](crate::Encode::encode), so that one implementation of a
/// type fills a `Vec`, fills a slice, and measures itself. This crate implements it; nobody else
/// can.
pub trait Writer: sealed::Sealed {
    /// Appends these bytes.
    fn write(&mut self, bytes: &[u8]);

    /// Writes a value, boxed: with its constructor number, if it has one.
    ///
    /// It is what [`Encode`] by hand consists of. To call `encode` of a value would have to say in which position
    /// the value stands.
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

    /// Says that at least this many bytes will follow. Only a hint: to write less is no error.
    #[inline]
    fn reserve(&mut self, additional: usize) {
        let _ = additional;
    }

    /// Appends so many bytes, to be filled: none, if the writer keeps none.
    #[doc(hidden)]
    fn room(&mut self, len: usize) -> &mut [u8];

    /// Appends what `bytes` makes of each item, `N` bytes, many at a time.
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

    /// Appends a TL string of at most 253 bytes: its length, its bytes, and zeros up to a multiple of
    /// four.
    #[doc(hidden)]
    #[inline]
    fn write_short(&mut self, bytes: &[u8]) {
        self.write(&[bytes.len() as u8]);
        self.write(bytes);
        encode_padding(1, bytes.len(), self);
    }

    /// Appends the bytes of a long TL string, without their length and padding.
    #[doc(hidden)]
    #[inline]
    fn write_long(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }

    /// How many bytes have been written, from wherever the writer counts.
    #[doc(hidden)]
    fn written(&self) -> usize;

    /// Whether what was written can be changed: then a length is written after what it is the length of.
    #[doc(hidden)]
    const GOES_BACK: bool = true;

    /// Writes these bytes over those that begin where [`written`](Self::written) was that.
    #[doc(hidden)]
    fn overwrite(&mut self, at: usize, word: [u8; 4]);

    /// Puts other bytes in the place of four, and moves those behind them.
    #[doc(hidden)]
    fn replace(&mut self, at: usize, new: &[u8]);
}

/// Writes a value, and returns where that begins and its length, in bytes. Before it are four bytes for the length.
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

/// Writes a value that was measured: so many bytes. An `Encode` by hand may write others the second time.
///
/// # Errors
///
/// If it does, or the value has no encoding.
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

/// Writes an array to the start of the room, if there is any, and returns the rest of it.
#[inline]
pub(crate) fn put_array<const N: usize>(bytes: [u8; N], room: &mut [u8]) -> &mut [u8] {
    match room.split_first_chunk_mut() {
        Some((here, rest)) => {
            *here = bytes;
            rest
        }
        None => &mut [],
    }
}

/// Writes the zeros after a string of `len` bytes, whose length took `header` bytes.
#[inline]
pub(crate) fn encode_padding<W: Writer + ?Sized>(header: usize, len: usize, writer: &mut W) {
    match padding(header + len % 4) {
        1 => writer.write(&[0]),
        2 => writer.write(&[0; 2]),
        3 => writer.write(&[0; 3]),
        _ => {}
    }
}

mod sealed {
    pub trait Sealed {}
    impl<B> Sealed for super::BufferedWriter<'_, B> {}
    impl Sealed for super::PieceWriter<'_> {}
    impl Sealed for super::SliceWriter<'_> {}
    impl Sealed for super::LengthCounter {}
}
