//! Strings and bytes in JSON.

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use serde_json::{Value, json};

use super::tree::{Json, Object};

/// Base64 is written with padding, and read with or without it.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

pub(super) fn of_bytes(bytes: &[u8]) -> Value {
    BASE64.encode(bytes).into()
}

pub(super) fn push_base64(bytes: &[u8], out: &mut String) {
    BASE64.encode_string(bytes, out);
}

/// A string, or the object for one that is not UTF-8.
pub(super) fn of_string(bytes: &[u8]) -> Value {
    match str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => json!({ "_": "bytes", "bytes": of_bytes(bytes) }),
    }
}

fn is_bytes(object: &Object<'_>) -> bool {
    let is_name = |it: &Json<'_>| matches!(it, Json::String(name) if name == "bytes");
    let is_key = |(key, _): (&str, &Json<'_>)| matches!(key, "_" | "bytes");
    object.get("_").is_some_and(is_name) && object.entries().all(is_key)
}

/// The bytes in a value.
pub(super) fn bytes(value: &Json<'_>) -> Option<Vec<u8>> {
    match value {
        Json::String(text) => BASE64.decode(text.as_bytes()).ok(),
        _ => None,
    }
}

/// The bytes of the string in a value.
pub(super) fn string(value: &Json<'_>) -> Option<Vec<u8>> {
    match value {
        Json::String(text) => Some(text.as_bytes().to_vec()),
        Json::Object(object) if is_bytes(object) => bytes(object.get("bytes")?),
        _ => None,
    }
}
