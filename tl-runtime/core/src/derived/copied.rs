//! `Cow<'static, str>` and `Cow<'static, [u8]>`, which are read as copies, because no input lives that long.
//!
//! These are functions, because the type's `Decode` is for `Cow<'a, _>` and borrows from the input.

use alloc::borrow::{Cow, ToOwned};

use crate::{
    error::{DecodeError, EncodeError},
    reader::Reader,
    traits::{Decode, Encode},
    writer::Writer,
};

/// Writes what it holds.
///
/// # Errors
///
/// Those of the text or bytes.
#[inline]
pub fn encode<T: Encode + ?Sized, W: Writer>(value: &T, writer: &mut W) -> Result<(), EncodeError> {
    value.encode(writer)
}

/// Reads a copy.
///
/// # Errors
///
/// Those of the text or bytes.
#[inline]
pub fn decode<'de, T: ToOwned<Owned: Decode<'de>> + ?Sized>(
    reader: &mut Reader<'de>,
) -> Result<Cow<'static, T>, DecodeError> {
    T::Owned::decode(reader).map(Cow::Owned)
}
