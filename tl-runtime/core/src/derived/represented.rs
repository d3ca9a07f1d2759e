//! The code of `transparent`, and of `try_from` and `into`: types that are written as another type.

use alloc::vec::Vec;
use core::marker::PhantomData;

use crate::{
    error::DecodeError,
    reader::Reader,
    required::{ByReference, ByValue, Inconvertible},
    traits::Decode,
};

/// Reads the items of a vector as `T`, and makes a `U` of each.
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
        // `collect` reuses the memory, so this costs nothing.
        return match T::decode_items(reader, count) {
            Ok(items) => Ok(items.into_iter().map(named).collect()),
            Err(error) => Err(error),
        };
    }
    reader.items(count, T::MIN_LEN, |reader| T::decode(reader).map(&named))
}

/// A conversion from `T` to `V`. Method resolution chooses the way: derived code calls `__tl_way` on references to
/// this, and the compiler takes the first trait below that applies.
#[derive(Debug)]
pub struct Converting<T, V>(PhantomData<(T, V)>);

impl<T, V> Converting<T, V> {
    /// The conversion.
    pub const NEW: Self = Self(PhantomData);
}

/// The first choice: from a reference.
pub trait WayByReference {
    /// The way.
    #[inline]
    fn __tl_way(&self) -> ByReference {
        ByReference
    }
}

impl<T, V: for<'a> From<&'a T>> WayByReference for &&Converting<T, V> {}

/// The second choice: from a clone.
pub trait WayByValue {
    /// The way.
    #[inline]
    fn __tl_way(&self) -> ByValue {
        ByValue
    }
}

impl<T: Clone + Into<V>, V> WayByValue for &Converting<T, V> {}

/// The last choice: there is no conversion.
pub trait NoWay {
    /// The way.
    fn __tl_way(&self) -> Inconvertible {
        Inconvertible
    }
}

impl<T, V> NoWay for Converting<T, V> {}
