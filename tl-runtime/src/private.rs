//! What derived code calls. Not for anybody else: it changes without notice.
//!
//! Derived code names nothing but this module, so that no name of the user's crate can change its
//! meaning, be it `Ok`, `Vec` or `mod core`.

pub use alloc::vec::Vec;
pub use core::{
    default::Default,
    include_bytes,
    option::Option::{self, None, Some},
    primitive::{bool, f64, i32, i64, u8, u32, usize},
    result::Result::{self, Err, Ok},
};

pub use crate::{
    Bare, Constructor, Decode, DecodeError, Encode, EncodeError, RawObject, Reader, TlConstructor,
    TlFunction, TlObject, Writer,
    error::Field,
    position::{
        BareVector, Bool, Boxed, Bytes, Double, Int, Int128, Int256, Int512, Long, Nat, Str, True,
        Vector,
    },
    schema::{BuiltIn, Probe, Unlisted, check_constructor, check_type},
};
use crate::{DecodeErrorKind, EncodeErrorKind};

/// The bare position, whose name is also that of a wrapper.
pub type BarePosition = Bare<()>;

/// The constructor of a type that has exactly one: its number, and its name if the type lists it.
#[must_use]
pub const fn only_constructor(id: u32, listed: &[Constructor]) -> Constructor {
    match listed {
        [constructor] if constructor.id == id => *constructor,
        _ => Constructor::new(id, ""),
    }
}

/// Refuses, at compile time, an enum two of whose variants have the same constructor number. The
/// derive itself sees only the numbers that are written in the enum, not those of its fields' types.
///
/// # Panics
///
/// If two are the same; called in constants only, that is a compile error.
#[must_use]
#[expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "evaluated at compile time only"
)]
pub const fn distinct(ids: &'static [u32]) -> &'static [u32] {
    let mut later = 1;
    while later < ids.len() {
        let mut earlier = 0;
        while earlier < later {
            if ids[earlier] == ids[later] {
                panic!("two variants of this enum have the same constructor number");
            }
            earlier += 1;
        }
        later += 1;
    }
    ids
}

/// The bits that hold for a set of conditional fields: all or nothing.
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
    of: &'static str,
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
    of: &'static str,
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

/// Writes a constructor number or a flags word.
#[inline]
pub fn write_u32<W: Writer>(value: u32, writer: &mut W) {
    writer.write(&value.to_le_bytes());
}

/// Reads a number that an enum tells its variants by.
///
/// # Errors
///
/// If the input ends.
#[inline]
pub fn read_number(reader: &mut Reader<'_>, of: &'static str) -> Result<u32, DecodeError> {
    match reader.take_u32() {
        Ok(number) => Ok(number),
        Err(error) => Err(error.in_type(of)),
    }
}

/// Reads the number of a type with exactly one constructor.
///
/// # Errors
///
/// If it is another number, or the input ends.
#[inline]
pub fn expect_number(
    reader: &mut Reader<'_>,
    number: u32,
    expected: &'static [Constructor],
    of: &'static str,
) -> Result<(), DecodeError> {
    let found = read_number(reader, of)?;
    if found == number {
        Ok(())
    } else {
        Err(reader.unknown_constructor(found, expected, of))
    }
}

/// The error for a number that no variant has.
#[cold]
pub fn unknown_constructor(
    reader: &Reader<'_>,
    found: u32,
    expected: &'static [Constructor],
    of: &'static str,
) -> DecodeError {
    reader.unknown_constructor(found, expected, of)
}

/// Reads a flags word that has no field of its own: only `owned` bits mean anything.
///
/// # Errors
///
/// If the input ends or, in strict decoding, if other bits are set.
#[inline]
pub fn read_implicit_flags(
    reader: &mut Reader<'_>,
    owned: u32,
    field: &'static Field,
) -> Result<u32, DecodeError> {
    let flags = match reader.take_u32() {
        Ok(flags) => flags,
        Err(error) => return Err(error.in_field(field)),
    };
    if flags & !owned != 0 && reader.is_strict() {
        return Err(unowned_bits(reader, field));
    }
    Ok(flags)
}

#[cold]
#[inline(never)]
fn unowned_bits(reader: &Reader<'_>, field: &'static Field) -> DecodeError {
    let kind = DecodeErrorKind::NotCanonical("flag bits that no field owns");
    DecodeError::new(kind, reader.before_number()).in_field(field)
}

/// Reads the object that a variant `other` holds, after its number.
#[inline]
pub fn read_raw<'de>(number: u32, reader: &mut Reader<'de>) -> RawObject<'de> {
    RawObject::after_number(number, reader)
}

/// Opens an object: one level of depth.
///
/// # Errors
///
/// If there are too many levels.
#[inline]
pub fn enter(reader: &mut Reader<'_>, of: &'static str) -> Result<(), DecodeError> {
    match reader.enter() {
        Ok(()) => Ok(()),
        Err(error) => Err(error.in_type(of)),
    }
}

/// Closes an object.
#[inline]
pub fn leave(reader: &mut Reader<'_>) {
    reader.leave();
}

/// Checks once that a run of fields of fixed size can follow.
///
/// # Errors
///
/// If the input ends within one of them.
#[inline]
pub fn begin_run(
    reader: &Reader<'_>,
    total: usize,
    fields: &'static [(usize, &'static Field)],
) -> Result<(), DecodeError> {
    reader.begin_run(total, fields)
}

/// Says in which field an encode failed.
#[cold]
#[must_use]
pub fn encode_error_in(error: EncodeError, field: &'static Field) -> EncodeError {
    error.in_field(field)
}

/// Says in which field a decode failed.
#[cold]
#[must_use]
pub fn decode_error_in(error: DecodeError, field: &'static Field) -> DecodeError {
    error.in_field(field)
}
