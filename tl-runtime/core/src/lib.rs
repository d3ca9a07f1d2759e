#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// From the ground up: a room imports from rooms below it, by their own names. What users see of them is
// re-exported here, and nothing imports that.
mod bare;
mod constructor;
mod padding;
pub mod position;

mod error;

mod options;
mod reader;
mod writer;

mod traits;

mod values;

mod raw;
mod wrappers;

mod table;

#[cfg(feature = "serde")]
mod by_serde;

mod derived;

#[doc(hidden)]
pub use crate::derived::names as tl_runtime_names;
#[cfg(feature = "std")]
pub use crate::traits::to_writer;
pub use crate::{
    bare::Bare,
    constructor::Constructor,
    error::{DecodeError, DecodeErrorKind, EncodeError, EncodeErrorKind},
    options::DecodeOptions,
    position::{
        BareVector, Bool, Boxed, Bytes, Double, Int, Int128, Int256, Int512, Long, Nat, Repeat,
        Str, True, Vector,
    },
    raw::{Attempt, AttemptBuf, OrRaw, OrRawBuf, RawData, RawEnd, RawObject, RawObjectBuf},
    reader::{Input, Reader},
    table::TlSchema,
    traits::{
        Decode, DecodeOwned, Encode, Object, TlConstructor, TlFunction, TlObject, TlSigned,
        encode_into, encode_to, encode_to_slice, encoded_len, from_bytes, number_of,
        take_from_bytes, to_bytes, to_bytes_unsigned, value,
    },
    wrappers::{
        framed::{self, Framed},
        in_bytes::{self, InBytes},
        rest::{Rest, RestBuf},
        with_bytes::WithBytes,
    },
    writer::{Buffer, Writer},
};
