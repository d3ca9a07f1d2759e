//! `Rest`: all bytes that are left of a frame, such as padding.

use alloc::vec::Vec;

use crate::{
    bare::Bare,
    constructor::Constructor,
    error::{DecodeError, EncodeError},
    position::{Boxed, End},
    reader::Reader,
    traits::{Decode, Encode, TlObject},
    writer::Writer,
};

/// All bytes that are left of the frame: of the input, of [`Framed`](crate::Framed), or of [`InBytes`](crate::InBytes).
/// It stands last, and its bytes are written unchanged.
///
/// In a frame, bytes after the value are an error, and TDLib, for one, puts padding there. A pair of the value and a
/// `Rest` takes it, and is an object as the value is:
///
/// ```
/// use tl_runtime::{Framed, Rest, TlObject, from_bytes};
///
/// #[derive(TlObject)]
/// #[tl(id = 0x347773c5)]
/// struct Pong {
///     ping_id: i64,
/// }
///
/// let bytes = b"\x10\0\0\0\xc5\x73\x77\x34\x07\0\0\0\0\0\0\0pads";
/// assert!(from_bytes::<Framed<Pong>>(bytes).is_err());
///
/// let Framed((pong, padding)): Framed<(Pong, Rest<'_>)> = from_bytes(bytes)?;
/// assert_eq!((pong.ping_id, padding.0), (7, &b"pads"[..]));
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
///
/// [`RestBuf`] owns its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rest<'a>(pub &'a [u8]);

/// A [`Rest`] that owns its bytes, and so is [`DecodeOwned`](crate::DecodeOwned).
///
/// ```
/// let rest: tl_runtime::RestBuf = tl_runtime::from_bytes(&[1, 2, 3])?;
/// assert_eq!(rest.0, [1, 2, 3]);
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RestBuf(pub Vec<u8>);

impl From<Rest<'_>> for RestBuf {
    fn from(rest: Rest<'_>) -> Self {
        Self(rest.0.into())
    }
}

macro_rules! rest_in {
    ($place:ident, [$($lifetime:lifetime)?] $rest:ty) => {
        #[diagnostic::do_not_recommend]
        impl<$($lifetime)?> Encode<$place> for $rest {
            fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                writer.write(&self.0);
                Ok(())
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'de $(: $lifetime, $lifetime)?, E> Decode<'de, $place<E>> for $rest {
            const MIN_LEN: usize = 0;
            const SELF_DELIMITING: bool = false;

            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                Ok(Self(reader.take_rest().into()))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($lifetime,)? T: Encode<$place>> Encode<$place> for (T, $rest) {
            fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                self.0.encode(writer)?;
                Encode::<$place>::encode(&self.1, writer)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'de $(: $lifetime, $lifetime)?, E: End, T: Decode<'de, $place<E::Middle>>>
            Decode<'de, $place<E>> for (T, $rest)
        {
            const MIN_LEN: usize = T::MIN_LEN;
            const SELF_DELIMITING: bool = false;

            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                Ok((T::decode(reader)?, reader.get_as::<$place<E>, _>()?))
            }
        }
    };
}

/// Makes a pair of an object and its padding that object.
macro_rules! padded_object {
    ($($rest:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: TlObject> TlObject for (T, $rest) {
                const IDS: &'static [u32] = T::IDS;
                const CONSTRUCTORS: &'static [Constructor] = T::CONSTRUCTORS;

                fn id(&self) -> u32 {
                    self.0.id()
                }
            }
        )*
    };
}

padded_object!(Rest<'_>, RestBuf);

rest_in!(Boxed, ['a] Rest<'a>);
rest_in!(Bare, ['a] Rest<'a>);
rest_in!(Boxed, [] RestBuf);
rest_in!(Bare, [] RestBuf);
