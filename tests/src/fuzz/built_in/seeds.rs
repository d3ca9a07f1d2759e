//! Encodings of TL's own types, for a fuzzer to start from.

use std::iter;

use tl_runtime::{Bare, Encode, Framed, InBytes, RawObject, to_bytes};

use super::Salt;
use crate::fuzz::seeds::Seeds;

pub(in crate::fuzz) fn seeds() -> Seeds {
    numbers()
        .chain(strings())
        .chain(vectors())
        .chain(wrappers())
        .collect()
}

fn seed<T: Encode + ?Sized>(name: &str, value: &T) -> (String, Vec<u8>) {
    (name.to_owned(), to_bytes(value).unwrap())
}

fn numbers() -> impl Iterator<Item = (String, Vec<u8>)> {
    [
        seed("nothing", &()),
        seed("int", &-2),
        seed("long", &i64::MIN),
        seed("double", &f64::from_bits(0x7ff4_0000_dead_beef)),
        seed("true", &true),
        seed("false", &false),
        seed("int128", &[1; 16]),
        seed("int256", &[2; 32]),
        seed("int512", &[3; 64]),
    ]
    .into_iter()
}

/// In each form, and with each padding.
fn strings() -> impl Iterator<Item = (String, Vec<u8>)> {
    let lengths = [0, 1, 2, 3, 253, 254, 255, 1000];
    let texts = lengths.map(|len| seed(&format!("string-{len}"), &"x".repeat(len)));
    let more = [
        seed("string-utf8", "h\u{e9}\u{20ac}\u{1f600}"),
        seed("bytes", &b"\xff\xfe\0"[..]),
        // Forms that only a lenient decode takes.
        ("string-254-short".to_owned(), b"\xfe\x03\0\0abc\0".into()),
        (
            "string-255-short".to_owned(),
            b"\xff\x03\0\0\0\0\0\0abc\0".into(),
        ),
        ("string-padding".to_owned(), b"\x01a\0\x07".into()),
    ];
    texts.into_iter().chain(more)
}

fn vectors() -> impl Iterator<Item = (String, Vec<u8>)> {
    [
        seed("vector-empty", &Vec::<i32>::new()),
        seed("vector-int", &vec![1, -1, 7]),
        seed("vector-int-20", &vec![5; 20]),
        seed("vector-long", &vec![i64::MAX, 2]),
        seed("vector-double", &vec![-0.0, f64::INFINITY]),
        seed("vector-bool", &vec![true, false]),
        seed("vector-true", &vec![(); 9]),
        seed("vector-int128", &vec![[1_u8; 16]; 2]),
        seed("vector-string", &vec!["", "abc", "defg"]),
        seed("vector-vector-long", &vec![vec![1_i64], vec![], vec![2, 3]]),
        seed("vector-vector-true", &vec![vec![(), ()], vec![]]),
        seed("vector-vector-vector", &vec![vec![vec![true]], vec![]]),
        seed("vector-object", &vec![Salt { since: 1, salt: 2 }]),
        seed("bare-vector-int", &Bare(vec![1, 2])),
        seed("bare-vector-bare-vector", &Bare(vec![Bare(vec!["ab"])])),
        seed(
            "bare-vector-bare-object",
            &Bare(vec![Bare(Salt { since: 1, salt: 2 })]),
        ),
    ]
    .into_iter()
}

fn wrappers() -> impl Iterator<Item = (String, Vec<u8>)> {
    let raw = RawObject::new(0xdead_beef, &[1, 2, 3, 4]);
    iter::once(seed("in-bytes", &InBytes(vec![InBytes(raw.clone())]))).chain([
        seed("vector-framed", &vec![Framed(raw.clone()), Framed(raw)]),
        seed(
            "vector-in-bytes",
            &vec![InBytes(Salt { since: 3, salt: 4 })],
        ),
    ])
}
