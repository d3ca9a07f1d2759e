//! A crate that forbids lints. To allow a forbidden lint is an error, so derived code must not contain such an `allow`.

#![forbid(
    warnings,
    deprecated,
    missing_debug_implementations,
    missing_docs,
    trivial_casts,
    trivial_numeric_casts,
    unsafe_code,
    unused_qualifications,
    unused_results
)]
#![forbid(clippy::all, clippy::nursery, clippy::pedantic)]
#![forbid(
    clippy::absolute_paths,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

use tl_hygiene::{attributes::str, define, shadow::Reader};
use wire::TlObject;

/// A type that its author has given up, and still offers.
#[deprecated]
#[derive(TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = wire, id = 0x5900_0004)]
pub struct Old<T> {
    /// A field that its author has given up.
    #[deprecated]
    #[tl(flag = 0)]
    pub old: Option<i32>,
    /// Another, of the same bit.
    #[tl(flag = 0)]
    pub new: Option<T>,
}

/// One of several.
#[derive(TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = wire)]
pub enum Any<'a> {
    /// A variant that its author has given up.
    #[deprecated]
    #[tl(id = 0x5900_0005)]
    Old {
        /// A field.
        value: i32,
    },
    /// Another.
    #[tl(id = 0x5900_0006)]
    Text(&'a str, #[tl(flag = 0)] bool),
    /// Everything else.
    #[tl(other)]
    Other(wire::RawObject<'a>),
}

define! {
    /// A macro of another crate, which finds the runtime where that crate has it.
    pub struct Defined<'a, X> = 0x5900_0007,
    tl "defined", returns Vec<X>,
    plain plain: i32,
    word word,
    optional optional: bool, 0,
    whole whole: Option<Vec<i32>>, 1,
    yes yes: bool, 2,
    form form: u32, "#",
    with with: i32, str,
    borrowed text,
    query query;

    pub enum Several {
        Own = 0x5900_0008,
        Transparent(Reader),
        Other
    }
}

#[test]
fn one_of_several() {
    let value = Any::Text("a", true);
    let bytes = b"\x06\0\0\x59\x01\0\0\0\x01a\0\0";
    assert_eq!(wire::to_bytes(&value).as_deref(), Ok(&bytes[..]));
    assert_eq!(wire::from_bytes(bytes), Ok(value));
}

#[test]
fn defined_by_a_macro() {
    let value = Defined {
        plain: 1,
        word: 0x80,
        optional: Some(true),
        whole: Some(vec![]),
        yes: true,
        form: 2,
        with: 0,
        text: "a",
        query: 3,
    };
    let bytes = b"\x07\0\0\x59\x01\0\0\0\x87\0\0\0\xb5\x75\x72\x99\x15\xc4\xb5\x1c\0\0\0\0\
        \x02\0\0\0\xff\xff\xff\xff\x01a\0\0\x03\0\0\0";
    assert_eq!(wire::to_bytes(&value).as_deref(), Ok(&bytes[..]));
    assert_eq!(wire::from_bytes(bytes), Ok(value));
}
