//! Serde's traits for types that hold bytes. They use serde's bytes, not a sequence of numbers, which is why they are
//! not derived as those of other wrappers are.

use alloc::{borrow::Cow, vec::Vec};
use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, SeqAccess, Visitor},
};

use crate::{
    raw::{RawObject, RawObjectBuf},
    wrappers::rest::{Rest, RestBuf},
};

/// Bytes that borrow from the input, if the format has them in one piece.
struct Piece<'a>(Cow<'a, [u8]>);

/// A raw object, in the form in which serde sees it.
#[derive(Serialize, Deserialize)]
#[serde(rename = "RawObject")]
struct Raw<'a> {
    id: u32,
    #[serde(borrow)]
    data: Piece<'a>,
}

impl Serialize for Piece<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Piece<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(PieceVisitor).map(Self)
    }
}

struct PieceVisitor;

impl<'de> Visitor<'de> for PieceVisitor {
    type Value = Cow<'de, [u8]>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes")
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(bytes))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(Cow::Owned(bytes.into()))
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Self::Value, E> {
        Ok(Cow::Owned(bytes))
    }

    /// Formats without a notation for bytes, such as JSON, write a sequence of numbers.
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        // No capacity is reserved from the format's length hint, which nothing proves yet.
        let mut bytes = Vec::new();
        while let Some(byte) = items.next_element()? {
            bytes.push(byte);
        }
        Ok(Cow::Owned(bytes))
    }
}

macro_rules! raw_object {
    ($($raw:ty),*) => {
        $(
            /// The constructor number, and the bytes after it.
            impl Serialize for $raw {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let data = Piece(Cow::Borrowed(&self.data));
                    Raw { id: self.id, data }.serialize(serializer)
                }
            }

            impl<'de> Deserialize<'de> for $raw {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let Raw { id, data } = Raw::deserialize(deserializer)?;
                    Ok(RawObjectBuf::new(id, data.0).into())
                }
            }
        )*
    };
}

raw_object!(RawObject<'_>, RawObjectBuf);

impl Serialize for Rest<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

/// Only from formats that have bytes in one piece; [`RestBuf`] is for all formats.
impl<'de: 'a, 'a> Deserialize<'de> for Rest<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Piece::deserialize(deserializer)?.0 {
            Cow::Borrowed(bytes) => Ok(Self(bytes)),
            Cow::Owned(_) => Err(Error::custom(
                "these bytes can't be borrowed: read a `RestBuf`",
            )),
        }
    }
}

impl Serialize for RestBuf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for RestBuf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(Piece::deserialize(deserializer)?.0.into_owned()))
    }
}
