//! Wrappers: values that stand otherwise than their type does, or inside of something.

mod bare;
pub mod framed;
pub mod in_bytes;
pub(crate) mod rest;
pub(crate) mod with_bytes;
