//! How one field is read.

use core::marker::PhantomData;

use super::super::{At, Flag, If, Word, words::has_bit};
use crate::{
    error::DecodeError,
    reader::Reader,
    traits::{Decode, VARIABLE},
};

/// The type of a field to read. A plain value type means a field in the boxed position. `At`, `If`, `Flag` and
/// `Word` mean the other kinds of field.
pub trait DecodeField<'de>: Sized {
    /// The minimum length of the encoded field, in bytes.
    const MIN_LEN: usize = 0;
    /// The length of the encoded field in bytes if it is the same for all values, otherwise `VARIABLE`.
    const LEN: usize = VARIABLE;
    /// Whether the field can't contain an object, so that reading it opens no further level of depth.
    const IS_LEAF: bool = true;
    /// [`Decode::IS_FIXED`] of the field.
    const IS_FIXED: bool = false;

    /// Reads the field. `words` are the flags words of the combinator. A word that has not been read yet holds the mask
    /// of its owned bits.
    ///
    /// # Errors
    ///
    /// If the input does not contain a valid field of this type.
    #[inline]
    fn decode(reader: &mut Reader<'de>, words: &mut [u32]) -> Result<Self, DecodeError> {
        Ok(Self::take_fixed(reader, words))
    }

    /// [`Decode::take_fixed`] for the field.
    #[expect(
        clippy::empty_loop,
        reason = "never called: there is no value to return"
    )]
    #[inline]
    fn take_fixed(reader: &mut Reader<'de>, words: &mut [u32]) -> Self {
        let _ = (reader, words);
        loop {}
    }
}

impl<'de, T: Decode<'de>> DecodeField<'de> for T {
    const MIN_LEN: usize = <T as Decode<'de>>::MIN_LEN;
    const LEN: usize = <T as Decode<'de>>::LEN;
    const IS_LEAF: bool = <T as Decode<'de>>::IS_LEAF;
    const IS_FIXED: bool = <T as Decode<'de>>::IS_FIXED;

    #[inline]
    fn decode(reader: &mut Reader<'de>, _: &mut [u32]) -> Result<Self, DecodeError> {
        <T as Decode<'de>>::decode(reader)
    }

    #[inline]
    fn take_fixed(reader: &mut Reader<'de>, _: &mut [u32]) -> Self {
        <T as Decode<'de>>::take_fixed(reader)
    }
}

impl<'de, T: Decode<'de, R>, R> DecodeField<'de> for At<T, R> {
    const MIN_LEN: usize = T::MIN_LEN;
    const LEN: usize = T::LEN;
    const IS_LEAF: bool = T::IS_LEAF;
    const IS_FIXED: bool = T::IS_FIXED;

    #[inline]
    fn decode(reader: &mut Reader<'de>, _: &mut [u32]) -> Result<Self, DecodeError> {
        match T::decode(reader) {
            Ok(value) => Ok(Self(value, PhantomData)),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn take_fixed(reader: &mut Reader<'de>, _: &mut [u32]) -> Self {
        Self(T::take_fixed(reader), PhantomData)
    }
}

impl<'de, T: Decode<'de, R>, R, const WORD: usize, const BIT: u32> DecodeField<'de>
    for If<T, R, WORD, BIT>
{
    const IS_LEAF: bool = T::IS_LEAF;

    #[inline]
    fn decode(reader: &mut Reader<'de>, words: &mut [u32]) -> Result<Self, DecodeError> {
        if !has_bit(words, WORD, BIT) {
            return Ok(Self(None, PhantomData));
        }
        match T::decode(reader) {
            Ok(value) => Ok(Self(Some(value), PhantomData)),
            Err(error) => Err(error),
        }
    }
}

impl<'de, const WORD: usize, const BIT: u32> DecodeField<'de> for Flag<WORD, BIT> {
    const LEN: usize = 0;
    const IS_FIXED: bool = true;

    #[inline]
    fn take_fixed(_: &mut Reader<'de>, words: &mut [u32]) -> Self {
        Self(has_bit(words, WORD, BIT))
    }
}

impl<'de, const WORD: usize> DecodeField<'de> for Word<WORD> {
    const MIN_LEN: usize = size_of::<u32>();
    const LEN: usize = size_of::<u32>();
    const IS_FIXED: bool = true;

    #[inline]
    fn take_fixed(reader: &mut Reader<'de>, words: &mut [u32]) -> Self {
        let found = u32::from_le_bytes(*reader.take_fixed());
        let owned = match words.get_mut(WORD) {
            Some(word) => core::mem::replace(word, found),
            None => 0,
        };
        Self(found & !owned)
    }
}
