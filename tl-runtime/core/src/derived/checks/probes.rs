//! What is known of a type that may be any: it has constructors of a schema, or is one of TL's own, or neither.

use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, vec::Vec};
use core::marker::PhantomData;

use crate::{
    bare::Bare,
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
    /// It is one of TL's own types.
    pub const __TL_IS_BUILT_IN: bool = true;
}

/// Finds out for any type whether the ends of its values are known in the position `R`. It says yes of a type that
/// can't be read, which is reported elsewhere.
#[derive(Debug)]
pub struct EndProbe<T: ?Sized, R>(PhantomData<T>, PhantomData<R>);

impl<T: Decode<'static, R>, R> EndProbe<T, R> {
    /// Whether something may follow a value.
    pub const __TL_ENDS: bool = T::SELF_DELIMITING && T::ITEMS_END;
    /// Whether something may follow an item.
    pub const __TL_ITEMS_END: bool = T::ITEMS_END;
}

impl<T: ?Sized, R> Unlisted for EndProbe<T, R> {}

/// The constants of a probe that has no inherent ones. See [`Probe`].
pub trait Unlisted {
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

/// A type that is written without a constructor number of a schema: TL's own types, wrappers, and groups of fields. A
/// group of one field is not, because it may be a newtype of any type.
#[doc(hidden)]
pub trait BuiltIn {}

macro_rules! built_in {
    ($([$($generics:tt)*] $ty:ty;)*) => {
        $(impl<$($generics)*> BuiltIn for $ty {})*
    };
}

built_in! {
    [] i32;
    [] u32;
    [] i64;
    [] u64;
    [] f64;
    [] core::num::NonZero<i32>;
    [] core::num::NonZero<u32>;
    [] core::num::NonZero<i64>;
    [] core::num::NonZero<u64>;
    [] bool;
    [] ();
    [] str;
    [] String;
    [T, const N: usize] [T; N];
    [T] [T];
    [T] Vec<T>;
    [T] Bare<T>;
    [T] crate::wrappers::framed::Framed<T>;
    [T] crate::wrappers::in_bytes::InBytes<T>;
    [] crate::wrappers::rest::Rest<'_>;
    [] crate::wrappers::rest::RestBuf;
    [T: BuiltIn + ?Sized] &T;
    [T: BuiltIn + ?Sized] Box<T>;
    [T: BuiltIn + ?Sized] Rc<T>;
    [T: BuiltIn + alloc::borrow::ToOwned + ?Sized] Cow<'_, T>;
}

#[cfg(target_has_atomic = "ptr")]
built_in! { [T: BuiltIn + ?Sized] alloc::sync::Arc<T>; }

#[cfg(feature = "bytes")]
built_in! { [] bytes::Bytes; }

impl<T: ?Sized> Unlisted for Probe<T> {}
