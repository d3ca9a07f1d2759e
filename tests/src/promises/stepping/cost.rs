//! Stepping over allocates nothing, and takes linear time.

use std::time::{Duration, Instant};

use allocation_counter::measure;
use tl_runtime::TlSchema;

use crate::{Mtproto, words};

fn time_of(bytes: &[u8]) -> Duration {
    let start = Instant::now();
    assert!(Mtproto::take(bytes).unwrap().1.is_empty());
    start.elapsed()
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

/// 1 MB takes about sixteen times as long as 64 KB, and surely not 256 times, nor 160. The fastest of some tries, in turns: a
/// machine that is busy with something else takes its time for the longer one.
#[test]
fn time_is_linear() {
    let (short, long) = (nested(1500), nested(24_000));
    assert!(long.len() > 1_000_000);
    let mut times = (Duration::MAX, Duration::MAX);
    for _ in 0..30 {
        times = (times.0.min(time_of(&short)), times.1.min(time_of(&long)));
        if times.1 < times.0 * 160 {
            return;
        }
    }
    panic!("{times:?}");
}

/// Neither what is taken, nor a vector of 1 MB, allocates.
#[test]
fn nothing_is_allocated() {
    let bytes = nested(24_000);
    let cost = measure(|| assert!(Mtproto::take(&bytes).is_ok()));
    assert_eq!(cost.count_total, 0);
}
