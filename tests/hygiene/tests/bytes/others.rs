//! The bytes of the types in `deprecations.rs`, `lints.rs` and `paths.rs`.

#![expect(deprecated, reason = "it is tested")]

use tl_hygiene::{
    deprecations::{Fields, Type, Variants},
    lints::{OnParts, OnType, OnVariant},
    paths,
};
use wire::TlFunction;

use crate::{holds, words, writes};

const FIELDS: Fields = Fields {
    mode: 2,
    old: Some(1),
    older: Some(2),
    skipped: 0,
    new: 3,
};

#[test]
fn deprecated() {
    let bytes = words(&[0x5500_0001, 3, 1, 2, 3]);
    holds(&FIELDS, &bytes);
    holds(&Variants::Fields(FIELDS), &bytes);
    holds(&Type(1), &words(&[0x5500_0002, 1]));
    holds(&Variants::Old(1), &words(&[0x5500_0003, 1]));
    holds(&Variants::New { old: 1 }, &words(&[0x5500_0004, 1]));
    assert_eq!(returned(&Type(1)), 0);
}

fn returned<F: TlFunction<Return: Default>>(_: &F) -> F::Return {
    F::Return::default()
}

#[test]
fn lints() {
    let value = OnType {
        long: Variants::Old(1),
        deprecated: Type(2),
    };
    writes(
        &value,
        &words(&[0x5800_0001, 0x5500_0003, 1, 0x5500_0002, 2]),
    );
    let value = OnParts::Field {
        deprecated: Type(1),
    };
    writes(&value, &words(&[0x5800_0002, 0x5500_0002, 1]));
    writes(&OnVariant::Variant(Type(1)), &words(&[0x5500_0002, 1]));
}

#[test]
fn paths_to_the_runtime() {
    holds(&paths::Crate { value: 1 }, &words(&[0x5600_0001, 1]));
    holds(&paths::SelfPath { value: 1 }, &words(&[0x5600_0002, 1]));
    holds(&paths::Quoted { value: 1 }, &words(&[0x5600_0003, 1]));
    let value = paths::inner::Super(paths::Crate { value: 1 });
    holds(&value, &words(&[0x5600_0004, 0x5600_0001, 1]));
}

#[test]
fn private_and_local_types() {
    assert_eq!(paths::private(7), Ok(words(&[0x5600_0005, 1, 7, 7])));
    // Eight bytes as a string: those of the enum in the block.
    let block = b"\x08\x09\0\0\x56\xff\xff\xff\xff\0\0\0";
    let bytes = [&words(&[0x5600_0007, 0, 0]), &block[..]].concat();
    assert_eq!(paths::in_function(0), Ok(bytes));
}
