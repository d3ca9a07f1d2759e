//! Decoding: how one field is read ([`DecodeField`]), how a list of fields is read ([`DecodeFields`]), and the
//! functions that derived code calls for a whole combinator or for one of its lists.
//!
//! The terms (list, run, flags word, owned bits) are explained in `fields/mod.rs`.

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

/// The type of a field to read. A plain value type means a field in the boxed position. `At`, `If`, `Flag` and
/// `Word` mean the other kinds of field.
pub trait DecodeField<'de>: Sized {
    /// The minimum length of the encoded field, in bytes.
    const MIN_LEN: usize = 0;
    /// The length of the encoded field in bytes if it is the same for all values, otherwise `VARIABLE`.
    const LEN: usize = VARIABLE;
    /// Whether the field can't contain an object, so that reading it opens no further level of depth.
    const IS_LEAF: bool = true;

    /// [`Decode::IS_BLOCK`] of the field.
    const IS_BLOCK: bool = false;

    /// Reads the field. `words` are the flags words of the combinator. A word that has not been read yet holds the mask
    /// of its owned bits.
    ///
    /// # Errors
    ///
    /// If the input does not contain a valid field of this type.
    fn decode(reader: &mut Reader<'de>, words: &mut [u32]) -> Result<Self, DecodeError>;

    /// [`Decode::take_block`] for the field.
    #[inline]
    fn take_block(reader: &mut Reader<'de>) -> Option<Self> {
        let _ = reader;
        None
    }
}

impl<'de, T: Decode<'de>> DecodeField<'de> for T {
    const MIN_LEN: usize = <T as Decode<'de>>::MIN_LEN;
    const LEN: usize = <T as Decode<'de>>::LEN;
    const IS_LEAF: bool = <T as Decode<'de>>::IS_LEAF;
    const IS_BLOCK: bool = <T as Decode<'de>>::IS_BLOCK;

    #[inline]
    fn decode(reader: &mut Reader<'de>, _: &mut [u32]) -> Result<Self, DecodeError> {
        <T as Decode<'de>>::decode(reader)
    }

    #[inline]
    fn take_block(reader: &mut Reader<'de>) -> Option<Self> {
        <T as Decode<'de>>::take_block(reader)
    }
}

impl<'de, T: Decode<'de, R>, R> DecodeField<'de> for At<T, R> {
    const MIN_LEN: usize = T::MIN_LEN;
    const LEN: usize = T::LEN;
    const IS_LEAF: bool = T::IS_LEAF;
    const IS_BLOCK: bool = T::IS_BLOCK;

    #[inline]
    fn decode(reader: &mut Reader<'de>, _: &mut [u32]) -> Result<Self, DecodeError> {
        match T::decode(reader) {
            Ok(value) => Ok(Self(value, PhantomData)),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn take_block(reader: &mut Reader<'de>) -> Option<Self> {
        T::take_block(reader).map(|value| Self(value, PhantomData))
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

/// A list of fields to read: a tuple of `DecodeField` types.
pub trait DecodeFields<'de>: Sized {
    /// The minimum length of all fields together, in bytes.
    const MIN_LEN: usize;
    /// `DecodeField::LEN` of each field.
    const LENS: &'static [usize];
    /// For each field, the length in bytes of the run that begins there, or 0 if none does. Runs of a single field are
    /// left out, since the field checks its own bounds.
    const RUNS: &'static [usize];
    /// The length in bytes of the run that begins at the first field, or 0 if none does. Here a single field counts as
    /// a run, because a leading word may precede it.
    const FIRST_RUN: usize;
    /// Whether none of the fields can contain an object.
    const IS_LEAF: bool;

    /// Reads the fields in order. `words` are the flags words, as for `DecodeField::decode`. `names` are the names of
    /// the type and of its fields, for errors.
    ///
    /// # Errors
    ///
    /// If the input does not contain valid fields of these types.
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

            // As a call, it would force the reader into memory and move all values.
            #[inline(always)]
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
                    let $T = if const { $T::IS_BLOCK } {
                        match $T::take_block(reader) {
                            Some(value) => value,
                            None => return Err(reader.short_run(Self::LENS, $index, names)),
                        }
                    } else {
                        match $T::decode(reader, words) {
                            Ok(value) => value,
                            Err(error) => return Err(error.in_field(names, $index)),
                        }
                    };
                )*
                Ok(($($T,)*))
            }
        }
    };
}

super::lists!(decode_fields);

/// The empty list. It stands for the first list of a combinator whose first field is not part of a list, and in
/// `min_len` for a list without fields that are always present.
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

/// The minimum length of a list in bytes: the constructor number if `R` is boxed, `words` flags words of four bytes
/// each, and the fields `V`. Derived code leaves conditional fields out of `V`, because they may be absent, and counts
/// flags words (leading or not) in `words`.
#[must_use]
pub const fn min_len<'de, R: Place, V: DecodeFields<'de>>(words: usize) -> usize {
    let words = words.saturating_mul(size_of::<u32>());
    R::NUMBER_LEN
        .saturating_add(words)
        .saturating_add(V::MIN_LEN)
}

/// Reads one list of fields, without a constructor number or a leading word. Derived code calls it for every list after
/// the one that `open_constructor` reads.
///
/// # Errors
///
/// If the input does not contain valid fields of these types.
#[inline]
pub fn decode_fields<'de, V: DecodeFields<'de>>(
    reader: &mut Reader<'de>,
    words: &mut impl Words,
    names: &'static Names,
) -> Result<V, DecodeError> {
    V::decode_all(reader, words.as_mut_slice(), names)
}

/// Reads a combinator whose fields are one list: the constructor number if `R` is boxed, the leading word if there is
/// one, and the fields. `R` is a bare place for a group of fields, which has no number, and for a variant of an enum,
/// whose number has been read.
///
/// `listed` are the constructors that the error for an unknown number names. `words` hold the masks of owned bits.
///
/// If no field can contain another object, the depth limit is only checked, and there is no level to close afterwards.
/// The derive can't decide that from the names of types, since a user's own type may be called `String`. So it is
/// decided here, by `DecodeFields::IS_LEAF`.
///
/// This function is large enough that it is not inlined into several callers. So it is compiled once for each list;
/// once for each type would take the compiler a fifth longer. See "Not inlined" in `derived/mod.rs`.
///
/// # Errors
///
/// If a field can't be read, the constructor number is another one, or objects are nested too deep.
#[inline]
pub fn decode_constructor<'de, R: Place, V: DecodeFields<'de>>(
    reader: &mut Reader<'de>,
    number: u32,
    listed: &'static [Constructor],
    mut words: impl Words,
    names: &'static Names,
) -> Result<V, DecodeError> {
    if let Err(error) = expect_number::<R>(reader, number, listed, names) {
        return Err(error);
    }
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

/// Begins a combinator whose fields are not one list alone: reads the constructor number if `R` is boxed, the leading
/// word if there is one, and the first list. The caller reads the rest, and then closes the level of depth with
/// `leave`.
///
/// # Errors
///
/// The same as those of [`decode_constructor`].
#[inline(always)]
pub fn open_constructor<'de, R: Place, V: DecodeFields<'de>>(
    reader: &mut Reader<'de>,
    number: u32,
    listed: &'static [Constructor],
    words: &mut impl Words,
    names: &'static Names,
) -> Result<V, DecodeError> {
    if let Err(error) = expect_number::<R>(reader, number, listed, names) {
        return Err(error);
    }
    match reader.enter() {
        Ok(()) => decode_first(reader, words, names),
        Err(error) => Err(error.in_type(names)),
    }
}

/// Reads the leading word, if there is one, and the first list of fields.
///
/// This function and [`open_constructor`] are always inlined. Otherwise, decoding an object of several lists takes 40
/// more instructions.
#[inline(always)]
fn decode_first<'de, V: DecodeFields<'de>, W: Words>(
    reader: &mut Reader<'de>,
    words: &mut W,
    names: &'static Names,
) -> Result<V, DecodeError> {
    // The leading word belongs to the first run, so one bounds check covers both.
    if const { W::Head::WORD_LEN != 0 && V::FIRST_RUN != 0 }
        && reader.remaining() < const { W::Head::WORD_LEN + V::FIRST_RUN }
    {
        return Err(short_first(reader, words, V::LENS, names));
    }
    if let Err(error) = words.read_leading(reader, names) {
        return Err(error);
    }
    V::decode_all(reader, words.as_mut_slice(), names)
}

/// The error for an input that ends within the leading word or the first run. The word is read first, so that an error
/// in it (its bytes are missing, or a strict reader refuses its bits) is the one that is returned.
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
