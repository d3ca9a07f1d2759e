//! The schema's attributes among names that are in the way.

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    fmt::Debug,
    option,
    prelude::v1::derive,
};
use ::std::{borrow::Cow, boxed, vec};

// An `expect` would not be fulfilled under `cfg(test)`, where clippy has nothing against it.
#[allow(
    clippy::wildcard_imports,
    reason = "every one of these names is in the way"
)]
use crate::shadow::*;

/// A type of the file, under a name that the prelude has.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, schema_file = "schema/hostile.tl", name = "Result")]
pub enum Outcome<'de> {
    /// `ok`
    Ok,
    /// `err`, as a type of its own.
    Err(boxed::Box<Failure<'de>>),
}

/// A constructor of the file, under another name.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, schema_file = "schema/hostile.tl", name = "err")]
pub struct Failure<'de> {
    /// `self`, which Rust does not allow.
    #[tl(name = "self")]
    pub this: option::Option<i32>,
    /// Shares its bit.
    pub code: option::Option<vec::Vec<i64>>,
    /// Named like a type.
    pub string: Cow<'de, str>,
}

/// By a line, its fields of the types above.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(
    crate = ::wire,
    schema = "option#54000003 type:Result bare:err some:vector<%Some> = Option;"
)]
pub struct Choice<'a, 'de> {
    /// A raw identifier.
    pub r#type: Outcome<'de>,
    /// Without its number.
    pub bare: Failure<'a>,
    /// In a vector.
    pub some: vec::Vec<Something>,
}

/// Fields named like primitive types.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, schema_file = "schema/hostile.tl", name = "some")]
pub struct Something {
    /// A `long`.
    pub usize: i64,
    /// A `Bool`.
    pub bool: bool,
    /// Not of the schema.
    #[tl(skip)]
    pub reader: option::Option<Reader>,
}

/// A function around a query, whose parameter has another name than the schema's.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, schema_file = "schema/hostile.tl")]
pub struct StdCore<'x, Vec> {
    /// Conditional, and of two lifetimes.
    pub alloc: option::Option<Choice<'x, 'x>>,
    /// What the function returns.
    pub query: Vec,
}

/// A function that returns a type of TL's own.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, schema_file = "schema/hostile.tl")]
pub struct StdLen;
