//! Strings that claim to be longer than the input, in each form of the length.

use std::borrow::Cow;

use tl_runtime::{DecodeErrorKind, DecodeOwned, InBytes, TlObject, to_bytes};

use super::{ERROR, VECTOR, end_of_input, refuse};
use crate::words;

/// A header, and the length that it states.
const HEADERS: [(&[u8], u64); 8] = [
    (&[253], 253),
    (&[254, 0xff, 0xff, 0xff], 0xff_ffff),
    (&[254, 0, 0, 0x80], 0x80_0000),
    (&[255, 0, 0, 0, 1, 0, 0, 0], 1 << 24),
    (&[255, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0], 0x7fff_ffff),
    (&[255, 0, 0, 0, 0, 1, 0, 0], 1 << 32),
    (&[255, 0, 0, 0, 0, 0, 0, 0x80], 0x80 << 48),
    (
        &[255, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        (1 << 56) - 1,
    ),
];

fn claims() -> impl Iterator<Item = (Vec<u8>, DecodeErrorKind)> {
    HEADERS.into_iter().flat_map(|(header, stated)| {
        // No more than there are addresses.
        let needed = usize::try_from(stated).unwrap_or(usize::MAX);
        [0, 1, 200].map(|left| {
            let bytes = [header, &vec![b'a'; left]].concat();
            (bytes, end_of_input(needed, left))
        })
    })
}

/// Owned types copy, and must not reserve memory for bytes that are not there.
#[track_caller]
fn claim<T: DecodeOwned>() {
    for (bytes, kind) in claims() {
        refuse::<T>("room for a string that is not there", &bytes, &kind, ERROR);
    }
}

#[test]
fn by_themselves() {
    claim::<String>();
    claim::<Box<str>>();
    claim::<Vec<u8>>();
    claim::<Box<[u8]>>();
    claim::<bytes::Bytes>();
    claim::<InBytes<i32>>();
    for (bytes, kind) in claims() {
        refuse::<&str>("a slice beyond the input", &bytes, &kind, ERROR);
        refuse::<&[u8]>("a slice beyond the input", &bytes, &kind, ERROR);
        refuse::<Cow<'_, str>>("a slice beyond the input", &bytes, &kind, ERROR);
        refuse::<Cow<'_, [u8]>>("a slice beyond the input", &bytes, &kind, ERROR);
    }
}

#[derive(TlObject)]
#[tl(id = 1)]
struct Message {
    text: String,
}

#[test]
fn inside_of_others() {
    // Shorter ones are no item at all.
    for (claim, kind) in claims().filter(|(claim, _)| claim.len() >= 4) {
        let bytes = [words![VECTOR, 1], claim.clone()].concat();
        let item = ERROR + size_of::<String>();
        refuse::<Vec<String>>("an item's string", &bytes, &kind, item);
        let bytes = [words![1], claim].concat();
        refuse::<Message>("a field's string", &bytes, &kind, ERROR);
    }
}

/// The padding is the string's too.
#[test]
fn without_their_padding() {
    for len in (1..=253).chain([254, 1000]).filter(|len| len % 4 != 0) {
        let mut bytes = to_bytes(&vec![b'a'; len]).unwrap();
        let padding = bytes.iter().rev().take_while(|byte| **byte == 0).count();
        for cut in 1..=padding {
            bytes.pop();
            let kind = end_of_input(padding, padding - cut);
            // The string itself is there, but not yet copied.
            refuse::<String>("padding beyond the input", &bytes, &kind, ERROR);
        }
    }
}
