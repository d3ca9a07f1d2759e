//! W3a, written.

use super::output::{Write, number, number_and_longs, numbers, text, vector};
use crate::{
    by_hand::id,
    messages::{JsonObjectValue, JsonValue},
};

impl<S: AsRef<str>> Write for JsonValue<S> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => number(id::JSON_NULL, out),
            Self::Bool(value) => {
                let value = if *value { id::TRUE } else { id::FALSE };
                numbers([id::JSON_BOOL, value], out);
            }
            Self::Number(value) => {
                number_and_longs(id::JSON_NUMBER, [value.to_bits() as i64], out);
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
