//! The constructor numbers of an enum's variants, which have to be different.

use core::slice;

use super::checks::refuse;

/// Refuses an enum with two variants of the same constructor number. The derive itself sees only the numbers that are
/// written in the enum, and not those of its fields' types. `variants` are the names, in the order of the numbers.
///
/// # Panics
///
/// If two are the same. All calls are in constants, so that is a compile error.
#[must_use]
#[track_caller]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub const fn distinct<const N: usize>(ids: &'static [u32; N], variants: &[&str]) -> &'static [u32] {
    let mut parts: [&[u32]; N] = [&[]; N];
    let mut index = 0;
    while index < N {
        parts[index] = slice::from_ref(&ids[index]);
        index += 1;
    }
    refuse_repeated(*ids, &parts, variants);
    ids
}

/// Refuses variants with the same number. `all` are the numbers, and `parts` those of each variant.
#[track_caller]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn refuse_repeated<const N: usize>(
    all: [u32; N],
    parts: &[&[u32]],
    variants: &[&str],
) {
    let sorted = sorted(all);
    let mut index = 1;
    while index < N {
        // Zero is the number of a type whose definition has an error, which is reported there, or an empty slot.
        if sorted[index] == sorted[index - 1] && sorted[index] != 0 {
            refuse_equal(sorted[index], parts, variants);
        }
        index += 1;
    }
}

/// Refuses the two variants that have this number.
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

/// Sorts numbers by a heap sort: an enum may have thousands.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn sorted<const N: usize>(mut ids: [u32; N]) -> [u32; N] {
    let mut start = N / 2;
    let mut end = N;
    while end > 1 {
        if start > 0 {
            start -= 1;
        } else {
            end -= 1;
            (ids[0], ids[end]) = (ids[end], ids[0]);
        }
        let mut root = start;
        while 2 * root + 1 < end {
            let mut child = 2 * root + 1;
            if child + 1 < end && ids[child] < ids[child + 1] {
                child += 1;
            }
            if ids[root] >= ids[child] {
                break;
            }
            (ids[root], ids[child]) = (ids[child], ids[root]);
            root = child;
        }
    }
    ids
}
