//! `Attempt`: an object in a frame that is decoded if it can be, whatever is wrong with it.

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

/// A `T`, or the bytes of a frame that hold no `T`, and the error.
///
/// [`OrRaw`](crate::OrRaw) keeps the bytes of an object with an unknown constructor only. `Attempt` keeps them after
/// any error: if the body is cut off, goes on, nests too deep, or is not UTF-8. It stands in a frame
/// ([`Framed`](crate::Framed), [`InBytes`](crate::InBytes)), whose length says where the next one begins, and so one
/// bad message of a container costs only itself. The bytes are written back unchanged.
///
/// ```
/// use tl_runtime::{Attempt, Framed, TlObject, from_bytes, to_bytes};
///
/// #[derive(TlObject, Debug, PartialEq)]
/// #[tl(id = 0x347773c5)]
/// struct Pong<'a> {
///     text: &'a str,
/// }
///
/// let pong = |text| Framed(Attempt::Ok(Pong { text }));
/// let mut bytes = to_bytes(&vec![pong("one"), pong("two")])?;
/// // The first text is no UTF-8 any more.
/// bytes[17] = 0xff;
/// let pongs: Vec<Framed<Attempt<Pong>>> = from_bytes(&bytes)?;
/// let Attempt::Failed { raw, error } = &pongs[0].0 else { panic!() };
/// assert_eq!((raw.id, error.to_string()), (0x347773c5, "string is not UTF-8 at byte 17, in Pong.text".into()));
/// assert_eq!(pongs[1], pong("two"));
/// assert_eq!(to_bytes(&pongs)?, bytes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Items that a failed attempt has read count towards the limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempt<'a, T> {
    /// The value.
    Ok(T),
    /// No value.
    Failed {
        /// The bytes of the frame. If they are fewer than four, `id` is 0.
        raw: RawObject<'a>,
        /// Why they could not be decoded. Offsets count from the start of the whole input.
        error: DecodeError,
    },
}

/// An [`Attempt`] that owns its bytes, and so is [`DecodeOwned`](crate::DecodeOwned) if `T` is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttemptBuf<T> {
    /// The value.
    Ok(T),
    /// No value.
    Failed {
        /// The bytes of the frame. If they are fewer than four, `id` is 0.
        raw: RawObjectBuf,
        /// Why they could not be decoded. Offsets count from the start of the whole input.
        error: DecodeError,
    },
}

/// Keeps the bytes from `start` on. It is a function of its own so that its variables take no stack while the object is
/// decoded.
#[inline(never)]
fn keep<'de, E: RawEnd, T>(
    start: Place<'de>,
    reader: &mut Reader<'de>,
    make: impl FnOnce(RawObject<'de>) -> T,
) -> Result<T, DecodeError> {
    reader.return_to(start);
    Ok(make(RawObject::read_all::<E>(reader)?))
}

macro_rules! attempt {
    ([$($lifetime:lifetime)?] $name:ident) => {
        impl<$($lifetime,)? T> $name<$($lifetime,)? T> {
            /// The value, if there is one.
            #[must_use]
            pub fn ok(self) -> Option<T> {
                match self {
                    Self::Ok(value) => Some(value),
                    Self::Failed { .. } => None,
                }
            }
        }

        /// Lists the constructors of `T`. A raw object may have any.
        #[diagnostic::do_not_recommend]
        impl<$($lifetime,)? T: TlObject> TlObject for $name<$($lifetime,)? T> {
            const IDS: &'static [u32] = T::IDS;
            const CONSTRUCTORS: &'static [Constructor] = T::CONSTRUCTORS;

            fn id(&self) -> u32 {
                match self {
                    Self::Ok(value) => value.id(),
                    Self::Failed { raw, .. } => raw.id,
                }
            }
        }

        /// Only in the boxed position, as for raw objects.
        #[diagnostic::do_not_recommend]
        impl<$($lifetime,)? T: Encode> Encode<Boxed> for $name<$($lifetime,)? T> {
            fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                match self {
                    Self::Ok(value) => value.encode(writer),
                    Self::Failed { raw, .. } => raw.encode(writer),
                }
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'de $(: $lifetime, $lifetime)?, E: RawEnd, T: Decode<'de, Boxed<E>>>
            Decode<'de, Boxed<E>> for $name<$($lifetime,)? T>
        {
            // A frame may be empty, and that is an error to be kept too.
            const MIN_LEN: usize = 0;
            const SELF_DELIMITING: bool = E::IS_KNOWN;

            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                let start = reader.place();
                let error = match T::decode(reader) {
                    Ok(_) if !E::IS_KNOWN && reader.remaining() != 0 => reader.trailing_bytes(),
                    Ok(value) => return Ok(Self::Ok(value)),
                    Err(error) => error,
                };
                keep::<E, _>(start, reader, |raw| Self::Failed {
                    raw: raw.into(),
                    error,
                })
            }
        }
    };
}

attempt!(['a] Attempt);
attempt!([] AttemptBuf);
