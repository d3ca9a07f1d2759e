//! Numbers, byte arrays (`int128` and the like), `Bool` and `true`.
//!
//! Source: <https://core.telegram.org/mtproto/serialize>, "Base types".

use alloc::vec::Vec;
use core::marker::PhantomData;

use crate::{
    bare::Bare,
    constructor::Constructor,
    error::{DecodeError, DecodeErrorKind, EncodeError},
    padding::length,
    position::{Bool, Boxed, Double, Int, Int128, Int256, Int512, Long, Nat, True},
    reader::Reader,
    traits::{Decode, Encode, TlObject},
    writer::{Writer, put_array},
};

/// Implements a number in each of these positions, as little-endian bytes on every host.
///
/// It has no constructor number, so it is the same in boxed and in bare places.
macro_rules! number {
    ($ty:ty: $($position:ty),*) => {
        number!(@decode $ty, [E], Boxed<E>);
        number!(@decode $ty, [E], Bare<E>);
        number!(@encode $ty, Boxed);
        number!(@encode $ty, Bare);
        $(
            number!(@decode $ty, [], $position);
            number!(@encode $ty, $position);
        )*
    };
    (@encode $ty:ty, $position:ty) => {
            #[diagnostic::do_not_recommend]
            impl Encode<$position> for $ty {
                const LEN: usize = size_of::<$ty>();

                #[inline]
                fn put_fixed(&self, room: &mut &mut [u8]) {
                    put_array(self.to_le_bytes(), room);
                }

                #[inline]
                fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    writer.write(&self.to_le_bytes());
                    Ok(())
                }

                fn encode_each<'i, T, W: Writer>(
                    items: &'i [T],
                    part: impl Fn(&'i T) -> &'i Self,
                    writer: &mut W,
                ) -> Result<(), EncodeError> {
                    writer.write_each(items, |item| part(item).to_le_bytes());
                    Ok(())
                }
            }

    };
    (@decode $ty:ty, [$($generics:tt)*], $position:ty) => {
            #[diagnostic::do_not_recommend]
            impl<'de, $($generics)*> Decode<'de, $position> for $ty {
                const MIN_LEN: usize = size_of::<$ty>();
                const LEN: usize = size_of::<$ty>();
                const IS_LEAF: bool = true;
                const IS_FIXED: bool = true;

                #[inline]
                fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                    reader.take_array().map(|bytes| Self::from_le_bytes(*bytes))
                }

                #[inline]
                fn take_fixed(reader: &mut Reader<'de>) -> Self {
                    Self::from_le_bytes(*reader.take_fixed())
                }

                fn decode_items(
                    reader: &mut Reader<'de>,
                    count: u32,
                ) -> Result<Vec<Self>, DecodeError> {
                    let arrays = take_arrays(reader, count)?.iter();
                    Ok(arrays.map(|bytes| <$ty>::from_le_bytes(*bytes)).collect())
                }
            }
    };
}

number!(i32: Int);
number!(u32: Int, Nat);
number!(i64: Long);
number!(u64: Long);
number!(f64: Double);

/// Implements a byte array, in wire order, by value and borrowed from the input.
macro_rules! byte_array {
    ($len:literal: $position:ty) => {
        byte_array!(@decode $len, [E], Boxed<E>);
        byte_array!(@decode $len, [E], Bare<E>);
        byte_array!(@decode $len, [], $position);
        byte_array!(@encode $len, Boxed);
        byte_array!(@encode $len, Bare);
        byte_array!(@encode $len, $position);
    };
    (@encode $len:literal, $position:ty) => {
            #[diagnostic::do_not_recommend]
            impl Encode<$position> for [u8; $len] {
                const LEN: usize = size_of::<Self>();

                #[inline]
                fn put_fixed(&self, room: &mut &mut [u8]) {
                    put_array(*self, room);
                }

                #[inline]
                fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    writer.write(self);
                    Ok(())
                }

                fn encode_items<W: Writer>(
                    items: &[Self],
                    writer: &mut W,
                ) -> Result<(), EncodeError> {
                    writer.write(items.as_flattened());
                    Ok(())
                }

                fn encode_each<'i, T, W: Writer>(
                    items: &'i [T],
                    part: impl Fn(&'i T) -> &'i Self,
                    writer: &mut W,
                ) -> Result<(), EncodeError> {
                    writer.write_each(items, |item| *part(item));
                    Ok(())
                }
            }

    };
    (@decode $len:literal, [$($generics:tt)*], $position:ty) => {
            #[diagnostic::do_not_recommend]
            impl<'de, $($generics)*> Decode<'de, $position> for [u8; $len] {
                const MIN_LEN: usize = $len;
                const LEN: usize = $len;
                const IS_LEAF: bool = true;
                const IS_FIXED: bool = true;

                #[inline]
                fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                    reader.take_array().copied()
                }

                #[inline]
                fn take_fixed(reader: &mut Reader<'de>) -> Self {
                    *reader.take_fixed()
                }

                fn decode_items(
                    reader: &mut Reader<'de>,
                    count: u32,
                ) -> Result<Vec<Self>, DecodeError> {
                    take_arrays(reader, count).map(<[Self]>::to_vec)
                }
            }

            #[diagnostic::do_not_recommend]
            impl<'de: 'a, 'a, $($generics)*> Decode<'de, $position> for &'a [u8; $len] {
                const MIN_LEN: usize = $len;
                const LEN: usize = $len;
                const IS_LEAF: bool = true;
                const IS_FIXED: bool = true;

                #[inline]
                fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                    reader.take_array()
                }

                #[inline]
                fn take_fixed(reader: &mut Reader<'de>) -> Self {
                    reader.take_fixed()
                }

                fn decode_items(
                    reader: &mut Reader<'de>,
                    count: u32,
                ) -> Result<Vec<Self>, DecodeError> {
                    take_arrays(reader, count).map(|arrays| arrays.iter().collect())
                }
            }
    };
}

/// Takes `count` arrays at once.
#[inline]
fn take_arrays<'de, const N: usize>(
    reader: &mut Reader<'de>,
    count: u32,
) -> Result<&'de [[u8; N]], DecodeError> {
    let count = length(count);
    reader.count_items(count, N)?;
    let (arrays, _) = reader.take(count.saturating_mul(N))?.as_chunks();
    Ok(arrays)
}

byte_array!(16: Int128);
byte_array!(32: Int256);
byte_array!(64: Int512);

/// `boolTrue#997275b5 = Bool;`
pub(crate) const BOOL_TRUE: u32 = 0x997275b5;
/// `boolFalse#bc799737 = Bool;`
pub(crate) const BOOL_FALSE: u32 = 0xbc799737;

#[diagnostic::do_not_recommend]
impl TlObject for bool {
    const IDS: &'static [u32] = &[BOOL_TRUE, BOOL_FALSE];
    const CONSTRUCTORS: &'static [Constructor] = &[
        Constructor::new(BOOL_TRUE, "boolTrue"),
        Constructor::new(BOOL_FALSE, "boolFalse"),
    ];

    #[inline]
    fn id(&self) -> u32 {
        if *self { BOOL_TRUE } else { BOOL_FALSE }
    }
}

/// Implements `bool` in each of these positions. It is always boxed: with two constructors it has no bare form.
macro_rules! bool_in {
    (@encode $position:ty) => {
            #[diagnostic::do_not_recommend]
            impl Encode<$position> for bool {
                const LEN: usize = size_of::<u32>();

                #[inline]
                fn put_fixed(&self, room: &mut &mut [u8]) {
                    put_array(self.id().to_le_bytes(), room);
                }

                #[inline]
                fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    writer.write(&self.id().to_le_bytes());
                    Ok(())
                }
            }

    };
    (@decode [$($generics:tt)*], $position:ty) => {
            #[diagnostic::do_not_recommend]
            impl<'de, $($generics)*> Decode<'de, $position> for bool {
                const MIN_LEN: usize = size_of::<u32>();
                const LEN: usize = size_of::<u32>();
                const IS_LEAF: bool = true;

                #[inline]
                fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                    match reader.take_u32()? {
                        BOOL_TRUE => Ok(true),
                        BOOL_FALSE => Ok(false),
                        found => Err(DecodeError::new(
                            DecodeErrorKind::NotABool { found },
                            reader.before_number(),
                        )),
                    }
                }
            }
    };
}

bool_in!(@encode Boxed);
bool_in!(@encode Bool);
bool_in!(@decode [E], Boxed<E>);
bool_in!(@decode [], Bool);

/// Implements a value that takes no bytes in each of these positions.
macro_rules! zero_width {
    ($generics:tt $ty:ty, $value:expr; $($position:ty),*) => {
        zero_width!(@encode Boxed, $generics $ty);
        zero_width!(@encode Bare, $generics $ty);
        zero_width!(@decode Boxed<E>, [E] $generics $ty, $value);
        zero_width!(@decode Bare<E>, [E] $generics $ty, $value);
        $(
            zero_width!(@encode $position, $generics $ty);
            zero_width!(@decode $position, [] $generics $ty, $value);
        )*
    };
    (@encode $position:ty, [$($generics:tt)*] $ty:ty) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Encode<$position> for $ty {
            const LEN: usize = 0;

            #[inline]
            fn encode<W: Writer>(&self, _writer: &mut W) -> Result<(), EncodeError> {
                Ok(())
            }
        }
    };
    (@decode $position:ty, [$($end:ident)?] [$($generics:tt)*] $ty:ty, $value:expr) => {
        #[diagnostic::do_not_recommend]
        impl<'de, $($end,)? $($generics)*> Decode<'de, $position> for $ty {
            const MIN_LEN: usize = 0;
            const LEN: usize = 0;
            const IS_LEAF: bool = true;

            #[inline]
            fn decode(_reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                Ok($value)
            }
        }
    };
}

// TL's `true` where it is not conditional. With the attribute `flag` it is a `bool`.
zero_width!([] (), (); True);
// Nothing of TL's, but generic Rust types need such fields.
zero_width!([T: ?Sized] PhantomData<T>, PhantomData;);
