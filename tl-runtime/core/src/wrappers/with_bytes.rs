//! `WithBytes`: a value with the bytes that it was read from.

use crate::{
    constructor::Constructor,
    error::{DecodeError, EncodeError},
    reader::Reader,
    traits::{Decode, Encode, TlConstructor, TlFunction, TlObject, TlSigned},
    writer::Writer,
};

/// A value with the bytes it was read from, in any position: to hash what was signed, or to pass it on unchanged.
///
/// Another encoder may have written a value differently than this crate would (see
/// [`strict`](crate::DecodeOptions::strict)), so it is the bytes that have to be hashed, and not the value encoded
/// again. To encode a `WithBytes` writes the value and ignores the bytes.
///
/// ```
/// use tl_runtime::{TlObject, WithBytes, from_bytes, to_bytes};
///
/// #[derive(TlObject)]
/// #[tl(id = 0x11111111)]
/// struct Block {
///     seqno: i32,
/// }
///
/// #[derive(TlObject)]
/// #[tl(id = 0x22222222)]
/// struct Announced<'a> {
///     block: WithBytes<'a, Block>,
///     signature: &'a [u8],
/// }
///
/// let block = WithBytes::from(Block { seqno: 7 });
/// let bytes = to_bytes(&Announced { block, signature: &[] })?;
/// let announced: Announced<'_> = from_bytes(&bytes)?;
/// assert_eq!(announced.block.value.seqno, 7);
/// assert_eq!(announced.block.bytes, &bytes[4..12]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// By hand, [`Reader::with_bytes`](crate::Reader::with_bytes) does the same for any number of values in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct WithBytes<'a, T> {
    /// The value.
    pub value: T,
    /// The bytes it was read from, with the constructor number if it is boxed. Empty if it was not read.
    pub bytes: &'a [u8],
}

impl<T> From<T> for WithBytes<'_, T> {
    /// A value that was not read, and so has no bytes.
    fn from(value: T) -> Self {
        Self { value, bytes: &[] }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Encode<R>, R> Encode<R> for WithBytes<'_, T> {
    const LEN: usize = T::LEN;

    #[inline]
    fn put_fixed(&self, room: &mut &mut [u8]) {
        self.value.put_fixed(room);
    }

    #[inline]
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        self.value.encode(writer)
    }
}

#[diagnostic::do_not_recommend]
impl<'de: 'a, 'a, T: Decode<'de, R>, R> Decode<'de, R> for WithBytes<'a, T> {
    const MIN_LEN: usize = T::MIN_LEN;
    const SELF_DELIMITING: bool = T::SELF_DELIMITING;
    const ITEMS_END: bool = T::ITEMS_END;

    #[inline]
    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        let (value, bytes) = reader.with_bytes(T::decode)?;
        Ok(Self { value, bytes })
    }
}

#[diagnostic::do_not_recommend]
impl<T: TlObject> TlObject for WithBytes<'_, T> {
    const IDS: &'static [u32] = T::IDS;
    const CONSTRUCTORS: &'static [Constructor] = T::CONSTRUCTORS;

    fn id(&self) -> u32 {
        self.value.id()
    }
}

#[diagnostic::do_not_recommend]
impl<T: TlConstructor> TlConstructor for WithBytes<'_, T> {
    const ID: u32 = T::ID;
}

#[diagnostic::do_not_recommend]
impl<T: TlFunction> TlFunction for WithBytes<'_, T> {
    type Return = T::Return;
}

#[diagnostic::do_not_recommend]
impl<T: TlSigned> TlSigned for WithBytes<'_, T> {
    fn encode_unsigned<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        self.value.encode_unsigned(writer)
    }
}
