//! `[T; N]` as TL's `N*[ t ]`: values in a row, without a count. Byte arrays are in `numbers`.
//!
//! Source: <https://core.telegram.org/mtproto/TL-formal>, "repetitions".

use crate::{
    error::{DecodeError, EncodeError},
    position::Repeat,
    reader::Reader,
    traits::{Decode, Encode, VARIABLE},
    writer::Writer,
};

/// The length of `count` values of this length.
const fn len_of(len: usize, count: usize) -> usize {
    match len {
        VARIABLE => VARIABLE,
        len => len.saturating_mul(count),
    }
}

/// Reads a vector, within the limits of one, and makes an array of it: without unsafe code, an array can't be filled
/// item by item.
#[inline]
fn decode_array<'de, T: Decode<'de, R>, R, const N: usize>(
    reader: &mut Reader<'de>,
) -> Result<[T; N], DecodeError> {
    let offset = reader.offset();
    let Ok(count) = u32::try_from(N) else {
        return Err(too_long(offset));
    };
    match T::decode_items(reader, count) {
        Ok(items) => <[T; N]>::try_from(items).map_err(|_| too_long(offset)),
        Err(error) => Err(error),
    }
}

#[cold]
fn too_long(offset: usize) -> DecodeError {
    DecodeError::custom(offset, "an array of more items than a vector holds")
}

// In the position `Repeat` alone. In a boxed place, byte arrays are the only arrays, so that the compiler infers `[1;
// 16]` as one.
#[diagnostic::do_not_recommend]
impl<T: Encode<R>, R, const N: usize> Encode<Repeat<R, N>> for [T; N] {
    const LEN: usize = len_of(T::LEN, N);

    #[inline]
    fn put_fixed(&self, room: &mut &mut [u8]) {
        for item in self {
            item.put_fixed(room);
        }
    }

    #[inline]
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        T::encode_items(self, writer)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, R>, R, const N: usize> Decode<'de, Repeat<R, N>> for [T; N] {
    const MIN_LEN: usize = T::MIN_LEN.saturating_mul(N);
    const SELF_DELIMITING: bool = T::SELF_DELIMITING;
    const ITEMS_END: bool = N < 2 || (T::SELF_DELIMITING && T::ITEMS_END);
    const LEN: usize = len_of(T::LEN, N);

    #[inline]
    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        decode_array(reader)
    }
}
