//! Errors: what, where in the bytes, and where in the value.

mod decode;
mod encode;
mod path;

pub use self::{
    decode::{DecodeError, DecodeErrorKind},
    encode::{EncodeError, EncodeErrorKind},
};
pub(crate) use self::path::Path;
#[doc(hidden)]
pub use self::path::Field;
