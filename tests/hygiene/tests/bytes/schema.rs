//! The bytes of the types in `schema.rs`.

use std::borrow::Cow;

use tl_hygiene::schema::{Choice, Failure, Outcome, Something, StdCore, StdLen};
use wire::{TlFunction, TlObject};

use crate::{holds, text, words, VECTOR};

const fn failure() -> Failure<'static> {
    Failure {
        this: Some(7),
        code: Some(vec![]),
        string: Cow::Borrowed("abc"),
    }
}

#[test]
fn choice() {
    let value = StdCore {
        alloc: Some(Choice {
            r#type: Outcome::Err(Box::new(failure())),
            bare: failure(),
            some: vec![Something {
                usize: 8,
                bool: true,
                reader: None,
            }],
        }),
        query: StdLen,
    };
    let failure = [1, 7, VECTOR, 0, text(*b"\x03abc")];
    let bytes = [
        &[0x5400_0005, 2, 0x5400_0003, 0x5400_0002][..],
        &failure,
        &failure,
        &[1, 8, 0, 0x9972_75b5, 0x5400_0006],
    ];
    holds(&value, &words(&bytes.concat()));
    holds(&Outcome::Ok, &words(&[0x5400_0001]));
}

#[test]
fn functions() {
    const fn returns<F: TlFunction<Return = Vec<i64>>>(_: &F) {}
    returns(&StdCore {
        alloc: None,
        query: StdLen,
    });
    assert_eq!(StdLen::IDS, [0x5400_0006]);
}
