//! More of what a Rust type is in TL, at compile time: what stands in a vector by another name, and what a group of
//! one field is.

use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, vec::Vec};
use core::marker::PhantomData;

use super::checks::{BuiltIn, Probe, Unlisted};
use crate::{
    constructor::Constructor,
    raw::{OrRaw, OrRawBuf},
    traits::{TlConstructor, TlFunction, TlObject},
    wrappers::with_bytes::WithBytes,
};

/// What is known of a type that is another one by its own name.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// Its constructors.
    pub constructors: &'static [Constructor],
    /// Whether it writes no constructor number that a schema defines.
    pub is_built_in: bool,
}

impl Found {
    /// Nothing.
    pub const NOTHING: Self = Self {
        constructors: &[],
        is_built_in: false,
    };
}

/// What the items are so many levels into a vector, by what a probe of the items finds and by what one of the whole
/// does, which may be a vector by another name.
#[must_use]
pub const fn items_found(renamed: Found, mut items: &'static [Found], mut depth: usize) -> Found {
    while let [found, deeper @ ..] = items {
        depth -= 1;
        if depth == 0 {
            return *found;
        }
        items = deeper;
    }
    renamed
}

/// A group of one field: that field's type by another name.
#[doc(hidden)]
pub trait Renamed {
    /// What the field's type is.
    const FOUND: Found;
    /// If it is a vector: what its items are, and what the items of those.
    const ITEMS: &'static [Found] = &[];
}

impl<T: Renamed + ?Sized> Probe<T> {
    /// What the type is by another name.
    pub const __TL_RENAMED: Found = T::FOUND;
    /// What the items are of a vector by another name, level by level.
    pub const __TL_ITEMS: &'static [Found] = T::ITEMS;
}

/// One of TL's own types, which no group of fields is.
#[doc(hidden)]
pub trait Scalar {}

impl<T: Scalar + ?Sized> Probe<T> {
    /// That it is one of TL's own types.
    pub const __TL_IS_SCALAR: bool = true;
}

macro_rules! scalar {
    ($([$($generics:tt)*] $ty:ty;)*) => {
        $(impl<$($generics)*> Scalar for $ty {})*
    };
}

scalar! {
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
    [] str;
    [] String;
    [T, const N: usize] [T; N];
    [T] [T];
    [T] Vec<T>;
    [T: Scalar + alloc::borrow::ToOwned + ?Sized] Cow<'_, T>;
}

#[cfg(feature = "bytes")]
scalar! { [] bytes::Bytes; }

/// Pointers are what they point to.
macro_rules! see_through {
    ($($pointer:ty),*) => {
        $(
            impl<T: Renamed + ?Sized> Renamed for $pointer {
                const FOUND: Found = T::FOUND;
                const ITEMS: &'static [Found] = T::ITEMS;
            }

            impl<T: Scalar + ?Sized> Scalar for $pointer {}

            impl<T: ItemsAt<DEPTH> + ?Sized, const DEPTH: usize> ItemsAt<DEPTH> for $pointer {
                type Item = T::Item;
            }
        )*
    };
}

see_through!(&T, Box<T>, Rc<T>);
#[cfg(target_has_atomic = "ptr")]
see_through!(alloc::sync::Arc<T>);

/// What was read is the same beside its bytes.
impl<T: Renamed> Renamed for WithBytes<'_, T> {
    const FOUND: Found = T::FOUND;
}

impl<T: Scalar> Scalar for WithBytes<'_, T> {}

impl<T: BuiltIn> BuiltIn for WithBytes<'_, T> {}

impl<T: ItemsAt<DEPTH>, const DEPTH: usize> ItemsAt<DEPTH> for WithBytes<'_, T> {
    type Item = T::Item;
}

/// What is written without a number is so in `OrRaw` too.
impl<T: BuiltIn> BuiltIn for OrRaw<'_, T> {}
impl<T: BuiltIn> BuiltIn for OrRawBuf<T> {}

/// A vector, or vectors of vectors: the type of the items that many levels in.
pub trait ItemsAt<const DEPTH: usize> {
    /// The type of the items.
    type Item;
}

macro_rules! items {
    ($($vector:ty),*) => {
        $(
            impl<T> ItemsAt<1> for $vector {
                type Item = T;
            }

            impl<T: ItemsAt<1>> ItemsAt<2> for $vector {
                type Item = T::Item;
            }

            impl<T: ItemsAt<2>> ItemsAt<3> for $vector {
                type Item = T::Item;
            }
        )*
    };
}

items!(Vec<T>, [T]);

/// The same as [`Probe`], of the items of a vector whose tokens do not say that it is one.
#[derive(Debug)]
pub struct ItemProbe<T: ?Sized, const DEPTH: usize>(PhantomData<T>);

impl<T: ItemsAt<DEPTH, Item: TlObject> + ?Sized, const DEPTH: usize> ItemProbe<T, DEPTH> {
    /// What the items' type lists.
    pub const __TL_CONSTRUCTORS: &'static [Constructor] = <T::Item as TlObject>::CONSTRUCTORS;
}

impl<T: ItemsAt<DEPTH, Item: BuiltIn> + ?Sized, const DEPTH: usize> ItemProbe<T, DEPTH> {
    /// That the items' type is one of TL's own.
    pub const __TL_IS_BUILT_IN: bool = true;
}

impl<T: ItemsAt<DEPTH, Item: Renamed> + ?Sized, const DEPTH: usize> ItemProbe<T, DEPTH> {
    /// What the items' type is by another name.
    pub const __TL_RENAMED: Found = <T::Item as Renamed>::FOUND;
}

impl<T: ?Sized, const DEPTH: usize> Unlisted for ItemProbe<T, DEPTH> {}

/// What stands for a type parameter where a generic type is looked at.
#[derive(Debug)]
pub enum Anything {}

#[diagnostic::do_not_recommend]
impl TlObject for Anything {
    const IDS: &'static [u32] = &[];
}

#[diagnostic::do_not_recommend]
impl TlConstructor for Anything {
    const ID: u32 = 0;
}

#[diagnostic::do_not_recommend]
impl TlFunction for Anything {
    type Return = Self;
}
