//! Bytes, field by field.

mod layout;
mod lines;
mod text;

use std::fmt;

pub use self::layout::DumpStyle;
use self::{
    layout::Part,
    lines::{Lines, Sink},
};
use crate::{ReadOptions, Schema, error::ReadError};

/// What could be read of some bytes, a line for each part, and why no more.
///
/// Printed, it is a table: offset, bytes, then indented the name, the TL type and the value.
#[derive(Debug, Clone)]
pub struct Dump {
    entries: Vec<DumpEntry>,
}

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

/// A line of a dump, or why the bytes after the line before can't be read.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum DumpEntry {
    /// A part that could be read.
    Line(DumpLine),
    /// One that could not. Behind a message whose length is known, more may follow.
    Error(ReadError),
}

impl Schema {
    /// What the bytes of an object are, field by field; up to the byte that can't be read, and why.
    ///
    /// ```
    /// let schema = tl_schema::Schema::from_text("user#00000001 flags:# id:long bot:flags.0?true = User;")?;
    /// let dump = schema.dump(b"\x01\0\0\0\x01\0\0\0\x07\0\0\0");
    /// let text = [
    ///     "     0  01000000               user#00000001",
    ///     "     4  01000000                 flags: # = 0x00000001 (bot)",
    ///     "end of input at byte 8, in user.id: 8 bytes needed, 4 left",
    ///     "",
    /// ];
    /// assert_eq!(dump.to_string(), text.join("\n"));
    /// # Ok::<(), tl_schema::SchemaError>(())
    /// ```
    ///
    /// What is packed (`gzip_packed`) is looked into, with offsets of its own; a container's messages are read by their
    /// lengths, so that one that can't be read costs no other.
    #[must_use]
    pub fn dump(&self, bytes: &[u8]) -> Dump {
        self.dump_with(bytes, &ReadOptions::new())
    }

    /// The same, of what does not say what it is, or with other limits.
    #[must_use]
    pub fn dump_with(&self, bytes: &[u8], options: &ReadOptions) -> Dump {
        let mut entries = Vec::new();
        let result = self.read(bytes, options, &mut Lines::new(&mut entries));
        entries.extend(result.err().map(DumpEntry::Error));
        Dump { entries }
    }

    /// The same as text, behind what is in `out`, several times as fast.
    ///
    /// # Errors
    ///
    /// The first, if not all could be read. It is in the text too, where it is, as `style` says.
    pub fn write_dump(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        style: &DumpStyle,
        out: &mut String,
    ) -> Result<(), ReadError> {
        let first = None;
        let mut printer = Printer { style, out, first };
        let result = self.read(bytes, options, &mut Lines::new(&mut printer));
        if let Err(error) = result {
            printer.error(&error);
        }
        printer.first.map_or(Ok(()), Err)
    }
}

/// Prints lines at once.
struct Printer<'p> {
    style: &'p DumpStyle,
    out: &'p mut String,
    /// The first error.
    first: Option<ReadError>,
}

impl Sink for Printer<'_> {
    fn line(&mut self, part: &Part<'_>) {
        self.style.line(part, self.out);
        self.out.push('\n');
    }

    fn error(&mut self, error: &ReadError) {
        (self.style.error)(error, self.out);
        self.first.get_or_insert_with(|| error.clone());
    }
}

impl Sink for Vec<DumpEntry> {
    fn line(&mut self, part: &Part<'_>) {
        self.push(DumpEntry::Line(DumpLine {
            offset: part.offset,
            bytes: part.bytes.to_owned(),
            depth: part.depth,
            name: part.name.to_owned(),
            ty: part.ty.to_owned(),
            value: part.value.to_owned(),
        }));
    }

    fn error(&mut self, error: &ReadError) {
        self.push(DumpEntry::Error(error.clone()));
    }
}

impl Dump {
    /// The lines, and the errors where they are.
    #[must_use]
    pub fn entries(&self) -> &[DumpEntry] {
        &self.entries
    }

    /// The first error, if not all could be read.
    #[must_use]
    pub fn error(&self) -> Option<&ReadError> {
        self.entries.iter().find_map(|entry| match entry {
            DumpEntry::Error(error) => Some(error),
            DumpEntry::Line(_) => None,
        })
    }
}

impl fmt::Display for Dump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.entries.iter().try_for_each(|entry| match entry {
            DumpEntry::Line(line) => writeln!(f, "{line}"),
            DumpEntry::Error(error) => writeln!(f, "{error}"),
        })
    }
}

impl fmt::Display for DumpLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = Part {
            offset: self.offset,
            bytes: &self.bytes,
            depth: self.depth,
            name: &self.name,
            ty: &self.ty,
            value: &self.value,
        };
        let mut text = String::new();
        DumpStyle::default().line(&part, &mut text);
        f.write_str(&text)
    }
}
