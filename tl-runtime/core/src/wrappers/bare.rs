//! How the wrapper `Bare<T>` is written and read.

use crate::{
    bare::Bare,
    error::{DecodeError, EncodeError},
    position::Boxed,
    reader::Reader,
    traits::{Decode, Encode},
    writer::Writer,
};

/// `Bare<T>` is written the same in a boxed and in a bare place.
macro_rules! bare_in {
    ($($position:ty),*) => {
        $(
            impl<T: Encode<Bare>> Encode<$position> for Bare<T> {
                fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    self.0.encode(writer)
                }
            }

            impl<'de, T: Decode<'de, Bare>> Decode<'de, $position> for Bare<T> {
                const MIN_LEN: usize = T::MIN_LEN;

                fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                    T::decode(reader).map(Self)
                }
            }
        )*
    };
}

bare_in!(Boxed, Bare);
