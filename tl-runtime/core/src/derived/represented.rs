//! What types that are written as another one call: as their only field, or as what they are converted to.

use alloc::{string::ToString, vec::Vec};
use core::{fmt::Display, marker::PhantomData};

use crate::{error::DecodeError, reader::Reader, traits::Decode};

/// Reads the items of a vector as the type that each is another name of.
///
/// # Errors
///
/// As [`Decode::decode_items`].
#[inline]
pub fn decode_items_as<'de, T: Decode<'de, R>, R, U>(
    reader: &mut Reader<'de>,
    count: u32,
    named: impl Fn(T) -> U,
) -> Result<Vec<U>, DecodeError> {
    if const { size_of::<T>() == size_of::<U>() } {
        // In the same memory, and so at no cost.
        return match T::decode_items(reader, count) {
            Ok(items) => Ok(items.into_iter().map(named).collect()),
            Err(error) => Err(error),
        };
    }
    let capacity = reader.begin_items(count, T::MIN_LEN, size_of::<U>())?;
    let mut items = Vec::with_capacity(capacity);
    for index in 0..count as usize {
        match T::decode(reader) {
            Ok(item) => items.push(named(item)),
            Err(error) => return Err(error.in_item(index)),
        }
    }
    Ok(items)
}

/// A value that is read and then converted to a `T`.
#[diagnostic::on_unimplemented(
    message = "`{T}` can't be made of `{Self}`, as which it is read",
    label = "no conversion from this type",
    note = "write `impl TryFrom<{Self}> for {T}`, with an error that implements `Display`; or `From`"
)]
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

/// A `T` on its way to `V`, as which it is written.
#[derive(Debug)]
pub struct Converting<'a, T, V>(&'a T, PhantomData<V>);

impl<'a, T, V> Converting<'a, T, V> {
    /// On its way.
    #[inline]
    pub fn of(value: &'a T) -> Self {
        Self(value, PhantomData)
    }
}

/// By a reference, which copies nothing that is not needed.
pub trait ByReference<V> {
    /// The conversion.
    fn __tl_convert(&self) -> V;
}

impl<'a, T, V: From<&'a T>> ByReference<V> for &&Converting<'a, T, V> {
    #[inline]
    fn __tl_convert(&self) -> V {
        V::from(self.0)
    }
}

/// By value, as serde has it: of a clone.
pub trait ByValue<V> {
    /// The conversion.
    fn __tl_convert(&self) -> V;
}

impl<T: Clone + Into<V>, V> ByValue<V> for &Converting<'_, T, V> {
    #[inline]
    fn __tl_convert(&self) -> V {
        self.0.clone().into()
    }
}

/// No conversion, in words.
pub trait Inconvertible<T, V> {
    /// The conversion that there is not.
    fn __tl_convert(&self) -> V
    where
        V: MadeOf<T>;
}

impl<T, V> Inconvertible<T, V> for Converting<'_, T, V> {
    fn __tl_convert(&self) -> V
    where
        V: MadeOf<T>,
    {
        V::made_of(self.0)
    }
}

/// What no type has, and the compiler asks for where a conversion is missing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be made of `{T}`, which is written as it",
    label = "no conversion to this type",
    note = "write `impl From<&{T}> for {Self}`; or `impl From<{T}> for {Self}`, with `Clone` for `{T}`"
)]
pub trait MadeOf<T>: Sized {
    /// The conversion.
    fn made_of(value: &T) -> Self;
}
