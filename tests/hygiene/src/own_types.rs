//! Newtypes, unions, and schemas as data, among conflicting names.

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    convert, fmt,
    fmt::Debug,
    marker::Copy,
    num, option,
    prelude::v1::derive,
    result,
};
use ::std::{borrow::Cow, boxed, vec};

// An `expect` would not be fulfilled under `cfg(test)`, where clippy has nothing against it.
#[allow(
    clippy::wildcard_imports,
    reason = "every one of these names is in the way"
)]
use crate::shadow::*;

/// The schema as data.
#[derive(::wire::TlSchema, Debug, Clone, Copy)]
#[tl(crate = ::wire, schema_file = "schema/hostile.tl")]
pub struct Api;

/// A number by another name.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, transparent)]
pub struct Id(pub i64);

/// What a parameter is, by another name.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, transparent)]
pub struct Wrapped<T> {
    /// Whatever it is.
    pub value: T,
}

/// A number that is not zero.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, try_from = i32, into = i32)]
pub struct Checked(i32);

/// Why a number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zero;

impl fmt::Display for Zero {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("zero")
    }
}

impl convert::TryFrom<i32> for Checked {
    type Error = Zero;

    fn try_from(value: i32) -> result::Result<Self, Zero> {
        if value == 0_i32 {
            return result::Result::Err(Zero);
        }
        result::Result::Ok(Self(value))
    }
}

impl convert::From<Checked> for i32 {
    fn from(value: Checked) -> Self {
        value.0
    }
}

/// Fields of these types, and others that came later.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5500_0001)]
pub struct Later {
    /// A number.
    pub id: Id,
    /// Several.
    pub ids: vec::Vec<Id>,
    /// A vector of a number.
    pub wrapped: Wrapped<vec::Vec<Id>>,
    /// There or not.
    #[tl(flag = 0)]
    pub checked: option::Option<Checked>,
    /// In a row.
    pub row: [Checked; 2],
    /// A copy.
    pub text: Cow<'static, str>,
    /// Copies.
    pub texts: vec::Vec<Cow<'static, [u8]>>,
    /// Never zero.
    pub count: num::NonZero<u32>,
    /// By functions, each item.
    #[tl(with_items = crate::attributes::str)]
    pub complements: vec::Vec<i32>,
    /// What is signed is without it.
    #[tl(signature)]
    pub signature: vec::Vec<u8>,
}

/// Types of several constructors, and a vector.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub enum Union {
    /// Two constructors.
    Truth(bool),
    /// One.
    Later(boxed::Box<Later>),
    /// A vector.
    Longs(vec::Vec<i64>),
    /// What else there is.
    #[tl(other = Api)]
    Other(::wire::RawObjectBuf),
}

/// Whatever the last is.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub enum Rest<T> {
    /// One.
    Later(boxed::Box<Later>),
    /// Any object.
    Some(T),
}

/// A part of `option`, of which the rest is stepped over.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, schema_file = "schema/hostile.tl", name = "err", partial = Api)]
pub struct Part<'de> {
    /// Behind what is left out.
    pub string: Cow<'de, str>,
}

/// An object that is kept as it is, before another field.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5500_0002)]
pub struct Kept<'de> {
    /// By the schema.
    #[tl(opaque = Api)]
    pub objects: vec::Vec<::wire::RawObject<'de>>,
    /// Behind it, a type with a name of the runtime's.
    pub last: Reader,
}

/// Where schema and bytes differ; and what can only be read.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, schema = "differs#55000003 a:vector<%Some> = Differs;", decode_only)]
pub struct Differs {
    /// Longs, whatever the schema says.
    #[tl(ty = "vector<long>", differs)]
    pub a: vec::Vec<i64>,
}

/// The number alone.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, schema_file = "schema/hostile.tl", id = "some")]
pub struct NumberAlone {
    /// Whatever.
    pub usize: u64,
}
