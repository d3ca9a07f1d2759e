//! Writing strings.

use super::{HUGE, HUGE_MIN, LONG, SHORT_MAX};
use crate::{
    error::{EncodeError, EncodeErrorKind},
    writer::{Writer, encode_padding},
};

#[inline]
pub(super) fn encode_bytes<W: Writer>(bytes: &[u8], writer: &mut W) -> Result<(), EncodeError> {
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
