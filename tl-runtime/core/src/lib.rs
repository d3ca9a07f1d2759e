#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![allow(
    clippy::question_mark,
    reason = "in code that is compiled for each type, `?` takes the compiler longer than a `match`"
)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// Modules, from the ground up: each imports only from those above it in this list, by their own paths. The re-exports
// below are for users, and no module imports them.
mod bare;
mod constructor;
mod padding;
pub mod position;

mod error;

mod options;
mod reader;
mod writer;

mod traits;

pub mod bounds;
#[doc(hidden)]
pub mod required;

mod values;

mod raw;
mod wrappers;

mod table;

pub mod by_hand;

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
    position::Boxed,
    raw::{Attempt, AttemptBuf, OrRaw, OrRawBuf, RawData, RawObject, RawObjectBuf},
    reader::Reader,
    table::TlSchema,
    traits::{
        Decode, DecodeOwned, Encode, Object, TlConstructor, TlFunction, TlObject, TlSigned,
        encode_into, encode_to, encode_to_slice, encoded_len, from_bytes, number_of,
        take_from_bytes, to_bytes, to_bytes_unsigned,
    },
    wrappers::{
        framed::{self, Framed},
        in_bytes::{self, InBytes},
        rest::{Rest, RestBuf},
        with_bytes::WithBytes,
    },
    writer::Writer,
};
