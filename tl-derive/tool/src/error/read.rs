//! `ReadError`: why bytes can't be read, at which byte, and in which field.

use std::fmt;

/// Why bytes were refused, at which byte, and in which part of the value. The messages are those of
/// `tl_runtime::DecodeError`.
///
/// ```
/// let schema = tl_schema::Schema::from_text("user#00000001 id:long = User;")?;
/// let error = schema.to_json(&[1, 0, 0, 0, 7, 0]).unwrap_err();
/// assert_eq!(error.to_string(), "end of input at byte 4, in user.id: 8 bytes needed, 2 left");
/// assert_eq!((error.offset(), error.path()), (4, "user.id"));
/// # Ok::<(), tl_schema::SchemaError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    kind: ReadErrorKind,
    offset: usize,
    path: String,
}

/// Why bytes were refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The bytes end before the value does.
    EndOfInput {
        /// How many bytes the value needed.
        needed: usize,
        /// How many were left.
        left: usize,
    },
    /// A constructor number that the type does not have.
    UnknownConstructor {
        /// The number in the input.
        found: u32,
        /// What the schema says of it, if it is of another type: as in `user#00000001 of User`.
        known: Option<String>,
        /// The constructors that the type has. Empty if it could be any object.
        expected: Vec<String>,
    },
    /// A boxed vector does not begin with `vector#1cb5c415`.
    NotAVector {
        /// The number in the input.
        found: u32,
    },
    /// A `Bool` is neither `boolTrue#997275b5` nor `boolFalse#bc799737`.
    NotABool {
        /// The number in the input.
        found: u32,
    },
    /// The value is complete, and the input goes on.
    TrailingBytes {
        /// The bytes after the value.
        left: usize,
    },
    /// More objects inside one another than the limit.
    TooDeep {
        /// That limit, in objects.
        limit: usize,
    },
    /// A vector has more items than are allowed.
    TooManyItems {
        /// The vector's count.
        count: usize,
        /// The items that were still allowed.
        left: usize,
    },
    /// The value is unambiguous, but a canonical encoder would have written it differently.
    NotCanonical(&'static str),
    /// The schema does not say what is there. The text says what is unknown.
    Unsaid(String),
    /// Packed data can't be unpacked.
    Unpacked(String),
}

impl ReadError {
    /// Moves the error to `start`, where the value begins, if the input ends in the value.
    #[cold]
    pub(crate) fn if_ended(mut self, start: usize) -> Self {
        if let ReadErrorKind::EndOfInput { .. } = self.kind {
            self.offset = start;
        }
        self
    }

    /// The same for a vector, also if its count is too large.
    #[cold]
    pub(crate) fn if_begun(mut self, start: usize) -> Self {
        if let ReadErrorKind::TooManyItems { .. } = self.kind {
            self.offset = start;
        }
        self.if_ended(start)
    }

    #[cold]
    pub(crate) fn new(kind: ReadErrorKind, offset: usize, path: String) -> Self {
        Self { kind, offset, path }
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &ReadErrorKind {
        &self.kind
    }

    /// Where it is: bytes from the start of the input.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The path to the part with the error, in the schema's names: `messages.dialogs.users[3].id`. Empty for the whole
    /// value.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ReadErrorKind::EndOfInput { .. } => f.write_str("end of input")?,
            ReadErrorKind::UnknownConstructor { found, .. } => {
                write!(f, "unknown constructor 0x{found:08x}")?;
            }
            ReadErrorKind::NotAVector { found } => write!(f, "0x{found:08x} is no vector")?,
            ReadErrorKind::NotABool { found } => write!(f, "0x{found:08x} is no Bool")?,
            ReadErrorKind::TrailingBytes { .. } => f.write_str("trailing bytes")?,
            ReadErrorKind::TooDeep { .. } => f.write_str("too deep")?,
            ReadErrorKind::TooManyItems { .. } => f.write_str("too many items")?,
            ReadErrorKind::NotCanonical(_) => f.write_str("not canonical")?,
            ReadErrorKind::Unsaid(_) => f.write_str("nothing says what stands here")?,
            ReadErrorKind::Unpacked(_) => f.write_str("can't be unpacked")?,
        }
        write!(f, " at byte {}", self.offset)?;
        if !self.path.is_empty() {
            write!(f, ", in {}", self.path)?;
        }
        self.kind.fmt_detail(f)
    }
}

impl ReadErrorKind {
    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndOfInput { needed, left } => {
                write!(f, ": {needed} {} needed, {left} left", bytes(*needed))
            }
            Self::UnknownConstructor {
                known, expected, ..
            } => {
                if let Some(known) = known {
                    write!(f, ": it is {known}")?;
                }
                fmt_expected(expected, f)
            }
            Self::NotAVector { .. } => f.write_str(": expected vector#1cb5c415"),
            Self::NotABool { .. } => {
                f.write_str(": expected boolTrue#997275b5 or boolFalse#bc799737")
            }
            Self::TrailingBytes { left: 1 } => f.write_str(": 1 byte follows the value"),
            Self::TrailingBytes { left } => write!(f, ": {left} bytes follow the value"),
            Self::TooDeep { limit } => write!(f, ": at most {limit} objects inside one another"),
            Self::TooManyItems { count, left } => {
                write!(f, ": a vector of {count}, {left} still allowed")
            }
            Self::NotCanonical(what) => write!(f, ": {what}"),
            Self::Unsaid(what) | Self::Unpacked(what) => write!(f, ": {what}"),
        }
    }
}

fn bytes(count: usize) -> &'static str {
    if count == 1 { "byte" } else { "bytes" }
}

/// How many expected constructors a message lists; it counts the others.
const LISTED: usize = 16;

fn fmt_expected(expected: &[String], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match expected {
        [] => return Ok(()),
        [only] => return write!(f, ": expected {only}"),
        _ => {}
    }
    let listed: Vec<_> = expected.iter().take(LISTED).map(String::as_str).collect();
    write!(f, ": expected one of {}", listed.join(", "))?;
    match expected.len().saturating_sub(LISTED) {
        0 => Ok(()),
        more => write!(f, " and {more} more"),
    }
}

impl std::error::Error for ReadError {}
