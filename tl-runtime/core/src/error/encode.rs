//! `EncodeError`: why a value has no encoding, and in which field.

use alloc::{
    borrow::Cow,
    boxed::Box,
    string::{String, ToString},
};
use core::fmt;

use super::{names::Names, path::Path};

/// Why a value has no encoding, and in which part of it.
///
/// ```
/// use tl_runtime::{TlObject, to_bytes};
///
/// #[derive(TlObject)]
/// #[tl(id = 0x11111111)]
/// struct Ban {
///     #[tl(flag = 3)]
///     reason: Option<String>,
///     #[tl(flag = 3)]
///     until: Option<i32>,
/// }
///
/// let half = Ban { reason: None, until: Some(1) };
/// assert_eq!(
///     to_bytes(&half).unwrap_err().to_string(),
///     "shared flag bit is half present, in Ban: `until` is set and `reason` is not, \
///      and flags.3 stands for both: set all of them or none",
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct EncodeError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    kind: EncodeErrorKind,
    path: Path,
}

/// Why a value has no encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncodeErrorKind {
    /// A string or byte string of 2^32 bytes or more.
    TooLong {
        /// Its length, in bytes.
        len: usize,
    },
    /// A vector of 2^32 items or more.
    TooManyItems {
        /// Its length, in items.
        count: usize,
    },
    /// Of the conditional fields that share a flag bit, some are present and some are absent.
    HalfPresent {
        /// The flags word.
        word: &'static str,
        /// The bit, 0 to 31.
        bit: u32,
        /// The fields that are present.
        present: Box<[&'static str]>,
        /// The fields that are absent.
        absent: Box<[&'static str]>,
    },
    /// The slice is shorter than the encoding.
    BufferTooSmall {
        /// The length of the encoding, in bytes.
        needed: usize,
        /// The length of the slice, in bytes.
        available: usize,
    },
    /// Anything else, from code outside this crate.
    Custom(Cow<'static, str>),
}

impl EncodeError {
    #[cold]
    #[inline(never)]
    pub(crate) fn new(kind: EncodeErrorKind) -> Self {
        Self(Box::new(Inner {
            kind,
            path: Path::default(),
        }))
    }

    /// An error of your own, for [`Encode`](crate::Encode) by hand and `with` functions.
    #[cold]
    pub fn custom(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(EncodeErrorKind::Custom(message.into()))
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &EncodeErrorKind {
        &self.0.kind
    }

    /// In which part of the value it is, in Rust's names: `Ban.reason`. Empty, if the value has no parts.
    #[must_use]
    pub fn path(&self) -> String {
        self.0.path.to_string()
    }

    #[cold]
    pub(crate) fn buffer_too_small(needed: usize, available: usize) -> Self {
        Self::new(EncodeErrorKind::BufferTooSmall { needed, available })
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn in_type(mut self, names: &'static Names) -> Self {
        self.0.path.in_type(names);
        self
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn in_field(mut self, names: &'static Names, index: usize) -> Self {
        self.0.path.in_field(names, index);
        self
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn in_item(mut self, index: usize) -> Self {
        self.0.path.in_item(index);
        self
    }

    /// The same for the item of `count` that has this many behind it.
    #[cold]
    #[inline(never)]
    pub(crate) fn in_item_before(self, following: usize, count: usize) -> Self {
        self.in_item(count.saturating_sub(following).saturating_sub(1))
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, path } = &*self.0;
        f.write_str(match kind {
            EncodeErrorKind::TooLong { .. } => "string too long",
            EncodeErrorKind::TooManyItems { .. } => "vector too long",
            EncodeErrorKind::HalfPresent { .. } => "shared flag bit is half present",
            EncodeErrorKind::BufferTooSmall { .. } => "buffer too small",
            EncodeErrorKind::Custom(message) => message,
        })?;
        if !path.is_empty() {
            write!(f, ", in {path}")?;
        }
        kind.fmt_detail(f)
    }
}

impl EncodeErrorKind {
    /// The end of the message: the numbers and names.
    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { len } => write!(f, ": {len} bytes, and TL's lengths end at 2^32 - 1"),
            Self::TooManyItems { count } => {
                write!(f, ": {count} items, and TL's counts end at 2^32 - 1")
            }
            Self::HalfPresent {
                word,
                bit,
                present,
                absent,
            } => {
                f.write_str(": ")?;
                fmt_names(present, "set", f)?;
                f.write_str(" and ")?;
                fmt_names(absent, "not", f)?;
                let all = if present.len().saturating_add(absent.len()) == 2 {
                    "both"
                } else {
                    "all of them"
                };
                write!(
                    f,
                    ", and {word}.{bit} stands for {all}: set all of them or none"
                )
            }
            Self::BufferTooSmall { needed, available } => {
                write!(f, ": {needed} bytes needed, {available} available")
            }
            Self::Custom(_) => Ok(()),
        }
    }
}

/// "`a`, `b` are set".
fn fmt_names(names: &[&str], state: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, name) in names.iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        write!(f, "{separator}`{name}`")?;
    }
    let verb = if names.len() == 1 { "is" } else { "are" };
    write!(f, " {verb} {state}")
}

impl fmt::Debug for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EncodeError")
            .field("kind", &self.0.kind)
            .field("path", &format_args!("{}", self.0.path))
            .finish()
    }
}

impl core::error::Error for EncodeError {}

/// [`InvalidInput`](std::io::ErrorKind::InvalidInput), with the error inside.
#[cfg(feature = "std")]
impl From<EncodeError> for std::io::Error {
    fn from(error: EncodeError) -> Self {
        Self::new(std::io::ErrorKind::InvalidInput, error)
    }
}
