//! The bytes of the types in `attributes.rs`.

use std::borrow::Cow;

use tl_hygiene::{
    attributes::{
        Any, Braces, Forms, Function, Implicit, Nothing, Own, Parentheses, Single, Tuple, Words,
        Wrapper, WriteOnly,
    },
    shadow::{self, Reader, Writer},
};
use wire::{Bare, RawObject, TlFunction, TlObject};

use crate::{holds, refused, text, words, writes, VECTOR};

fn some_words() -> Words<'static> {
    Words {
        flags: 0x10,
        value: Some("abc"),
        error: Some(Cow::Borrowed(b"de")),
        id: true,
        mode: 1,
        last: Some(vec![-1]),
        bare: Some(Reader { value: 2 }),
    }
}

fn bytes_of_words() -> Vec<u8> {
    words(&[
        0x5200_0001,
        0x13,
        text(*b"\x03abc"),
        text(*b"\x02de\0"),
        0x8000_0001,
        VECTOR,
        1,
        u32::MAX,
        u32::MAX,
        2,
    ])
}

#[test]
fn flags_words() {
    holds(&some_words(), &bytes_of_words());
    let none = Words {
        flags: 0,
        value: None,
        error: None,
        id: false,
        mode: 0,
        last: None,
        bare: None,
    };
    holds(&none, &words(&[0x5200_0001, 0, 0]));
    let half = Words {
        error: None,
        ..some_words()
    };
    refused(
        &half,
        &[
            "in Words:",
            "`value`, `id` are set",
            "`error` is not",
            "flags.0",
        ],
    );
    assert_eq!(Words::CONSTRUCTORS[0].to_string(), "hygiene.words#52000001");
    let implicit = Implicit {
        yes: true,
        unit: Some(()),
        truth: Some(false),
    };
    holds(&implicit, &words(&[0x5200_0002, 7, 0xbc79_9737]));
}

#[test]
fn forms() {
    let value = Forms {
        readers: vec![Reader { value: 1 }],
        boxed: Box::new([Reader { value: 2 }]),
        nothing: (),
        bytes: b"abc",
        nonce: &[7; 16],
        count: 3,
        group: Writer(4),
        wrapper: Bare(Reader { value: 5 }),
    };
    let nonce = 0x0707_0707;
    let bytes = words(&[
        0x5200_0003,
        1,
        1,
        VECTOR,
        1,
        0x5000_0017,
        2,
        text(*b"\x03abc"),
        nonce,
        nonce,
        nonce,
        nonce,
        3,
        4,
        5,
    ]);
    holds(&value, &bytes);
}

#[test]
fn own_functions() {
    let value = Own {
        with: 0,
        maybe: Some(1),
        skipped: Vec::new(),
    };
    holds(&value, &words(&[0x5200_0004, 1, u32::MAX, u32::MAX - 1]));
}

const TUPLE: Tuple = Tuple(1, 2, Some(3), true);

#[test]
fn tuples() {
    holds(&TUPLE, &words(&[0x5200_0005, 1, 0x4000_0003, 3]));
    holds(
        &Single::Words(TUPLE),
        &words(&[0x5200_0005, 1, 0x4000_0003, 3]),
    );
    holds(&Bare(Single::Words(TUPLE)), &words(&[1, 0x4000_0003, 3]));
}

#[test]
fn variants() {
    holds(&Any::Reader(Reader { value: 1 }), &words(&[0x5000_0017, 1]));
    holds(&Any::Words(Box::new(some_words())), &bytes_of_words());
    let own = Any::Own {
        one: Some(1),
        two: Some(2),
    };
    holds(&own, &words(&[0x5200_0006, 1 << 7, 1, 2]));
    let half = Any::Own {
        one: None,
        two: Some(2),
    };
    refused(
        &half,
        &["in Any:", "`two` is set", "`one` is not", "flags.7"],
    );
    let nested = Any::Nested(vec![Any::Nested(Vec::new())]);
    holds(
        &nested,
        &words(&[0x5200_0007, VECTOR, 1, 0x5200_0007, VECTOR, 0]),
    );
    assert_eq!(
        Any::IDS,
        [0x5000_0017, 0x5200_0001, 0x5200_0006, 0x5200_0007]
    );

    // What follows an unknown number is anything, so that less of it is no error.
    let other = Any::Other(RawObject::new(0xdead_beef, &[1, 2, 3, 4]));
    let bytes = words(&[0xdead_beef, 0x0403_0201]);
    writes(&other, &bytes);
    assert_eq!(wire::from_bytes::<Any<'_>>(&bytes), Ok(other));
}

fn returned<F: TlFunction>(_: &F) -> &'static str {
    std::any::type_name::<F::Return>()
}

#[test]
fn functions() {
    let single = Single::Words(TUPLE);
    let query = Wrapper {
        query: Function { single },
    };
    holds(
        &query,
        &words(&[0x5200_0009, 0x5200_0008, 1, 0x4000_0003, 3]),
    );
    assert_eq!(returned(&query), std::any::type_name::<Vec<Any<'static>>>());
    // No function, but something to be written and read.
    holds(&Wrapper { query: 1 }, &words(&[0x5200_0009, 1]));
}

#[test]
fn only_written() {
    let value = WriteOnly {
        items: &[1, 2],
        item: &3,
    };
    writes(&value, &words(&[0x5200_000a, VECTOR, 2, 1, 2, 3]));
}

#[test]
fn nothing() {
    holds(&Nothing, &[]);
    holds(&Braces {}, &words(&[0x5200_000b]));
    holds(&Parentheses(), &words(&[0x5200_000c]));
    holds(&shadow::Ok, &words(&[0x5000_0001]));
    holds(&shadow::Self_, &words(&[0x5000_000a]));
}
