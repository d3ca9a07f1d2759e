//! What stepping over costs: no memory, and time in proportion to the input.

use std::time::{Duration, Instant};

use allocation_counter::measure;
use tl_runtime::TlSchema;

use crate::{Mtproto, words};

/// The time that the fastest of some tries takes.
fn time_of(bytes: &[u8]) -> Duration {
    let tries = (0..3).map(|_| {
        let start = Instant::now();
        assert!(Mtproto::take(bytes).unwrap().1.is_empty());
        start.elapsed()
    });
    tries.min().unwrap()
}

/// A vector of so many objects, each of which is a vector of a vector and of a link: 44 bytes.
fn nested(objects: usize) -> Vec<u8> {
    let object = [
        words![0x0f00000a, 0x1cb5c415, 2],
        words![0x0f00000a, 0x1cb5c415, 0],
        words![0x0f00000a, 0x1cb5c415, 1, 0x0f000008, 0x0f000009],
    ];
    let vector = words![0x0f00000a, 0x1cb5c415, objects];
    [vector, object.concat().repeat(objects)].concat()
}

/// 1 MB takes about sixteen times as long as 64 KB, and surely not 256 times.
#[test]
fn time_is_linear() {
    let (short, long) = (nested(1500), nested(24_000));
    assert!(long.len() > 1_000_000);
    let (short, long) = (time_of(&short), time_of(&long));
    assert!(long < short * 80, "{short:?} and {long:?}");
}

/// Neither what is taken, nor a vector of 1 MB, allocates.
#[test]
fn nothing_is_allocated() {
    let bytes = nested(24_000);
    let cost = measure(|| assert!(Mtproto::take(&bytes).is_ok()));
    assert_eq!(cost.count_total, 0);
}
