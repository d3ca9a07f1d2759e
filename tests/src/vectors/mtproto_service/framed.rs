//! `bytes:int body:Object`: an object behind its length, for `with`.

use tl_runtime::{Boxed, Decode, DecodeError, Encode, EncodeError, Reader, Writer, encoded_len};

pub(super) fn encode<T: Encode, W: Writer>(body: &T, writer: &mut W) -> Result<(), EncodeError> {
    let len = i32::try_from(encoded_len(body)?)
        .map_err(|_| EncodeError::custom("the body is longer than an int can say"))?;
    Encode::<Boxed>::encode(&len, writer)?;
    body.encode(writer)
}

pub(super) fn decode<'de, T: Decode<'de>>(reader: &mut Reader<'de>) -> Result<T, DecodeError> {
    let start = reader.offset();
    let len = usize::try_from(<i32 as Decode<'_, Boxed>>::decode(reader)?)
        .map_err(|_| DecodeError::custom(start, "a negative length"))?;
    reader.within(len, T::decode)
}
