//! Errors at the place of a cursor, in words.

use super::{Cursor, ParseError};

impl Cursor<'_> {
    /// The error for something else here.
    pub(in crate::schema) fn expected(&mut self, what: &str) -> ParseError {
        self.skip_space();
        let place = self.place();
        match self.rest.split_whitespace().next() {
            Some(found) => {
                let found: String = found.chars().take(40).collect();
                format!("expected {what} at {place}, found `{found}`")
            }
            None if self.text.contains('\n') || !self.breaks.is_empty() => {
                format!("expected {what} at {place}, the end")
            }
            None => format!("expected {what} at the end"),
        }
    }

    /// An error without the place that it names, which is where the cursor stands.
    pub(in crate::schema) fn without_place(&mut self, error: &ParseError) -> ParseError {
        self.skip_space();
        let place = self.place();
        [format!(", at {place}"), format!(" at {place}")]
            .iter()
            .find_map(|place| {
                let (before, after) = error.split_once(place.as_str())?;
                Some(format!("{before}{after}"))
            })
            .unwrap_or_else(|| error.clone())
    }

    /// Where the cursor stands: "character 7", or "line 3, column 7"; each from 1.
    fn place(&self) -> String {
        if !self.breaks.is_empty() {
            // The column is not known: the spaces in front of the line are not in the text.
            let position = self.position();
            let before = self.breaks.iter().filter(|start| **start <= position);
            return format!("line {}", before.count() + 1);
        }
        let before = self.text.get(..self.position()).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        if self.text.contains('\n') {
            let line = before.matches('\n').count() + 1;
            format!("line {line}, column {column}")
        } else {
            format!("character {column}")
        }
    }

    /// Adds the field to an error in a joined text, whose lines alone say little.
    pub(in crate::schema) fn in_field(&self, name: &str, error: ParseError) -> ParseError {
        if self.breaks.is_empty() {
            error
        } else {
            format!("{error}, in the field `{name}`")
        }
    }

    /// An error about what stands here.
    pub(in crate::schema) fn error(&self, message: impl std::fmt::Display) -> ParseError {
        format!("{message}, at {}", self.place())
    }
}
