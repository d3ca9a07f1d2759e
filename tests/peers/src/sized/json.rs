//! W3a, written.

use super::output::{Output, Write, text_len, vector_len};
use crate::{
    by_hand::id,
    messages::{JsonObjectValue, JsonValue},
};

impl<S: AsRef<str>> Write for JsonValue<S> {
    fn len(&self) -> usize {
        match self {
            Self::Null => 4,
            Self::Bool(_) => 8,
            Self::Number(_) => 12,
            Self::String(value) => 4 + text_len(value),
            Self::Array(items) => 4 + vector_len(items),
            Self::Object(entries) => 4 + vector_len(entries),
        }
    }

    fn write(&self, out: &mut Output<'_>) {
        match self {
            Self::Null => out.number(id::JSON_NULL),
            Self::Bool(value) => {
                let value = if *value { id::TRUE } else { id::FALSE };
                out.numbers([id::JSON_BOOL, value]);
            }
            Self::Number(value) => {
                out.number_and_longs(id::JSON_NUMBER, [value.to_bits() as i64]);
            }
            Self::String(value) => {
                out.number(id::JSON_STRING);
                out.text(value);
            }
            Self::Array(items) => {
                out.number(id::JSON_ARRAY);
                out.vector(items);
            }
            Self::Object(entries) => {
                out.number(id::JSON_OBJECT);
                out.vector(entries);
            }
        }
    }
}

impl<S: AsRef<str>> Write for JsonObjectValue<S> {
    fn len(&self) -> usize {
        4 + text_len(&self.key) + self.value.len()
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::JSON_OBJECT_VALUE);
        out.text(&self.key);
        self.value.write(out);
    }
}
