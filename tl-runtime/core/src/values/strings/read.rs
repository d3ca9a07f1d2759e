//! Reading strings.

use core::str::Utf8Error;

use super::{HUGE_MIN, LONG, SHORT_MAX};
use crate::{
    error::{DecodeError, DecodeErrorKind},
    options::DecodeOptions,
    padding::{length, padded, padding},
    reader::Reader,
};

/// The length of a string, and how many bytes this length took.
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

/// Reads a string that is not short.
fn decode_long<'de>(reader: &mut Reader<'de>) -> Result<(&'de [u8], usize), DecodeError> {
    match take_long(reader) {
        Some(bytes) => Ok((bytes, 4)),
        None => decode_part_by_part(reader),
    }
}

/// [`padded`] for a short length. It adds the padding instead of rounding up, so that the compiler can see that the
/// string is within the result and drops the bounds check.
#[inline]
fn with_padding(header: usize, len: usize) -> usize {
    let written = len.wrapping_add(header);
    written.wrapping_add(padding(written))
}

/// Takes a short string, as nearly all are, if it is all there and the reader is not strict, which would have to look
/// at its padding. With its padding, no string is shorter than four bytes.
#[inline]
fn take_short<'de>(reader: &mut Reader<'de>) -> Option<&'de [u8]> {
    if let Some(&[first, ..]) = reader.rest().first_chunk::<4>()
        && usize::from(first) <= SHORT_MAX
        && let Some((whole, rest)) = reader
            .rest()
            .split_at_checked(with_padding(1, first.into()))
        && let Some(bytes) = whole.get(1..=usize::from(first))
        && !reader.is_strict()
    {
        reader.advance_to(rest);
        return Some(bytes);
    }
    None
}

/// What follows a short string at the start of some input, if it is all there and its length is below `end`.
#[inline]
pub(crate) fn short_string_end(input: &[u8], end: u16) -> Option<&[u8]> {
    let &[first, ..] = input.first_chunk::<4>()?;
    if u16::from(first) >= end {
        return None;
    }
    let (_, after) = input.split_at_checked(with_padding(1, first.into()))?;
    Some(after)
}

/// The same as [`take_short`] for a string with a length of three bytes.
#[inline]
fn take_long<'de>(reader: &mut Reader<'de>) -> Option<&'de [u8]> {
    if let Some(&first) = reader.rest().first_chunk()
        && let first = u32::from_le_bytes(first)
        && first as u8 == LONG
        && let len = length(first >> 8)
        && let Some((whole, rest)) = reader.rest().split_at_checked(with_padding(4, len))
        && let Some(bytes) = whole.get(4..len.wrapping_add(4))
        && !reader.is_strict()
    {
        reader.advance_to(rest);
        return Some(bytes);
    }
    None
}

/// Takes a string, if that can be done at one look.
#[inline]
pub(crate) fn take_usual<'de>(reader: &mut Reader<'de>) -> Option<&'de [u8]> {
    match take_short(reader) {
        Some(bytes) => Some(bytes),
        None => take_long(reader),
    }
}

/// Reads any string, in parts. This is for strings that are huge or cut off, and for strict readers, which look at the
/// padding.
#[cold]
fn decode_part_by_part<'de>(reader: &mut Reader<'de>) -> Result<(&'de [u8], usize), DecodeError> {
    let start = reader.offset();
    let mut decode = || {
        let Header { len, header } = decode_header(reader)?;
        let bytes = reader.take(len)?;
        decode_padding(header, len, reader)?;
        Ok((bytes, header))
    };
    decode().map_err(|error: DecodeError| error.if_cut_off(start))
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

/// Reads the length of a string from the bytes after the first, which says how many they are.
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
    // A length that does not fit into a `usize` exceeds the input too.
    let is_too_long = len > u64::from(u32::MAX);
    let len = usize::try_from(len).unwrap_or(usize::MAX);
    if is_too_long && len <= reader.remaining() {
        return Err(DecodeError::custom(start, "string of 2^32 bytes or more"));
    }
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

/// Reads bytes, which are as likely to be long as short. Unless they are unusual, the reader stays in registers (see
/// `reader/errors.rs`).
#[inline]
pub(crate) fn decode_bytes<'de>(reader: &mut Reader<'de>) -> Result<&'de [u8], DecodeError> {
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

/// Reads bytes that share the input's memory, if it is a `Bytes`.
#[cfg(feature = "bytes")]
#[inline]
pub(super) fn decode_shared(reader: &mut Reader<'_>) -> Result<bytes::Bytes, DecodeError> {
    let bytes = decode_bytes(reader)?;
    Ok(reader.share(bytes))
}

/// Reads bytes with a reader of its own, so that the caller's stays in registers, and returns what follows them too.
#[cold]
#[inline(never)]
fn decode_apart(input: &[u8], offset: usize, strict: bool) -> Result<(&[u8], &[u8]), DecodeError> {
    let mut reader = Reader::new(input, &DecodeOptions::new().strict(strict)).at(offset);
    let (bytes, _) = decode_part_by_part(&mut reader)?;
    Ok((bytes, reader.rest()))
}

/// The length in bytes from which `simdutf8` is faster: for shorter text, its choice of an implementation takes longer
/// than `core`'s whole check.
#[cfg(feature = "simdutf8")]
const LONG_TEXT: usize = 128;

/// Checks text by `core`, or by `simdutf8` if it is long.
#[inline]
fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    #[cfg(feature = "simdutf8")]
    if bytes.len() >= LONG_TEXT
        && let Ok(text) = simdutf8::basic::from_utf8(bytes)
    {
        return Ok(text);
    }
    // This one also says up to where the text is valid.
    core::str::from_utf8(bytes)
}

#[inline]
pub(super) fn decode_str<'de>(reader: &mut Reader<'de>) -> Result<&'de str, DecodeError> {
    let (bytes, header) = decode_content(reader)?;
    match from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => Err(not_utf8(bytes.len(), header, error.valid_up_to(), reader)),
    }
}

/// The error for a string of `len` bytes that was just read, of which only the first `valid` are text.
#[cold]
#[inline(never)]
fn not_utf8(len: usize, header: usize, valid: usize, reader: &Reader<'_>) -> DecodeError {
    let after = padded(header, len).saturating_sub(header);
    let offset = reader.offset().saturating_sub(after).saturating_add(valid);
    DecodeError::new(DecodeErrorKind::NotUtf8, offset)
}
