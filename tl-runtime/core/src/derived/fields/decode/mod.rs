//! Decoding: how one field is read ([`DecodeField`](field::DecodeField)), how a list of fields is read
//! ([`DecodeFields`]), and the functions that derived code calls for a whole combinator or for one of its lists.
//!
//! The terms (list, run, flags word, owned bits) are explained in `fields/mod.rs`.

mod field;
mod list;

pub use self::list::DecodeFields;
use super::{
    Words,
    open::{First, open},
};
use crate::{
    constructor::Constructor,
    error::{DecodeError, Names},
    position::Place,
    reader::Reader,
};

/// The minimum length of a combinator in bytes: the constructor number if `R` is boxed, `words` flags words of four bytes
/// each, and the fields `V`. Derived code leaves conditional fields out of `V`, because they may be absent, counts flags
/// words (leading or not) in `words`, and adds other fields by [`sum`].
#[must_use]
pub const fn min_len<'de, R: Place, V: DecodeFields<'de>>(words: usize) -> usize {
    let words = words.saturating_mul(size_of::<u32>());
    R::NUMBER_LEN
        .saturating_add(words)
        .saturating_add(V::MIN_LEN)
}

/// The sum of some lengths in bytes.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub const fn sum<const N: usize>(lens: [usize; N]) -> usize {
    let (mut sum, mut index) = (0_usize, 0);
    while index < N {
        sum = sum.saturating_add(lens[index]);
        index += 1;
    }
    sum
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
    let first = const { &First::new(V::LENS, V::IS_LEAF) };
    if let Err(error) = open::<R, _>(reader, number, listed, &mut words, names, first) {
        return Err(error);
    }
    let result = V::decode_all(reader, words.as_mut_slice(), names);
    if !V::IS_LEAF {
        reader.leave();
    }
    result
}

/// Begins a combinator whose fields are not one list alone: reads the constructor number if `R` is boxed, the leading
/// word if there is one, and the first list. The caller reads the rest, and then closes the level of depth with
/// `leave`.
///
/// It is always inlined: as a call, it would take 40 more instructions for an object of several lists.
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
    let first = const { &First::new(V::LENS, false) };
    match open::<R, _>(reader, number, listed, words, names, first) {
        Ok(()) => V::decode_all(reader, words.as_mut_slice(), names),
        Err(error) => Err(error),
    }
}
