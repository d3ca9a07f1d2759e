//! Deprecated types, fields and variants, which are derived without warnings.
//!
//! They are used only here and in tests that allow it.

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    fmt::Debug,
    marker::Copy,
    option,
    prelude::v1::derive,
};

/// A field.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5500_0001)]
pub struct Fields {
    /// A word.
    #[deprecated]
    #[tl(flags)]
    pub mode: u32,
    /// A value.
    #[deprecated = "see `new`"]
    #[tl(flag = 0)]
    pub old: option::Option<i32>,
    /// Shares its bit.
    #[deprecated(since = "0.1.0", note = "see `new`")]
    #[tl(flag = 0)]
    pub older: option::Option<i32>,
    /// Not on the wire.
    #[deprecated]
    #[tl(skip)]
    pub skipped: i32,
    /// The new one.
    pub new: i32,
}

/// A type.
#[deprecated]
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5500_0002, returns = i32)]
pub struct Type<T>(
    /// A value.
    pub T,
);

/// A variant.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub enum Variants {
    /// A constructor.
    #[deprecated]
    #[tl(id = 0x5500_0003)]
    Old(i32),
    /// A transparent one, of a type that is not.
    #[deprecated]
    Fields(Fields),
    /// The new one.
    #[tl(id = 0x5500_0004)]
    New {
        /// A field.
        #[deprecated]
        old: i32,
    },
}
