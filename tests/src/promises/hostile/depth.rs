//! Objects that nest without end, on a small stack.

use std::{sync::Arc, thread};

use tl_runtime::{Bare, Decode, DecodeErrorKind, DecodeOptions, Framed, TlObject, to_bytes};

use super::{DEEP_ERROR, VECTOR, refuse};
use crate::words;

/// Attacks a type with 40 KB and with 4 MB of this, over and over.
#[track_caller]
fn nest<T: for<'de> Decode<'de>>(what: &'static str, level: Vec<u8>) {
    let stack = thread::Builder::new().stack_size(512 << 10);
    let attacks = stack.spawn(move || {
        for len in [40_000, 4_000_000] {
            let bytes = level.repeat(len / level.len());
            let kind = DecodeErrorKind::TooDeep { limit: 128 };
            refuse::<T>(what, &bytes, &kind, DEEP_ERROR);
        }
    });
    attacks.unwrap().join().unwrap();
}

#[derive(TlObject)]
enum Tree {
    #[tl(id = 1)]
    Leaf,
    #[tl(id = 2)]
    Many(Vec<Tree>),
    #[tl(id = 3)]
    One(Box<Tree>),
    #[tl(id = 4)]
    Maybe {
        #[tl(flag = 31)]
        inner: Option<Box<Tree>>,
        #[tl(flag = 30)]
        text: Option<String>,
    },
    #[tl(id = 5)]
    Shared(Arc<Tree>),
    #[tl(id = 6)]
    Slice(i64, Box<[Tree]>),
    Group(Group),
}

/// A constructor that is a variant, with a group inside that has no number.
#[derive(TlObject)]
#[tl(id = 7)]
struct Group {
    fields: Fields,
}

#[derive(TlObject)]
struct Fields {
    inner: Box<Tree>,
}

#[test]
fn objects_in_vectors() {
    nest::<Tree>("the stack, by vectors", words![2, VECTOR, 1]);
    nest::<Vec<Tree>>("the stack, by a vector first", words![VECTOR, 1, 2]);
    nest::<Tree>("the stack, by slices", words![6, 0, 0, VECTOR, 1]);
}

#[test]
fn objects_in_pointers() {
    nest::<Tree>("the stack, by boxes", words![3]);
    nest::<Box<Tree>>("the stack, by boxes first", words![3]);
    nest::<Tree>("the stack, by shared pointers", words![5]);
    nest::<Tree>(
        "the stack, by all that there is",
        words![2, VECTOR, 1, 3, 4, 0x8000_0000, 5, 6, 0, 0, VECTOR, 1, 7],
    );
}

#[test]
fn objects_in_conditional_fields() {
    nest::<Tree>("the stack, by options", words![4, 0x8000_0000]);
}

#[test]
fn objects_in_groups() {
    nest::<Tree>("the stack, by groups", words![7]);
}

/// Nothing but groups: no number is ever read.
#[derive(TlObject)]
struct Bits {
    #[tl(flag = 0)]
    inner: Option<Box<Bits>>,
}

/// Its items have no number.
#[derive(TlObject)]
#[tl(id = 8)]
struct Items {
    #[tl(bare)]
    items: Vec<Bare<Items>>,
}

/// The same by its attribute, and `Bare` around a pointer.
#[derive(TlObject)]
#[tl(id = 9)]
struct ItemsByAttribute {
    #[tl(ty = "vector<%ItemsByAttribute>")]
    items: Vec<ItemsByAttribute>,
}

#[derive(TlObject)]
#[tl(id = 10)]
struct Single {
    #[tl(flag = 0)]
    inner: Option<Bare<Box<Single>>>,
}

#[test]
fn objects_without_numbers() {
    nest::<Bits>("the stack, by groups alone", words![1]);
    nest::<Bare<Items>>("the stack, by bare items", words![1]);
    nest::<Bare<ItemsByAttribute>>("the stack, by bare items", words![1]);
    nest::<Bare<Single>>("the stack, by bare objects", words![1]);
}

/// Types of the user's that have names of leaves, and hold themselves.
mod by_other_names {
    use tl_runtime::TlObject;

    #[derive(TlObject)]
    #[tl(id = 11)]
    pub(super) struct String {
        parts: Vec<String>,
    }

    #[derive(TlObject)]
    #[tl(id = 12)]
    pub(super) struct Value {
        #[tl(flag = 0)]
        inner: Option<f64>,
        last: i64,
    }

    #[expect(non_camel_case_types, reason = "that is what is attacked")]
    type f64 = Box<Value>;

    #[derive(TlObject)]
    #[expect(non_camel_case_types, reason = "that is what is attacked")]
    pub(super) enum i32 {
        #[tl(id = 13)]
        Many(Vec<i32>, i64),
    }
}

/// A vector that is an object.
mod vector {
    use std::vec::Vec as List;

    use tl_runtime::TlObject;

    #[derive(TlObject)]
    #[tl(id = 14)]
    pub(super) struct Vec<T> {
        items: List<T>,
        nested: List<Vec<i64>>,
    }
}

#[test]
fn objects_with_names_of_leaves() {
    nest::<by_other_names::String>("the stack, by strings", words![11, VECTOR, 1]);
    nest::<by_other_names::Value>("the stack, by doubles", words![12, 1]);
    nest::<by_other_names::i32>("the stack, by ints", words![13, VECTOR, 1]);
    nest::<vector::Vec<i64>>("the stack, by vectors", words![14, VECTOR, 0, VECTOR, 1]);
}

/// The type bounds how deep vectors and wrappers nest. A group may hold itself.
#[test]
fn vectors_and_wrappers_are_no_level() {
    #[derive(TlObject)]
    #[tl(id = 15)]
    struct Outer {
        vectors: Vec<Vec<Framed<Vec<i64>>>>,
    }

    let value = Outer {
        vectors: vec![vec![Framed(vec![3])]],
    };
    let bytes = to_bytes(&value).unwrap();
    let depth = |depth| DecodeOptions::new().max_depth(depth);
    assert!(depth(1).from_bytes::<Outer>(&bytes).is_ok());
    assert!(depth(0).from_bytes::<Outer>(&bytes).is_err());
    let bits = words![1, 1, 0];
    assert!(depth(3).from_bytes::<Bits>(&bits).is_ok());
    assert!(depth(2).from_bytes::<Bits>(&bits).is_err());
}
