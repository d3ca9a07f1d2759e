//! The bodies of the fuzz targets in `tests/fuzz`, each a function of one input.
//!
//! They are here, beside the types of the tests, so that the stable compiler checks them and `cargo test` replays the
//! committed corpus. A target panics if the input breaks a promise.

mod built_in;
mod properties;
#[cfg(test)]
mod replay;
mod schema;
#[cfg(test)]
pub(crate) mod seeds;
mod skip;
mod tool;
mod wire;

pub(crate) use self::properties::{Subject, recode, subject, subjects};
pub use self::{schema::schema, skip::skip, tool::tool, wire::wire};
use crate::vectors;

/// The Telegram types of the vectors.
pub fn telegram(input: &[u8]) {
    vectors::telegram().for_each(|subject| subject.check(input));
}

/// TL's own types, in every Rust type that stands for one.
pub fn built_in(input: &[u8]) {
    built_in::all().for_each(|subject| subject.check(input));
}

/// The TON types of the vectors.
pub fn ton(input: &[u8]) {
    vectors::ton().for_each(|subject| subject.check(input));
}
