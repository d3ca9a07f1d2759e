//! What it takes to be a TL value: to be written, to be read, and to have constructor numbers.

mod decode;
mod encode;
mod object;
pub mod value;

pub use self::{
    decode::{Decode, DecodeOwned, from_bytes, take_from_bytes},
    encode::{Encode, encode_into, encode_to_slice, encoded_len, to_bytes},
    object::{Object, TlConstructor, TlFunction, TlObject, number_of},
};

/// The length of a value or field that has none of its own: each value's is another.
pub(crate) const VARIABLE: usize = usize::MAX;
