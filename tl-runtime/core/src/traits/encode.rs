//! `Encode`, and the functions that encode.

use alloc::vec::Vec;

use super::VARIABLE;
use crate::{
    error::EncodeError,
    position::Boxed,
    writer::{Buffer, BufferedWriter, LengthCounter, SliceWriter, Writer, encode_measured},
};

/// A value that can be written in the position `R`.
///
/// `R` is the position in which the value stands (see [`position`](crate::position)):
/// `Encode<Boxed>` writes the constructor number, `Encode<Bare>` does not.
///
/// `#[derive(TlObject)]` implements it. By hand, write it in terms of other
/// implementations, by [`Writer::put`]:
///
/// ```
/// use tl_runtime::{Encode, EncodeError, Writer, to_bytes};
///
/// struct Seconds(core::time::Duration);
///
/// impl Encode for Seconds {
///     fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
///         let seconds = i32::try_from(self.0.as_secs())
///             .map_err(|_| EncodeError::custom("more seconds than an int holds"))?;
///         writer.put(&seconds)
///     }
/// }
///
/// assert_eq!(to_bytes(&Seconds(core::time::Duration::from_secs(5)))?, [5, 0, 0, 0]);
/// # Ok::<(), EncodeError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be written where TL has `{R}`",
    label = "not what TL has here",
    note = "TL has `Int` i32, u32; `Nat` (#) u32; `Long` i64, u64; `Double` f64; `Str` &str, String; `Bytes` &[u8], Vec<u8>; `Int128`, `Int256`, `Int512` [u8; 16], [u8; 32], [u8; 64]; `Bool` bool; `True` (); `Vector<R>` Vec<T> of an R; `Boxed` any of these, and types with `#[derive(TlObject)]`; `Bare` those of them with one constructor"
)]
pub trait Encode<R = Boxed> {
    /// The length of the encoding in bytes, if it is the same for all values. Then `put_fixed` writes them.
    #[doc(hidden)]
    const LEN: usize = VARIABLE;

    /// Writes the value to the start of `room`, which becomes the rest of it.
    #[doc(hidden)]
    #[inline]
    fn put_fixed(&self, room: &mut &mut [u8]) {
        let _ = room;
    }

    /// Writes the value.
    ///
    /// # Errors
    ///
    /// If the value has no encoding. What was written before the error is not to be used.
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError>;

    /// Writes these values one after another, as a vector holds them. Types whose values can be copied as a block do so
    /// here.
    ///
    /// # Errors
    ///
    /// As [`encode`](Self::encode), with the item's index in the error's path.
    #[inline]
    fn encode_items<W: Writer>(items: &[Self], writer: &mut W) -> Result<(), EncodeError>
    where
        Self: Sized,
    {
        Self::encode_each(items, |item| item, writer)
    }

    /// Writes a part of each item. A newtype writes its vectors with it, since the part is its field. `part` is `Copy`, so
    /// that nothing has to be dropped if a call panics.
    ///
    /// # Errors
    ///
    /// As [`encode_items`](Self::encode_items).
    #[doc(hidden)]
    #[inline]
    fn encode_each<'i, T, W: Writer>(
        items: &'i [T],
        part: impl Fn(&'i T) -> &'i Self + Copy,
        writer: &mut W,
    ) -> Result<(), EncodeError>
    where
        Self: 'i,
    {
        // Most types are about as large on the wire as in memory. An eighth is added, because to reserve a little too
        // few would mean to move everything.
        let size = size_of_val(items);
        writer.reserve(size.saturating_add(size / 8));
        // An iterator would be five more functions for each type, all of them calls in a debug build.
        let (count, mut left) = (items.len(), items);
        while let [item, rest @ ..] = left {
            let following = rest.len();
            if let Err(error) = part(item).encode(writer) {
                return Err(error.in_item_before(following, count));
            }
            left = rest;
        }
        Ok(())
    }
}

/// Encodes a value into a fresh buffer.
///
/// ```
/// assert_eq!(tl_runtime::to_bytes("abc")?, *b"\x03abc");
/// # Ok::<(), tl_runtime::EncodeError>(())
/// ```
///
/// # Errors
///
/// See [`EncodeErrorKind`](crate::EncodeErrorKind).
#[inline]
pub fn to_bytes<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    fresh(&value)
}

/// A value that can be appended to a `Vec`. As a trait object, it lets what surrounds it be compiled once, and not for
/// each type.
trait Append {
    fn append_to(&self, buffer: &mut Vec<u8>) -> Result<(), EncodeError>;
}

impl<T: Encode + ?Sized> Append for &T {
    #[inline]
    fn append_to(&self, buffer: &mut Vec<u8>) -> Result<(), EncodeError> {
        append(*self, buffer)
    }
}

fn fresh(value: &dyn Append) -> Result<Vec<u8>, EncodeError> {
    let mut buffer = Vec::new();
    match value.append_to(&mut buffer) {
        Ok(()) => {
            // What was reserved for the items of vectors is a guess, and may be far too much.
            if buffer.capacity() / 2 > buffer.len() {
                shrink(&mut buffer);
            }
            Ok(buffer)
        }
        Err(error) => Err(error),
    }
}

#[cold]
fn shrink(buffer: &mut Vec<u8>) {
    buffer.shrink_to_fit();
}

/// Appends a value's encoding to a buffer: a `Vec<u8>` or, with the feature `bytes`, a `BytesMut`.
///
/// ```
/// let mut buffer = vec![1, 0, 0, 0];
/// tl_runtime::encode_into(&2, &mut buffer)?;
/// assert_eq!(buffer, [1, 0, 0, 0, 2, 0, 0, 0]);
/// # Ok::<(), tl_runtime::EncodeError>(())
/// ```
///
/// # Errors
///
/// See [`EncodeErrorKind`](crate::EncodeErrorKind). The buffer then holds what it held before.
///
/// # Panics
///
/// If an `Encode` by hand does. The buffer then holds what it held before, and maybe a part of the encoding.
#[inline]
pub fn encode_into<T: Encode + ?Sized>(
    value: &T,
    buffer: &mut impl Buffer,
) -> Result<(), EncodeError> {
    let start = buffer.written();
    let result = append(value, buffer);
    if result.is_err() {
        buffer.cut(start);
    }
    result
}

/// Not inlined, so that it is compiled once for each type, and not again in each module that encodes the type.
#[inline(never)]
fn append<T: Encode + ?Sized, B: Buffer>(value: &T, buffer: &mut B) -> Result<(), EncodeError> {
    let mut writer = BufferedWriter::new(buffer);
    let result = value.encode(&mut writer);
    writer.finish(result)
}

/// Encodes a value into the start of a slice, and returns how many bytes it took. It does not
/// allocate, unless to describe an error.
///
/// ```
/// let mut buffer = [0xff; 8];
/// assert_eq!(tl_runtime::encode_to_slice(&2, &mut buffer)?, 4);
/// assert_eq!(buffer, [2, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]);
/// # Ok::<(), tl_runtime::EncodeError>(())
/// ```
///
/// # Errors
///
/// [`BufferTooSmall`](crate::EncodeErrorKind::BufferTooSmall), and what the value itself refuses
/// (see [`EncodeErrorKind`](crate::EncodeErrorKind)). The slice then holds what it held before, unless
/// an `Encode` by hand wrote another length when it was asked again, which is an error too.
pub fn encode_to_slice<T: Encode + ?Sized>(
    value: &T,
    buffer: &mut [u8],
) -> Result<usize, EncodeError> {
    let available = buffer.len();
    // Measured first, so that a refused value leaves the slice alone.
    let needed = encoded_len(value)?;
    let Some(room) = buffer.get_mut(..needed) else {
        return Err(EncodeError::buffer_too_small(needed, available));
    };
    let mut writer = SliceWriter::new(room);
    encode_measured(needed, &mut writer, value)?;
    Ok(needed)
}

/// The length of a value's encoding, in bytes.
///
/// ```
/// assert_eq!(tl_runtime::encoded_len("abcd")?, 8);
/// # Ok::<(), tl_runtime::EncodeError>(())
/// ```
///
/// # Errors
///
/// As [`to_bytes`]: a value without an encoding has no length. Nor has one whose length is no `usize`.
pub fn encoded_len<T: Encode + ?Sized>(value: &T) -> Result<usize, EncodeError> {
    let mut counter = LengthCounter(0);
    value.encode(&mut counter)?;
    match counter.0 {
        // Where counting stops.
        usize::MAX => Err(beyond_addresses()),
        len => Ok(len),
    }
}

#[cold]
fn beyond_addresses() -> EncodeError {
    EncodeError::custom("an encoding longer than this machine's addresses reach")
}
