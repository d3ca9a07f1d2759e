//! The bytes of the types in `fields.rs`.

use tl_hygiene::{
    fields::{r#enum, r#struct, Items, Locals, OrdinaryFlags, Straße, Цвет},
    shadow::{Reader, Writer},
};
use wire::TlObject;

use crate::{holds, refused, text, unread, words, VECTOR};

fn locals() -> Locals {
    Locals {
        __field1: 0x80,
        __field0: 1,
        __word0: Some(2),
        __word1: Some(Reader { value: 3 }),
        __reader: Reader { value: 4 },
        __writer: Writer(5),
        __error: true,
        __value: Some(6),
        __number: 7,
        __raw: 8,
        __bits: 9,
        __tl: 10,
        __result: 19,
        __words: 20,
        reader: 11,
        writer: 12,
        value: 13,
        error: 14,
        flags: 15,
        id: 16,
        this: 17,
        self_: 18,
    }
}

#[test]
fn named_like_locals() {
    let bytes = words(&[
        0x5100_0001,
        0x87,
        1,
        2,
        0x5000_0017,
        3,
        0x5000_0017,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        19,
        20,
        11,
        12,
        13,
        14,
        15,
        16,
        17,
        18,
    ]);
    holds(&locals(), &bytes);
    let half = Locals {
        __word0: None,
        ..locals()
    };
    refused(
        &half,
        &[
            "in Locals:",
            "`__word1` is set",
            "`__word0` is not",
            "__field1.0",
        ],
    );
}

#[test]
fn a_field_named_like_the_word() {
    let value = OrdinaryFlags {
        flags: -1,
        value: Some(2),
    };
    holds(&value, &words(&[0x5100_0002, 1 << 5, u32::MAX, 2]));
}

fn keywords() -> r#struct {
    r#struct {
        r#mod: 2,
        r#type: 3,
        r#fn: Some(4),
        r#match: Some(5),
        r#async: true,
    }
}

#[test]
fn keywords_as_names() {
    let bytes = words(&[0x5100_0003, 0x8000_0003, 3, 4, 5]);
    holds(&keywords(), &bytes);
    holds(&r#enum::r#move(keywords()), &bytes);
    holds(&r#enum::r#let, &words(&[0x5100_0004]));
    holds(&r#enum::r#if(1, Some(2)), &words(&[0x5100_0005, 0b1001, 2]));
    let named = r#enum::r#loop {
        r#while: 1,
        r#for: true,
    };
    holds(&named, &words(&[0x5100_0006, 1 << 4, 1]));
}

/// TL knows no `r#`, and the reader of an error has no use for it.
#[test]
fn keywords_in_errors() {
    let half = r#struct {
        r#fn: None,
        ..keywords()
    };
    refused(
        &half,
        &["in struct:", "`match` is set", "`fn` is not", "mod.0"],
    );
    unread::<r#struct>(
        &words(&[0x5100_0003, 1, 3, 4]),
        &["at byte 16", "in struct.match"],
    );
    assert_eq!(r#struct::CONSTRUCTORS[0].to_string(), "struct#51000003");
    assert_eq!(r#enum::CONSTRUCTORS[0].to_string(), "let#51000004");
}

#[test]
fn beyond_ascii() {
    let street = Straße {
        größe: 1,
        名前: Some("né".to_owned()),
        été: vec![7],
    };
    let bytes = words(&[0x5100_0007, 3, text(*b"\x03n\xc3\xa9"), VECTOR, 1, 7]);
    holds(&street, &bytes);
    holds(&Цвет::Ö(street), &bytes);
    holds(&Цвет::Красный, &words(&[0x5100_0008]));
    unread::<Straße>(&words(&[0x5100_0007, 2]), &["at byte 8", "in Straße.名前"]);
}

#[test]
fn named_like_items_of_the_traits() {
    let all: [(Items, &[u32]); 10] = [
        (Items::Return, &[]),
        (Items::IDS { id: 1 }, &[1]),
        (Items::ID(2), &[2]),
        (Items::MIN_LEN, &[]),
        (Items::CONSTRUCTORS, &[]),
        (Items::decode(3), &[3]),
        (Items::None, &[]),
        (Items::Some(4), &[4]),
        (Items::Ok(5), &[5]),
        (Items::Err { error: 6 }, &[6]),
    ];
    for ((value, fields), id) in all.iter().zip(0x5100_0009..) {
        holds(value, &words(&[&[id], *fields].concat()));
        assert_eq!(value.id(), id);
    }
}
