//! `SchemaError`: why files are no schema.

use std::{fmt, io};

use crate::schema::Clash;

/// Why files are no schema.
#[derive(Debug)]
pub struct SchemaError {
    file: String,
    message: String,
    source: Option<io::Error>,
}

impl SchemaError {
    pub(crate) fn unreadable(file: String, error: io::Error) -> Self {
        Self {
            file,
            message: format!("can't be read: {error}"),
            source: Some(error),
        }
    }

    pub(crate) fn syntax(file: String, message: String) -> Self {
        Self {
            file,
            message,
            source: None,
        }
    }

    pub(crate) fn clash(first: String, second: String, clash: Clash) -> Self {
        let Clash {
            number,
            first: (_, text),
            second: other,
        } = clash;
        let file = if first == second {
            String::new()
        } else {
            format!(" (in {first})")
        };
        let message = format!(
            "the number {number:08x} stands for two declarations, `{text};`{file} and `{other};`"
        );
        Self::syntax(second, message)
    }
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

impl std::error::Error for SchemaError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.source.as_ref()?;
        Some(source)
    }
}
