//! Vectors stepped over by their schema's table: each ends where it should, each truncation is refused. Also forms that
//! no vector has.

use tl_runtime::{DecodeErrorKind, DecodeOptions, TlSchema, to_bytes};

use super::{mtproto_service, ton};
use crate::{Mtproto, Ton, words};

/// The start of another object.
const BEHIND: [u8; 8] = [0xea, 0x18, 0x3b, 0x7f, 1, 2, 3, 4];

/// The object ends with these bytes, whatever stands behind them, and takes all of them.
pub(super) fn check_ends<S: TlSchema>(bytes: &[u8]) {
    let followed = [bytes, &BEHIND].concat();
    for options in [DecodeOptions::new(), DecodeOptions::new().strict(true)] {
        let (object, rest) = options.take_raw::<S>(&followed).unwrap();
        assert_eq!(rest, BEHIND, "after {}", hex::encode(bytes));
        assert_eq!(to_bytes(&object).unwrap(), bytes);
    }
    assert!(S::find(u32::from_le_bytes(*bytes.first_chunk().unwrap())).is_some());
    check_truncations::<S>(bytes);
}

/// No vector that is tried at every byte is longer.
const SHORT: usize = 200;

fn check_truncations<S: TlSchema>(bytes: &[u8]) {
    let step = if bytes.len() < SHORT { 1 } else { 4 };
    let last = bytes.len().saturating_sub(8)..bytes.len();
    for len in (0..bytes.len()).step_by(step).chain(last) {
        let Err(error) = S::take(&bytes[..len]) else {
            panic!("{len} bytes are taken for {}", hex::encode(bytes));
        };
        let is_end = matches!(error.kind(), DecodeErrorKind::EndOfInput { .. });
        assert!(is_end && error.offset() <= len, "{len} bytes: {error}");
    }
}

#[test]
fn of_ton() {
    ton::vectors()
        .iter()
        .for_each(|v| check_ends::<Ton>(&v.bytes));
}

/// What `rpc_result` holds is of any type, and a vector has none that its number tells.
fn holds_a_vector(vector: &super::Vector) -> bool {
    vector.value["_"] == "rpc_result" && vector.value["result"].is_array()
}

#[test]
fn of_mtproto() {
    for vector in mtproto_service::vectors() {
        println!("{}", vector.name);
        if holds_a_vector(&vector) {
            assert!(Mtproto::take(&vector.bytes).is_err());
        } else {
            check_ends::<Mtproto>(&vector.bytes);
        }
    }
}

/// A point without its number.
const POINT: [u32; 3] = [1, 2, 0];

fn check_form(of: &[&[u32]]) {
    check_ends::<Mtproto>(&words_of(of));
}

fn words_of(of: &[&[u32]]) -> Vec<u8> {
    let words = of.iter().copied().flatten();
    words.flat_map(|word| word.to_le_bytes()).collect()
}

const A_STRING: u32 = u32::from_le_bytes(*b"\x01a\0\0");

#[test]
fn bare_types_and_vectors() {
    let vector = [&[2][..], &POINT, &POINT].concat();
    check_form(&[&[0x0f000002], &POINT, &POINT, &vector, &[9]]);
    let rows = [0x1cb5c415, 3, 0, 1, 7, 2, 8, 9];
    check_form(&[&[0x0f000003], &rows, &[2, A_STRING, 0], &[9]]);
    check_form(&[&[0x0f000003, 0x1cb5c415, 0, 0, 9]]);
}

#[test]
fn repetitions() {
    check_form(&[&[0x0f000004, 1, 2, 3], &[1, A_STRING, 2, A_STRING], &[9]]);
    check_form(&[&[0x0f000005, 2, 1, 0, 2, 0, 9]]);
    check_form(&[&[0x0f000005, 0, 9]]);
}

#[test]
fn several_words() {
    check_form(&[&[0x0f000006, 0, 9]]);
    check_form(&[&[0x0f000006, 1, 7, 9]]);
    check_form(&[&[0x0f000006, 0b111, 7, 1, A_STRING, A_STRING, 9]]);
    let point = [0x0f000001, 1, 2, 0];
    check_form(&[&[0x0f000006, 2, 1 << 31], &point, &[9]]);
    check_form(&[&[0x0f000006, 2, 0, 9]]);
}

#[test]
fn functions_around_functions() {
    check_form(&[&[0x0f00000c, 1, 0x0f00000c, 2, 0x0f000009]]);
    let layer = words![0xda9b0d0d, 229, 0xc4f9186b];
    check_ends::<crate::Api>(&layer);
}

/// An item of no length takes no bytes, however many there are.
#[test]
fn vectors_of_nothing() {
    check_form(&[&[0x0f000007, 1000, 9]]);
}
