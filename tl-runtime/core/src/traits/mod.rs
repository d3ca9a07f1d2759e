//! What it takes to be a TL value: to be written, to be read, and to have constructor numbers.

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

/// The length of a value or field that has none of its own: each value's is another.
pub(crate) const VARIABLE: usize = usize::MAX;
