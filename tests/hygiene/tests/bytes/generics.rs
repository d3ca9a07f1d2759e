//! The bytes of the types in `generics.rs`.

use std::{borrow::Cow, marker::PhantomData, rc::Rc};

use tl_hygiene::{
    generics::{
        Associated, Bound, Bounds, Either, HigherRanked, Lifetimes, Node, Numbers, Parameters,
    },
    shadow::{Reader, Writer},
};
use wire::TlObject;

use crate::{holds, text, words, VECTOR};

#[test]
fn lifetimes() {
    let value = Lifetimes {
        de: "a",
        tl: b"b",
        de_: Cow::Borrowed("c"),
        de__: &[0; 16],
    };
    let texts = [
        text(*b"\x01a\0\0"),
        text(*b"\x01b\0\0"),
        text(*b"\x01c\0\0"),
    ];
    holds(
        &value,
        &words(&[&[0x5300_0001], &texts[..], &[0; 4]].concat()),
    );
}

#[test]
fn parameters() {
    let value = Parameters {
        w: 1,
        r: Reader { value: 2 },
        t: vec![Reader { value: 3 }],
        x: Some(4),
        writer: Writer(5),
        encode: Box::new(6),
        decode: Rc::new(7),
        tl_object: vec![vec![8]],
        reader: Some(Reader { value: 9 }),
        option: 10_i64,
    };
    let bytes = words(&[
        0x5300_0002,
        1,
        1,
        2,
        1,
        3,
        4,
        5,
        6,
        7,
        VECTOR,
        1,
        VECTOR,
        1,
        8,
        0x5000_0017,
        9,
        10,
        0,
    ]);
    holds(&value, &bytes);
}

#[test]
fn bounds() {
    let value: Bounds = Bounds {
        value: 1,
        unused: (PhantomData, PhantomData),
        usize: PhantomData,
    };
    holds(&value, &words(&[0x5300_0003, 1]));
    holds(
        &HigherRanked {
            value: 1,
            skipped: PhantomData,
        },
        &words(&[0x5300_0008, 1]),
    );
    let bound = Bound {
        value: 1,
        other: vec![2_i64],
    };
    holds(&bound, &words(&[0x5300_0009, 1, VECTOR, 1, 2, 0]));
}

#[test]
fn associated_types() {
    let value = Associated::<Numbers> {
        short: 1,
        full: vec![2],
    };
    holds(&value, &words(&[0x5300_0004, 1, 0, VECTOR, 1, 2, 0]));
}

#[test]
fn a_type_that_holds_itself() {
    let last = Node {
        value: 2,
        next: None,
    };
    let value = Node {
        value: 1,
        next: Some(Box::new(last)),
    };
    holds(&value, &words(&[0x5300_0005, 1, 1, 0x5300_0005, 0, 2]));
}

#[test]
fn one_of_several() {
    type Any<'a> = Either<'a, i32, i64, Reader>;

    let left = Any::Left {
        value: 1,
        name: "abc",
    };
    holds(&left, &words(&[0x5300_0006, 1, text(*b"\x03abc")]));
    holds(
        &Any::Right(vec![1]),
        &words(&[0x5300_0007, VECTOR, 1, 1, 0]),
    );
    holds(&Any::Object(Reader { value: 1 }), &words(&[0x5000_0017, 1]));
    assert_eq!(Any::IDS, [0x5300_0006, 0x5300_0007, 0x5000_0017]);
}
