//! Makes JSON text from bytes without a value in between, for programs that read many messages.

use std::fmt::Write as _;

use super::{numbers, read::is_said_by_fields, strings};
use crate::{
    schema::shape::Field,
    value::{Object, Scalar, Span, Visitor},
};

/// The visitor that writes text, the same as that of a `Value`.
pub(super) struct Text<'o> {
    out: &'o mut String,
    /// The closing text of each open object and vector.
    open: Vec<&'static str>,
    /// Whether a comma has to be written before the next item.
    follows: bool,
    /// The state before the last key, which may turn out to have no value.
    before_key: (usize, bool),
}

impl<'o> Text<'o> {
    pub(super) fn new(out: &'o mut String) -> Self {
        Self {
            out,
            open: Vec::new(),
            follows: false,
            before_key: (0, false),
        }
    }

    fn separate(&mut self) {
        if std::mem::replace(&mut self.follows, true) {
            self.out.push(',');
        }
    }

    fn begin(&mut self, start: &str, end: &'static str) {
        self.out.push_str(start);
        self.open.push(end);
        self.follows = false;
    }

    fn number(&mut self, number: impl std::fmt::Display) {
        // Writing to a String does not fail.
        let _ = write!(self.out, "{number}");
    }

    fn long(&mut self, long: i64) {
        if numbers::is_exact(long) {
            return self.number(long);
        }
        self.out.push('"');
        self.number(long);
        self.out.push('"');
    }

    fn string(&mut self, bytes: &[u8]) {
        match str::from_utf8(bytes) {
            Ok(text) => self.quoted(text),
            Err(_) => {
                self.out.push_str(r#"{"_":"bytes","bytes":"#);
                self.bytes(bytes);
                self.out.push('}');
            }
        }
    }

    fn quoted(&mut self, text: &str) {
        let is_plain = |byte: u8| byte >= 0x20 && byte != b'"' && byte != b'\\';
        if text.bytes().all(is_plain) {
            self.out.push('"');
            self.out.push_str(text);
            self.out.push('"');
        } else {
            self.number(serde_json::Value::from(text));
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.out.push('"');
        strings::push_base64(bytes, self.out);
        self.out.push('"');
    }
}

impl<'s> Visitor<'s> for Text<'_> {
    fn begin_object(&mut self, _ty: &'s str, object: Object<'s>, _number: Span<'_>) {
        let label = match object {
            Object::Boxed(combinator) => combinator.layout.label.as_str(),
            Object::Bare(combinator) => combinator.name(),
            Object::Group => return self.begin("{", "}"),
        };
        self.begin(r#"{"_":""#, "}");
        self.out.push_str(label);
        self.out.push('"');
        self.follows = true;
    }

    fn begin_vector(&mut self, ty: &str, _count: usize, _head: Span<'_>, is_guessed: bool) {
        if is_guessed && ty == "Vector<int>" {
            self.begin(r#"{"_":"Vector<int>","items":["#, "]}");
        } else {
            self.begin("[", "]");
        }
    }

    fn end(&mut self) {
        self.out.push_str(self.open.pop().unwrap_or_default());
        self.follows = true;
    }

    fn field(&mut self, name: &'s str) {
        self.before_key = (self.out.len(), self.follows);
        self.separate();
        self.out.push('"');
        self.out.push_str(name);
        self.out.push_str("\":");
    }

    fn item(&mut self, _index: usize) {
        self.separate();
    }

    fn scalar(&mut self, _ty: &str, value: Scalar<'_>, _span: Span<'_>) {
        match value {
            Scalar::Int(int) => self.number(int),
            Scalar::Nat(nat) => self.number(nat),
            Scalar::Long(long) => self.long(long),
            Scalar::Double(double) => self.number(numbers::of_double(double)),
            Scalar::String(bytes) => self.string(bytes),
            Scalar::Bytes(bytes) => self.bytes(bytes),
            Scalar::Bool(bool) => self.number(bool),
            Scalar::True => self.out.push_str("true"),
        }
    }

    fn word(&mut self, word: u32, field: &'s Field, _span: Span<'_>) {
        if is_said_by_fields(word, field) {
            let (len, follows) = self.before_key;
            self.out.truncate(len);
            self.follows = follows;
        } else {
            self.number(word);
        }
    }
}
