//! Which types are TL's own, as the checks see them.

use alloc::{
    borrow::{Cow, ToOwned},
    string::String,
    vec::Vec,
};
use core::num::NonZero;

use crate::{
    bare::Bare,
    wrappers::{
        framed::Framed,
        in_bytes::InBytes,
        rest::{Rest, RestBuf},
    },
};

/// A type that is written without a constructor number of a schema: TL's own types, wrappers, and groups of fields. A
/// group of one field is not, because it may be a newtype of any type.
#[doc(hidden)]
pub trait BuiltIn {}

/// One of TL's own types, and so no group of fields.
#[doc(hidden)]
pub trait Scalar {}

macro_rules! own_types {
    ($([$($generics:tt)*] $ty:ty;)*) => {
        $(
            impl<$($generics)*> BuiltIn for $ty {}
            impl<$($generics)*> Scalar for $ty {}
        )*
    };
}

own_types! {
    [] i32;
    [] u32;
    [] i64;
    [] u64;
    [] f64;
    [] NonZero<i32>;
    [] NonZero<u32>;
    [] NonZero<i64>;
    [] NonZero<u64>;
    [] bool;
    [] str;
    [] String;
    [T, const N: usize] [T; N];
    [T] [T];
    [T] Vec<T>;
}

#[cfg(feature = "bytes")]
own_types! { [] bytes::Bytes; }

impl BuiltIn for () {}
impl<T> BuiltIn for Bare<T> {}
impl<T> BuiltIn for Framed<T> {}
impl<T> BuiltIn for InBytes<T> {}
impl BuiltIn for Rest<'_> {}
impl BuiltIn for RestBuf {}

impl<T: BuiltIn + ToOwned + ?Sized> BuiltIn for Cow<'_, T> {}
impl<T: Scalar + ToOwned + ?Sized> Scalar for Cow<'_, T> {}
