//! W3a: JSON in TL.

use tl_runtime::TlObject;

#[derive(TlObject, Debug, Clone, PartialEq)]
pub enum JsonValue<S> {
    #[tl(id = 0x3f6d7b68, name = "jsonNull")]
    Null,
    #[tl(id = 0xc7345e6a, name = "jsonBool")]
    Bool(bool),
    #[tl(id = 0x2be0dfa4, name = "jsonNumber")]
    Number(f64),
    #[tl(id = 0xb71e767a, name = "jsonString")]
    String(S),
    #[tl(id = 0xf7444763, name = "jsonArray")]
    Array(Vec<JsonValue<S>>),
    #[tl(id = 0x99c1d49d, name = "jsonObject")]
    Object(Vec<JsonObjectValue<S>>),
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xc0de1bd9)]
pub struct JsonObjectValue<S> {
    pub key: S,
    pub value: JsonValue<S>,
}
