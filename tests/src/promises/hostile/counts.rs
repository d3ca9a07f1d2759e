//! Vectors that claim more items than there are bytes for.

use tl_runtime::{Bare, DecodeErrorKind, DecodeOptions, DecodeOwned, RawObject, TlObject};

use super::{ERROR, VECTOR, end_of_input, refuse};
use crate::words;

/// Counts that no input has bytes for, and those at which 32-bit arithmetic overflows.
const HUGE: [u32; 5] = [u32::MAX, 0x8000_0000, 0x7fff_ffff, 0x4000_0000, 0x2000_0001];

#[derive(TlObject)]
#[expect(
    clippy::large_enum_variant,
    reason = "large for its bytes, as many are"
)]
enum Object {
    #[tl(id = 1)]
    Short,
    #[tl(id = 2)]
    Long([u8; 64], [u8; 64], [u8; 64], [u8; 64]),
}

#[derive(TlObject)]
#[tl(id = 3)]
struct Salt {
    since: i32,
    salt: i64,
}

/// Claims too many items of a type that takes at least `least` bytes for each: with nothing behind the
/// count, and with one byte too few.
#[track_caller]
fn claim<T: DecodeOwned>(least: usize) {
    for count in HUGE {
        let needed = (count as usize).saturating_mul(least);
        refuse::<Vec<T>>(
            "eight bytes that claim gigabytes",
            &words![VECTOR, count],
            &end_of_input(needed, 0),
            ERROR,
        );
        refuse::<Bare<Vec<T>>>(
            "four bytes that claim gigabytes",
            &words![count],
            &end_of_input(needed, 0),
            ERROR,
        );
        refuse::<Box<[T]>>(
            "more than the bytes that are there",
            &[words![VECTOR, count], vec![0; 4096]].concat(),
            &end_of_input(needed, 4096),
            ERROR,
        );
    }
    for count in [1, 2, 1000] {
        let left = count * least - 1;
        refuse::<Vec<T>>(
            "one byte less than the count asks for",
            &[words![VECTOR, count], vec![0; left]].concat(),
            &end_of_input(left + 1, left),
            ERROR,
        );
    }
}

#[test]
fn of_numbers() {
    claim::<i32>(4);
    claim::<u32>(4);
    claim::<i64>(8);
    claim::<u64>(8);
    claim::<f64>(8);
    claim::<bool>(4);
}

#[test]
fn of_bytes() {
    claim::<[u8; 16]>(16);
    claim::<[u8; 32]>(32);
    claim::<[u8; 64]>(64);
    claim::<String>(4);
    claim::<Vec<u8>>(4);
    claim::<bytes::Bytes>(4);
}

#[test]
fn of_vectors() {
    claim::<Vec<i32>>(8);
    claim::<Vec<Vec<()>>>(8);
    claim::<Bare<Vec<String>>>(4);
    claim::<Box<[Box<[i64]>]>>(8);
}

#[test]
fn of_objects() {
    claim::<Object>(4);
    claim::<Box<Object>>(4);
    claim::<Salt>(16);
    claim::<Bare<Salt>>(12);
}

#[test]
fn of_what_borrows() {
    for count in HUGE {
        let needed = (count as usize).saturating_mul(4);
        let bytes = [words![VECTOR, count], vec![0; 400]].concat();
        let kind = end_of_input(needed, 400);
        refuse::<Vec<&str>>("slices of the input", &bytes, &kind, ERROR);
        refuse::<Vec<RawObject<'_>>>("objects of the rest", &bytes, &kind, ERROR);
    }
}

/// Takes a number away from its item, so that nothing is left of it on the wire.
type Empty = Bare<Ping>;

#[derive(TlObject)]
#[tl(id = 4)]
struct Ping;

#[test]
fn of_items_without_bytes() {
    let left = DecodeOptions::MAX_ZERO_WIDTH_ITEMS;
    for count in HUGE {
        let kind = DecodeErrorKind::TooManyItems {
            count: count as usize,
            left,
        };
        let bytes = words![VECTOR, count];
        refuse::<Vec<()>>("a loop of gigabytes", &bytes, &kind, ERROR);
        refuse::<Vec<Empty>>("a loop of gigabytes", &bytes, &kind, ERROR);
        refuse::<Box<[Empty]>>("a loop of gigabytes", &bytes, &kind, ERROR);
    }
    let halves = words![VECTOR, 3, VECTOR, left / 2, VECTOR, left / 2, VECTOR, 1];
    refuse::<Vec<Vec<()>>>(
        "a limit for each vector instead of all",
        &halves,
        &DecodeErrorKind::TooManyItems { count: 1, left: 0 },
        ERROR + 3 * size_of::<Vec<()>>(),
    );
}
