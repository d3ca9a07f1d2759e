//! The functions of the crate: to encode in every way, to decode all or a prefix.

use tl_runtime::{
    DecodeErrorKind, DecodeOptions, EncodeErrorKind, TlObject, encode_into, encode_to_slice,
    encoded_len, from_bytes, take_from_bytes, to_bytes,
};

use crate::words;

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x7abe77ec)]
struct Ping<'a> {
    ping_id: i64,
    note: &'a str,
}

const PING: Ping<'static> = Ping {
    ping_id: 7,
    note: "abc",
};

fn bytes() -> Vec<u8> {
    [words![0x7abe77ec, 7, 0], b"\x03abc".to_vec()].concat()
}

#[test]
fn every_way_to_encode_gives_the_same() {
    assert_eq!(to_bytes(&PING).unwrap(), bytes());
    assert_eq!(encoded_len(&PING), Ok(16));
    let mut buffer = vec![9];
    encode_into(&PING, &mut buffer).unwrap();
    assert_eq!(buffer, [&[9][..], &bytes()].concat());
    let mut slice = [0xee; 18];
    assert_eq!(encode_to_slice(&PING, &mut slice), Ok(16));
    assert_eq!(slice[..], [&bytes()[..], &[0xee; 2]].concat());
}

#[test]
fn unsized_values_encode_too() {
    assert_eq!(to_bytes("abc").unwrap(), *b"\x03abc");
    assert_eq!(to_bytes(&b"abc"[..]).unwrap(), *b"\x03abc");
    assert_eq!(
        to_bytes(&[1_i32, 2][..]).unwrap(),
        words![0x1cb5c415, 2, 1, 2]
    );
}

#[test]
fn a_short_slice_is_refused_and_left_alone() {
    for len in 0..16 {
        let mut slice = vec![0xee; len];
        let error = encode_to_slice(&PING, &mut slice).unwrap_err();
        let kind = EncodeErrorKind::BufferTooSmall {
            needed: 16,
            available: len,
        };
        assert_eq!(error.kind(), &kind);
        assert_eq!(slice, vec![0xee; len]);
        assert_eq!(
            error.to_string(),
            format!("buffer too small: 16 bytes needed, {len} available"),
        );
    }
}

#[test]
fn from_bytes_takes_the_whole_input() {
    let bytes = bytes();
    assert_eq!(from_bytes(&bytes), Ok(PING));
    let longer = [&bytes[..], &[0; 3]].concat();
    let error = from_bytes::<Ping<'_>>(&longer).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TrailingBytes { left: 3 });
    assert_eq!(error.offset(), 16);
    assert_eq!(
        error.to_string(),
        "trailing bytes at byte 16: 3 bytes follow the value"
    );
}

#[test]
fn take_from_bytes_leaves_the_rest() {
    let twice = [bytes(), bytes()].concat();
    let (first, rest) = take_from_bytes::<Ping<'_>>(&twice).unwrap();
    assert_eq!((first, rest), (PING, &bytes()[..]));
    let options = DecodeOptions::new();
    let (second, rest) = options.take_from_bytes::<Ping<'_>>(rest).unwrap();
    assert_eq!((second, rest), (PING, &[][..]));
}

#[test]
fn borrowed_text_is_the_inputs_own() {
    let bytes = bytes();
    let ping: Ping<'_> = from_bytes(&bytes).unwrap();
    assert!(std::ptr::eq(ping.note.as_bytes(), &bytes[13..16]));
}

#[test]
fn values_and_errors_cross_threads_and_errors_are_small() {
    fn is_error<T: std::error::Error + Send + Sync + Clone + PartialEq + 'static>() -> usize {
        size_of::<T>()
    }
    assert!(is_error::<tl_runtime::EncodeError>() <= size_of::<usize>());
    assert!(is_error::<tl_runtime::DecodeError>() <= size_of::<usize>());
}
