//! Strings and bytes in JSON.

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use serde_json::{Value, json};

/// What is written has its padding; what is read need not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

pub(super) fn of_bytes(bytes: &[u8]) -> Value {
    BASE64.encode(bytes).into()
}

/// A string, or the form of one that is not UTF-8.
pub(super) fn of_string(bytes: &[u8]) -> Value {
    match str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => json!({ "_": "bytes", "bytes": of_bytes(bytes) }),
    }
}

/// The bytes that a value is.
pub(super) fn bytes(value: &Value) -> Option<Vec<u8>> {
    BASE64.decode(value.as_str()?).ok()
}

/// The bytes of the string that a value is.
pub(super) fn string(value: &Value) -> Option<Vec<u8>> {
    match value {
        Value::String(text) => Some(text.clone().into_bytes()),
        Value::Object(object) if object.get("_")? == "bytes" && object.len() == 2 => {
            bytes(object.get("bytes")?)
        }
        _ => None,
    }
}
