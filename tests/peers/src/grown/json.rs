//! W3a, written.

use super::output::{Write, boolean, double, number, text, vector};
use crate::{
    by_hand::id,
    messages::{JsonObjectValue, JsonValue},
};

impl<S: AsRef<str>> Write for JsonValue<S> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => number(id::JSON_NULL, out),
            Self::Bool(value) => {
                number(id::JSON_BOOL, out);
                boolean(*value, out);
            }
            Self::Number(value) => {
                number(id::JSON_NUMBER, out);
                double(*value, out);
            }
            Self::String(value) => {
                number(id::JSON_STRING, out);
                text(value, out);
            }
            Self::Array(items) => {
                number(id::JSON_ARRAY, out);
                vector(items, out);
            }
            Self::Object(entries) => {
                number(id::JSON_OBJECT, out);
                vector(entries, out);
            }
        }
    }
}

impl<S: AsRef<str>> Write for JsonObjectValue<S> {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::JSON_OBJECT_VALUE, out);
        text(&self.key, out);
        self.value.write(out);
    }
}
