//! Makes the lines of a dump, as a visitor of a value's parts.

use std::fmt::Write as _;

use super::{layout::Part, text};
use crate::{
    error::ReadError,
    schema::shape::Field,
    value::{Object, Scalar, Span, Visitor},
};

/// A receiver of lines.
pub(super) trait Sink {
    fn line(&mut self, part: &Part<'_>);
    fn error(&mut self, error: &ReadError);
}

/// The visitor that makes lines.
pub(super) struct Lines<'k> {
    sink: &'k mut dyn Sink,
    depth: usize,
    /// The name of the next part.
    name: String,
    /// Buffers for the hex and the value of a line.
    bytes: String,
    value: String,
}

impl<'k> Lines<'k> {
    pub(super) fn new(sink: &'k mut dyn Sink) -> Self {
        Self {
            sink,
            depth: 0,
            name: String::new(),
            bytes: String::new(),
            value: String::new(),
        }
    }

    /// Finishes a line, with the value in the buffer.
    fn line(&mut self, ty: &str, span: Span<'_>) {
        self.bytes.clear();
        text::bytes(span.bytes, &mut self.bytes);
        self.sink.line(&Part {
            offset: span.offset,
            bytes: &self.bytes,
            depth: self.depth,
            name: &self.name,
            ty,
            value: &self.value,
        });
        self.name.clear();
        self.value.clear();
    }

    fn write(&mut self, value: std::fmt::Arguments<'_>) {
        // Writing to a String does not fail.
        let _ = self.value.write_fmt(value);
    }

    fn open(&mut self) {
        self.depth = self.depth.saturating_add(1);
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}

impl<'s> Visitor<'s> for Lines<'_> {
    fn begin_object(&mut self, ty: &'s str, object: Object<'s>, number: Span<'_>) {
        self.value.push_str(match object {
            Object::Boxed(combinator) | Object::Bare(combinator) => combinator.name(),
            Object::Group => "{}",
        });
        if let Object::Boxed(combinator) = object {
            self.value.push('#');
            let number = combinator.declared.number.to_be_bytes();
            text::hex(&number, &mut self.value);
        }
        self.line(ty, number);
        self.open();
    }

    fn begin_vector(&mut self, ty: &str, count: usize, head: Span<'_>, _is_guessed: bool) {
        let items = if count == 1 { "item" } else { "items" };
        self.write(format_args!("{count} {items}"));
        self.line(ty, head);
        self.open();
    }

    fn end(&mut self) {
        self.close();
    }

    fn field(&mut self, name: &'s str) {
        name.clone_into(&mut self.name);
    }

    fn item(&mut self, index: usize) {
        self.name.clear();
        self.name.push('[');
        text::number(i64::try_from(index).unwrap_or(i64::MAX), &mut self.name);
        self.name.push(']');
    }

    fn scalar(&mut self, ty: &str, value: Scalar<'_>, span: Span<'_>) {
        match value {
            Scalar::Int(int) => text::number(int.into(), &mut self.value),
            Scalar::Nat(nat) => text::number(nat.into(), &mut self.value),
            Scalar::Long(long) => text::number(long, &mut self.value),
            Scalar::Double(double) => self.write(format_args!("{double:?}")),
            Scalar::String(bytes) => text::string(bytes, &mut self.value),
            Scalar::Bytes(bytes) => text::raw(bytes, &mut self.value),
            Scalar::Bool(bool) => self.write(format_args!("{bool}")),
            Scalar::True => self.value.push_str("true"),
        }
        self.line(ty, span);
    }

    fn word(&mut self, word: u32, field: &'s Field, span: Span<'_>) {
        let names = field.word.as_ref().map(|it| it.names.as_slice());
        text::word(word, names.unwrap_or_default(), &mut self.value);
        self.line(&field.ty.text, span);
    }

    fn unpacks(&self) -> bool {
        true
    }

    fn begin_packed(&mut self, len: usize) {
        let nothing = Span {
            offset: 0,
            bytes: &[],
        };
        self.write(format_args!("{len} bytes"));
        self.line("unpacked", nothing);
        self.open();
    }

    fn end_packed(&mut self) {
        self.close();
    }

    fn goes_on(&mut self, error: &ReadError, depth: usize) -> bool {
        self.sink.error(error);
        self.name.clear();
        self.depth = depth;
        true
    }

    fn depth(&self) -> usize {
        self.depth
    }
}
