//! A finding of the check, and its text.

use std::fmt;

/// Something that is wrong in a schema file, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The line itself.
    pub text: String,
    /// Whether it is an error. If not, it is a warning.
    pub is_error: bool,
    /// What is wrong, and what may be meant.
    pub message: String,
    /// The place of the file among all.
    pub(super) order: usize,
}

/// Shows the message, and the line with a mark under the place.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            text,
            is_error,
            message,
            ..
        } = self;
        let kind = if *is_error { "error" } else { "warning" };
        writeln!(f, "{file}:{line}:{column}: {kind}: {message}")?;
        // Tabs are kept, so that the mark is in the right column.
        let before = text.chars().take(column.saturating_sub(1));
        let indent: String = before.map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
        let shown: String = text
            .chars()
            .map(|c| if c.is_control() && c != '\t' { ' ' } else { c })
            .collect();
        write!(f, "    {shown}\n    {indent}^")
    }
}
