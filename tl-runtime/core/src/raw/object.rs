//! An object that is not looked into.

use alloc::borrow::Cow;

use crate::{
    error::{DecodeError, EncodeError},
    options::DecodeOptions,
    position::Boxed,
    reader::Reader,
    traits::{Decode, DecodeOwned, Encode},
    writer::Writer,
};

/// An object left undecoded: its constructor number and the bytes that follow it.
///
/// TL has no lengths, so an object that nobody knows ends where its input ends: a `RawObject` takes
/// all bytes that are left. It can be decoded later, or written back unchanged.
///
/// ```
/// use tl_runtime::{RawObject, from_bytes, to_bytes};
///
/// let bytes = [0xef, 0xbe, 0xad, 0xde, 1, 0, 0, 0];
/// let raw: RawObject = from_bytes(&bytes)?;
/// assert_eq!((raw.id, &*raw.data), (0xdeadbeef, &[1, 0, 0, 0][..]));
/// assert_eq!(to_bytes(&raw).unwrap(), bytes);
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
///
/// It is what an enum's variant marked `other` holds, and a query whose type is not known:
/// `InitConnection<RawObject>`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RawObject<'a> {
    /// The constructor number.
    pub id: u32,
    /// The bytes after the number. Whole words of four bytes, if they are to be followed by others.
    pub data: Cow<'a, [u8]>,
}

impl<'a> RawObject<'a> {
    /// An object with this constructor number and these bytes after it.
    #[must_use]
    pub fn new(id: u32, data: impl Into<Cow<'a, [u8]>>) -> Self {
        Self {
            id,
            data: data.into(),
        }
    }

    /// The same object, with bytes of its own.
    #[must_use]
    pub fn into_owned(self) -> RawObject<'static> {
        RawObject {
            id: self.id,
            data: Cow::Owned(self.data.into_owned()),
        }
    }

    /// What follows a constructor number that was already read.
    #[inline]
    pub(crate) fn after_number<'de: 'a>(id: u32, reader: &mut Reader<'de>) -> Self {
        Self {
            id,
            data: Cow::Borrowed(reader.take_rest()),
        }
    }
}

impl RawObject<'_> {
    /// Decodes the object, now that its type is known, within the default limits.
    ///
    /// ```
    /// use tl_runtime::{RawObject, TlObject};
    ///
    /// #[derive(TlObject, Debug, PartialEq)]
    /// #[tl(id = 0x7abe77ec)]
    /// struct Ping {
    ///     ping_id: i64,
    /// }
    ///
    /// let raw = RawObject::new(0x7abe77ec, &[9, 0, 0, 0, 0, 0, 0, 0]);
    /// assert_eq!(raw.decode(), Ok(Ping { ping_id: 9 }));
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_bytes`](crate::from_bytes); offsets count from the constructor number.
    pub fn decode<T: DecodeOwned>(&self) -> Result<T, DecodeError> {
        self.decode_with(&DecodeOptions::new())
    }

    /// [`decode`](Self::decode) with these options, for an object that is not to be trusted with the
    /// default limits.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode).
    pub fn decode_with<T: DecodeOwned>(&self, options: &DecodeOptions) -> Result<T, DecodeError> {
        let mut bytes = alloc::vec::Vec::with_capacity(self.data.len().saturating_add(4));
        bytes.extend_from_slice(&self.id.to_le_bytes());
        bytes.extend_from_slice(&self.data);
        options.from_bytes(&bytes)
    }
}

/// Only boxed: without its number nobody could tell what the bytes are.
impl Encode<Boxed> for RawObject<'_> {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        writer.write(&self.id.to_le_bytes());
        writer.write(&self.data);
        Ok(())
    }
}

impl<'de: 'a, 'a> Decode<'de, Boxed> for RawObject<'a> {
    const MIN_LEN: usize = size_of::<u32>();

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        let id = reader.take_u32()?;
        Ok(Self::after_number(id, reader))
    }
}
