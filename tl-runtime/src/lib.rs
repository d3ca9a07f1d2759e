#![doc = include_str!("../docs/crate.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

#[cfg(feature = "derive")]
#[cfg_attr(docsrs, doc(cfg(feature = "derive")))]
#[doc(inline)]
pub use tl_derive::{TlObject, TlSchema};

// In the documentation, and in no program: their code is tested.
#[cfg(all(feature = "derive", any(doc, doctest)))]
pub mod guide;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

// The compiler shows hidden traits by a public path, if there is one.
#[doc(hidden)]
pub use tl_runtime_core::required;
#[doc(hidden)]
pub use tl_runtime_core::tl_runtime_names;
#[cfg(feature = "std")]
#[cfg_attr(docsrs, doc(cfg(feature = "std")))]
#[doc(inline)]
pub use tl_runtime_core::to_writer;
#[doc(inline)]
pub use tl_runtime_core::{
    Attempt, AttemptBuf, Bare, Boxed, Constructor, Decode, DecodeError, DecodeErrorKind,
    DecodeOptions, DecodeOwned, Encode, EncodeError, EncodeErrorKind, Framed, InBytes, Object,
    OrRaw, OrRawBuf, RawData, RawObject, RawObjectBuf, Reader, Rest, RestBuf, TlConstructor,
    TlFunction, TlObject, TlSchema, TlSigned, WithBytes, Writer, bounds, by_hand, encode_into,
    encode_to, encode_to_slice, encoded_len, framed, from_bytes, in_bytes, number_of, position,
    take_from_bytes, to_bytes, to_bytes_unsigned,
};
