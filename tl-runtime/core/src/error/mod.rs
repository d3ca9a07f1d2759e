//! Errors: what, where in the bytes, and where in the value.

mod decode;
mod encode;
mod names;
mod path;

pub(crate) use self::names::last_field;
pub use self::{
    decode::{DecodeError, DecodeErrorKind},
    encode::{EncodeError, EncodeErrorKind},
    names::Names,
};
