#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod bare;
mod decode;
mod encode;
mod error;
mod fields;
pub mod framed;
pub mod in_bytes;
mod object;
mod options;
mod or_raw;
mod pointer;
pub mod position;
mod primitive;
mod raw;
mod reader;
mod schema;
mod string;
mod vector;
mod writer;

pub use crate::{
    bare::Bare,
    decode::{Decode, DecodeOwned, from_bytes, take_from_bytes},
    encode::{Encode, encode_into, encode_to_slice, encoded_len, to_bytes},
    error::{DecodeError, DecodeErrorKind, EncodeError, EncodeErrorKind},
    framed::Framed,
    in_bytes::InBytes,
    object::{Constructor, TlConstructor, TlFunction, TlObject},
    options::DecodeOptions,
    or_raw::OrRaw,
    position::{
        BareVector, Bool, Boxed, Bytes, Double, Int, Int128, Int256, Int512, Long, Nat, Str, True,
        Vector,
    },
    raw::RawObject,
    reader::Reader,
    writer::Writer,
};
