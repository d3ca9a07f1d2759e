//! What code by hand needs besides [`Encode`](crate::Encode) and [`Decode`](crate::Decode).
//!
//! Such code reads from a [`Reader`] and writes to a [`Writer`], which stand at the root of the crate as well.
//! `reader.get::<T>()` and `writer.put(&value)` are all that most of it calls. [`Input`] and [`Buffer`] are the bounds
//! of a function that passes bytes on to [`from_bytes`](crate::from_bytes) or [`encode_into`](crate::encode_into), and
//! [`RawEnd`] is the bound of a type that holds an object left undecoded.
//!
//! ```
//! use tl_runtime::{Decode, DecodeError, Encode, EncodeError, Reader, Writer, by_hand::Buffer, encode_into};
//!
//! /// Seconds since 1970, as an `int`.
//! struct Date(u64);
//!
//! impl Encode for Date {
//!     fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
//!         writer.put(&u32::try_from(self.0).map_err(|_| EncodeError::custom("a date after 2106"))?)
//!     }
//! }
//!
//! impl<'de> Decode<'de> for Date {
//!     const MIN_LEN: usize = 4;
//!
//!     fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
//!         Ok(Self(reader.get::<u32>()?.into()))
//!     }
//! }
//!
//! fn append_twice(date: &Date, buffer: &mut impl Buffer) -> Result<(), EncodeError> {
//!     encode_into(date, buffer)?;
//!     encode_into(date, buffer)
//! }
//!
//! let mut bytes = vec![];
//! append_twice(&Date(7), &mut bytes)?;
//! assert_eq!(bytes, [7, 0, 0, 0, 7, 0, 0, 0]);
//! # Ok::<(), EncodeError>(())
//! ```

pub use crate::{
    raw::RawEnd,
    reader::{Input, Reader},
    writer::{Buffer, Writer},
};
