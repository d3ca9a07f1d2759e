//! The bytes of this crate's types. That they compile is not enough: derived code that means the wrong item may compile
//! too.
//!
//! Each test states the bytes, independently of derived code.

mod attributes;
mod fields;
mod generics;
mod inherent;
mod macros;
mod others;
mod own_types;
mod primitives;
mod schema;

use std::fmt::Debug;

use wire::{encode_to_slice, encoded_len, from_bytes, to_bytes, Decode, DecodeOptions, Encode};

/// Bytes as TL sees them: little-endian words.
fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A string of one word.
const fn text(word: [u8; 4]) -> u32 {
    u32::from_le_bytes(word)
}

/// The number in front of a boxed vector.
const VECTOR: u32 = 0x1cb5_c415;

/// Asserts that a value is written as these bytes and read from them, and from nothing less.
#[track_caller]
fn holds<'de, T>(value: &T, bytes: &'de [u8])
where
    T: Encode + Decode<'de> + Debug + PartialEq,
{
    writes(value, bytes);
    assert_eq!(from_bytes::<T>(bytes).as_ref(), Ok(value));
    assert_eq!(
        DecodeOptions::new()
            .strict(true)
            .from_bytes::<T>(bytes)
            .as_ref(),
        Ok(value)
    );
    for shorter in 0..bytes.len() {
        let result = bytes.get(..shorter).map(from_bytes::<T>);
        assert!(
            matches!(result, Some(Err(_))),
            "{shorter} bytes: {result:?}"
        );
    }
}

/// Asserts that a value is written as these bytes.
#[track_caller]
fn writes<T: Encode>(value: &T, bytes: &[u8]) {
    assert_eq!(to_bytes(value).as_deref(), Ok(bytes));
    assert_eq!(encoded_len(value), Ok(bytes.len()));
    let mut buffer = vec![0xff; bytes.len()];
    assert_eq!(encode_to_slice(value, &mut buffer), Ok(bytes.len()));
    assert_eq!(buffer, bytes);
}

/// Asserts that a value is refused, with a message that contains these parts.
#[track_caller]
fn refused<T: Encode>(value: &T, parts: &[&str]) {
    has_parts(&to_bytes(value).map_err(|error| error.to_string()), parts);
}

/// Asserts that bytes are refused, with a message that contains these parts.
#[track_caller]
fn unread<'de, T: Decode<'de> + Debug>(bytes: &'de [u8], parts: &[&str]) {
    has_parts(
        &from_bytes::<T>(bytes).map_err(|error| error.to_string()),
        parts,
    );
}

#[track_caller]
fn has_parts<T: Debug>(result: &Result<T, String>, parts: &[&str]) {
    let has_all = |message: &String| parts.iter().all(|part| message.contains(part));
    // TL knows no raw identifiers, and who reads an error has no use for them.
    let is_clean = |message: &String| !message.contains("r#");
    assert!(
        result
            .as_ref()
            .is_err_and(|message| has_all(message) && is_clean(message)),
        "{parts:?} in {result:?}",
    );
}
