//! The conversions behind `#[tl(try_from = …, into = …)]`.

use alloc::string::ToString;
use core::fmt::Display;

use crate::error::DecodeError;

/// A value that is read and then converted to a `T`.
#[diagnostic::on_unimplemented(
    message = "`{T}` can't be made of `{Self}`, as which it is read",
    label = "no conversion from this type",
    note = "write `impl TryFrom<{Self}> for {T}`, with an error that implements `Display`; or `From`"
)]
#[doc(hidden)]
pub trait Makes<T>: Sized {
    /// The conversion of what was read at this offset.
    ///
    /// # Errors
    ///
    /// What the conversion has to say.
    fn make(self, offset: usize) -> Result<T, DecodeError>;
}

#[diagnostic::do_not_recommend]
impl<T: TryFrom<V, Error: Display>, V> Makes<T> for V {
    #[inline]
    fn make(self, offset: usize) -> Result<T, DecodeError> {
        match T::try_from(self) {
            Ok(value) => Ok(value),
            Err(error) => Err(refused(&error, offset)),
        }
    }
}

#[cold]
#[inline(never)]
fn refused(error: &dyn Display, offset: usize) -> DecodeError {
    DecodeError::custom(offset, error.to_string())
}

/// A value that a `T` is converted to and then written as, in one of these ways.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be made of `{T}`, which is written as it",
    label = "no conversion to this type",
    note = "write `impl From<&{T}> for {Self}`; or `impl From<{T}> for {Self}`, with `Clone` for `{T}`"
)]
#[doc(hidden)]
pub trait MadeOf<'a, T, Way>: Sized {
    /// The conversion.
    fn made_of(value: &'a T, way: Way) -> Self;
}

/// By a reference, which copies nothing that is not needed.
#[derive(Debug, Clone, Copy)]
#[doc(hidden)]
pub struct ByReference;

/// By a clone.
#[derive(Debug, Clone, Copy)]
#[doc(hidden)]
pub struct ByValue;

/// In no way.
#[derive(Debug, Clone, Copy)]
#[doc(hidden)]
pub struct Inconvertible;

#[diagnostic::do_not_recommend]
impl<'a, T: 'a, V: From<&'a T>> MadeOf<'a, T, ByReference> for V {
    #[inline]
    fn made_of(value: &'a T, _: ByReference) -> Self {
        Self::from(value)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Clone + Into<V>, V> MadeOf<'_, T, ByValue> for V {
    #[inline]
    fn made_of(value: &T, _: ByValue) -> Self {
        value.clone().into()
    }
}
