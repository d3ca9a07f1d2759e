//! What is known of a type that may be any: it has constructors of a schema, or is one of TL's own, or neither.

use core::marker::PhantomData;

use super::own_types::{BuiltIn, Scalar};
use crate::{
    constructor::Constructor,
    derived::types::Found,
    traits::{Decode, TlObject},
};

/// Finds the constructors of any type: none for one that is no `TlObject`.
///
/// `Probe::<T>::__TL_CONSTRUCTORS` is the inherent constant if `T` is a `TlObject`, and else the one of [`Unlisted`],
/// which derived code brings into scope. No trait of a user's has a constant of that name.
#[derive(Debug)]
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: TlObject + ?Sized> Probe<T> {
    /// What the type lists.
    pub const __TL_CONSTRUCTORS: &'static [Constructor] = T::CONSTRUCTORS;
}

impl<T: BuiltIn + ?Sized> Probe<T> {
    /// It is written without a constructor number.
    pub const __TL_IS_BUILT_IN: bool = true;
}

impl<T: Scalar + ?Sized> Probe<T> {
    /// It is one of TL's own types.
    pub const __TL_IS_SCALAR: bool = true;
}

/// Finds the constants of [`Decode`] for any type in the position `R`. A type that can't be read has those of
/// [`Unlisted`], because it is reported elsewhere.
#[derive(Debug)]
pub struct ReadProbe<T: ?Sized, R>(PhantomData<T>, PhantomData<R>);

impl<T: Decode<'static, R>, R> ReadProbe<T, R> {
    /// The length of the shortest encoding, in bytes.
    pub const __TL_MIN_LEN: usize = T::MIN_LEN;
    /// Whether the end of a value is known from the value itself.
    pub const __TL_SELF_DELIMITING: bool = T::SELF_DELIMITING;
    /// Whether something may follow a value.
    pub const __TL_ENDS: bool = T::SELF_DELIMITING && T::ITEMS_END;
    /// Whether something may follow an item.
    pub const __TL_ITEMS_END: bool = T::ITEMS_END;
}

impl<T: ?Sized, R> Unlisted for ReadProbe<T, R> {}

/// The constants of a probe that has no inherent ones. See [`Probe`].
pub trait Unlisted {
    /// It can be empty.
    const __TL_MIN_LEN: usize = 0;
    /// The end is known.
    const __TL_SELF_DELIMITING: bool = true;
    /// The ends are known.
    const __TL_ENDS: bool = true;
    /// The ends of items are known.
    const __TL_ITEMS_END: bool = true;

    /// No constructors are known.
    const __TL_CONSTRUCTORS: &'static [Constructor] = &[];
    /// It may be any type.
    const __TL_IS_BUILT_IN: bool = false;
    /// It may be any type.
    const __TL_IS_SCALAR: bool = false;
    /// It is no newtype.
    const __TL_RENAMED: Found = Found::NOTHING;
    /// It is no newtype of a vector.
    const __TL_ITEMS: &'static [Found] = &[];
}

impl<T: ?Sized> Unlisted for Probe<T> {}
