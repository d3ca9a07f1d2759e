//! What types that are written as another one call: as their only field, or as what they are converted to.

use alloc::vec::Vec;
use core::marker::PhantomData;

use crate::{
    error::DecodeError,
    reader::Reader,
    required::{ByReference, ByValue, Inconvertible},
    traits::Decode,
};

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
    reader.items(count, T::MIN_LEN, |reader| T::decode(reader).map(&named))
}

/// A `T` on its way to `V`, as which it is written.
#[derive(Debug)]
pub struct Converting<T, V>(PhantomData<(T, V)>);

impl<T, V> Converting<T, V> {
    /// On its way.
    pub const NEW: Self = Self(PhantomData);
}

/// A way that is taken first.
pub trait WayByReference {
    /// The way.
    #[inline]
    fn __tl_way(&self) -> ByReference {
        ByReference
    }
}

impl<T, V: for<'a> From<&'a T>> WayByReference for &&Converting<T, V> {}

/// A way that is taken where there is not that.
pub trait WayByValue {
    /// The way.
    #[inline]
    fn __tl_way(&self) -> ByValue {
        ByValue
    }
}

impl<T: Clone + Into<V>, V> WayByValue for &Converting<T, V> {}

/// Where there is none.
pub trait NoWay {
    /// No way.
    fn __tl_way(&self) -> Inconvertible {
        Inconvertible
    }
}

impl<T, V> NoWay for Converting<T, V> {}
