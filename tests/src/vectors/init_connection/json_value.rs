//! `JSONValue`: JSON in TL.

use serde_json::Value;
use tl_runtime::TlObject;

use crate::vectors::json::{ToJson, object, to_json};

/// Variants of every shape.
#[derive(TlObject)]
pub(super) enum JsonValue<'a> {
    #[tl(id = 0x3f6d7b68, name = "jsonNull")]
    Null,
    #[tl(id = 0xc7345e6a, name = "jsonBool")]
    Bool(bool),
    #[tl(id = 0x2be0dfa4, name = "jsonNumber")]
    Number {
        #[tl(ty = "double")]
        value: f64,
    },
    #[tl(id = 0xb71e767a, name = "jsonString")]
    String(&'a str),
    #[tl(id = 0xf7444763, name = "jsonArray")]
    Array(Vec<JsonValue<'a>>),
    #[tl(id = 0x99c1d49d, name = "jsonObject")]
    Object(#[tl(ty = "Vector<JSONObjectValue>")] Box<[JsonObjectValue<'a>]>),
}

#[derive(TlObject)]
#[tl(id = 0xc0de1bd9)]
pub(super) struct JsonObjectValue<'a> {
    key: &'a str,
    value: JsonValue<'a>,
}

impl ToJson for JsonValue<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Null => object!("jsonNull"),
            Self::Bool(value) => object!("jsonBool", value),
            Self::Number { value } => object!("jsonNumber", value),
            Self::String(value) => object!("jsonString", value),
            Self::Array(value) => object!("jsonArray", value),
            Self::Object(value) => object!("jsonObject", value),
        }
    }
}

to_json!(JsonObjectValue<'_> = "jsonObjectValue", key, value);
