//! The bytes of the types in `primitives.rs`.

use tl_hygiene::primitives::{modules, types};

use crate::{holds, text, unread, words, VECTOR};

fn a(what: &str) -> String {
    what.to_owned()
}

#[test]
fn types_with_their_names() {
    let value = types::Fields {
        word: 0x10,
        bit: true,
        i32: Some(types::i32(a("a"))),
        u32: types::u32(a("b")),
        i64: types::i64(a("c")),
        u64: types::u64(a("d")),
        usize: types::usize(a("e")),
        bool: types::bool::r#true,
        bytes: vec![types::u8(a("f"))],
    };
    let bytes = words(&[
        0x5400_0002,
        0x13,
        text(*b"\x01a\0\0"),
        text(*b"\x01b\0\0"),
        text(*b"\x01c\0\0"),
        text(*b"\x01d\0\0"),
        text(*b"\x01e\0\0"),
        0x5400_0001,
        VECTOR,
        1,
        text(*b"\x01f\0\0"),
    ]);
    holds(&value, &bytes);
    holds(
        &types::Variants::bool(types::bool::r#true),
        &words(&[0x5400_0001]),
    );
    let both = types::Variants::u32 {
        u32: Some(types::u32(a("a"))),
        usize: Some(types::usize(a("b"))),
    };
    holds(
        &both,
        &words(&[0x5400_0003, 8, text(*b"\x01a\0\0"), text(*b"\x01b\0\0")]),
    );
}

/// What looks like fields of four and eight bytes is strings of any length.
#[test]
fn no_length_is_guessed() {
    let word = text(*b"\x01a\0\0");
    let bytes = words(&[
        0x5400_0002,
        0,
        word,
        word,
        word,
        word,
        0x5400_0001,
        VECTOR,
        0,
    ]);
    let value = wire::from_bytes::<types::Fields>(&bytes);
    assert_eq!(value.map(|value| value.u64), Ok(types::u64(a("a"))));
    unread::<types::Fields>(
        &words(&[0x5400_0002, 0, word, word, word, text(*b"\x04abc")]),
        &["at byte 20", "in Fields.usize.0"],
    );
}

#[test]
fn modules_with_their_names() {
    let value = modules::Fields {
        word: 2,
        bit: true,
        number: Some(1),
    };
    holds(&value, &words(&[0x5400_0004, 3, 1]));
}
