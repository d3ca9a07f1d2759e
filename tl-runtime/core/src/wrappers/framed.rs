//! An object after its length in bytes: the wrapper [`Framed`], and the functions for `#[tl(with =
//! tl_runtime::framed)]`, with which the field needs no wrapper.
//!
//! Source: <https://core.telegram.org/mtproto/service_messages>, "Containers":
//! `message msg_id:long seqno:int bytes:int body:Object = Message;`

use crate::{
    bare::Bare,
    error::{DecodeError, DecodeErrorKind, EncodeError},
    padding::length,
    position::{Boxed, End},
    reader::Reader,
    traits::{Decode, Encode, encoded_len},
    writer::{Writer, encode_behind_word, encode_measured},
};

/// `bytes:int body:Object`: the length of an object in bytes, and the object.
///
/// Padding between the object and the end of its frame is an error; [`Rest`](crate::Rest) takes it.
///
/// The length says where the object ends. So an unknown object costs only itself: with a variant `#[tl(other)]`, a
/// [`RawObject`](crate::RawObject) or an [`OrRaw`](crate::OrRaw) inside, the rest of the container is decoded. The
/// length is computed when the object is written.
///
/// ```
/// use tl_runtime::{Framed, RawObject, TlObject, from_bytes, to_bytes};
///
/// #[derive(TlObject, Debug, PartialEq)]
/// #[tl(id = 0x73f1f8dc, name = "msg_container")]
/// struct MsgContainer<'a> {
///     #[tl(bare)]
///     messages: Vec<Message<'a>>,
/// }
///
/// // Never boxed, so it needs no number. `body` is both `bytes:int` and `body:Object`.
/// #[derive(TlObject, Debug, PartialEq)]
/// struct Message<'a> {
///     msg_id: i64,
///     seqno: i32,
///     body: Framed<Body<'a>>,
/// }
///
/// #[derive(TlObject, Debug, PartialEq)]
/// enum Body<'a> {
///     #[tl(id = 0x347773c5)]
///     Pong { msg_id: i64, ping_id: i64 },
///     #[tl(other)]
///     Unknown(RawObject<'a>),
/// }
///
/// let unknown = RawObject::new(0xdeadbeef, &[1, 2, 3, 4]);
/// let container = MsgContainer {
///     messages: vec![
///         Message { msg_id: 1, seqno: 0, body: Framed(Body::Unknown(unknown)) },
///         Message { msg_id: 2, seqno: 1, body: Framed(Body::Pong { msg_id: 3, ping_id: 4 }) },
///     ],
/// };
/// let bytes = to_bytes(&container)?;
/// assert_eq!(from_bytes::<MsgContainer>(&bytes)?, container);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(transparent)
)]
pub struct Framed<T>(pub T);

const TOO_LONG: &str = "object of 2^31 bytes or more, and its length is an int";

impl<T> From<T> for Framed<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

/// Writes the value's length in bytes (TL: `int`), and the value, boxed.
///
/// # Errors
///
/// If the value has no encoding, or one of 2^31 bytes or more.
pub fn encode<T: Encode + ?Sized, W: Writer>(value: &T, writer: &mut W) -> Result<(), EncodeError> {
    if !W::GOES_BACK {
        let len = encoded_len(value)?;
        writer.write(&header(len)?);
        return encode_measured(len, writer, value);
    }
    let (start, len) = encode_behind_word(value, writer)?;
    writer.overwrite(start, header(len)?);
    Ok(())
}

#[inline]
fn header(len: usize) -> Result<[u8; 4], EncodeError> {
    match i32::try_from(len) {
        Ok(len) => Ok(len.to_le_bytes()),
        Err(_) => Err(EncodeError::custom(TOO_LONG)),
    }
}

/// Reads a length in bytes (TL: `int`), and the boxed value that takes up exactly that many.
///
/// # Errors
///
/// [`EndOfInput`](crate::DecodeErrorKind::EndOfInput) if fewer bytes are left,
/// [`TrailingBytes`](crate::DecodeErrorKind::TrailingBytes) if the value ends before its length
/// does, and what the value's own decoding says.
pub fn decode<'de, T: Decode<'de>>(reader: &mut Reader<'de>) -> Result<T, DecodeError> {
    decode_in(reader, T::decode)
}

/// The advice in the error for bytes after a value.
const PADDING: &str = "if they pad its frame, frame `(T, Rest)`";

/// Always inlined, so that in a debug build it takes no stack of its own for each level of depth.
#[inline(always)]
fn decode_in<'de, T>(
    reader: &mut Reader<'de>,
    read: impl FnOnce(&mut Reader<'de>) -> Result<T, DecodeError>,
) -> Result<T, DecodeError> {
    let content = open(reader)?;
    reader.inside(content, read).map_err(advise)
}

/// Adds advice to the error for bytes after the value itself.
#[cold]
fn advise(error: DecodeError) -> DecodeError {
    match error.kind() {
        DecodeErrorKind::TrailingBytes { .. } if error.is_of_whole_value() => error.advise(PADDING),
        _ => error,
    }
}

/// Takes the length and so many bytes.
fn open<'de>(reader: &mut Reader<'de>) -> Result<&'de [u8], DecodeError> {
    let len = reader.take_u32()?;
    if len > i32::MAX as u32 && length(len) <= reader.remaining() {
        return Err(too_long(reader));
    }
    // Any other negative length is, as an unsigned one, more than the input has left.
    reader.take(length(len))
}

#[cold]
fn too_long(reader: &Reader<'_>) -> DecodeError {
    DecodeError::custom(reader.before_number(), TOO_LONG)
}

/// Implements `Framed` in a boxed or a bare place: it is the same in both. Inside, the length says where an undecoded
/// object ends.
macro_rules! framed_in {
    ($($place:ident),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: Encode> Encode<$place> for Framed<T> {
                fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    encode(&self.0, writer)
                }
            }

            #[diagnostic::do_not_recommend]
            impl<'de, E: End, T: Decode<'de, Boxed<E::InFrame>>> Decode<'de, $place<E>> for Framed<T> {
                const MIN_LEN: usize = size_of::<u32>().saturating_add(T::MIN_LEN);

                fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                    decode_in(reader, |reader| T::decode(reader).map(Self))
                }
            }
        )*
    };
}

framed_in!(Boxed, Bare);
