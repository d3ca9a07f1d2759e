//! Lints that a type's author has answered: what derived code repeats of the definition does not ask
//! again.

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
