//! Vectors whose items are written and read by functions of the user's.

use alloc::vec::Vec;

use crate::{
    error::{DecodeError, EncodeError},
    reader::Reader,
    values::vectors::{encode_count, expect_vector},
    writer::Writer,
};

/// What nearly every value takes at least, in bytes.
const LIKELY_LEN: usize = 4;

/// Writes a vector, its number in front if it is boxed.
///
/// # Errors
///
/// Those of the items, with their index, and more of them than a count holds.
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

/// Reads a vector, its number in front if it is boxed.
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
    // What the functions read may be nothing. Where the input could hold items of four bytes, it bounds their count
    // all the same.
    let has_bytes = (count as usize).saturating_mul(LIKELY_LEN) <= reader.remaining();
    let min_len = if has_bytes { LIKELY_LEN } else { 0 };
    let capacity = reader.begin_items(count, min_len, size_of::<T>())?;
    let mut items = Vec::with_capacity(capacity);
    for index in 0..count as usize {
        match decode(reader) {
            Ok(item) => items.push(item),
            Err(error) => return Err(error.in_item(index)),
        }
    }
    Ok(V::from(items))
}
