//! The bytes of the types in `macros.rs`, whose macros are called in their own crate. `tests/exported.rs` is another
//! crate.

use tl_hygiene::{
    attributes::{Any, Function},
    macros::{here, here_too},
    shadow::{Reader, Writer},
};
use wire::{RawObject, TlFunction, TlObject};

use crate::{holds, text, words, writes};

fn defined() -> here::Defined<'static, i32> {
    here::Defined {
        value: 1,
        mode: 1,
        error: Some(Reader { value: 2 }),
        id: Some(3),
        r#true: true,
        readers: vec![Reader { value: 4 }],
        with: 0,
        text: "abc",
        query: 5,
    }
}

#[test]
fn all_fragments() {
    let bytes = words(&[
        0x5700_0001,
        1,
        0,
        0b11_1001,
        0x5000_0017,
        2,
        3,
        1,
        4,
        u32::MAX,
        text(*b"\x03abc"),
        5,
    ]);
    holds(&defined(), &bytes);
    assert_eq!(
        here::Defined::<i32>::CONSTRUCTORS[0].to_string(),
        "hygiene.defined#57000001",
    );
    let own = here::Several::Own(1);
    holds(&own, &words(&[0x5700_0002, 1, 0]));
    holds(
        &here::Several::Reader(Reader { value: 1 }),
        &words(&[0x5000_0017, 1]),
    );
    let other = here::Several::Other(RawObject::new(1, &[]));
    writes(&other, &words(&[1]));
    assert_eq!(here::Several::IDS, [0x5700_0002, 0x5000_0017]);
}

/// `returns = X`, whose X was handed on as a type, is what X returns.
#[test]
fn a_parameter_that_is_returned() {
    fn returns<F: TlFunction<Return = R>, R>() {}

    returns::<here::Defined<'_, Function>, Vec<Any<'_>>>();
}

#[test]
fn whole_attributes() {
    let value = here::Whole {
        number: 1,
        word: 2,
        option: Some(Box::new(here_too::Single { value: Writer(3) })),
        bit: true,
    };
    holds(
        &value,
        &words(&[0x5700_0003, 1, 0x8000_0003, 0x5700_0004, 3]),
    );
}
