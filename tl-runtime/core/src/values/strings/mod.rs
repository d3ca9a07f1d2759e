//! TL's `string` and `bytes` as Rust's text and byte types.
//!
//! A string of L bytes is its length, its bytes, and zeros up to a multiple of four. The length is
//! one byte up to 253, else the byte 254 and three bytes; from 2^24 on, as TDLib writes it, the
//! byte 255 and seven bytes. All little-endian.
//!
//! Source: <https://core.telegram.org/mtproto/serialize>, "Base types"; the last form is TDLib's.

mod read;
mod write;

use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, vec::Vec};

#[cfg(feature = "bytes")]
use self::read::decode_shared;
use self::{read::decode_str, write::encode_bytes};
pub(crate) use self::{
    read::{Header, decode_bytes, decode_header, decode_padding, short_string_end, take_usual},
    write::{encode_header, header, long_header},
};
use crate::{
    bare::Bare,
    error::{DecodeError, EncodeError},
    padding::length,
    position::{Boxed, Bytes, Str},
    reader::Reader,
    traits::{Decode, Encode},
    writer::Writer,
};

/// The longest string whose length is one byte.
const SHORT_MAX: usize = 253;
/// The first length that does not fit into one byte.
pub(crate) const SHORT_END: u16 = 254;
/// The first byte of a string whose length is in the next three bytes.
const LONG: u8 = 254;
/// The first length that does not fit into three bytes.
const HUGE_MIN: usize = length(1 << 24);
/// The first byte of a string whose length is in the next seven bytes.
const HUGE: u8 = 255;

/// The least length of any string: a length of zero and its padding.
const MIN_LEN: usize = min_len(0);

/// The least length of a string of at least `len` bytes.
pub(crate) const fn min_len(len: usize) -> usize {
    // One byte for the length, and rounded up to four.
    len.saturating_add(1).saturating_add(3) & !3
}

/// Implements `Encode` of a Rust type that holds a string, in each of these positions.
macro_rules! encode_string {
    ($ty:ty, $self:ident => $bytes:expr; $($position:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl Encode<$position> for $ty {
                #[inline]
                fn encode<W: Writer>(&$self, writer: &mut W) -> Result<(), EncodeError> {
                    encode_bytes($bytes, writer)
                }
            }
        )*
    };
}

/// Implements `Decode` of a Rust type that borrows or copies what `read` found, in each of these positions.
macro_rules! decode_string {
    ($generics:tt $ty:ty, $read:ident, $from:expr; $($position:ty),*) => {
        decode_string!(@in Boxed<E>, [E] $generics $ty, $read, $from);
        decode_string!(@in Bare<E>, [E] $generics $ty, $read, $from);
        $(decode_string!(@in $position, [] $generics $ty, $read, $from);)*
    };
    (@in $position:ty, [$($end:ident)?] [$($generics:tt)*] $ty:ty, $read:ident, $from:expr) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*, $($end)?> Decode<'de, $position> for $ty {
            const MIN_LEN: usize = MIN_LEN;
            const IS_LEAF: bool = true;

            #[inline]
            fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
                $read(reader).map($from)
            }
        }
    };
}

// TL's `bytes` need not be text, so text has no position `Bytes`.
encode_string!(str, self => self.as_bytes(); Boxed, Bare, Str);
encode_string!(String, self => self.as_bytes(); Boxed, Bare, Str);
encode_string!(Cow<'_, str>, self => self.as_bytes(); Boxed, Bare, Str);
decode_string!(['de: 'a, 'a] &'a str, decode_str, |text| text; Str);
decode_string!(['de: 'a, 'a] Cow<'a, str>, decode_str, Cow::Borrowed; Str);
decode_string!(['de] String, decode_str, String::from; Str);
decode_string!(['de] Box<str>, decode_str, Box::from; Str);
decode_string!(['de] Rc<str>, decode_str, Rc::from; Str);
#[cfg(target_has_atomic = "ptr")]
decode_string!(['de] alloc::sync::Arc<str>, decode_str, alloc::sync::Arc::from; Str);

// Byte types also stand for `string`, for text that is not UTF-8.
encode_string!([u8], self => self; Boxed, Bare, Bytes, Str);
encode_string!(Vec<u8>, self => self; Boxed, Bare, Bytes, Str);
encode_string!(Cow<'_, [u8]>, self => self; Boxed, Bare, Bytes, Str);
decode_string!(['de: 'a, 'a] &'a [u8], decode_bytes, |bytes| bytes; Bytes, Str);
decode_string!(['de: 'a, 'a] Cow<'a, [u8]>, decode_bytes, Cow::Borrowed; Bytes, Str);
decode_string!(['de] Vec<u8>, decode_bytes, Vec::from; Bytes, Str);
decode_string!(['de] Box<[u8]>, decode_bytes, Box::from; Bytes, Str);
decode_string!(['de] Rc<[u8]>, decode_bytes, Rc::from; Bytes, Str);
#[cfg(target_has_atomic = "ptr")]
decode_string!(['de] alloc::sync::Arc<[u8]>, decode_bytes, alloc::sync::Arc::from; Bytes, Str);

#[cfg(feature = "bytes")]
encode_string!(bytes::Bytes, self => self; Boxed, Bare, Bytes, Str);
#[cfg(feature = "bytes")]
decode_string!(['de] bytes::Bytes, decode_shared, |bytes| bytes; Bytes, Str);
