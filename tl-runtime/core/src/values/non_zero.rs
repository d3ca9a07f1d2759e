//! `NonZero` integers. To read a zero is an error.

use core::num::NonZero;

use crate::{
    error::{DecodeError, EncodeError},
    reader::Reader,
    traits::{Decode, Encode},
    writer::Writer,
};

macro_rules! non_zero {
    ($($ty:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<R> Encode<R> for NonZero<$ty>
            where
                $ty: Encode<R>,
            {
                const LEN: usize = <$ty as Encode<R>>::LEN;

                #[inline]
                fn put_fixed(&self, room: &mut &mut [u8]) {
                    Encode::<R>::put_fixed(&self.get(), room);
                }

                #[inline]
                fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    Encode::<R>::encode(&self.get(), writer)
                }
            }

            #[diagnostic::do_not_recommend]
            impl<'de, R> Decode<'de, R> for NonZero<$ty>
            where
                $ty: Decode<'de, R>,
            {
                const MIN_LEN: usize = <$ty as Decode<'de, R>>::MIN_LEN;
                const LEN: usize = <$ty as Decode<'de, R>>::LEN;

                #[inline]
                fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                    let offset = reader.offset();
                    match <$ty as Decode<'de, R>>::decode(reader) {
                        Ok(value) => Self::new(value).ok_or_else(|| zero(offset)),
                        Err(error) => Err(error),
                    }
                }
            }
        )*
    };
}

non_zero!(i32, u32, i64, u64);

#[cold]
#[inline(never)]
fn zero(offset: usize) -> DecodeError {
    DecodeError::custom(offset, "zero, which this field never is")
}
