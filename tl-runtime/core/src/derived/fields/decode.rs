//! Reading a list of fields.

use core::marker::PhantomData;

use super::{
    At, Flag, If, Word, Words,
    open::expect_number,
    run::{run_at, runs},
    words::{Head, has_bit},
};
use crate::{
    constructor::Constructor,
    error::{DecodeError, Names},
    position::Place,
    reader::Reader,
    traits::{Decode, VARIABLE},
};

/// A field that was read: a value in the boxed position, or what says otherwise around it.
pub trait DecodeField<'de>: Sized {
    /// The least length of the field, in bytes.
    const MIN_LEN: usize = 0;
    /// The length of the field in bytes, if it is the same for all values.
    const LEN: usize = VARIABLE;
    /// Whether no value holds an object.
    const IS_LEAF: bool = true;

    /// Reads the field; `words` are the flags words, each the bits that fields own until it is read.
    ///
    /// # Errors
    ///
    /// If the input holds no such field.
    fn decode(reader: &mut Reader<'de>, words: &mut [u32]) -> Result<Self, DecodeError>;
}

impl<'de, T: Decode<'de>> DecodeField<'de> for T {
    const MIN_LEN: usize = <T as Decode<'de>>::MIN_LEN;
    const LEN: usize = <T as Decode<'de>>::LEN;
    const IS_LEAF: bool = <T as Decode<'de>>::IS_LEAF;

    #[inline]
    fn decode(reader: &mut Reader<'de>, _: &mut [u32]) -> Result<Self, DecodeError> {
        <T as Decode<'de>>::decode(reader)
    }
}

impl<'de, T: Decode<'de, R>, R> DecodeField<'de> for At<T, R> {
    const MIN_LEN: usize = T::MIN_LEN;
    const LEN: usize = T::LEN;
    const IS_LEAF: bool = T::IS_LEAF;

    #[inline]
    fn decode(reader: &mut Reader<'de>, _: &mut [u32]) -> Result<Self, DecodeError> {
        match T::decode(reader) {
            Ok(value) => Ok(Self(value, PhantomData)),
            Err(error) => Err(error),
        }
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

    #[inline]
    fn decode(_: &mut Reader<'de>, words: &mut [u32]) -> Result<Self, DecodeError> {
        Ok(Self(has_bit(words, WORD, BIT)))
    }
}

impl<'de, const WORD: usize> DecodeField<'de> for Word<WORD> {
    const MIN_LEN: usize = size_of::<u32>();
    const LEN: usize = size_of::<u32>();

    #[inline]
    fn decode(reader: &mut Reader<'de>, words: &mut [u32]) -> Result<Self, DecodeError> {
        let found = reader.take_u32()?;
        let owned = match words.get_mut(WORD) {
            Some(word) => core::mem::replace(word, found),
            None => 0,
        };
        Ok(Self(found & !owned))
    }
}

/// A list of fields that are read, a tuple.
pub trait DecodeFields<'de>: Sized {
    /// The least length of all fields together, in bytes.
    const MIN_LEN: usize;
    /// The lengths of the fields, as each says it.
    const LENS: &'static [usize];
    /// The lengths of the runs that begin at the fields, in bytes.
    const RUNS: &'static [usize];
    /// The length of the run that begins at the first field, be it of one field, in bytes.
    const FIRST_RUN: usize;
    /// Whether none of them holds an object.
    const IS_LEAF: bool;

    /// Reads them; `words` are the flags words, each the bits that fields own until it is read.
    ///
    /// # Errors
    ///
    /// If the input holds no such fields.
    fn decode_all(
        reader: &mut Reader<'de>,
        words: &mut [u32],
        names: &'static Names,
    ) -> Result<Self, DecodeError>;
}

macro_rules! decode_fields {
    ($($T:ident $P:ident $index:tt),*) => {
        impl<'de, $($T: DecodeField<'de>),*> DecodeFields<'de> for ($($T,)*) {
            const MIN_LEN: usize = 0_usize $(.saturating_add($T::MIN_LEN))*;

            const LENS: &'static [usize] = &[$($T::LEN),*];
            const RUNS: &'static [usize] = &runs([$($T::LEN),*], 2);
            const FIRST_RUN: usize = run_at(&runs([$($T::LEN),*], 1), 0);
            const IS_LEAF: bool = $($T::IS_LEAF)&&*;

            #[inline]
            #[allow(non_snake_case, reason = "a value has the name of its type")]
            fn decode_all(
                reader: &mut Reader<'de>,
                words: &mut [u32],
                names: &'static Names,
            ) -> Result<Self, DecodeError> {
                $(
                    if const { run_at(Self::RUNS, $index) != 0 }
                        && reader.remaining() < const { run_at(Self::RUNS, $index) }
                    {
                        return Err(reader.short_run(Self::LENS, $index, names));
                    }
                    let $T = match $T::decode(reader, words) {
                        Ok(value) => value,
                        Err(error) => return Err(error.in_field(names, $index)),
                    };
                )*
                Ok(($($T,)*))
            }
        }
    };
}

super::lists!(decode_fields);

/// No fields: what is left to say of a list none of whose fields is always there.
impl<'de> DecodeFields<'de> for () {
    const MIN_LEN: usize = 0;
    const LENS: &'static [usize] = &[];
    const RUNS: &'static [usize] = &[];
    const FIRST_RUN: usize = 0;
    const IS_LEAF: bool = true;

    #[inline]
    fn decode_all(
        _: &mut Reader<'de>,
        _: &mut [u32],
        _: &'static Names,
    ) -> Result<Self, DecodeError> {
        Ok(())
    }
}

/// The least length of a list of fields in the place `R`, behind so many flags words, in bytes.
#[must_use]
pub const fn min_len<'de, R: Place, V: DecodeFields<'de>>(words: usize) -> usize {
    let words = words.saturating_mul(size_of::<u32>());
    R::NUMBER_LEN
        .saturating_add(words)
        .saturating_add(V::MIN_LEN)
}

/// Reads the fields of a list.
///
/// # Errors
///
/// If the input holds no such fields.
#[inline]
pub fn decode_fields<'de, V: DecodeFields<'de>>(
    reader: &mut Reader<'de>,
    words: &mut impl Words,
    names: &'static Names,
) -> Result<V, DecodeError> {
    V::decode_all(reader, words.as_mut_slice(), names)
}

/// Reads a constructor that is one list: its number, where `R` has one, and its fields. A group of
/// fields, which has no number, stands bare.
///
/// If it can hold no other object, it is a level of depth that nothing need close. Derived code does not know:
/// a type of the user's may be called `String`.
///
/// It is large enough not to be put into each of several callers: then it is compiled once for each list, and
/// not for each type, which takes the compiler a fifth more.
///
/// # Errors
///
/// Those of the fields, an unknown constructor, and too many levels.
#[inline]
pub fn decode_constructor<'de, R: Place, V: DecodeFields<'de>>(
    reader: &mut Reader<'de>,
    number: u32,
    listed: &'static [Constructor],
    mut words: impl Words,
    names: &'static Names,
) -> Result<V, DecodeError> {
    expect_number::<R>(reader, number, listed, names)?;
    let entered = if const { V::IS_LEAF } {
        reader.enter_leaf()
    } else {
        reader.enter()
    };
    if let Err(error) = entered {
        return Err(error.in_type(names));
    }
    let result = decode_first(reader, &mut words, names);
    if const { !V::IS_LEAF } {
        reader.leave();
    }
    result
}

/// Opens a constructor that is several lists, as [`decode_constructor`], and reads the first of them. Its
/// level of depth is to be closed.
///
/// # Errors
///
/// As there.
#[inline(always)]
pub fn open_constructor<'de, R: Place, V: DecodeFields<'de>>(
    reader: &mut Reader<'de>,
    number: u32,
    listed: &'static [Constructor],
    words: &mut impl Words,
    names: &'static Names,
) -> Result<V, DecodeError> {
    expect_number::<R>(reader, number, listed, names)?;
    match reader.enter() {
        Ok(()) => decode_first(reader, words, names),
        Err(error) => Err(error.in_type(names)),
    }
}

/// Reads the word that leads, and the list behind it.
///
/// Always inline, as what calls it: apart, an object of several lists takes 40 instructions more.
#[inline(always)]
fn decode_first<'de, V: DecodeFields<'de>, W: Words>(
    reader: &mut Reader<'de>,
    words: &mut W,
    names: &'static Names,
) -> Result<V, DecodeError> {
    // The word is a part of the first run.
    if const { W::Head::WORD_LEN != 0 && V::FIRST_RUN != 0 }
        && reader.remaining() < const { W::Head::WORD_LEN + V::FIRST_RUN }
    {
        return Err(short_first(reader, words, V::LENS, names));
    }
    words.read_leading(reader, names)?;
    V::decode_all(reader, words.as_mut_slice(), names)
}

/// The error for an input that ends within the first run.
#[cold]
#[inline(never)]
fn short_first(
    reader: &mut Reader<'_>,
    words: &mut impl Words,
    lens: &'static [usize],
    names: &'static Names,
) -> DecodeError {
    match words.read_leading(reader, names) {
        Ok(()) => reader.short_run(lens, 0, names),
        Err(error) => error,
    }
}
