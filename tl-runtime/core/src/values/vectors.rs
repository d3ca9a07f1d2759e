//! `Vec<T>`, `Box<[T]>` and `[T]` as TL's `Vector<t>` and `vector<t>`.
//!
//! A vector is its constructor number, which the bare form leaves out, a count (`#`), and its items. The item type says
//! whether items are bare: `Vector<future_salt>` has bare items, `Vector<FutureSalt>` boxed ones.
//!
//! Source: <https://core.telegram.org/mtproto/serialize>, "Built-in composite types: vectors".

use alloc::{boxed::Box, vec::Vec};

use crate::{
    bare::Bare,
    constructor::Constructor,
    error::{DecodeError, DecodeErrorKind, EncodeError, EncodeErrorKind},
    position::{BareVector, Boxed, Vector},
    reader::Reader,
    traits::{Decode, Encode, Object},
    writer::Writer,
};

/// `vector#1cb5c415 {t:Type} # [ t ] = Vector t;`
pub(crate) const VECTOR: u32 = 0x1cb5c415;

/// The length of the constructor number, in bytes.
const NUMBER_LEN: usize = size_of::<u32>();

/// A vector is an object if its items can be written by themselves, which single bytes can't.
macro_rules! object {
    ($($vector:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: Encode> Object for $vector {
                const NUMBERS: &'static [u32] = &[VECTOR];
                const LISTED: &'static [Constructor] = &[Constructor::new(VECTOR, "vector")];
            }
        )*
    };
}

object!(Vec<T>, [T], Box<[T]>);

/// The length of the count, in bytes.
const COUNT_LEN: usize = size_of::<u32>();

#[inline]
fn encode_items<T: Encode<R>, R, W: Writer>(
    items: &[T],
    writer: &mut W,
) -> Result<(), EncodeError> {
    let count = match count(items.len()) {
        Ok(count) => count,
        Err(error) => return Err(error),
    };
    writer.write(&count.to_le_bytes());
    T::encode_items(items, writer)
}

#[inline]
fn encode_boxed<T: Encode<R>, R, W: Writer>(
    items: &[T],
    writer: &mut W,
) -> Result<(), EncodeError> {
    let count = match count(items.len()) {
        Ok(count) => count,
        Err(error) => return Err(error),
    };
    // One store of eight bytes: the buffer copies them as eight, and a load has to wait for two stores.
    let header = (u64::from(count) << u32::BITS) | u64::from(VECTOR);
    writer.write(&header.to_le_bytes());
    T::encode_items(items, writer)
}

/// Writes the count of a vector, and before it its constructor number if it is boxed.
pub(crate) fn encode_count<T, W: Writer>(
    items: &[T],
    is_boxed: bool,
    writer: &mut W,
) -> Result<(), EncodeError> {
    let count = count(items.len())?;
    if is_boxed {
        writer.write(&VECTOR.to_le_bytes());
    }
    writer.write(&count.to_le_bytes());
    Ok(())
}

/// Reads the constructor number of a boxed vector.
pub(crate) fn expect_vector(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    match reader.take_u32()? {
        VECTOR => Ok(()),
        found => Err(not_a_vector(found, reader)),
    }
}

#[inline]
fn count(items: usize) -> Result<u32, EncodeError> {
    match u32::try_from(items) {
        Ok(count) => Ok(count),
        Err(_) => Err(too_many(items)),
    }
}

#[cold]
#[inline(never)]
fn too_many(count: usize) -> EncodeError {
    EncodeError::new(EncodeErrorKind::TooManyItems { count })
}

#[inline]
fn decode_items<'de, T: Decode<'de, R>, R>(
    reader: &mut Reader<'de>,
) -> Result<Vec<T>, DecodeError> {
    decode_behind::<T, R, 0>(reader)
}

/// Reads the count and the items of a vector whose constructor number took `NUMBER` bytes. Errors that are not an
/// item's are put on the vector's first byte.
#[inline]
fn decode_behind<'de, T: Decode<'de, R>, R, const NUMBER: usize>(
    reader: &mut Reader<'de>,
) -> Result<Vec<T>, DecodeError> {
    match reader.take_u32() {
        // A `match` would move the vector, which in a debug build takes stack at each level of depth.
        Ok(count) => T::decode_items(reader, count)
            .map_err(|error| of_vector(error, NUMBER + COUNT_LEN, reader)),
        Err(error) => Err(of_vector(error, NUMBER, reader)),
    }
}

/// Moves an error to the first byte of the vector, `read` bytes back, unless it is an item's.
#[cold]
#[inline(never)]
fn of_vector(error: DecodeError, read: usize, reader: &Reader<'_>) -> DecodeError {
    error.of_value_at(reader.offset().saturating_sub(read))
}

#[inline]
fn decode_boxed<'de, T: Decode<'de, R>, R>(
    reader: &mut Reader<'de>,
) -> Result<Vec<T>, DecodeError> {
    match reader.take_u32() {
        Ok(VECTOR) => {}
        Ok(found) => return Err(not_a_vector(found, reader)),
        Err(error) => return Err(error),
    }
    decode_behind::<T, R, NUMBER_LEN>(reader)
}

#[cold]
#[inline(never)]
fn not_a_vector(found: u32, reader: &Reader<'_>) -> DecodeError {
    let kind = DecodeErrorKind::NotAVector { found };
    DecodeError::new(kind, reader.before_number())
}

/// Implements a form of vector to write: the position of the vector, and that of its items.
///
/// In a position that does not name the items' (`Boxed`, `Bare`), items are boxed.
macro_rules! encode_in {
    ([$($r:ident)?] $position:ty, $item:ty, $encode:ident) => {
        #[diagnostic::do_not_recommend]
        impl<T: Encode<$item>, $($r)?> Encode<$position> for [T] {
            #[inline]
            fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                $encode::<T, $item, W>(self, writer)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Encode<$item>, $($r)?> Encode<$position> for Vec<T> {
            #[inline]
            fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                $encode::<T, $item, W>(self, writer)
            }
        }
    };
}

/// Implements a form of vector to read. What says where an undecoded object ends also holds for each item.
macro_rules! decode_in {
    ($r:ident, $position:ty, $item:ty, $decode:ident, $min_len:expr) => {
        #[diagnostic::do_not_recommend]
        impl<'de, T: Decode<'de, $item>, $r> Decode<'de, $position> for Vec<T> {
            const MIN_LEN: usize = $min_len;
            const ITEMS_END: bool = T::SELF_DELIMITING && T::ITEMS_END;
            const IS_LEAF: bool = T::IS_LEAF;

            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                $decode::<T, $item>(reader)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'de, T: Decode<'de, $item>, $r> Decode<'de, $position> for Box<[T]> {
            const MIN_LEN: usize = $min_len;
            const ITEMS_END: bool = T::SELF_DELIMITING && T::ITEMS_END;
            const IS_LEAF: bool = T::IS_LEAF;

            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                $decode::<T, $item>(reader).map(Vec::into_boxed_slice)
            }
        }
    };
}

encode_in!([] Boxed, Boxed, encode_boxed);
encode_in!([] Bare, Boxed, encode_items);
encode_in!([R] Vector<R>, R, encode_boxed);
encode_in!([R] BareVector<R>, R, encode_items);
decode_in!(E, Boxed<E>, Boxed<E>, decode_boxed, 2 * COUNT_LEN);
decode_in!(E, Bare<E>, Boxed<E>, decode_items, COUNT_LEN);
decode_in!(R, Vector<R>, R, decode_boxed, 2 * COUNT_LEN);
decode_in!(R, BareVector<R>, R, decode_items, COUNT_LEN);
