//! Decoding takes linear time, whatever is in the input.

use std::time::{Duration, Instant};

use tl_runtime::{
    DecodeErrorKind, DecodeOwned, Framed, InBytes, OrRawBuf, RawObjectBuf, TlObject, from_bytes,
};

use super::VECTOR;
use crate::words;

/// A decode of sixteen times the bytes takes about sixteen times as long, and surely not 256 times. The fastest of
/// some tries, in turns: a machine that is busy with something else takes its time for the longer one.
#[track_caller]
fn is_linear(what: &str, input: impl Fn(usize) -> Vec<u8>, decode: fn(&[u8])) {
    let (short, long) = (input(1000), input(16_000));
    let time_of = |bytes: &[u8]| {
        let start = Instant::now();
        decode(bytes);
        start.elapsed()
    };
    let mut times = (Duration::MAX, Duration::MAX);
    for _ in 0..30 {
        times = (times.0.min(time_of(&short)), times.1.min(time_of(&long)));
        if times.1 < times.0 * 80 {
            return;
        }
    }
    panic!("{what}: {times:?}");
}

fn decode<T: DecodeOwned>(bytes: &[u8]) {
    drop(from_bytes::<T>(bytes).ok().unwrap());
}

/// Each of its kinds may be forgiven, kept and measured.
#[derive(TlObject)]
#[tl(id = 1)]
struct Node {
    all: Vec<Framed<OrRawBuf<Node>>>,
    #[tl(flag = 0)]
    next: Option<InBytes<OrRawBuf<Box<Node>>>>,
}

#[test]
fn of_vectors_is_linear() {
    let numbers = |count| [words![VECTOR, count], vec![7; count * 8]].concat();
    is_linear("numbers", numbers, decode::<Vec<i64>>);
    let strings = |count| [words![VECTOR, count], b"\x03abc".repeat(count)].concat();
    is_linear("strings", strings, decode::<Vec<String>>);
    let empty = |count| [words![VECTOR, count], words![VECTOR, 0].repeat(count)].concat();
    is_linear("vectors", empty, decode::<Vec<Vec<String>>>);
}

/// Attempts that fail in one another read the same bytes once for each, and there are no more than levels.
#[test]
fn of_what_is_forgiven_is_linear() {
    let unknown = |count: usize| {
        let frame = words![8, 9, 9];
        [words![1, 0, VECTOR, count], frame.repeat(count)].concat()
    };
    is_linear("unknown objects", unknown, decode::<Node>);
    let nested = |count: usize| {
        let mut object = words![9, 9];
        for _ in 0..20 {
            let frame = [words![object.len()], object].concat();
            object = [words![1, 0, VECTOR, 1], frame].concat();
        }
        let frame = [words![object.len()], object].concat();
        [words![1, 0, VECTOR, count / 20], frame.repeat(count / 20)].concat()
    };
    is_linear("unknown objects inside of others", nested, decode::<Node>);
    is_linear(
        "kept objects",
        |count| words![9].repeat(count),
        decode::<RawObjectBuf>,
    );
}

/// An error stops a decode, and looks at nothing twice.
#[test]
fn of_an_error_is_linear() {
    let last = |count| {
        [
            words![VECTOR, count],
            words![VECTOR, 0].repeat(count - 1),
            words![VECTOR, 1],
        ]
        .concat()
    };
    is_linear("the last of many", last, |bytes| {
        let error = from_bytes::<Vec<Vec<i32>>>(bytes).unwrap_err();
        assert!(matches!(error.kind(), DecodeErrorKind::EndOfInput { .. }));
    });
}
