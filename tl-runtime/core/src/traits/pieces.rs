//! `encode_to` and `to_writer`, which encode piece by piece into hashers, sockets, and buffers of other crates.

use super::Encode;
use crate::{
    error::EncodeError,
    writer::{PIECE, PieceWriter, SliceWriter, Writer, encode_measured},
};

/// Encodes a value piece by piece, for whatever takes bytes and is no buffer, such as a hasher.
///
/// ```
/// use std::hash::{DefaultHasher, Hasher};
///
/// let mut hasher = DefaultHasher::new();
/// tl_runtime::encode_to("abc", |piece| hasher.write(piece))?;
///
/// let mut same = DefaultHasher::new();
/// same.write(b"\x03abc");
/// assert_eq!(hasher.finish(), same.finish());
/// # Ok::<(), tl_runtime::EncodeError>(())
/// ```
///
/// An encoding of up to 512 bytes is one piece. A longer one is several, and the value is encoded twice: no piece is
/// handed on before the whole value is known to have an encoding.
///
/// # Errors
///
/// See [`EncodeErrorKind`](crate::EncodeErrorKind). No piece has been handed on then, unless an `Encode` by hand wrote
/// something else when it was asked again.
pub fn encode_to<T: Encode + ?Sized>(
    value: &T,
    mut sink: impl FnMut(&[u8]),
) -> Result<(), EncodeError> {
    encode_pieces(value, &mut sink)
}

/// A function of its own, so that it is compiled once for each type, and not for each closure.
fn encode_pieces<T: Encode + ?Sized>(
    value: &T,
    sink: &mut dyn FnMut(&[u8]),
) -> Result<(), EncodeError> {
    let mut only = [0; PIECE];
    let mut writer = SliceWriter::new(&mut only);
    value.encode(&mut writer)?;
    let len = writer.written();
    if let Some(only) = only.get(..len) {
        sink(only);
        return Ok(());
    }
    let mut writer = PieceWriter::new(sink);
    let result = encode_measured(len, &mut writer, value);
    writer.flush();
    result
}

/// Encodes a value to a file, a socket, or whatever else is [`Write`](std::io::Write), which it does not flush.
///
/// ```
/// let mut file = std::io::Cursor::new(Vec::new());
/// tl_runtime::to_writer("abc", &mut file)?;
/// assert_eq!(file.into_inner(), b"\x03abc");
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// It writes pieces of at most 512 bytes, but strings are one piece. A `BufWriter` around a file makes fewer calls.
///
/// # Errors
///
/// Those of writing, after which some pieces may have been written; and
/// [`InvalidInput`](std::io::ErrorKind::InvalidInput) with the [`EncodeError`] inside, if the value has no
/// encoding. Nothing has been written then.
#[cfg(feature = "std")]
#[cfg_attr(docsrs, doc(cfg(feature = "std")))]
pub fn to_writer<T: Encode + ?Sized>(
    value: &T,
    mut writer: impl std::io::Write,
) -> std::io::Result<()> {
    let mut written = Ok(());
    encode_pieces(value, &mut |piece| {
        if written.is_ok() {
            written = writer.write_all(piece);
        }
    })?;
    written
}
