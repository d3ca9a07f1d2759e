//! The definitions that `tl-schema` writes of whole schemas, in all its ways: `build.rs` says which.

#![deny(warnings)]
// The schema's own shape: a type with one large constructor, a namespace of a module's name.
#![allow(clippy::large_enum_variant, clippy::module_inception)]

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
