//! Opening and closing an object: its constructor number is read and checked, and its level of depth is counted.
//!
//! Only the number of open objects is limited, so an object that can't contain others needs a check but no close.

use super::{Words, run::run_at, words::Head};
use crate::{
    constructor::Constructor,
    error::{DecodeError, Names},
    position::Place,
    reader::Reader,
};

/// Reads a constructor number. Derived code for an enum selects the variant by it.
///
/// # Errors
///
/// If fewer than four bytes of input are left.
#[inline]
pub fn read_number(reader: &mut Reader<'_>, of: &'static Names) -> Result<u32, DecodeError> {
    match reader.take_u32() {
        Ok(number) => Ok(number),
        Err(error) => Err(error.in_type(of)),
    }
}

/// Checks the depth limit for a constructor without fields whose number has been read. It opens no level, so there is none
/// to close.
///
/// # Errors
///
/// If objects are nested too deep.
#[inline]
pub fn enter_unit(reader: &mut Reader<'_>, of: &'static Names) -> Result<(), DecodeError> {
    match reader.enter_leaf() {
        Ok(()) => Ok(()),
        Err(error) => Err(error.in_type(of)),
    }
}

/// Closes the level of depth of an object whose fields have been read.
#[inline]
pub fn leave(reader: &mut Reader<'_>) {
    reader.leave();
}

/// Reads and checks the constructor number of a type with exactly one constructor. In a bare place `R` there is none,
/// and nothing is read.
///
/// `number` and `listed` (the constructors that the error names) are arguments, not constants of a type parameter: see
/// "Values instead of type parameters" in `derived/mod.rs`.
///
/// # Errors
///
/// If the input has another number, or ends before it.
#[inline]
fn expect_number<R: Place>(
    reader: &mut Reader<'_>,
    number: u32,
    listed: &'static [Constructor],
    of: &'static Names,
) -> Result<(), DecodeError> {
    if R::IS_BOXED {
        let found = match read_number(reader, of) {
            Ok(found) => found,
            Err(error) => return Err(error),
        };
        if found != number {
            return Err(reader.unknown_constructor(found, listed, of));
        }
    }
    Ok(())
}

/// What is known of a combinator before its first list is read.
#[derive(Debug)]
pub(super) struct First {
    /// `DecodeField::LEN` of each field of the list.
    lens: &'static [usize],
    /// The length in bytes of the run that begins at the first field, or 0 if none does.
    run: usize,
    /// Whether no field of the combinator can contain an object.
    is_leaf: bool,
}

impl First {
    pub(super) const fn new(lens: &'static [usize], is_leaf: bool) -> Self {
        Self {
            lens,
            run: run_at(0, lens),
            is_leaf,
        }
    }
}

/// Reads what precedes the fields of a combinator: the constructor number if `R` is boxed, and the leading word if there
/// is one. Opens its level of depth, or only checks the limit if it is a leaf.
///
/// It knows no more of the list than `first`, so that it is compiled once for all lists. The optimizer has to inline it: a
/// call would force the reader into memory. In a debug build, it is a call: inlined, it would take stack at each level of
/// depth.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn open<R: Place, W: Words>(
    reader: &mut Reader<'_>,
    number: u32,
    listed: &'static [Constructor],
    words: &mut W,
    names: &'static Names,
    first: &'static First,
) -> Result<(), DecodeError> {
    if let Err(error) = expect_number::<R>(reader, number, listed, names) {
        return Err(error);
    }
    let entered = if first.is_leaf {
        reader.enter_leaf()
    } else {
        reader.enter()
    };
    if let Err(error) = entered {
        return Err(error.in_type(names));
    }
    // The leading word belongs to the first run, so one bounds check covers both.
    if W::Head::WORD_LEN != 0
        && first.run != 0
        && reader.remaining() < W::Head::WORD_LEN.saturating_add(first.run)
    {
        return Err(short_first(reader, words, first.lens, names));
    }
    words.read_leading(reader, names)
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
