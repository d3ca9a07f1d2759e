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

pub mod bounds;
mod required;

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

/// What code by hand needs besides [`Encode`] and [`Decode`].
///
/// Such code reads from a [`Reader`](crate::Reader) and writes to a [`Writer`](crate::Writer), which stand at the root
/// of the crate as well. `reader.get::<T>()` and `writer.put(&value)` are all that most of it calls. [`Input`] and
/// [`Buffer`] are the bounds of a function that passes bytes on to [`from_bytes`] or [`encode_into`], and [`RawEnd`] is
/// the bound of a type that holds an object left undecoded.
///
/// ```
/// use tl_runtime::{Decode, DecodeError, Encode, EncodeError, Reader, Writer, by_hand::Buffer, encode_into};
///
/// /// Seconds since 1970, as an `int`.
/// struct Date(u64);
///
/// impl Encode for Date {
///     fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
///         writer.put(&u32::try_from(self.0).map_err(|_| EncodeError::custom("a date after 2106"))?)
///     }
/// }
///
/// impl<'de> Decode<'de> for Date {
///     const MIN_LEN: usize = 4;
///
///     fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
///         Ok(Self(reader.get::<u32>()?.into()))
///     }
/// }
///
/// fn append_twice(date: &Date, buffer: &mut impl Buffer) -> Result<(), EncodeError> {
///     encode_into(date, buffer)?;
///     encode_into(date, buffer)
/// }
///
/// let mut bytes = vec![];
/// append_twice(&Date(7), &mut bytes)?;
/// assert_eq!(bytes, [7, 0, 0, 0, 7, 0, 0, 0]);
/// # Ok::<(), EncodeError>(())
/// ```
pub mod by_hand {
    pub use crate::{
        raw::RawEnd,
        reader::{Input, Reader},
        writer::{Buffer, Writer},
    };
}
