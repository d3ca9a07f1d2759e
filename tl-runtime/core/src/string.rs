//! `string` and `bytes`.
//!
//! A string of L bytes is its length, its bytes, and zeros up to a multiple of four. The length is
//! one byte up to 253, else the byte 254 and three bytes; from 2^24 on, as TDLib writes it, the
//! byte 255 and seven bytes. All little-endian.
//!
//! Source: <https://core.telegram.org/mtproto/serialize>, "Base types"; the last form is TDLib's.

use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};
use core::str::Utf8Error;

use crate::{
    Bare, Decode, DecodeError, DecodeErrorKind, DecodeOptions, Encode, EncodeError,
    EncodeErrorKind, Reader, Writer,
    position::{Boxed, Bytes, Str},
};

/// The longest string whose length is one byte.
const SHORT_MAX: usize = 253;
/// Says that three bytes of length follow.
const LONG: u8 = 254;
/// The first length that three bytes do not hold.
const HUGE_MIN: usize = 1 << 24;
/// Says that seven bytes of length follow.
const HUGE: u8 = 255;

/// The least length of any string: a length of zero and its padding.
const MIN_LEN: usize = min_len(0);

/// The least length of a string of at least `len` bytes.
pub(crate) const fn min_len(len: usize) -> usize {
    // A length of one byte, and padding.
    len.saturating_add(1).saturating_add(3) & !3
}

/// The length of a string of `len` bytes with a length of `header` bytes and its padding.
#[inline]
pub(crate) const fn padded(header: usize, len: usize) -> usize {
    len.wrapping_add(header).wrapping_add(3) & !3
}

/// How many zeros follow so many bytes.
#[inline]
const fn padding(written: usize) -> usize {
    written.wrapping_neg() & 3
}

#[inline]
fn encode_bytes<W: Writer>(bytes: &[u8], writer: &mut W) -> Result<(), EncodeError> {
    if bytes.len() <= SHORT_MAX {
        writer.write_short(bytes);
        return Ok(());
    }
    encode_long(bytes, writer)
}

#[inline(never)]
fn encode_long<W: Writer>(bytes: &[u8], writer: &mut W) -> Result<(), EncodeError> {
    let len = bytes.len();
    // The header and the padding are at most eight and three bytes.
    writer.reserve(len.saturating_add(11));
    let header = encode_long_header(len, writer)?;
    writer.write(bytes);
    encode_padding(header, len, writer);
    Ok(())
}

/// Writes the length of a string, and returns how many bytes that took.
#[inline]
pub(crate) fn encode_header<W: Writer>(len: usize, writer: &mut W) -> Result<usize, EncodeError> {
    if len <= SHORT_MAX {
        writer.write(&[len as u8]);
        Ok(1)
    } else {
        encode_long_header(len, writer)
    }
}

/// Writes the zeros after a string of `len` bytes, whose length took `header` bytes.
#[inline]
pub(crate) fn encode_padding<W: Writer + ?Sized>(header: usize, len: usize, writer: &mut W) {
    match padding(header + len % 4) {
        1 => writer.write(&[0]),
        2 => writer.write(&[0; 2]),
        3 => writer.write(&[0; 3]),
        _ => {}
    }
}

/// Writes the length of a string that is not short, and returns how many bytes that took.
fn encode_long_header<W: Writer>(len: usize, writer: &mut W) -> Result<usize, EncodeError> {
    let Ok(len_32) = u32::try_from(len) else {
        return Err(EncodeError::new(EncodeErrorKind::TooLong { len }));
    };
    let [a, b, c, d] = len_32.to_le_bytes();
    if len < HUGE_MIN {
        writer.write(&[LONG, a, b, c]);
        Ok(4)
    } else {
        writer.write(&[HUGE, a, b, c, d, 0, 0, 0]);
        Ok(8)
    }
}

/// The length of a string, and how many bytes that took itself.
pub(crate) struct Header {
    pub(crate) len: usize,
    pub(crate) header: usize,
}

/// Reads a string: its bytes, and how many bytes its length took.
#[inline]
fn decode_content<'de>(reader: &mut Reader<'de>) -> Result<(&'de [u8], usize), DecodeError> {
    match take_short(reader) {
        Some(bytes) => Ok((bytes, 1)),
        None => decode_long(reader),
    }
}

/// The same for strings that are not short.
fn decode_long<'de>(reader: &mut Reader<'de>) -> Result<(&'de [u8], usize), DecodeError> {
    match take_long(reader) {
        Some(bytes) => Ok((bytes, 4)),
        None => decode_part_by_part(reader),
    }
}

/// Takes a short string, as nearly all are, if that can be done at one look: if it is all there, and nobody
/// looks at its padding.
#[inline]
fn take_short<'de>(reader: &mut Reader<'de>) -> Option<&'de [u8]> {
    if let Some(&first) = reader.rest().first()
        && usize::from(first) <= SHORT_MAX
        && let Some((whole, rest)) = reader.rest().split_at_checked(padded(1, first.into()))
        && let Some(bytes) = whole.get(1..=usize::from(first))
        && !reader.is_strict()
    {
        reader.advance_to(rest);
        return Some(bytes);
    }
    None
}

/// The same for a long string.
#[inline]
fn take_long<'de>(reader: &mut Reader<'de>) -> Option<&'de [u8]> {
    if let Some(&[LONG, a, b, c]) = reader.rest().first_chunk()
        && let len = u32::from_le_bytes([a, b, c, 0]) as usize
        && let Some((whole, rest)) = reader.rest().split_at_checked(padded(4, len))
        && let Some(bytes) = whole.get(4..len.wrapping_add(4))
        && !reader.is_strict()
    {
        reader.advance_to(rest);
        return Some(bytes);
    }
    None
}

/// The same for strings that are huge or cut off, and for strict readers, which look at the padding.
#[cold]
fn decode_part_by_part<'de>(reader: &mut Reader<'de>) -> Result<(&'de [u8], usize), DecodeError> {
    let Header { len, header } = decode_header(reader)?;
    let bytes = reader.take(len)?;
    decode_padding(header, len, reader)?;
    Ok((bytes, header))
}

/// Reads the length of a string.
pub(crate) fn decode_header(reader: &mut Reader<'_>) -> Result<Header, DecodeError> {
    let start = reader.offset();
    let [first] = *reader.take_array()?;
    if usize::from(first) <= SHORT_MAX {
        let len = usize::from(first);
        return Ok(Header { len, header: 1 });
    }
    decode_long_header(first, start, reader)
}

/// Reads the zeros after a string of `len` bytes, whose length took `header` bytes.
pub(crate) fn decode_padding(
    header: usize,
    len: usize,
    reader: &mut Reader<'_>,
) -> Result<(), DecodeError> {
    let zeros = reader.take(padding(header + len % 4))?;
    if reader.is_strict() && zeros.iter().any(|&byte| byte != 0) {
        let offset = reader.offset().saturating_sub(zeros.len());
        return Err(not_canonical("padding is not zero", offset));
    }
    Ok(())
}

/// Reads the length of a string whose first byte is not its length.
fn decode_long_header(
    first: u8,
    start: usize,
    reader: &mut Reader<'_>,
) -> Result<Header, DecodeError> {
    let (len, header, least) = if first == LONG {
        let [a, b, c] = *reader.take_array()?;
        let len = u32::from_le_bytes([a, b, c, 0]);
        (u64::from(len), 4, SHORT_MAX + 1)
    } else {
        let [a, b, c, d, e, f, g] = *reader.take_array()?;
        (u64::from_le_bytes([a, b, c, d, e, f, g, 0]), 8, HUGE_MIN)
    };
    // A length beyond the address space is beyond the input too.
    let len = usize::try_from(len).unwrap_or(usize::MAX);
    if reader.is_strict() && len < least {
        return Err(not_canonical(
            "a long length form for a short string",
            start,
        ));
    }
    Ok(Header { len, header })
}

#[cold]
fn not_canonical(what: &'static str, offset: usize) -> DecodeError {
    DecodeError::new(DecodeErrorKind::NotCanonical(what), offset)
}

/// Reads bytes, of which long ones are as likely as short ones. What is usual happens in registers.
#[inline]
fn decode_bytes<'de>(reader: &mut Reader<'de>) -> Result<&'de [u8], DecodeError> {
    if let Some(bytes) = take_short(reader) {
        return Ok(bytes);
    }
    if let Some(bytes) = take_long(reader) {
        return Ok(bytes);
    }
    let (bytes, rest) = decode_apart(reader.rest(), reader.offset(), reader.is_strict())?;
    reader.advance_to(rest);
    Ok(bytes)
}

/// Reads bytes with a reader of its own, and returns what follows them too.
#[cold]
#[inline(never)]
fn decode_apart(input: &[u8], offset: usize, strict: bool) -> Result<(&[u8], &[u8]), DecodeError> {
    let mut reader = Reader::new(input, &DecodeOptions::new().strict(strict)).at(offset);
    let (bytes, _) = decode_part_by_part(&mut reader)?;
    Ok((bytes, reader.rest()))
}

/// Text from which on `simdutf8` is the faster one, in bytes: below, its choice of an implementation
/// takes longer than `core` does.
#[cfg(feature = "simdutf8")]
const LONG_TEXT: usize = 128;

/// `core`'s, or `simdutf8`'s for long text.
#[inline]
fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    #[cfg(feature = "simdutf8")]
    if bytes.len() >= LONG_TEXT
        && let Ok(text) = simdutf8::basic::from_utf8(bytes)
    {
        return Ok(text);
    }
    // This one also says where the text ends to be text.
    core::str::from_utf8(bytes)
}

#[inline]
fn decode_str<'de>(reader: &mut Reader<'de>) -> Result<&'de str, DecodeError> {
    let (bytes, header) = decode_content(reader)?;
    match from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => Err(not_utf8(bytes.len(), header, error.valid_up_to(), reader)),
    }
}

/// The error for a string of `len` bytes that was just read, only the first of which are valid.
#[cold]
#[inline(never)]
fn not_utf8(len: usize, header: usize, valid: usize, reader: &Reader<'_>) -> DecodeError {
    let after = padded(header, len).saturating_sub(header);
    let offset = reader.offset().saturating_sub(after).saturating_add(valid);
    DecodeError::new(DecodeErrorKind::NotUtf8, offset)
}

/// A Rust type that holds a string, in each of these positions.
macro_rules! encode_string {
    ($ty:ty, $self:ident => $bytes:expr; $($position:ty),*) => {
        $(
            impl Encode<$position> for $ty {
                #[inline]
                fn encode<W: Writer>(&$self, writer: &mut W) -> Result<(), EncodeError> {
                    encode_bytes($bytes, writer)
                }
            }
        )*
    };
}

/// A Rust type that borrows or copies what `read` found, in each of these positions.
macro_rules! decode_string {
    ($generics:tt $ty:ty, $read:ident, $from:expr; $($position:ty),*) => {
        $(decode_string!(@in $position, $generics $ty, $read, $from);)*
    };
    (@in $position:ty, [$($generics:tt)*] $ty:ty, $read:ident, $from:expr) => {
        impl<$($generics)*> Decode<'de, $position> for $ty {
            const MIN_LEN: usize = MIN_LEN;

            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                $read(reader).map($from)
            }
        }
    };
}

// Text is no claim that `bytes` makes, so `Bytes` is not among its positions.
encode_string!(str, self => self.as_bytes(); Boxed, Bare, Str);
encode_string!(String, self => self.as_bytes(); Boxed, Bare, Str);
encode_string!(Cow<'_, str>, self => self.as_bytes(); Boxed, Bare, Str);
decode_string!(['de: 'a, 'a] &'a str, decode_str, |text| text; Boxed, Bare, Str);
decode_string!(['de: 'a, 'a] Cow<'a, str>, decode_str, Cow::Borrowed; Boxed, Bare, Str);
decode_string!(['de] String, decode_str, String::from; Boxed, Bare, Str);
decode_string!(['de] Box<str>, decode_str, Box::from; Boxed, Bare, Str);

// Bytes stand for `string` too, for text that is not UTF-8.
encode_string!([u8], self => self; Boxed, Bare, Bytes, Str);
encode_string!(Vec<u8>, self => self; Boxed, Bare, Bytes, Str);
encode_string!(Cow<'_, [u8]>, self => self; Boxed, Bare, Bytes, Str);
decode_string!(['de: 'a, 'a] &'a [u8], decode_bytes, |bytes| bytes; Boxed, Bare, Bytes, Str);
decode_string!(['de: 'a, 'a] Cow<'a, [u8]>, decode_bytes, Cow::Borrowed; Boxed, Bare, Bytes, Str);
decode_string!(['de] Vec<u8>, decode_bytes, Vec::from; Boxed, Bare, Bytes, Str);
decode_string!(['de] Box<[u8]>, decode_bytes, Box::from; Boxed, Bare, Bytes, Str);

#[cfg(feature = "bytes")]
encode_string!(bytes::Bytes, self => self; Boxed, Bare, Bytes, Str);
#[cfg(feature = "bytes")]
decode_string!(['de] bytes::Bytes, decode_bytes, bytes::Bytes::copy_from_slice; Boxed, Bare, Bytes, Str);
