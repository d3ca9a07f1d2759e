//! The lines of a dump.

use std::fmt;

use super::{DumpEntry, text};
use crate::{
    error::ReadError,
    schema::shape::Field,
    value::{Object, Scalar, Span, Visitor},
};

/// A part of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DumpLine {
    /// Where its bytes begin, in bytes from the start; of what was packed, from the start of that.
    pub offset: usize,
    /// They in hex, long ones shortened, with their length. Empty for what has none by itself.
    pub bytes: String,
    /// In how many objects and vectors it is.
    pub depth: usize,
    /// The field's name, or an item's index in brackets; empty for the outermost.
    pub name: String,
    /// The TL type.
    pub ty: String,
    /// The value, or of an object its name and number.
    pub value: String,
}

impl DumpLine {
    /// The line as it is printed, in parts: offset and bytes, name, type, value.
    #[must_use]
    pub fn columns(&self) -> [String; 4] {
        let indent = self.depth.saturating_mul(2);
        let place = format!("{:>6}  {:<21}  {:indent$}", self.offset, self.bytes, "");
        let (name, value) = (self.name.clone(), self.value.clone());
        let (ty, equals) = match name.as_str() {
            "" if self.depth == 0 && self.ty == "Object" => (String::new(), ""),
            "" => (self.ty.clone(), " = "),
            name if name.starts_with('[') => (format!(" {}", self.ty), " = "),
            _ => (format!(": {}", self.ty), " = "),
        };
        [place, name, ty, format!("{equals}{value}")]
    }
}

impl fmt::Display for DumpLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.columns().iter().try_for_each(|part| f.write_str(part))
    }
}

/// Makes lines of what it is told.
#[derive(Default)]
pub(super) struct Lines {
    entries: Vec<DumpEntry>,
    depth: usize,
    /// The name of what comes next.
    name: String,
    /// If it is a flags word, the name of each bit that fields depend on.
    bits: Vec<(u32, String)>,
}

impl Lines {
    pub(super) fn finish(self) -> Vec<DumpEntry> {
        self.entries
    }

    fn line(&mut self, ty: &str, value: String, span: Span<'_>) {
        self.bits.clear();
        self.entries.push(DumpEntry::Line(DumpLine {
            offset: span.offset,
            bytes: text::bytes(span.bytes),
            depth: self.depth,
            name: std::mem::take(&mut self.name),
            ty: ty.to_owned(),
            value,
        }));
    }

    fn open(&mut self) {
        self.depth = self.depth.saturating_add(1);
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}

impl<'s> Visitor<'s> for Lines {
    fn begin_object(&mut self, ty: &'s str, object: Object<'s>, number: Span<'_>) {
        let title = match object {
            Object::Boxed(combinator) => combinator.title(),
            Object::Bare(combinator) => combinator.name().to_owned(),
            Object::Group => "{}".to_owned(),
        };
        self.line(ty, title, number);
        self.open();
    }

    fn begin_vector(&mut self, ty: &str, count: usize, head: Span<'_>, _is_guessed: bool) {
        let items = if count == 1 { "item" } else { "items" };
        self.line(ty, format!("{count} {items}"), head);
        self.open();
    }

    fn end(&mut self) {
        self.close();
    }

    fn field(&mut self, field: &'s Field, fields: &'s [Field]) {
        self.name.clone_from(&field.name);
        self.bits.clear();
        if field.word.is_some() {
            let named = fields.iter().filter_map(|it| {
                let when = it.condition.as_ref().filter(|it| it.word == field.name)?;
                Some((when.mask(), it.name.clone()))
            });
            self.bits.extend(named);
        }
    }

    fn item(&mut self, index: usize) {
        self.name = format!("[{index}]");
    }

    fn scalar(&mut self, ty: &str, value: Scalar<'_>, span: Span<'_>) {
        let value = match value {
            Scalar::Nat(word) if !self.bits.is_empty() => text::word(word, &self.bits),
            Scalar::Int(int) => int.to_string(),
            Scalar::Nat(nat) => nat.to_string(),
            Scalar::Long(long) => long.to_string(),
            Scalar::Double(double) => format!("{double:?}"),
            Scalar::String(bytes) => text::string(bytes),
            Scalar::Bytes(bytes) => text::raw(bytes),
            Scalar::Bool(bool) => bool.to_string(),
            Scalar::True => "true".to_owned(),
        };
        self.line(ty, value, span);
    }

    fn unpacks(&self) -> bool {
        true
    }

    fn begin_packed(&mut self, len: usize) {
        let nothing = Span {
            offset: 0,
            bytes: &[],
        };
        self.line("unpacked", format!("{len} bytes"), nothing);
        self.open();
    }

    fn end_packed(&mut self) {
        self.close();
    }

    fn goes_on(&mut self, error: &ReadError, depth: usize) -> bool {
        self.entries.push(DumpEntry::Error(error.clone()));
        self.depth = depth;
        true
    }

    fn depth(&self) -> usize {
        self.depth
    }
}
