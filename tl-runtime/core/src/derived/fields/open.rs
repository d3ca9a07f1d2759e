//! Opening and closing an object: its constructor number is read and checked, and its level of depth is counted.
//!
//! Only the number of open objects is limited, so an object that can't contain others needs a check but no close.

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
pub(super) fn expect_number<R: Place>(
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
