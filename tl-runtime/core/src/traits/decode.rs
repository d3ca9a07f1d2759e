//! `Decode`, and the functions that decode.

use alloc::vec::Vec;

use super::VARIABLE;
use crate::{
    error::DecodeError,
    options::DecodeOptions,
    padding::length,
    position::Boxed,
    reader::{Input, Reader, push_item},
};

/// A value that can be read in the position `R`, and that may borrow from the input (`'de`).
///
/// `R` is the position in which the value stands (see [`position`](crate::position)):
/// `Decode<'de, Boxed>` reads the constructor number, `Decode<'de, Bare>` does not.
///
/// `#[derive(TlObject)]` implements it. By hand, write it in terms of other
/// implementations, by [`Reader::get`]:
///
/// ```
/// use tl_runtime::{Boxed, Decode, DecodeError, Reader, from_bytes};
///
/// #[derive(Debug, PartialEq)]
/// struct Seconds(core::time::Duration);
///
/// impl<'de> Decode<'de> for Seconds {
///     const MIN_LEN: usize = <i32 as Decode<'de, Boxed>>::MIN_LEN;
///
///     fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
///         let offset = reader.offset();
///         let seconds = u64::try_from(reader.get::<i32>()?)
///             .map_err(|_| DecodeError::custom(offset, "a negative number of seconds"))?;
///         Ok(Self(core::time::Duration::from_secs(seconds)))
///     }
/// }
///
/// assert_eq!(from_bytes(&[5, 0, 0, 0]), Ok(Seconds(core::time::Duration::from_secs(5))));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read where TL has `{R}`",
    label = "not what TL has here",
    note = "what can be written can be read, but for `&T`, `&[T]` and types marked `encode_only`: what holds one is marked `#[tl(encode_only)]` too"
)]
pub trait Decode<'de, R = Boxed>: Sized {
    /// The length of the shortest encoding, in bytes. A vector's count is checked against it before any memory is
    /// reserved. 0 is always right, but then items of vectors fall under the strict limit for items without bytes.
    const MIN_LEN: usize;

    /// Whether the end of a value is known from the value itself. A type that takes all bytes that are left, as
    /// [`RawObject`](crate::RawObject) does, may only stand last: derived code refuses it where something follows.
    const SELF_DELIMITING: bool = true;

    /// Whether the ends of the items are known, if this is a vector. It is not part of
    /// [`SELF_DELIMITING`](Self::SELF_DELIMITING), which a type computes from the types that it holds by value: it may
    /// hold vectors of itself.
    #[doc(hidden)]
    const ITEMS_END: bool = true;

    /// The length of the encoding in bytes, if it is the same for all values.
    #[doc(hidden)]
    const LEN: usize = VARIABLE;

    /// Whether no value can hold an object. A list of such fields needs no level of depth to be closed. Only TL's own
    /// types say so. (Derived code can't: a user's type may be called `String`.)
    #[doc(hidden)]
    const IS_LEAF: bool = false;

    /// Whether any bytes of the length [`LEN`](Self::LEN) are a value, which [`take_fixed`](Self::take_fixed) reads.
    #[doc(hidden)]
    const IS_FIXED: bool = false;

    /// Reads one value.
    ///
    /// # Errors
    ///
    /// If the input holds no such value, or one beyond the reader's limits.
    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError>;

    /// Takes a value for which any bytes will do, of which the input has enough. It is called only if
    /// [`IS_FIXED`](Self::IS_FIXED).
    ///
    /// It has no error, whose path the compiler would have to compile and remove again for each field. And a byte array
    /// is moved as a whole, which in a `Result` is moved in pieces of 7, 8 and 17 bytes.
    #[doc(hidden)]
    #[expect(
        clippy::empty_loop,
        reason = "never called: there is no value to return"
    )]
    #[inline]
    fn take_fixed(reader: &mut Reader<'de>) -> Self {
        let _ = reader;
        loop {}
    }

    /// Reads this many values one after another, as a vector holds them. Types whose values can be copied as a block do
    /// so here.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode), with the item's index in the error's path; before that, if the
    /// input can't hold so many items or the reader's limits forbid them.
    #[inline]
    fn decode_items(reader: &mut Reader<'de>, count: u32) -> Result<Vec<Self>, DecodeError> {
        let count = length(count);
        // A vector that is made here is not moved: in a debug build, each move takes stack at each level of depth.
        let mut items = Vec::new();
        if let Err(error) = reader.begin_items(&mut items, count, Self::MIN_LEN) {
            return Err(error);
        }
        if const { Self::MIN_LEN == 0 } {
            decode_maybe_empty(&mut items, reader, count)?;
            return Ok(items);
        }
        while items.len() < count {
            if let Err(error) = push_item(&mut items, Self::decode(reader), reader, count) {
                return Err(error);
            }
        }
        Ok(items)
    }
}

/// Reads items that may take no bytes.
#[cold]
#[inline(never)]
fn decode_maybe_empty<'de, T: Decode<'de, R>, R>(
    items: &mut Vec<T>,
    reader: &mut Reader<'de>,
    count: usize,
) -> Result<(), DecodeError> {
    while items.len() < count {
        let item = reader.maybe_empty(count, items.len(), T::decode);
        push_item(items, item, reader, count)?;
    }
    Ok(())
}

/// A value that can be read from any input, and borrows nothing from it.
///
/// As serde's `DeserializeOwned` is to `Deserialize`. It is the bound of a generic client on
/// [`TlFunction::Return`](crate::TlFunction::Return).
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from every input",
    label = "borrows from its input, or has no decoder",
    note = "a type of your own needs `#[derive(TlObject)]` and fields that own what they hold"
)]
pub trait DecodeOwned: for<'de> Decode<'de> {}

#[diagnostic::do_not_recommend]
impl<T> DecodeOwned for T where T: for<'de> Decode<'de> {}

/// Decodes a value that takes up the whole input, within the default limits. The input is a slice, a `Vec`, or
/// any other [`Input`].
///
/// ```
/// assert_eq!(tl_runtime::from_bytes::<&str>(b"\x03abc")?, "abc");
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
///
/// # Errors
///
/// See [`DecodeErrorKind`](crate::DecodeErrorKind); bytes after the value are an error.
pub fn from_bytes<'de, T: Decode<'de>>(
    bytes: &'de (impl Input + ?Sized),
) -> Result<T, DecodeError> {
    DecodeOptions::new().from_bytes(bytes)
}

/// Decodes a value from the start of the input, within the default limits, and returns it with the
/// bytes that follow it.
///
/// ```
/// let (text, rest) = tl_runtime::take_from_bytes::<&str>(b"\x03abc\x07\0\0\0")?;
/// assert_eq!((text, tl_runtime::from_bytes::<i32>(rest)?), ("abc", 7));
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
///
/// # Errors
///
/// See [`DecodeErrorKind`](crate::DecodeErrorKind).
pub fn take_from_bytes<'de, T: Decode<'de>>(
    bytes: &'de (impl Input + ?Sized),
) -> Result<(T, &'de [u8]), DecodeError> {
    DecodeOptions::new().take_from_bytes(bytes)
}
