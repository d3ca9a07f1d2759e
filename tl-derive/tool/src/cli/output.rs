//! Output, error messages, and the outcomes of commands.

use std::{
    fmt::Display,
    io::{self, Write as _},
};

use anstyle::{AnsiColor, Effects, Style};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Outcome {
    Fine,
    /// What was checked or read is wrong, and that was reported.
    Wrong,
}

impl Outcome {
    pub(super) fn of(is_fine: bool) -> Self {
        if is_fine { Self::Fine } else { Self::Wrong }
    }
}

/// Why a command failed.
#[derive(Debug)]
pub(super) enum Failed {
    /// The reader of the output has closed the pipe.
    Pipe,
    /// A message, and the exit code.
    Told(String, u8),
}

/// The failure for a wrong command line, file or schema.
pub(super) fn failed(message: impl Display) -> Failed {
    Failed::Told(message.to_string(), 2)
}

/// The failure for wrong bytes or a wrong value.
pub(super) fn wrong(message: impl Display) -> Failed {
    Failed::Told(message.to_string(), 1)
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Pipe
        } else {
            failed(format!("can't write: {error}"))
        }
    }
}

/// Writes to standard output.
pub(super) fn write(bytes: &[u8]) -> Result<Outcome, Failed> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(Outcome::Fine)
}

/// Writes an error to standard error, and ignores it if that is closed.
pub(super) fn error(message: &str) {
    let _ = writeln!(anstream::stderr(), "{ERROR}error:{ERROR:#} {message}");
}

/// Writes a warning to standard error.
pub(super) fn warning(message: &str) {
    let _ = writeln!(anstream::stderr(), "{WARNING}warning:{WARNING:#} {message}");
}

pub(super) const ERROR: Style = AnsiColor::Red.on_default().effects(Effects::BOLD);
pub(super) const WARNING: Style = AnsiColor::Yellow.on_default().effects(Effects::BOLD);
