//! What the program says, and how it ends.

use std::{
    fmt::Display,
    io::{self, Write as _},
};

use anstyle::{AnsiColor, Effects, Style};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Outcome {
    Fine,
    /// What was looked at is wrong, and that was said.
    Wrong,
}

impl Outcome {
    pub(super) fn of(is_fine: bool) -> Self {
        if is_fine { Self::Fine } else { Self::Wrong }
    }
}

/// Why a command could not be done.
#[derive(Debug)]
pub(super) enum Failed {
    /// Nobody reads what is written.
    Pipe,
    /// A message, and the exit code.
    Told(String, u8),
}

/// What is wrong with the command line, a file or a schema.
pub(super) fn failed(message: impl Display) -> Failed {
    Failed::Told(message.to_string(), 2)
}

/// What is wrong with bytes or a value.
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

/// Says what is wrong on standard error, where nobody may read it.
pub(super) fn error(message: &str) {
    let _ = writeln!(anstream::stderr(), "{ERROR}error:{ERROR:#} {message}");
}

/// Says what is not as it might be.
pub(super) fn warning(message: &str) {
    let _ = writeln!(anstream::stderr(), "{WARNING}warning:{WARNING:#} {message}");
}

pub(super) const ERROR: Style = AnsiColor::Red.on_default().effects(Effects::BOLD);
pub(super) const WARNING: Style = AnsiColor::Yellow.on_default().effects(Effects::BOLD);
