//! Opening an object: its number, and its level of depth.

use crate::{
    constructor::Constructor,
    error::{DecodeError, Names},
    position::Place,
    reader::Reader,
};

/// Reads a number that an enum tells its variants by.
///
/// # Errors
///
/// If the input ends.
#[inline]
pub fn read_number(reader: &mut Reader<'_>, of: &'static Names) -> Result<u32, DecodeError> {
    match reader.take_u32() {
        Ok(number) => Ok(number),
        Err(error) => Err(error.in_type(of)),
    }
}

/// A constructor without fields, whose number has been read: a level of depth that nothing need close.
///
/// # Errors
///
/// If it is a level too many.
#[inline]
pub fn unit<T>(value: T, reader: &mut Reader<'_>, of: &'static Names) -> Result<T, DecodeError> {
    match reader.enter_leaf() {
        Ok(()) => Ok(value),
        Err(error) => Err(error.in_type(of)),
    }
}

/// Closes an object.
#[inline]
pub fn leave(reader: &mut Reader<'_>) {
    reader.leave();
}

/// Reads the number of a type with exactly one constructor, where `R` has one.
///
/// The number and what the type lists are handed over: of a type parameter, the compiler would look at
/// them anew for each type.
///
/// # Errors
///
/// If it is another number, or the input ends.
#[inline]
pub(super) fn expect_number<R: Place>(
    reader: &mut Reader<'_>,
    number: u32,
    listed: &'static [Constructor],
    of: &'static Names,
) -> Result<(), DecodeError> {
    if R::IS_BOXED {
        let found = read_number(reader, of)?;
        if found != number {
            return Err(reader.unknown_constructor(found, listed, of));
        }
    }
    Ok(())
}
