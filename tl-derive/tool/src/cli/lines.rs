//! Standard input with one message on each line, and an answer to each.

use std::io::{self, BufRead as _, BufReader, Write};

use super::output::{Failed, Outcome, failed};

/// Answers each line of standard input. If the next line is not there yet, the answer is written at once.
pub(super) fn answer(
    out: &mut dyn Write,
    mut answer: impl FnMut(&str, &mut dyn Write) -> io::Result<Outcome>,
) -> Result<Outcome, Failed> {
    let mut lines = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let mut line = Vec::new();
    let mut outcome = Outcome::Fine;
    loop {
        line.clear();
        let len = lines.read_until(b'\n', &mut line);
        let len = len.map_err(|error| failed(format!("can't read standard input: {error}")))?;
        if len == 0 {
            out.flush()?;
            return Ok(outcome);
        }
        let text = match str::from_utf8(&line) {
            Ok(text) => text.into(),
            Err(_) => String::from_utf8_lossy(&line),
        };
        if answer(text.trim_end_matches(['\r', '\n']), out)? == Outcome::Wrong {
            outcome = Outcome::Wrong;
        }
        if lines.buffer().is_empty() {
            out.flush()?;
        }
    }
}

/// Writes the answer to a line that can't be read.
pub(super) fn error(out: &mut dyn Write, message: &str) -> io::Result<Outcome> {
    writeln!(out, "{}", error_text(message))?;
    Ok(Outcome::Wrong)
}

pub(super) fn error_text(message: &str) -> serde_json::Value {
    serde_json::json!({ "error": message })
}
