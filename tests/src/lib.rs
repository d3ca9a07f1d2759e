//! Tests only: a file for each attribute (`attributes`), a file for each promise to users (`promises`), the bytes of
//! other implementations (`vectors`), and the bodies of the fuzz targets (`fuzz`).

#![cfg(any(test, fuzzing))]
#![cfg_attr(
    not(test),
    allow(
        dead_code,
        unused_imports,
        reason = "what is fuzzed is here, and not its tests"
    )
)]

#[cfg(test)]
mod attributes;
pub mod fuzz;
#[cfg(test)]
mod promises;
mod vectors;

use std::fmt::Debug;

use tl_runtime::{
    DecodeOptions, DecodeOwned, Encode, TlSchema, encode_into, encode_to, encode_to_slice,
    encoded_len, from_bytes, to_bytes, to_writer,
};

/// Telegram's API as data, for all tests: to read the file takes the derive some time.
#[derive(TlSchema)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
pub(crate) struct Api;

/// MTProto's service messages, what its schema says in comments alone, and the API that they carry.
#[derive(TlSchema)]
#[tl(schema_file = "schema/mtproto.tl")]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
#[tl(schema_file = "schema/forms.tl")]
pub(crate) struct Mtproto;

/// TON's two files, which have declarations in common.
#[derive(TlSchema)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(crate) struct Ton;

/// Words of a message, for tests that write them out: `words![0x1cb5c415, 2, 7, 8]`.
macro_rules! words {
    ($($word:expr),* $(,)?) => {
        [$(($word as u32).to_le_bytes()),*].concat()
    };
}
pub(crate) use words;

/// Asserts that a value has this encoding and is decoded from it, by every function that encodes.
#[track_caller]
pub(crate) fn assert_round_trip<T: Encode + DecodeOwned + PartialEq + Debug>(
    value: &T,
    bytes: &[u8],
) {
    assert_encodes(value, bytes);
    assert_eq!(&from_bytes::<T>(bytes).unwrap(), value);
    let strict = DecodeOptions::new().strict(true);
    assert_eq!(&strict.from_bytes::<T>(bytes).unwrap(), value);
}

/// Asserts that a value has this encoding, by every function that encodes.
#[track_caller]
pub(crate) fn assert_encodes<T: Encode + ?Sized>(value: &T, bytes: &[u8]) {
    assert_eq!(to_bytes(value).unwrap(), bytes);
    assert_eq!(encoded_len(value).unwrap(), bytes.len());
    let mut buffer = vec![1, 2, 3];
    encode_into(value, &mut buffer).unwrap();
    assert_eq!(buffer, [&[1, 2, 3], bytes].concat());
    let mut slice = vec![0xee; bytes.len() + 1];
    assert_eq!(encode_to_slice(value, &mut slice).unwrap(), bytes.len());
    assert_eq!(slice, [bytes, &[0xee]].concat());
    let mut pieces = Vec::new();
    encode_to(value, |piece| pieces.extend_from_slice(piece)).unwrap();
    assert_eq!(pieces, bytes);
    let mut written = Vec::new();
    to_writer(value, &mut written).unwrap();
    assert_eq!(written, bytes);
    let mut shared = bytes::BytesMut::from(&[1, 2, 3][..]);
    encode_into(value, &mut shared).unwrap();
    assert_eq!(shared, buffer);
}
