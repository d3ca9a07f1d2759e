//! Enums that take in all constructors of their variants' types.

use super::checks::{refuse, sorted};
use crate::constructor::Constructor;

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
