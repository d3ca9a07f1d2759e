//! Makes JSON values from bytes, as a visitor of a value's parts.

use serde_json::{Map, Value};

use super::{numbers, strings};
use crate::{
    schema::shape::Field,
    value::{Object, Scalar, Span, Visitor},
};

/// The visitor that makes a value.
#[derive(Default)]
pub(super) struct Builder {
    open: Vec<Open>,
    /// The name of the field whose value is next.
    key: String,
    whole: Value,
}

/// An open object or array, with its key.
enum Open {
    Object(Map<String, Value>, String),
    Array(Vec<Value>, String, Wrapped),
}

/// Whether an array has to state the type of its items.
#[derive(PartialEq)]
enum Wrapped {
    Yes,
    No,
}

impl Builder {
    pub(super) fn finish(self) -> Value {
        self.whole
    }

    fn add(&mut self, value: Value) {
        match self.open.last_mut() {
            Some(Open::Object(object, _)) => {
                object.insert(std::mem::take(&mut self.key), value);
            }
            Some(Open::Array(items, ..)) => items.push(value),
            None => self.whole = value,
        }
    }

    fn close(&mut self) {
        let (value, key) = match self.open.pop() {
            Some(Open::Object(object, key)) => (object.into(), key),
            Some(Open::Array(items, key, Wrapped::No)) => (items.into(), key),
            Some(Open::Array(items, key, Wrapped::Yes)) => {
                let wrapped = serde_json::json!({ "_": "Vector<int>", "items": items });
                (wrapped, key)
            }
            None => return,
        };
        self.key = key;
        self.add(value);
    }
}

impl<'s> Visitor<'s> for Builder {
    fn begin_object(&mut self, _ty: &'s str, object: Object<'s>, _number: Span<'_>) {
        let mut map = Map::new();
        let label = match object {
            Object::Boxed(combinator) => Some(combinator.layout.label.as_str()),
            Object::Bare(combinator) => Some(combinator.name()),
            Object::Group => None,
        };
        if let Some(label) = label {
            map.insert("_".to_owned(), label.into());
        }
        let key = std::mem::take(&mut self.key);
        self.open.push(Open::Object(map, key));
    }

    fn begin_vector(&mut self, ty: &str, _count: usize, _head: Span<'_>, is_guessed: bool) {
        let is_wrapped = is_guessed && ty == "Vector<int>";
        let wrapped = if is_wrapped {
            Wrapped::Yes
        } else {
            Wrapped::No
        };
        let key = std::mem::take(&mut self.key);
        self.open.push(Open::Array(Vec::new(), key, wrapped));
    }

    fn end(&mut self) {
        self.close();
    }

    fn field(&mut self, name: &'s str) {
        name.clone_into(&mut self.key);
    }

    fn item(&mut self, _index: usize) {}

    fn scalar(&mut self, _ty: &str, value: Scalar<'_>, _span: Span<'_>) {
        self.add(match value {
            Scalar::Int(int) => int.into(),
            Scalar::Nat(nat) => nat.into(),
            Scalar::Long(long) => numbers::of_long(long),
            Scalar::Double(double) => numbers::of_double(double),
            Scalar::String(bytes) => strings::of_string(bytes),
            Scalar::Bytes(bytes) => strings::of_bytes(bytes),
            Scalar::Bool(bool) => bool.into(),
            Scalar::True => true.into(),
        });
    }

    fn word(&mut self, word: u32, field: &'s Field, _span: Span<'_>) {
        if !is_said_by_fields(word, field) {
            self.add(word.into());
        }
    }
}

/// Whether all bits of a word are those of fields, so that it needs no key.
pub(super) fn is_said_by_fields(value: u32, field: &Field) -> bool {
    let word = field.word.as_ref();
    word.is_some_and(|word| {
        !word.is_count && field.name.starts_with("flags") && value & !word.owned == 0
    })
}
