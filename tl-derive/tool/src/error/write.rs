//! `WriteError`: why a JSON value can't be written as bytes.

use std::fmt;

/// Why a JSON value could not be written, and in which part of it.
///
/// ```
/// let schema = tl_schema::Schema::from_text("user#00000001 id:long name:string = User;")?;
/// let error = schema.from_json("user", &serde_json::json!({ "id": 7, "nmae": "Ann" })).unwrap_err();
/// assert_eq!(error.to_string(), "user.nmae: `user` has no field `nmae`: did you mean `name`?");
/// # Ok::<(), tl_schema::SchemaError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteError {
    path: String,
    message: String,
}

impl WriteError {
    #[cold]
    pub(crate) fn new(path: String, message: impl Into<String>) -> Self {
        Self {
            path,
            message: message.into(),
        }
    }

    /// The path to the part with the error: `initConnection.params.value[0].key`. Empty for the whole value.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for WriteError {}
