//! The errors of encoding and decoding: what is wrong, at which byte, and in which field.

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
