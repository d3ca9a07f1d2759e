//! The columns of a dump, and their style.

use std::fmt::Write as _;

use super::text;
use crate::error::ReadError;

/// The parts of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) offset: usize,
    pub(super) bytes: &'a str,
    pub(super) depth: usize,
    pub(super) name: &'a str,
    pub(super) ty: &'a str,
    pub(super) value: &'a str,
}

/// Texts before and after the parts of a line, such as a terminal's colours, and how an error is written.
///
/// ```
/// use tl_schema::DumpStyle;
///
/// let bold = DumpStyle { value: ("<b>", "</b>"), ..DumpStyle::default() };
/// # let schema = tl_schema::Schema::from_text("a#1 n:int = A;")?;
/// let mut out = String::new();
/// schema.write_dump(b"\x01\0\0\0\x07\0\0\0", &tl_schema::ReadOptions::new(), &bold, &mut out)?;
/// assert!(out.ends_with("n: int<b> = 7</b>\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct DumpStyle {
    /// Around offset and bytes.
    pub place: (&'static str, &'static str),
    /// Around the name.
    pub name: (&'static str, &'static str),
    /// Around the TL type.
    pub ty: (&'static str, &'static str),
    /// Around the value.
    pub value: (&'static str, &'static str),
    /// Writes an error, with the end of its line.
    pub error: fn(&ReadError, &mut String),
}

impl Default for DumpStyle {
    fn default() -> Self {
        Self {
            place: ("", ""),
            name: ("", ""),
            ty: ("", ""),
            value: ("", ""),
            error: |error, out| {
                // Writing to a String does not fail.
                let _ = writeln!(out, "{error}");
            },
        }
    }
}

/// The width of the column of offsets.
const OFFSET: usize = 6;
/// The width of the column of bytes.
const BYTES: usize = 21;

impl DumpStyle {
    /// A line, without its end: offset and bytes, name, type, value.
    pub(super) fn line(&self, part: &Part<'_>, out: &mut String) {
        let indent = part.depth.saturating_mul(2).saturating_add(2);
        let (start, end) = self.place;
        out.push_str(start);
        let before = out.len();
        text::number(i64::try_from(part.offset).unwrap_or(i64::MAX), out);
        let digits = out.len().saturating_sub(before);
        // Right-aligned.
        out.insert_str(
            before,
            SPACES.get(..OFFSET.saturating_sub(digits)).unwrap_or(""),
        );
        out.push_str("  ");
        out.push_str(part.bytes);
        let width = if part.bytes.is_ascii() {
            part.bytes.len()
        } else {
            part.bytes.chars().count()
        };
        spaces(BYTES.saturating_sub(width).saturating_add(indent), out);
        out.push_str(end);
        enclosed(self.name, &[part.name], out);
        match part.name {
            "" if part.depth == 0 && part.ty == "Object" => {
                return enclosed(self.value, &[part.value], out);
            }
            "" => enclosed(self.ty, &[part.ty], out),
            name if name.starts_with('[') => enclosed(self.ty, &[" ", part.ty], out),
            _ => enclosed(self.ty, &[": ", part.ty], out),
        }
        enclosed(self.value, &[" = ", part.value], out);
    }
}

fn enclosed((start, end): (&str, &str), text: &[&str], out: &mut String) {
    out.push_str(start);
    text.iter().for_each(|text| out.push_str(text));
    out.push_str(end);
}

const SPACES: &str = "                                                                ";

fn spaces(count: usize, out: &mut String) {
    let mut left = count;
    while left > 0 {
        let now = left.min(SPACES.len());
        out.push_str(SPACES.get(..now).unwrap_or(SPACES));
        left -= now;
    }
}
