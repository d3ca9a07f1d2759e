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
#[inline]
pub(crate) fn expect_vector(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    match reader.take_u32() {
        Ok(VECTOR) => Ok(()),
        Ok(found) => Err(not_a_vector(found, reader)),
        Err(error) => Err(error),
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

/// Reads the constructor number and the count of a boxed vector.
#[inline]
fn take_boxed_count(reader: &mut Reader<'_>) -> Result<u32, DecodeError> {
    match expect_vector(reader) {
        Ok(()) => take_count_behind(NUMBER_LEN, reader),
        Err(error) => Err(error),
    }
}

/// Reads the count of a bare vector.
#[inline]
fn take_count(reader: &mut Reader<'_>) -> Result<u32, DecodeError> {
    take_count_behind(0, reader)
}

/// Reads the count of a vector of which so many bytes have been read.
#[inline]
fn take_count_behind(read: usize, reader: &mut Reader<'_>) -> Result<u32, DecodeError> {
    match reader.take_u32() {
        Ok(count) => Ok(count),
        Err(error) => Err(at_vector(error, read, reader)),
    }
}

/// Moves an error to the first byte of the vector, `read` bytes back, unless it is an item's.
#[inline]
fn of_vector<T>(
    items: Result<Vec<T>, DecodeError>,
    read: usize,
    reader: &Reader<'_>,
) -> Result<Vec<T>, DecodeError> {
    match items {
        Ok(items) => Ok(items),
        Err(error) => Err(at_vector(error, read, reader)),
    }
}

#[cold]
#[inline(never)]
fn at_vector(error: DecodeError, read: usize, reader: &Reader<'_>) -> DecodeError {
    error.of_value_at(reader.offset().saturating_sub(read))
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
///
/// `$take` reads what precedes the items, `$len` bytes. The rest is not in a function of its own, which in a debug build
/// would take stack at each level of depth.
macro_rules! decode_in {
    ($r:ident, $position:ty, $item:ty, $take:ident, $len:expr) => {
        #[diagnostic::do_not_recommend]
        impl<'de, T: Decode<'de, $item>, $r> Decode<'de, $position> for Vec<T> {
            const MIN_LEN: usize = $len;
            const ITEMS_END: bool = T::SELF_DELIMITING && T::ITEMS_END;
            const IS_LEAF: bool = T::IS_LEAF;

            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                match $take(reader) {
                    Ok(count) => of_vector(T::decode_items(reader, count), const { $len }, reader),
                    Err(error) => Err(error),
                }
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'de, T: Decode<'de, $item>, $r> Decode<'de, $position> for Box<[T]> {
            const MIN_LEN: usize = $len;
            const ITEMS_END: bool = T::SELF_DELIMITING && T::ITEMS_END;
            const IS_LEAF: bool = T::IS_LEAF;

            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                <Vec<T> as Decode<'de, $position>>::decode(reader).map(Vec::into_boxed_slice)
            }
        }
    };
}

encode_in!([] Boxed, Boxed, encode_boxed);
encode_in!([] Bare, Boxed, encode_items);
encode_in!([R] Vector<R>, R, encode_boxed);
encode_in!([R] BareVector<R>, R, encode_items);
decode_in!(
    E,
    Boxed<E>,
    Boxed<E>,
    take_boxed_count,
    NUMBER_LEN + COUNT_LEN
);
decode_in!(E, Bare<E>, Boxed<E>, take_count, COUNT_LEN);
decode_in!(R, Vector<R>, R, take_boxed_count, NUMBER_LEN + COUNT_LEN);
decode_in!(R, BareVector<R>, R, take_count, COUNT_LEN);
