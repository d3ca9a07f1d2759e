//! Every attribute, and every kind of field, at least once.

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    fmt::Debug,
    option,
    prelude::v1::derive,
};
use ::std::{borrow::Cow, boxed, string, vec};

// An `expect` would not be fulfilled under `cfg(test)`, where clippy has nothing against it.
#[allow(
    clippy::wildcard_imports,
    reason = "every one of these names is in the way"
)]
use crate::shadow::*;

/// Two words, one of them between fields; bits that are shared, between several `Option`s and with a
/// `bool`; the last bit of a word.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_0001, name = "hygiene.words")]
pub struct Words<'a> {
    /// The first word.
    #[tl(flags)]
    pub flags: u32,
    /// A string.
    #[tl(flag = flags.0)]
    pub value: option::Option<&'a str>,
    /// Shares its bit.
    #[tl(flag = flags.0)]
    pub error: option::Option<Cow<'a, [u8]>>,
    /// Shares its bit too.
    #[tl(flag = flags.0)]
    pub id: bool,
    /// The second word.
    #[tl(flags, name = "flags2")]
    pub mode: u32,
    /// The last bit.
    #[tl(flag = mode.31)]
    pub last: option::Option<vec::Vec<i64>>,
    /// Of the first word, after the second.
    #[tl(flag = flags.1, bare)]
    pub bare: option::Option<Reader>,
}

/// No word but the one before all fields.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_0002)]
pub struct Implicit {
    /// A `true`.
    #[tl(flag = 0)]
    pub yes: bool,
    /// `()`, which takes no bytes but a bit.
    #[tl(flag = 1)]
    pub unit: option::Option<()>,
    /// A `Bool`.
    #[tl(flag = 2, ty = "Bool")]
    pub truth: option::Option<bool>,
}

/// Type expressions.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_0003)]
pub struct Forms<'a> {
    /// A bare vector of bare items.
    #[tl(ty = "vector<%Reader>")]
    pub readers: vec::Vec<Reader>,
    /// A boxed vector of what its items are by themselves.
    #[tl(ty = "Vector<_>")]
    pub boxed: boxed::Box<[Reader]>,
    /// `true` elsewhere: no bytes at all.
    pub nothing: (),
    /// Bytes.
    #[tl(ty = "bytes")]
    pub bytes: &'a [u8],
    /// A run of fixed size, with an array that is borrowed.
    pub nonce: &'a [u8; 16],
    /// A number.
    #[tl(ty = "#")]
    pub count: u32,
    /// A bare group.
    pub group: Writer,
    /// The wrapper, instead of the attribute.
    pub wrapper: ::wire::Bare<Reader>,
}

/// Functions of the user's own, in a module with a name of the standard library's.
pub mod str {
    use ::core::result;

    /// Writes a number as its complement.
    ///
    /// # Errors
    ///
    /// As those of `i32`.
    pub fn encode<W: ::wire::Writer>(
        value: &i32,
        writer: &mut W,
    ) -> result::Result<(), ::wire::EncodeError> {
        ::wire::Encode::<::wire::Boxed>::encode(&!*value, writer)
    }

    /// Reads a number from its complement.
    ///
    /// # Errors
    ///
    /// As those of `i32`.
    pub fn decode(reader: &mut ::wire::Reader<'_>) -> result::Result<i32, ::wire::DecodeError> {
        match <i32 as ::wire::Decode<'_, ::wire::Boxed>>::decode(reader) {
            result::Result::Ok(value) => result::Result::Ok(!value),
            result::Result::Err(error) => result::Result::Err(error),
        }
    }
}

/// What is not as its type says.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_0004)]
pub struct Own {
    /// By functions.
    #[tl(with = self::str)]
    pub with: i32,
    /// By functions, if at all.
    #[tl(flag = 0, with = str)]
    pub maybe: option::Option<i32>,
    /// Not on the wire: its `Default` is the real one, whatever has that name here.
    #[tl(skip)]
    pub skipped: vec::Vec<string::String>,
}

/// A tuple, whose fields have numbers for names.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_0005)]
pub struct Tuple(
    /// A value.
    pub i32,
    /// A word.
    #[tl(flags)]
    pub u32,
    /// A bit of it.
    #[tl(flag = 1.0)]
    pub option::Option<i32>,
    /// Another.
    #[tl(flag = 1.30)]
    pub bool,
);

/// Transparent variants, variants of its own, and everything else.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub enum Any<'a> {
    /// The number is that of `Reader`.
    Reader(Reader),
    /// Through a pointer.
    Words(boxed::Box<Words<'a>>),
    /// Its own number; the fields have bits that are shared.
    #[tl(id = 0x5200_0006)]
    Own {
        /// One.
        #[tl(flag = 7)]
        one: option::Option<i32>,
        /// Two.
        #[tl(flag = 7)]
        two: option::Option<i32>,
    },
    /// Anything, also itself.
    #[tl(id = 0x5200_0007)]
    Nested(vec::Vec<Self>),
    /// What is not listed.
    #[tl(other)]
    Other(::wire::RawObject<'a>),
}

/// One variant, and so a bare form.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub enum Single {
    /// The only one.
    Words(Tuple),
}

/// A function, whose result has a name that means something else here.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_0008, returns = vec::Vec<Any<'static>>)]
pub struct Function {
    /// A single one, without its number.
    #[tl(bare)]
    pub single: Single,
}

/// A function that returns what its query returns.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_0009, returns = X)]
pub struct Wrapper<X> {
    /// The query.
    pub query: X,
}

/// Only to be written.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_000a, encode_only)]
pub struct WriteOnly<'a, T> {
    /// A slice.
    pub items: &'a [T],
    /// A reference.
    pub item: &'a T,
}

/// Nothing at all, three times.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub struct Nothing;

/// Nothing, with braces.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_000b)]
pub struct Braces {}

/// Nothing, with parentheses.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5200_000c)]
pub struct Parentheses();
