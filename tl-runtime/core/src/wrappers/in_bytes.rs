//! An object inside TL's `bytes`: the wrapper [`InBytes`], and the functions for `#[tl(with = tl_runtime::in_bytes)]`,
//! with which the field needs no wrapper.
//!
//! Source: TON's `lite_api.tl`, `liteServer.query data:bytes = Object;`

use crate::{
    bare::Bare,
    error::{DecodeError, EncodeError},
    position::{Boxed, Bytes, End},
    reader::Reader,
    traits::{Decode, Encode, encoded_len},
    values::strings::{self, Header},
    writer::{Writer, encode_behind_word, encode_measured, encode_padding},
};

/// A boxed object inside a field of type `bytes`, such as the query in TON's `liteServer.query data:bytes`.
///
/// ```
/// use tl_runtime::{InBytes, TlObject, from_bytes, to_bytes};
///
/// #[derive(TlObject, Debug, PartialEq)]
/// #[tl(schema = "liteServer.query data:bytes = Object;")]
/// struct Query<T> {
///     data: InBytes<T>,
/// }
///
/// #[derive(TlObject, Debug, PartialEq)]
/// #[tl(schema = "liteServer.getTime = liteServer.CurrentTime;")]
/// struct GetTime;
///
/// let bytes = to_bytes(&Query { data: InBytes(GetTime) })?;
/// assert_eq!(bytes, [0xdf, 0x06, 0x8c, 0x79, 4, 0x34, 0x5a, 0xad, 0x16, 0, 0, 0]);
/// assert_eq!(from_bytes::<Query<GetTime>>(&bytes)?.data.0, GetTime);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(transparent)
)]
pub struct InBytes<T>(pub T);

impl<T> From<T> for InBytes<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

/// Writes the value, boxed, as the content of a TL `bytes`.
///
/// # Errors
///
/// If the value has no encoding, or one of 2^32 bytes or more.
pub fn encode<T: Encode + ?Sized, W: Writer>(value: &T, writer: &mut W) -> Result<(), EncodeError> {
    if !W::GOES_BACK {
        let len = encoded_len(value)?;
        let header = strings::encode_header(len, writer)?;
        encode_measured(len, writer, value)?;
        encode_padding(header, len, writer);
        return Ok(());
    }
    let (start, len) = encode_behind_word(value, writer)?;
    match strings::long_header(len) {
        Some(header) => {
            writer.overwrite(start, header);
            encode_padding(header.len(), len, writer);
            Ok(())
        }
        None => encode_unusual(start, len, writer),
    }
}

/// The end of [`encode`] for an object whose length does not take the 4 bytes that were left for it.
#[cold]
#[inline(never)]
fn encode_unusual<W: Writer>(start: usize, len: usize, writer: &mut W) -> Result<(), EncodeError> {
    let header = strings::header(len)?;
    writer.replace(start, header.bytes());
    encode_padding(header.bytes().len(), len, writer);
    Ok(())
}

/// Reads a TL `bytes` whose whole content is the boxed value.
///
/// # Errors
///
/// Those of `bytes`, those of the value, and
/// [`TrailingBytes`](crate::DecodeErrorKind::TrailingBytes) if the content goes on after it.
pub fn decode<'de, T: Decode<'de>>(reader: &mut Reader<'de>) -> Result<T, DecodeError> {
    decode_in(reader, T::decode)
}

/// Always inlined, so that in a debug build it takes no stack of its own for each level of depth.
#[inline(always)]
fn decode_in<'de, T>(
    reader: &mut Reader<'de>,
    read: impl FnOnce(&mut Reader<'de>) -> Result<T, DecodeError>,
) -> Result<T, DecodeError> {
    match strings::take_usual(reader) {
        Some(content) => reader.inside(content, read),
        None => decode_unusual(reader, read),
    }
}

/// The same for a strict reader, which looks at the padding, and for what is huge or cut off.
#[cold]
#[inline(never)]
fn decode_unusual<'de, T>(
    reader: &mut Reader<'de>,
    read: impl FnOnce(&mut Reader<'de>) -> Result<T, DecodeError>,
) -> Result<T, DecodeError> {
    let start = reader.offset();
    let (content, header) = open(start, reader)?;
    let value = reader.inside(content, read);
    if value.is_ok()
        && let Err(error) = strings::decode_padding(header, content.len(), reader)
    {
        return Err(error.if_cut_off(start));
    }
    value
}

/// Takes the length and so many bytes, but not the padding: what is wrong in the bytes comes before it. Returns them, and
/// how many bytes the length took. If the input ends too early, the error is that these `bytes` are cut off, and not the
/// object in them.
#[cold]
fn open<'de>(start: usize, reader: &mut Reader<'de>) -> Result<(&'de [u8], usize), DecodeError> {
    let opened = strings::decode_header(reader)
        .and_then(|Header { len, header }| Ok((reader.take(len)?, header)));
    opened.map_err(|error| error.if_cut_off(start))
}

/// Implements `InBytes` in a position: it is the same in all, as `bytes` are.
macro_rules! in_bytes_in {
    ($position:ty, [$($end:ident)?] $read:ty, $inner:ty) => {
        #[diagnostic::do_not_recommend]
        impl<T: Encode> Encode<$position> for InBytes<T> {
            fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                encode(&self.0, writer)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'de, $($end: End,)? T: Decode<'de, $inner>> Decode<'de, $read> for InBytes<T> {
            const MIN_LEN: usize = strings::min_len(T::MIN_LEN);

            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                decode_in(reader, |reader| T::decode(reader).map(Self))
            }
        }
    };
}

in_bytes_in!(Boxed, [E] Boxed<E>, Boxed<E::InFrame>);
in_bytes_in!(Bare, [E] Bare<E>, Boxed<E::InFrame>);
in_bytes_in!(Bytes, [] Bytes, Boxed);
