//! Checks of Rust types against a schema, at compile time: of the types of fields, and of constructor numbers.
//!
//! The traits check that an `int` is an `i32`. These functions check that a field of the TL type `InputUser` is no
//! `InputPeer`: a type with a schema knows its TL type, and a type without one fits anywhere.

mod fields;
mod own_types;
mod probes;
mod refuse;
mod stated;
mod variants;

pub(super) use self::refuse::refuse;
pub use self::{
    fields::{Wanted, check_field, check_fields},
    own_types::{BuiltIn, Scalar},
    probes::{Probe, ReadProbe, Unlisted},
    stated::check_stated,
    variants::{check_constructor, check_not_itself, check_not_repeated, check_sibling},
};
