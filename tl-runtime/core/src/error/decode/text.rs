//! The message of a `DecodeError`. It is short, even if a thousand constructors were expected.

use core::fmt;

use super::{DecodeError, DecodeErrorKind, Inner};
use crate::constructor::Constructor;

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            kind,
            offset,
            path,
            advice,
        } = &*self.0;
        match kind {
            DecodeErrorKind::EndOfInput { .. } => f.write_str("end of input")?,
            DecodeErrorKind::UnknownConstructor { found, .. } => {
                write!(f, "unknown constructor 0x{found:08x}")?;
            }
            DecodeErrorKind::NotAVector { found } => write!(f, "0x{found:08x} is no vector")?,
            DecodeErrorKind::NotABool { found } => write!(f, "0x{found:08x} is no Bool")?,
            DecodeErrorKind::NotUtf8 => f.write_str("string is not UTF-8")?,
            DecodeErrorKind::TrailingBytes { .. } => f.write_str("trailing bytes")?,
            DecodeErrorKind::TooDeep { .. } => f.write_str("too deep")?,
            DecodeErrorKind::TooManyItems { .. } => f.write_str("too many items")?,
            DecodeErrorKind::NotCanonical(_) => f.write_str("not canonical")?,
            DecodeErrorKind::Custom(message) => f.write_str(message)?,
        }
        write!(f, " at byte {offset}")?;
        if !path.is_empty() {
            write!(f, ", in {path}")?;
        }
        kind.fmt_detail(f)?;
        if !advice.is_empty() {
            write!(f, "; {advice}")?;
        }
        Ok(())
    }
}

impl DecodeErrorKind {
    /// The end of the message: what should have been there.
    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndOfInput { needed, left } => {
                write!(f, ": {needed} {} needed, {left} left", bytes(*needed))
            }
            Self::UnknownConstructor { expected, .. } => fmt_expected(expected, f),
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
            Self::NotUtf8 | Self::Custom(_) => Ok(()),
        }
    }
}

fn bytes(count: usize) -> &'static str {
    if count == 1 { "byte" } else { "bytes" }
}

/// How many expected constructors a message lists; it counts the others.
const LISTED: usize = 16;

/// The same for `Debug`.
const LISTED_IN_DEBUG: usize = 10;

fn fmt_expected(expected: &[Constructor], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match expected {
        [] => return Ok(()),
        [only] => return write!(f, ": expected {only}"),
        _ => f.write_str(": expected one of ")?,
    }
    fmt_listed(expected, LISTED, f)
}

fn fmt_listed(expected: &[Constructor], most: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, constructor) in expected.iter().take(most).enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        write!(f, "{separator}{constructor}")?;
    }
    match expected.len().saturating_sub(most) {
        0 => Ok(()),
        more => write!(f, " and {more} more"),
    }
}

/// Constructors in `Debug`, without their declarations, which are long and may be a thousand.
struct Listed(&'static [Constructor]);

impl fmt::Debug for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        fmt_listed(self.0, LISTED_IN_DEBUG, f)?;
        f.write_str("]")
    }
}

/// Shows constructor numbers in hex, as schemas write them.
impl fmt::Debug for DecodeErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |f: &mut fmt::Formatter<'_>, name, found: &u32| {
            f.debug_struct(name)
                .field("found", &format_args!("{found:#010x}"))
                .finish()
        };
        match self {
            Self::EndOfInput { needed, left } => f
                .debug_struct("EndOfInput")
                .field("needed", needed)
                .field("left", left)
                .finish(),
            Self::UnknownConstructor { found, expected } => f
                .debug_struct("UnknownConstructor")
                .field("found", &format_args!("{found:#010x}"))
                .field("expected", &Listed(expected))
                .finish(),
            Self::NotAVector { found } => number(f, "NotAVector", found),
            Self::NotABool { found } => number(f, "NotABool", found),
            Self::NotUtf8 => f.write_str("NotUtf8"),
            Self::TrailingBytes { left } => {
                f.debug_struct("TrailingBytes").field("left", left).finish()
            }
            Self::TooDeep { limit } => f.debug_struct("TooDeep").field("limit", limit).finish(),
            Self::TooManyItems { count, left } => f
                .debug_struct("TooManyItems")
                .field("count", count)
                .field("left", left)
                .finish(),
            Self::NotCanonical(what) => f.debug_tuple("NotCanonical").field(what).finish(),
            Self::Custom(message) => f.debug_tuple("Custom").field(message).finish(),
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("kind", &self.0.kind)
            .field("offset", &self.0.offset)
            .field("path", &format_args!("{}", self.0.path))
            .finish()
    }
}
