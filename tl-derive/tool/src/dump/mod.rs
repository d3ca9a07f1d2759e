//! Bytes, field by field.

mod lines;
mod text;

use std::fmt;

pub use self::lines::DumpLine;
use self::lines::Lines;
use crate::{ReadOptions, Schema, error::ReadError};

/// What could be read of some bytes, a line for each part, and why no more.
///
/// Printed, it is a table: offset, bytes, then indented the name, the TL type and the value.
#[derive(Debug, Clone)]
pub struct Dump {
    entries: Vec<DumpEntry>,
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
        let mut lines = Lines::default();
        let result = self.read(bytes, options, &mut lines);
        let mut entries = lines.finish();
        entries.extend(result.err().map(DumpEntry::Error));
        Dump { entries }
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
