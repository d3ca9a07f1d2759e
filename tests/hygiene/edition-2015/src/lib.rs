//! Edition 2015: paths begin at the crate's root, so `::wire` is what the root calls `wire`, and
//! `::core` is not what it seems. The editions after it change less.

#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

extern crate wire;

/// Not the crate of that name.
pub mod core {}

/// A module, whose paths still begin at the root.
pub mod inner {
    use wire::TlObject;

    /// What became keywords later.
    #[derive(TlObject, Debug, PartialEq)]
    #[tl(crate = ::wire, id = 0x5900_0001)]
    pub struct Names<'a> {
        /// A word.
        #[tl(flags)]
        pub r#try: u32,
        /// A bit of it.
        #[tl(flag = r#try.0)]
        pub r#async: Option<&'a str>,
        /// The same bit.
        #[tl(flag = r#try.0)]
        pub r#await: Option<Vec<i32>>,
        /// Another bit.
        #[tl(flag = r#try.31)]
        pub r#dyn: bool,
    }

    /// One of several.
    #[derive(TlObject, Debug, PartialEq)]
    #[tl(crate = wire)]
    pub enum Any<'a> {
        /// Its own.
        #[tl(id = 0x5900_0002)]
        Await(i32),
        /// That of its type.
        Names(Names<'a>),
    }
}

#[test]
fn round_trip() {
    let value = inner::Any::Names(inner::Names {
        r#try: 2,
        r#async: Some("a"),
        r#await: Some(vec![]),
        r#dyn: true,
    });
    let bytes = b"\x01\0\0\x59\x03\0\0\x80\x01a\0\0\x15\xc4\xb5\x1c\0\0\0\0";
    assert_eq!(wire::to_bytes(&value), Ok(bytes.to_vec()));
    assert_eq!(wire::from_bytes(bytes), Ok(value));
}
