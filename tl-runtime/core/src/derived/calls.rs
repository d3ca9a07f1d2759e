//! What derived code calls, re-exported under one path. It changes without notice, so nobody else may use it.
//!
//! Derived code names nothing but this, so that no name of the user's crate can change its meaning, be it
//! `Ok`, `Vec` or `mod core`.

pub use alloc::{string::String, vec::Vec};
pub use core::{
    convert::AsRef,
    default::Default,
    include_bytes,
    marker::Sized,
    ops::Fn,
    option::Option::{self, None, Some},
    primitive::{bool, f64, i32, i64, u8, u32, u64, usize},
    result::Result::{self, Err, Ok},
};

use super::fields::Words;
pub use super::{
    checks::{
        BuiltIn, Probe, ReadProbe, Scalar, Wanted, check_constructor, check_field, check_fields,
        check_not_itself, check_not_repeated, check_sibling, check_stated,
    },
    copied,
    fields::{
        At, DecodeFields, Leading, Plain, Values, Word, bits::*, decode_constructor, decode_fields,
        encode_constructor, encode_fields, enter_unit, is_set, leave, min_len, open_constructor,
        read_number, sum, write_head,
    },
    listed::{constructors, declared, declared_constructors, only_constructor},
    numbers::{distinct, is_one_of},
    represented::{Converting, NoWay, WayByReference, WayByValue, decode_items_as},
    types::{Anything, Found, ItemProbe, Renamed, items_found},
    unions::{Few, Joined, Many, joined, joined_constructors},
    with_items::{decode_items_with, encode_items_with},
};
pub use crate::{
    bare::Bare,
    bounds::{Numbers, Readable, Reads, Tl, Writes, Written},
    constructor::Constructor,
    error::{DecodeError, EncodeError, Names},
    position::{
        BareVector, Bool, Boxed, Bytes, Double, End, Int, Int128, Int256, Int512, Known, Long, Nat,
        Place, Repeat, Str, True, Vector,
    },
    reader::Reader,
    required::{
        Bit, Ends, HasEncoder, MadeOf, Makes, MemberToRead, MemberToWrite, ObjectAt, ResultOf,
        TlMember, TlValue, TlVariant, ToRead, ToWrite, VariantToRead, VariantToWrite,
    },
    table::{Table, TlSchema},
    traits::{Decode, Encode, Object, TlConstructor, TlFunction, TlObject, TlSigned},
    writer::Writer,
};
use crate::{
    error::EncodeErrorKind,
    reader,
    table::{first_words, step_over_fields},
};

/// The type of constant texts.
pub type Text = &'static str;

/// The type of a signature that is empty.
pub type NoBytes = &'static [u8];

/// An empty signature.
pub const NO_BYTES: NoBytes = &[];

/// What `encode` returns. The name is short because it is in all derived code.
pub type Encoded = Result<(), EncodeError>;

/// What `decode` returns.
pub type Decoded<T> = Result<T, DecodeError>;

/// The reference to a conditional value. Clippy has a lint about `&Option<&T>`.
pub type Optional<'f, T> = &'f Option<T>;

/// The bare position, by a name that is not the wrapper's too.
pub type BarePosition = Bare<()>;

/// The constructors for the error about a number, where no number is read. Derived code names it, because a slice that it
/// writes is a constant of its own for the compiler.
pub const NO_CONSTRUCTORS: &[Constructor] = &[];

/// The flag bit of conditional fields that share it: they are all present or all absent.
///
/// # Errors
///
/// If some are present and some are not.
#[inline]
pub fn shared_bit<const N: usize>(
    bit: u32,
    fields: [bool; N],
    word: &'static str,
    names: &'static [&'static str; N],
    of: &'static Names,
) -> Result<u32, EncodeError> {
    match fields.iter().filter(|present| **present).count() {
        0 => Ok(0),
        all if all == N => Ok(1 << bit),
        _ => Err(half_present(bit, &fields, word, names, of)),
    }
}

#[cold]
#[inline(never)]
fn half_present(
    bit: u32,
    fields: &[bool],
    word: &'static str,
    names: &'static [&'static str],
    of: &'static Names,
) -> EncodeError {
    let named = |wanted| {
        names
            .iter()
            .zip(fields)
            .filter(|(_, present)| **present == wanted)
            .map(|(name, _)| *name)
            .collect()
    };
    EncodeError::new(EncodeErrorKind::HalfPresent {
        word,
        bit,
        present: named(true),
        absent: named(false),
    })
    .in_type(of)
}

/// The error for a number that no variant has.
#[cold]
pub fn unknown_constructor(
    reader: &Reader<'_>,
    found: u32,
    expected: &'static [Constructor],
    of: &'static Names,
) -> DecodeError {
    reader.unknown_constructor(found, expected, of)
}

/// The reader's place before the number of an object that may be kept undecoded.
#[inline]
#[must_use]
pub fn start<'de>(reader: &Reader<'de>) -> Start<'de> {
    Start(reader.place())
}

/// A place to [return to](return_to).
#[derive(Debug)]
pub struct Start<'de>(reader::Place<'de>);

/// Goes back there.
#[inline]
pub fn return_to<'de>(reader: &mut Reader<'de>, start: Start<'de>) {
    reader.return_to(start.0);
}

/// Steps over fields that a definition leaves out, as its schema says.
///
/// # Errors
///
/// If the input does not hold them, or the schema does not know what they hold.
#[inline]
pub fn step_over<S: TlSchema>(
    reader: &mut Reader<'_>,
    words: &mut impl Words,
    code: &'static [u8],
    names: &'static Names,
) -> Result<(), DecodeError> {
    let words = first_words(words.as_mut_slice());
    step_over_fields::<S>(code, words, reader, names)
}

/// Says in which field an encode failed.
#[cold]
#[must_use]
pub fn encode_error_in(error: EncodeError, names: &'static Names, index: usize) -> EncodeError {
    error.in_field(names, index)
}

/// Says in which field a decode failed.
#[cold]
#[must_use]
pub fn decode_error_in(error: DecodeError, names: &'static Names, index: usize) -> DecodeError {
    error.in_field(names, index)
}
