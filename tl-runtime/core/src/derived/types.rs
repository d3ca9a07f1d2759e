//! What the checks find out about Rust types that tokens do not show: newtypes, and the items of vectors behind
//! aliases.

use alloc::{boxed::Box, rc::Rc, vec::Vec};
use core::marker::PhantomData;

use super::checks::{BuiltIn, Probe, Scalar, Unlisted};
use crate::{
    constructor::Constructor,
    raw::{OrRaw, OrRawBuf},
    traits::{TlConstructor, TlFunction, TlObject},
    wrappers::with_bytes::WithBytes,
};

/// What is known of a newtype.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// Its constructors.
    pub constructors: &'static [Constructor],
    /// Whether it is written without a constructor number of a schema.
    pub is_built_in: bool,
}

impl Found {
    /// Nothing is known.
    pub const NOTHING: Self = Self {
        constructors: &[],
        is_built_in: false,
    };
}

/// What is known of the items `depth` levels into a vector. `renamed` is what a probe of the items finds, and `items`
/// what a probe of the whole finds, which may be a newtype of a vector.
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

/// A group of one field, which is a newtype of that field's type.
#[doc(hidden)]
pub trait Renamed {
    /// What is known of the field's type.
    const FOUND: Found;
    /// If that is a vector, what is known of its items, and of the items of these.
    const ITEMS: &'static [Found] = &[];
}

impl<T: Renamed + ?Sized> Probe<T> {
    /// What is known of the newtype.
    pub const __TL_RENAMED: Found = T::FOUND;
    /// What is known of the items of a newtype of a vector, level by level.
    pub const __TL_ITEMS: &'static [Found] = T::ITEMS;
}

/// Pointers implement what the type that they point to does.
macro_rules! see_through {
    ($($pointer:ty),*) => {
        $(
            impl<T: Renamed + ?Sized> Renamed for $pointer {
                const FOUND: Found = T::FOUND;
                const ITEMS: &'static [Found] = T::ITEMS;
            }

            impl<T: BuiltIn + ?Sized> BuiltIn for $pointer {}
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

/// `WithBytes` is what the value in it is.
impl<T: Renamed> Renamed for WithBytes<'_, T> {
    const FOUND: Found = T::FOUND;
}

impl<T: Scalar> Scalar for WithBytes<'_, T> {}

impl<T: BuiltIn> BuiltIn for WithBytes<'_, T> {}

impl<T: ItemsAt<DEPTH>, const DEPTH: usize> ItemsAt<DEPTH> for WithBytes<'_, T> {
    type Item = T::Item;
}

/// `OrRaw` is written as the value in it.
impl<T: BuiltIn> BuiltIn for OrRaw<'_, T> {}
impl<T: BuiltIn> BuiltIn for OrRawBuf<T> {}

/// A vector, or a vector of vectors: the type of the items `DEPTH` levels in.
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

/// A [`Probe`] of the items of a vector behind an alias, whose tokens do not show that it is a vector.
#[derive(Debug)]
pub struct ItemProbe<T: ?Sized, const DEPTH: usize>(PhantomData<T>);

impl<T: ItemsAt<DEPTH, Item: TlObject> + ?Sized, const DEPTH: usize> ItemProbe<T, DEPTH> {
    /// The constructors that the items' type lists.
    pub const __TL_CONSTRUCTORS: &'static [Constructor] = <T::Item as TlObject>::CONSTRUCTORS;
}

impl<T: ItemsAt<DEPTH, Item: BuiltIn> + ?Sized, const DEPTH: usize> ItemProbe<T, DEPTH> {
    /// The items' type is one of TL's own.
    pub const __TL_IS_BUILT_IN: bool = true;
}

impl<T: ItemsAt<DEPTH, Item: Renamed> + ?Sized, const DEPTH: usize> ItemProbe<T, DEPTH> {
    /// What is known of the items' type, if it is a newtype.
    pub const __TL_RENAMED: Found = <T::Item as Renamed>::FOUND;
}

impl<T: ?Sized, const DEPTH: usize> Unlisted for ItemProbe<T, DEPTH> {}

/// The argument for a type parameter when a generic type is checked.
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
