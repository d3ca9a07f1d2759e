//! `tl-schema dump`: bytes, field by field.

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

/// The parts of some bytes, a line for each, and the errors.
///
/// Its `Display` is a table: offset, bytes, and then, indented, the name, the TL type and the value.
#[derive(Debug, Clone)]
pub struct Dump {
    entries: Vec<DumpEntry>,
}

/// A part of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DumpLine {
    /// The offset of its bytes, from the start of the input or of what was unpacked.
    pub offset: usize,
    /// The bytes in hex. Long ones are shortened and have their length. Empty for a part without bytes of its own.
    pub bytes: String,
    /// How many objects and vectors are around it.
    pub depth: usize,
    /// The field's name, or an item's index in brackets; empty for the outermost.
    pub name: String,
    /// The TL type.
    pub ty: String,
    /// The value, or the name and number of an object.
    pub value: String,
}

/// A line of a dump, or why the bytes after the line before can't be read.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum DumpEntry {
    /// A part that could be read.
    Line(DumpLine),
    /// A part that could not be read. After a message whose length is known, more may follow.
    Error(ReadError),
}

impl Schema {
    /// Shows the bytes of an object, field by field, up to the byte that can't be read, and why.
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
    /// It unpacks `gzip_packed`, whose content has offsets of its own. It reads the messages of a container by their
    /// lengths, so that one that can't be read costs no other.
    #[must_use]
    pub fn dump(&self, bytes: &[u8]) -> Dump {
        self.dump_with(bytes, &ReadOptions::new())
    }

    /// The same with options: of bytes whose type they don't tell, or with other limits.
    #[must_use]
    pub fn dump_with(&self, bytes: &[u8], options: &ReadOptions) -> Dump {
        let mut entries = Vec::new();
        let result = self.read(bytes, options, &mut Lines::new(&mut entries));
        entries.extend(result.err().map(DumpEntry::Error));
        Dump { entries }
    }

    /// Appends the same as text to `out`, several times as fast.
    ///
    /// # Errors
    ///
    /// The first error, if not all could be read. All errors are in the text too, in their places.
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

/// Writes lines as text.
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
    /// The lines, with errors in their places.
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
