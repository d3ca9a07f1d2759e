//! The traits of TL values: to be written, to be read, and to have constructor numbers; and the functions that programs
//! call.

mod decode;
mod encode;
mod object;
mod pieces;
mod signed;

#[cfg(feature = "std")]
pub use self::pieces::to_writer;
pub use self::{
    decode::{Decode, DecodeOwned, from_bytes, take_from_bytes},
    encode::{Encode, encode_into, encode_to_slice, encoded_len, to_bytes},
    object::{Object, TlConstructor, TlFunction, TlObject, number_of},
    pieces::encode_to,
    signed::{TlSigned, to_bytes_unsigned},
};

/// The `LEN` of a type whose values differ in length.
pub(crate) const VARIABLE: usize = usize::MAX;
