//! The attributes `schema` and `schema_file` among conflicting names.

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

/// A function that does not say its result, with parameters of each kind.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(
    crate = ::wire,
    schema = "stdAsk#54000007 {X:Type} result:Result text:string query:!X = std.Answer;"
)]
pub struct Ask<'s, Result: Clone, Vec, const N: usize> {
    /// A type that is held against the schema where it is known.
    pub result: Result,
    /// Of a lifetime.
    pub text: Cow<'s, str>,
    /// Any function.
    pub query: Vec,
    /// No more than a type.
    pub marker: ::core::marker::PhantomData<[(); N]>,
}

/// A group of one field.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub struct Renamed<'de>(pub Failure<'de>);

/// Nobody uses it any more.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, schema = "stdOld#54000008 date:int = std.Old;")]
#[deprecated]
pub struct Old {
    /// A number.
    pub date: i32,
}

/// A generic type that is looked at, and a length beside what has it.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(
    crate = ::wire,
    schema = "stdAll#54000009 {X:Type} some:Vector<Some> old:Result bytes:int body:Result = std.All;"
)]
pub struct All<'de, Some> {
    /// Of the parameter.
    pub some: vec::Vec<OneOf<Some>>,
    /// By another name.
    pub old: Renamed<'de>,
    /// Behind its length.
    pub body: ::wire::Framed<Outcome<'de>>,
}

/// What it holds.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, schema = "stdSome#5400000a {X:Type} value:X = Some;")]
pub struct OneOf<Some> {
    /// Any.
    pub value: Some,
}
