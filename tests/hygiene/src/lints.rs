//! Lints that a type's author allows or expects: derived code that repeats the definition does not trigger them again.

use ::core::{clone::Clone, fmt::Debug, prelude::v1::derive};

use crate::deprecations;

/// On the type.
#[derive(::wire::TlObject, Debug, Clone)]
#[tl(crate = ::wire, id = 0x5800_0001)]
#[allow(deprecated, reason = "the type to keep")]
#[expect(
    clippy::absolute_paths,
    unused_qualifications,
    reason = "so that they are there"
)]
pub struct OnType {
    /// A path of many parts, of what is in scope under fewer.
    pub long: crate::deprecations::Variants,
    /// What is deprecated.
    pub deprecated: deprecations::Type<i32>,
}

/// On fields and variants.
#[derive(::wire::TlObject, Debug, Clone)]
#[tl(crate = ::wire)]
pub enum OnParts {
    /// On a field.
    #[tl(id = 0x5800_0002)]
    Field {
        /// What is deprecated.
        #[expect(deprecated, reason = "the type to keep")]
        deprecated: deprecations::Type<i32>,
    },
}

/// On a variant that holds a type of its own: a function, which no variant that states its number may stand beside.
#[derive(::wire::TlObject, Debug, Clone)]
#[tl(crate = ::wire)]
pub enum OnVariant {
    /// On a variant.
    #[expect(deprecated, reason = "the type to keep")]
    Variant(deprecations::Type<i32>),
}

/// With the runtime's names in scope, so that a path to one of them would be longer than it need be.
pub mod imported {
    #![forbid(unused_qualifications)]

    use ::core::{clone::Clone, fmt::Debug, marker::Sized, prelude::v1::derive, result::Result};
    use ::std::vec::Vec;
    use ::wire::{
        position::{Bytes, Int, Vector},
        Bare, Boxed, Decode, DecodeError, Encode, EncodeError, Reader, TlConstructor, TlFunction,
        TlObject, TlSigned, Writer,
    };

    /// A function that wraps another one.
    #[derive(TlObject, Debug, Clone)]
    #[tl(crate = ::wire, id = 0x5800_0010, returns = X)]
    pub struct Wraps<X> {
        /// What it wraps.
        pub query: X,
    }

    /// A function that does not say what it returns.
    #[derive(TlObject, Debug, Clone)]
    #[tl(crate = ::wire, schema = "query#58000011 {T:Type} data:bytes of:T = Object;")]
    pub struct Unstated<T> {
        /// Whatever.
        pub data: Vec<u8>,
        /// Whatever.
        pub of: T,
    }

    /// What is signed.
    #[derive(TlObject, Debug, Clone)]
    #[tl(crate = ::wire, id = 0x5800_0012)]
    pub struct Signed<T> {
        /// Whatever.
        pub of: Vec<T>,
        /// The signature.
        #[tl(signature)]
        pub signature: Vec<u8>,
    }

    /// Says that the names are used.
    pub const fn uses<'de, T, W>()
    where
        T: Decode<'de>
            + Encode<Vector<Int>>
            + Encode<Bytes>
            + Encode<Bare<()>>
            + Encode<Boxed>
            + TlConstructor
            + TlFunction
            + TlSigned,
        W: Writer,
        Result<(Reader<'de>, DecodeError), EncodeError>: Sized,
    {
    }
}
