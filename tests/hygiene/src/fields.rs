//! Names of fields: those of the locals in derived code, keywords, letters beyond ASCII.

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    fmt::Debug,
    option,
    prelude::v1::derive,
};
use ::std::{string, vec};

// An `expect` would not be fulfilled under `cfg(test)`, where clippy has nothing against it.
#[allow(
    clippy::wildcard_imports,
    reason = "every one of these names is in the way"
)]
use crate::shadow::*;

/// Every local and parameter of derived code, as a field.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5100_0001)]
#[expect(
    clippy::pub_underscore_fields,
    reason = "named like locals of derived code"
)]
pub struct Locals {
    /// `__field0`
    #[tl(flags)]
    pub __field1: u32,
    /// `__field1`
    pub __field0: i32,
    /// `__word0`
    #[tl(flag = __field1.0)]
    pub __word0: option::Option<i32>,
    /// `__word1`: shares its bit.
    #[tl(flag = __field1.0)]
    pub __word1: option::Option<Reader>,
    /// `__reader`
    pub __reader: Reader,
    /// `__writer`
    pub __writer: Writer,
    /// `__error`
    #[tl(flag = __field1.1)]
    pub __error: bool,
    /// `__value`
    #[tl(flag = __field1.2)]
    pub __value: option::Option<i32>,
    /// `__number`
    pub __number: i32,
    /// `__raw`
    pub __raw: i32,
    /// `__bits`
    pub __bits: i32,
    /// `__tl`
    pub __tl: i32,
    /// `__result`
    pub __result: i32,
    /// `__words`
    pub __words: i32,
    /// `reader`
    pub reader: i32,
    /// `writer`
    pub writer: i32,
    /// `value`
    pub value: i32,
    /// `error`
    pub error: i32,
    /// `flags`, which is no flags word.
    pub flags: i32,
    /// `id`
    pub id: i32,
    /// `this`
    pub this: i32,
    /// `self_`
    pub self_: i32,
}

/// A field named like the word that it has a bit of.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5100_0002)]
pub struct OrdinaryFlags {
    /// No flags word.
    pub flags: i32,
    /// A bit of the word before all fields, whose name is `flags` too.
    #[tl(flag = 5)]
    pub value: option::Option<i32>,
}

/// Keywords, as names of a type, of fields and of a flags word.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5100_0003)]
#[expect(non_camel_case_types, reason = "a keyword")]
pub struct r#struct {
    /// A keyword.
    #[tl(flags)]
    pub r#mod: u32,
    /// A keyword.
    pub r#type: i32,
    /// A keyword.
    #[tl(flag = r#mod.0)]
    pub r#fn: option::Option<i32>,
    /// A keyword.
    #[tl(flag = r#mod.0)]
    pub r#match: option::Option<i32>,
    /// A keyword, of the same word.
    #[tl(flag = r#mod.31)]
    pub r#async: bool,
}

/// Keywords as variants, and as fields of variants.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
#[expect(non_camel_case_types, reason = "keywords")]
pub enum r#enum {
    /// A unit.
    #[tl(id = 0x5100_0004)]
    r#let,
    /// A tuple, with a word and a bit of it.
    #[tl(id = 0x5100_0005)]
    r#if(#[tl(flags)] u32, #[tl(flag = 0.3)] option::Option<i32>),
    /// A field with a name.
    #[tl(id = 0x5100_0006)]
    r#loop {
        /// A keyword.
        r#while: i32,
        /// A keyword.
        #[tl(flag = 4)]
        r#for: bool,
    },
    /// A type with a keyword as its name.
    r#move(r#struct),
}

/// Letters beyond ASCII.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5100_0007, name = "straze")]
pub struct Straße {
    /// A word.
    #[tl(flags)]
    pub größe: u32,
    /// A bit of it.
    #[tl(flag = größe.1)]
    pub 名前: option::Option<string::String>,
    /// A vector.
    pub été: vec::Vec<i32>,
}

/// Letters beyond ASCII, in variants.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub enum Цвет {
    /// Red.
    #[tl(id = 0x5100_0008)]
    Красный,
    /// A street, transparent.
    Ö(Straße),
}

/// Variants that bear the names of the traits' own items, and of others that `Self::` might mean.
#[derive(::wire::TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire)]
#[expect(non_camel_case_types, reason = "named like constants")]
pub enum Items {
    /// As `TlFunction::Return`.
    #[tl(id = 0x5100_0009)]
    Return,
    /// As `TlObject::IDS`.
    #[tl(id = 0x5100_000a)]
    IDS {
        /// As a method.
        id: i32,
    },
    /// As `TlConstructor::ID`.
    #[tl(id = 0x5100_000b)]
    ID(i32),
    /// As `Decode::MIN_LEN`.
    #[tl(id = 0x5100_000c)]
    MIN_LEN,
    /// As `TlObject::CONSTRUCTORS`.
    #[tl(id = 0x5100_000d)]
    CONSTRUCTORS,
    /// As a method.
    #[tl(id = 0x5100_000e)]
    decode(i32),
    /// As the prelude's.
    #[tl(id = 0x5100_000f)]
    None,
    /// As the prelude's.
    #[tl(id = 0x5100_0010)]
    Some(i32),
    /// As the prelude's.
    #[tl(id = 0x5100_0011)]
    Ok(i32),
    /// As the prelude's.
    #[tl(id = 0x5100_0012)]
    Err {
        /// As a local.
        error: i32,
    },
}
