//! `Encode` and `Decode` for the wrapper `Bare<T>`.

use crate::{
    bare::Bare,
    error::{DecodeError, EncodeError},
    position::Boxed,
    reader::Reader,
    traits::{Decode, Encode},
    writer::Writer,
};

/// Implements `Bare<T>` in a boxed or a bare place: it is the same in both.
macro_rules! bare_in {
    ($($place:ident),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: Encode<Bare>> Encode<$place> for Bare<T> {
                fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    self.0.encode(writer)
                }
            }

            #[diagnostic::do_not_recommend]
            impl<'de, E, T: Decode<'de, Bare<E>>> Decode<'de, $place<E>> for Bare<T> {
                const MIN_LEN: usize = T::MIN_LEN;
                const SELF_DELIMITING: bool = T::SELF_DELIMITING;

                fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                    T::decode(reader).map(Self)
                }
            }
        )*
    };
}

bare_in!(Boxed, Bare);
