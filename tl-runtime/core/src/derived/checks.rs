//! Checks of Rust types against a schema, at compile time: of the types of fields, and of constructor numbers.
//!
//! The traits check that an `int` is an `i32`. These functions check that a field of the TL type `InputUser` is no
//! `InputPeer`: a type with a schema knows its TL type, and a type without one fits anywhere.

use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, vec::Vec};
use core::marker::PhantomData;

use super::types::Found;
use crate::{
    bare::Bare,
    constructor::Constructor,
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

/// Refuses a field whose Rust type has another TL type than the field has in the schema.
///
/// `found` and `is_built_in` come from a [`Probe`]. `wanted` is a type (`InputUser`), or a constructor for a bare field
/// (`inputUser`). `is_bare` says whether the field is bare (`%InputUser`). `field` is the field as the schema has it.
///
/// # Panics
///
/// If it is another type. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_type(
    found: &'static [Constructor],
    is_built_in: bool,
    wanted: &str,
    is_bare: bool,
    field: &str,
) {
    // For a bare field, a schema may have a name of its own for a number or string.
    if is_built_in && !is_bare && is_type(wanted) {
        refuse(&[
            "the schema has `",
            field,
            "` here, which is a type with a constructor number: `#[derive(TlObject)]` and `#[tl(id = 0x…)]`",
        ]);
    }
    let is_only = found.len() == 1;
    let mut rest = found;
    while let [constructor, others @ ..] = rest {
        rest = others;
        if constructor.is_function {
            refuse(&[
                "the schema has `",
                field,
                "` here, and this type is the function `",
                constructor.name,
                "`",
            ]);
        }
        let Some(result) = constructor.result else {
            continue;
        };
        if equal(result, wanted) || (is_only && equal(constructor.name, wanted)) {
            continue;
        }
        refuse(&[
            "the schema has `",
            field,
            "` here, and this type is TL's `",
            result,
            "`",
        ]);
    }
}

/// Whether a name is a type's, and not a constructor's.
const fn is_type(name: &str) -> bool {
    let mut bytes = name.as_bytes();
    let mut is_first = true;
    let mut is_type = false;
    while let [byte, rest @ ..] = bytes {
        if is_first {
            is_type = byte.is_ascii_uppercase();
        }
        is_first = *byte == b'.';
        bytes = rest;
    }
    is_type
}

/// Refuses a variant whose type is another constructor than the variant's in the schema.
///
/// # Panics
///
/// If it is another constructor. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_constructor(found: &[Constructor], wanted: u32, declaration: &str) {
    // There is none if the type is no object or its definition has an error, which is reported there.
    if let [found, ..] = found
        && found.id != wanted
    {
        refuse(&[
            "this type has another constructor number than the schema's `",
            declaration,
            "`",
        ]);
    }
}

/// Refuses a variant that states the constructor number of its field's type: it would be written twice.
///
/// # Panics
///
/// If the type has that number. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_not_repeated(found: &[Constructor], id: u32) {
    if let [only] = found
        && only.id == id
    {
        refuse(&[
            "this type has the variant's constructor number itself, which would be written twice: remove `id` \
             from the variant",
        ]);
    }
}

/// Refuses an enum with two variants of the same constructor number. The derive itself sees only the numbers that are
/// written in the enum, and not those of its fields' types. `variants` are the names, in the order of the numbers.
///
/// # Panics
///
/// If two are the same. All calls are in constants, so that is a compile error.
#[must_use]
#[track_caller]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub const fn distinct<const N: usize>(ids: &'static [u32; N], variants: &[&str]) -> &'static [u32] {
    let sorted = sorted(*ids);
    let mut index = 1;
    while index < N {
        // A type whose definition has an error has the number zero. The error is reported there.
        if sorted[index] == sorted[index - 1] && sorted[index] != 0 {
            refuse_equal(sorted[index], ids, variants);
        }
        index += 1;
    }
    ids
}

#[track_caller]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn refuse_equal(number: u32, ids: &[u32], variants: &[&str]) -> ! {
    let (mut first, mut second, mut index) = (usize::MAX, 0, 0);
    while index < ids.len() {
        if ids[index] == number {
            if first == usize::MAX {
                first = index;
            } else {
                second = index;
            }
        }
        index += 1;
    }
    refuse_same(variants[first], variants[second])
}

/// Refuses two variants with the same constructor number.
#[track_caller]
pub(super) const fn refuse_same(first: &str, second: &str) -> ! {
    refuse(&[
        "`",
        first,
        "` and `",
        second,
        "` have the same constructor number: each variant needs its own",
    ])
}

/// Sorts numbers by a heap sort: an enum may have thousands.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn sorted<const N: usize>(mut ids: [u32; N]) -> [u32; N] {
    let mut start = N / 2;
    let mut end = N;
    while end > 1 {
        if start > 0 {
            start -= 1;
        } else {
            end -= 1;
            (ids[0], ids[end]) = (ids[end], ids[0]);
        }
        let mut root = start;
        while 2 * root + 1 < end {
            let mut child = 2 * root + 1;
            if child + 1 < end && ids[child] < ids[child + 1] {
                child += 1;
            }
            if ids[root] >= ids[child] {
                break;
            }
            (ids[root], ids[child]) = (ids[child], ids[root]);
            root = child;
        }
    }
    ids
}

pub(super) const fn equal(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

/// The longest message, in bytes. A longer one is cut.
const LONGEST: usize = 512;

/// Panics with these texts, joined.
#[track_caller]
#[expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "evaluated at compile time only"
)]
pub(super) const fn refuse(parts: &[&str]) -> ! {
    let mut message = [0; LONGEST];
    let mut len = 0;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut index = 0;
        while index < bytes.len() && len < LONGEST {
            message[len] = bytes[index];
            (len, index) = (len + 1, index + 1);
        }
        part += 1;
    }
    match core::str::from_utf8(message.split_at(len).0) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("the schema has another type here"),
    }
}
