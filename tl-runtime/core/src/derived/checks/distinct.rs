//! Checks that the variants of an enum have different constructor numbers.

use super::refuse::refuse;

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
    let sorted = sorted(*ids);
    let mut index = 1;
    while index < N {
        // A type whose definition has an error has the number zero. The error is reported there.
        if sorted[index] == sorted[index - 1] && sorted[index] != 0 {
            refuse_equal(sorted[index], ids, variants);
        }
        index += 1;
    }
    ids
}

#[track_caller]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn refuse_equal(number: u32, ids: &[u32], variants: &[&str]) -> ! {
    let (mut first, mut second, mut index) = (usize::MAX, 0, 0);
    while index < ids.len() {
        if ids[index] == number {
            if first == usize::MAX {
                first = index;
            } else {
                second = index;
            }
        }
        index += 1;
    }
    refuse_same(variants[first], variants[second])
}

/// Refuses two variants with the same constructor number.
#[track_caller]
pub(crate) const fn refuse_same(first: &str, second: &str) -> ! {
    refuse(&[
        "`",
        first,
        "` and `",
        second,
        "` have the same constructor number: each variant needs its own",
    ])
}

/// Sorts numbers by a heap sort: an enum may have thousands.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(crate) const fn sorted<const N: usize>(mut ids: [u32; N]) -> [u32; N] {
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
