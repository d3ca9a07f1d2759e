//! Errors: what, where in the bytes, and where in the value.

mod decode;
mod encode;
mod path;

pub(crate) use self::path::Path;
pub use self::{
    decode::{DecodeError, DecodeErrorKind},
    encode::{EncodeError, EncodeErrorKind},
};
