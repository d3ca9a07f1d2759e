//! `RawObject` and `RawObjectBuf`: objects left undecoded.

use alloc::borrow::Cow;

use super::{data::RawData, end::RawEnd};
use crate::{
    error::{DecodeError, EncodeError},
    options::DecodeOptions,
    position::Boxed,
    reader::Reader,
    traits::{Decode, Encode, TlObject},
    writer::Writer,
};

/// An object left undecoded: its constructor number and the bytes that follow it.
///
/// TL has no lengths, so the end of an unknown object is not known: a `RawObject` takes all bytes that are left. In a
/// field with `#[tl(opaque = Schema)]` it ends where the schema says, and other fields and items may follow. It can be
/// decoded later, or written back unchanged.
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
/// An enum's variant marked `other` holds one, and so does a request whose query has no type:
/// `InitConnection<RawObject>`. [`RawObjectBuf`] is the same with bytes of its own.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RawObject<'a> {
    /// The constructor number.
    pub id: u32,
    /// The bytes after the number. If anything is to follow them, their length is a multiple of four.
    pub data: RawData<'a>,
}

/// A [`RawObject`] that owns its bytes, and so can be read from any input
/// ([`DecodeOwned`](crate::DecodeOwned)) and kept.
///
/// ```
/// use tl_runtime::{RawObjectBuf, from_bytes};
///
/// let raw: RawObjectBuf = from_bytes(&[0xef, 0xbe, 0xad, 0xde, 1, 0, 0, 0])?;
/// assert_eq!((raw.id, &*raw.data), (0xdeadbeef, &[1, 0, 0, 0][..]));
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RawObjectBuf {
    /// The constructor number.
    pub id: u32,
    /// The bytes after the number. If anything is to follow them, their length is a multiple of four.
    pub data: RawData<'static>,
}

impl<'a> RawObject<'a> {
    /// An object with this constructor number and these bytes after it, which are copied behind the number.
    #[must_use]
    pub fn new(id: u32, data: impl Into<Cow<'a, [u8]>>) -> Self {
        Self {
            id,
            data: RawData::new(id, &data.into()),
        }
    }

    /// The same object with a copy of the bytes.
    #[must_use]
    pub fn into_owned(self) -> RawObject<'static> {
        RawObject {
            id: self.id,
            data: self.data.into_owned(),
        }
    }

    /// Reads an object up to the end that `E` says.
    ///
    /// # Errors
    ///
    /// If the schema does not know the object, or the input does not hold it.
    pub(crate) fn read<'de: 'a, E: RawEnd>(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        let input = reader.rest();
        E::step_over(reader)?;
        let len = input.len().saturating_sub(reader.remaining());
        Ok(Self::of_whole(input.get(..len).unwrap_or_default()))
    }

    /// Reads whatever is there. If it ends with the input, it may be too short for an object.
    pub(super) fn read_all<'de: 'a, E: RawEnd>(
        reader: &mut Reader<'de>,
    ) -> Result<Self, DecodeError> {
        if E::IS_KNOWN {
            Self::read::<E>(reader)
        } else {
            Ok(Self::of_whole(reader.take_rest()))
        }
    }

    fn of_whole(whole: &'a [u8]) -> Self {
        let id = whole.first_chunk().copied().unwrap_or_default();
        Self {
            id: u32::from_le_bytes(id),
            data: RawData::of_whole(whole),
        }
    }
}

impl RawObjectBuf {
    /// An object with this constructor number and these bytes after it.
    #[must_use]
    pub fn new(id: u32, data: impl AsRef<[u8]>) -> Self {
        Self {
            id,
            data: RawData::new(id, data.as_ref()),
        }
    }
}

impl From<RawObject<'_>> for RawObjectBuf {
    fn from(raw: RawObject<'_>) -> Self {
        Self {
            id: raw.id,
            data: raw.data.into_owned(),
        }
    }
}

impl From<RawObjectBuf> for RawObject<'_> {
    fn from(raw: RawObjectBuf) -> Self {
        Self {
            id: raw.id,
            data: raw.data,
        }
    }
}

/// What both kinds of raw objects can do.
macro_rules! raw_object {
    ($name:literal, $raw:ty) => {
        impl $raw {
            /// Decodes the object, now that its type is known, within the default limits. The value may borrow
            /// from the object's bytes, which are not copied.
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
            pub fn decode<'r, T: Decode<'r>>(&'r self) -> Result<T, DecodeError> {
                self.decode_with(&DecodeOptions::new())
            }

            /// The unknown constructor's number, if that is why [`OrRaw`](crate::OrRaw) left the object undecoded. It
            /// is the object's own number, or that of an object in it.
            #[must_use]
            pub fn unknown_constructor(&self) -> Option<u32> {
                self.data.unknown()
            }

            /// [`decode`](Self::decode) with these options.
            ///
            /// # Errors
            ///
            /// As [`decode`](Self::decode).
            pub fn decode_with<'r, T: Decode<'r>>(
                &'r self,
                options: &DecodeOptions,
            ) -> Result<T, DecodeError> {
                let whole = self.data.whole();
                if whole.first_chunk() != Some(&self.id.to_le_bytes()) {
                    return Err(DecodeError::custom(
                        0,
                        "`id` is not the number that the object was made with",
                    ));
                }
                options.from_bytes(whole)
            }
        }

        impl core::fmt::Debug for $raw {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct($name)
                    .field("id", &format_args!("0x{:08x}", self.id))
                    .field("data", &self.data)
                    .finish()
            }
        }

        /// Only in the boxed position: without the constructor number, the bytes mean nothing.
        #[diagnostic::do_not_recommend]
        impl Encode<Boxed> for $raw {
            fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                match self.data.no_object() {
                    Some(bytes) => writer.write(bytes),
                    None => {
                        writer.write(&self.id.to_le_bytes());
                        writer.write(&self.data);
                    }
                }
                Ok(())
            }
        }
    };
}

/// Implements `TlObject` without a list: a raw object may have any number.
macro_rules! any_object {
    ($($raw:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl TlObject for $raw {
                const IDS: &'static [u32] = &[];

                fn id(&self) -> u32 {
                    self.id
                }
            }
        )*
    };
}

any_object!(RawObject<'_>, RawObjectBuf);
raw_object!("RawObject", RawObject<'_>);
raw_object!("RawObjectBuf", RawObjectBuf);

#[diagnostic::do_not_recommend]
impl<'de: 'a, 'a, E: RawEnd> Decode<'de, Boxed<E>> for RawObject<'a> {
    const MIN_LEN: usize = size_of::<u32>();
    const SELF_DELIMITING: bool = E::IS_KNOWN;

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        Self::read::<E>(reader)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, E: RawEnd> Decode<'de, Boxed<E>> for RawObjectBuf {
    const MIN_LEN: usize = size_of::<u32>();
    const SELF_DELIMITING: bool = E::IS_KNOWN;

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        RawObject::read::<E>(reader).map(Self::from)
    }
}
