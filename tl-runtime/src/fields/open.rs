//! Opening an object: its number, and its level of depth.

use super::{Names, Place};
use crate::{DecodeError, Reader, TlConstructor};

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

/// Opens an object: one level of depth.
///
/// # Errors
///
/// If there are too many levels.
#[inline]
pub fn enter(reader: &mut Reader<'_>, of: &'static Names) -> Result<(), DecodeError> {
    match reader.enter() {
        Ok(()) => Ok(()),
        Err(error) => Err(error.in_type(of)),
    }
}

/// Opens an object that holds no other: nothing need close it.
///
/// # Errors
///
/// As [`enter`].
#[inline]
pub fn enter_leaf(reader: &mut Reader<'_>, of: &'static Names) -> Result<(), DecodeError> {
    match reader.enter_leaf() {
        Ok(()) => Ok(()),
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
/// # Errors
///
/// If it is another number, or the input ends.
#[inline]
pub(super) fn expect_number<T: TlConstructor, R: Place>(
    reader: &mut Reader<'_>,
    of: &'static Names,
) -> Result<(), DecodeError> {
    if R::IS_BOXED {
        let found = read_number(reader, of)?;
        if found != T::ID {
            return Err(reader.unknown_constructor(found, T::CONSTRUCTORS, of));
        }
    }
    Ok(())
}

/// Opens a constructor, as `expect_number` and [`enter`].
///
/// # Errors
///
/// Theirs.
#[inline]
pub fn open<T: TlConstructor, R: Place>(
    reader: &mut Reader<'_>,
    of: &'static Names,
) -> Result<(), DecodeError> {
    expect_number::<T, R>(reader, of)?;
    enter(reader, of)
}

/// Opens a constructor that holds no other object, as `expect_number` and [`enter_leaf`].
///
/// # Errors
///
/// Theirs.
#[inline]
pub fn open_leaf<T: TlConstructor, R: Place>(
    reader: &mut Reader<'_>,
    of: &'static Names,
) -> Result<(), DecodeError> {
    expect_number::<T, R>(reader, of)?;
    enter_leaf(reader, of)
}
