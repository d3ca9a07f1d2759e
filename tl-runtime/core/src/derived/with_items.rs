//! The code of `with_items`: vectors whose items the user's functions write and read.

use alloc::vec::Vec;

use crate::{
    error::{DecodeError, EncodeError},
    reader::Reader,
    values::vectors::{encode_count, expect_vector},
    writer::Writer,
};

/// Writes a vector, with its constructor number if it is boxed.
///
/// # Errors
///
/// Those of the items, with their index; and if there are more items than a count can hold.
#[inline]
pub fn encode_items_with<T, W: Writer>(
    items: &[T],
    is_boxed: bool,
    writer: &mut W,
    encode: impl Fn(&T, &mut W) -> Result<(), EncodeError>,
) -> Result<(), EncodeError> {
    encode_count(items, is_boxed, writer)?;
    for (index, item) in items.iter().enumerate() {
        if let Err(error) = encode(item, writer) {
            return Err(error.in_item(index));
        }
    }
    Ok(())
}

/// Reads a vector, with its constructor number if it is boxed.
///
/// # Errors
///
/// Those of the items, with their index; before that, if the reader's limits forbid so many.
#[inline]
pub fn decode_items_with<'de, T, V: From<Vec<T>>>(
    reader: &mut Reader<'de>,
    is_boxed: bool,
    decode: impl Fn(&mut Reader<'de>) -> Result<T, DecodeError>,
) -> Result<V, DecodeError> {
    if is_boxed {
        expect_vector(reader)?;
    }
    let count = reader.take_u32()?;
    // The functions may read no bytes at all.
    let items = reader.items(count, 0, decode)?;
    Ok(V::from(items))
}
