//! `OrRaw`: an object that is decoded if all constructors in it are known.

use super::{
    end::RawEnd,
    object::{RawObject, RawObjectBuf},
};
use crate::{
    constructor::Constructor,
    error::{DecodeError, EncodeError},
    position::Boxed,
    reader::{Place, Reader},
    traits::{Decode, Encode, TlObject},
    writer::Writer,
};

/// A `T`, or the whole object undecoded if it contains a constructor that `T` does not know, at any depth.
///
/// A variant `#[tl(other)]` keeps an object whose own number is unknown. A known object may still contain an unknown
/// one, such as a new kind of entity in a message, and TL has no length to step over it by. `OrRaw` then keeps the
/// whole object. Like [`RawObject`], it takes all bytes that are left: it is for the whole input, and for what stands
/// in [`Framed`](crate::Framed) or [`InBytes`](crate::InBytes). In a field with `#[tl(opaque = Schema)]` it ends where
/// the schema says: in a `Vec<OrRaw<T>>`, an unknown constructor costs one item.
///
/// ```
/// use tl_runtime::{OrRaw, TlObject, from_bytes, to_bytes};
///
/// #[derive(TlObject, Debug, PartialEq)]
/// #[tl(id = 0x11111111)]
/// struct Message {
///     entities: Vec<Entity>,
/// }
///
/// #[derive(TlObject, Debug, PartialEq)]
/// enum Entity {
///     #[tl(id = 0x22222222)]
///     Bold,
/// }
///
/// let mut bytes = to_bytes(&Message { entities: vec![Entity::Bold] })?;
/// let known: OrRaw<Message> = from_bytes(&bytes)?;
/// assert!(matches!(known, OrRaw::Known(_)));
///
/// // Somebody else's entity.
/// bytes[12] = 0x23;
/// let raw: OrRaw<Message> = from_bytes(&bytes)?;
/// let OrRaw::Raw(object) = &raw else { panic!() };
/// assert_eq!((object.id, object.unknown_constructor()), (0x11111111, Some(0x22222223)));
/// assert_eq!(to_bytes(&raw)?, bytes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Any other error than an unknown constructor stays an error.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OrRaw<'a, T> {
    /// An object all of whose constructors are known.
    Known(T),
    /// An object that is, or contains, an unknown constructor.
    Raw(RawObject<'a>),
}

/// An [`OrRaw`] that owns its bytes, and so is [`DecodeOwned`](crate::DecodeOwned) if `T` is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OrRawBuf<T> {
    /// An object all of whose constructors are known.
    Known(T),
    /// An object that is, or contains, an unknown constructor.
    Raw(RawObjectBuf),
}

/// Keeps the object from `start` on, if the error is an unknown constructor.
///
/// It is a function of its own so that its variables take no stack while the object is decoded.
#[inline(never)]
fn keep<'de, E: RawEnd, T>(
    error: DecodeError,
    start: Place<'de>,
    reader: &mut Reader<'de>,
    make: impl FnOnce(RawObject<'de>) -> T,
) -> Result<T, DecodeError> {
    let Some(unknown) = error.unknown() else {
        return Err(error);
    };
    reader.return_to(start);
    let mut raw = RawObject::read::<E>(reader)?;
    raw.data = raw.data.with_unknown(unknown);
    Ok(make(raw))
}

macro_rules! or_raw {
    ([$($lifetime:lifetime)?] $name:ident) => {
        /// Lists the constructors of `T`. A raw object may have any.
        #[diagnostic::do_not_recommend]
        impl<$($lifetime,)? T: TlObject> TlObject for $name<$($lifetime,)? T> {
            const IDS: &'static [u32] = T::IDS;
            const CONSTRUCTORS: &'static [Constructor] = T::CONSTRUCTORS;

            fn id(&self) -> u32 {
                match self {
                    Self::Known(value) => value.id(),
                    Self::Raw(raw) => raw.id,
                }
            }
        }

        /// Only in the boxed position, as for raw objects.
        #[diagnostic::do_not_recommend]
        impl<$($lifetime,)? T: Encode> Encode<Boxed> for $name<$($lifetime,)? T> {
            fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                match self {
                    Self::Known(value) => value.encode(writer),
                    Self::Raw(raw) => raw.encode(writer),
                }
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'de $(: $lifetime, $lifetime)?, E: RawEnd, T: Decode<'de, Boxed<E>>>
            Decode<'de, Boxed<E>> for $name<$($lifetime,)? T>
        {
            // A raw object has a constructor number at least. `T::MIN_LEN` can't be used: `T` may contain this type
            // itself.
            const MIN_LEN: usize = size_of::<u32>();
            const SELF_DELIMITING: bool = E::IS_KNOWN;

            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                let start = reader.place();
                match T::decode(reader) {
                    Ok(value) => Ok(Self::Known(value)),
                    Err(error) => keep::<E, _>(error, start, reader, |raw| Self::Raw(raw.into())),
                }
            }
        }
    };
}

or_raw!(['a] OrRaw);
or_raw!([] OrRawBuf);
