//! Enums that take in all constructors of their variants' types.

use core::marker::PhantomData;

use super::{
    calls::{Start, return_to},
    checks::{refuse, sorted},
};
use crate::{
    bare::Bare,
    constructor::Constructor,
    error::DecodeError,
    position::Boxed,
    reader::Reader,
    traits::{Decode, TlConstructor},
};

/// The numbers of all variants, in a row. Refuses, at compile time, two that are the same; `variants` are the names.
///
/// # Panics
///
/// If two are the same; called in constants only, that is a compile error.
#[must_use]
#[track_caller]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub const fn joined<const N: usize>(parts: &[&[u32]], variants: &[&str]) -> [u32; N] {
    let mut all = [0; N];
    let (mut part, mut next) = (0, 0);
    while part < parts.len() {
        let mut index = 0;
        while index < parts[part].len() {
            all[next] = parts[part][index];
            (index, next) = (index + 1, next + 1);
        }
        part += 1;
    }
    let sorted = sorted(all);
    let mut index = 1;
    while index < N {
        // Zero has a type whose definition is in error, which is said there.
        if sorted[index] == sorted[index - 1] && sorted[index] != 0 {
            refuse_equal(sorted[index], parts, variants);
        }
        index += 1;
    }
    all
}

#[track_caller]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn refuse_equal(number: u32, parts: &[&[u32]], variants: &[&str]) -> ! {
    let (mut first, mut second, mut part) = (usize::MAX, 0, 0);
    while part < parts.len() {
        if is_one_of(parts[part], number) {
            if first == usize::MAX {
                first = part;
            } else {
                second = part;
            }
        }
        part += 1;
    }
    refuse(&[
        "`",
        variants[first],
        "` and `",
        variants[second],
        "` have the same constructor number: each variant needs its own",
    ])
}

/// The constructors of all variants, in a row: the numbers of each, and what is listed of them.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub const fn joined_constructors<const N: usize>(
    parts: &[(&[u32], &[Constructor])],
) -> [Constructor; N] {
    let mut all = [Constructor::new(0, ""); N];
    let (mut part, mut next) = (0, 0);
    while part < parts.len() {
        let (numbers, listed) = parts[part];
        let mut index = 0;
        while index < numbers.len() {
            all[next] = if index < listed.len() && listed[index].id == numbers[index] {
                listed[index]
            } else {
                Constructor::new(numbers[index], "")
            };
            (index, next) = (index + 1, next + 1);
        }
        part += 1;
    }
    all
}

/// Whether a number is one of these.
#[inline]
#[must_use]
pub const fn is_one_of(mut numbers: &[u32], number: u32) -> bool {
    while let [first, rest @ ..] = numbers {
        if *first == number {
            return true;
        }
        numbers = rest;
    }
    false
}

/// A variant's type `T`, whose number was read.
#[derive(Debug)]
pub struct Member<'de, T, E>(PhantomData<(&'de (), T, E)>);

impl<T, E> Member<'_, T, E> {
    /// Of these types.
    pub const NEW: Self = Self(PhantomData);
}

/// Where there is one constructor, what follows its number is read.
pub trait WayBehindNumber {
    /// The way.
    #[inline]
    fn __tl_way(&self) -> BehindNumber {
        BehindNumber
    }
}

impl<'de, T: TlConstructor + Decode<'de, Bare<E>>, E> WayBehindNumber for &Member<'de, T, E> {}

/// Where there are several, it is read once more.
pub trait WayFromNumber {
    /// The way.
    #[inline]
    fn __tl_way(&self) -> FromNumber {
        FromNumber
    }
}

impl<T, E> WayFromNumber for Member<'_, T, E> {}

/// From behind the number.
#[derive(Debug, Clone, Copy)]
pub struct BehindNumber;

/// From the number.
#[derive(Debug, Clone, Copy)]
pub struct FromNumber;

/// A value that can be read in this way.
pub trait ReadMember<'de, E, Way>: Sized {
    /// Reads it; its number, at `start`, has been read.
    ///
    /// # Errors
    ///
    /// If the input holds no such value.
    fn read(reader: &mut Reader<'de>, start: Start<'de>, way: Way) -> Result<Self, DecodeError>;
}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, Bare<E>>, E> ReadMember<'de, E, BehindNumber> for T {
    #[inline]
    fn read(reader: &mut Reader<'de>, _: Start<'de>, _: BehindNumber) -> Result<T, DecodeError> {
        T::decode(reader)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, Boxed<E>>, E> ReadMember<'de, E, FromNumber> for T {
    #[inline]
    fn read(reader: &mut Reader<'de>, start: Start<'de>, _: FromNumber) -> Result<T, DecodeError> {
        return_to(reader, start);
        T::decode(reader)
    }
}
