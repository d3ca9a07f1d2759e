//! Pointers: they are written and read as what they point to, in every position.

use alloc::{boxed::Box, rc::Rc};

use crate::{
    error::{DecodeError, EncodeError},
    reader::Reader,
    traits::{Decode, Encode},
    writer::Writer,
};

macro_rules! encode_through {
    ($($pointer:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: Encode<R> + ?Sized, R> Encode<R> for $pointer {
                const LEN: usize = T::LEN;

                #[inline]
                fn put_fixed(&self, room: &mut &mut [u8]) {
                    T::put_fixed(self, room);
                }

                #[inline]
                fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    T::encode(self, writer)
                }
            }
        )*
    };
}

macro_rules! decode_through {
    ($($pointer:ident)::*) => {
        #[diagnostic::do_not_recommend]
        impl<'de, T: Decode<'de, R>, R> Decode<'de, R> for $($pointer)::*<T> {
            const MIN_LEN: usize = T::MIN_LEN;
            const SELF_DELIMITING: bool = T::SELF_DELIMITING;
            const LEN: usize = T::LEN;

            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                if const { T::MIN_LEN == 0 } {
                    // `Rc` and `Arc` hold two counts beside the value.
                    reader.hold(size_of::<(T, [usize; 2])>());
                }
                T::decode(reader).map(Self::new)
            }
        }
    };
}

encode_through!(&T, Box<T>, Rc<T>);
decode_through!(Box);
decode_through!(Rc);

#[cfg(target_has_atomic = "ptr")]
encode_through!(alloc::sync::Arc<T>);
#[cfg(target_has_atomic = "ptr")]
decode_through!(alloc::sync::Arc);
