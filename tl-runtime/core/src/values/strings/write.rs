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
    match long_header(bytes.len()) {
        Some(header) => {
            writer.write_long(header, bytes);
            Ok(())
        }
        None => encode_huge(bytes, writer),
    }
}

#[cold]
fn encode_huge<W: Writer>(bytes: &[u8], writer: &mut W) -> Result<(), EncodeError> {
    let header = encode_header(bytes.len(), writer)?;
    writer.write(bytes);
    encode_padding(header, bytes.len(), writer);
    Ok(())
}

/// The encoded length of a string that is neither short nor huge, in one piece. [`header`] has the length of any
/// string.
#[inline]
pub(crate) fn long_header(len: usize) -> Option<[u8; 4]> {
    if len > SHORT_MAX && len < HUGE_MIN {
        Some(((len as u32) << 8 | u32::from(LONG)).to_le_bytes())
    } else {
        None
    }
}

/// Writes the length of a string, and returns how many bytes this length took.
#[inline]
pub(crate) fn encode_header<W: Writer>(len: usize, writer: &mut W) -> Result<usize, EncodeError> {
    let header = header(len)?;
    writer.write(header.bytes());
    Ok(header.bytes().len())
}

/// The encoded length of a string, which stands before it.
pub(crate) struct WrittenLen {
    bytes: [u8; 8],
    /// How many of the bytes it takes.
    len: u8,
}

impl WrittenLen {
    #[inline]
    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len.into()).unwrap_or_default()
    }
}

/// The encoded length of a string of `len` bytes.
///
/// # Errors
///
/// If they are 2^32 or more.
#[inline]
pub(crate) fn header(len: usize) -> Result<WrittenLen, EncodeError> {
    let Ok(len_32) = u32::try_from(len) else {
        return Err(too_long(len));
    };
    let [a, b, c, d] = len_32.to_le_bytes();
    let (bytes, len) = if len <= SHORT_MAX {
        ([a, 0, 0, 0, 0, 0, 0, 0], 1)
    } else if len < HUGE_MIN {
        ([LONG, a, b, c, 0, 0, 0, 0], 4)
    } else {
        ([HUGE, a, b, c, d, 0, 0, 0], 8)
    };
    Ok(WrittenLen { bytes, len })
}

#[cold]
fn too_long(len: usize) -> EncodeError {
    EncodeError::new(EncodeErrorKind::TooLong { len })
}
