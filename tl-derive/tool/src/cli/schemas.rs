//! The commands `diff`, `id` and `check`.

use std::{fmt::Write as _, path::PathBuf};

use tl_schema::{Numbers, Schema};

use super::{
    args::{Check, Diff, Id},
    input,
    output::{self, Failed, Outcome, failed},
};

pub(super) fn diff(args: &Diff) -> Result<Outcome, Failed> {
    let read = |path: &PathBuf| Schema::from_files([path]).map_err(failed);
    let diff = tl_schema::diff(&read(&args.old)?, &read(&args.new)?);
    let text = if args.json {
        format!("{}\n", diff.to_json())
    } else {
        diff.to_string()
    };
    output::write(text.as_bytes())
}

pub(super) fn id(args: &Id) -> Result<Outcome, Failed> {
    let Numbers {
        stated,
        tl,
        telegram,
    } = Numbers::of_line(&args.line).map_err(failed)?;
    let mut text = format!("tl        {tl:08x}\ntelegram  {telegram:08x}\n");
    if let Some(stated) = stated {
        // Writing to a String does not fail.
        let _ = writeln!(text, "stated    {stated:08x}");
    }
    output::write(text.as_bytes())
}

pub(super) fn check(mut schemas: Vec<PathBuf>, args: Check) -> Result<Outcome, Failed> {
    schemas.extend(args.files);
    if schemas.is_empty() {
        return Err(failed(
            "no schema: name its file, as in `check schema/api.tl`",
        ));
    }
    let mut files = Vec::new();
    for path in &schemas {
        files.push((path.display().to_string(), input::text_of(path)?));
    }
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let findings = tl_schema::check(&files);
    let errors = findings.iter().filter(|finding| finding.is_error).count();
    let mut text = String::new();
    for finding in &findings {
        // Writing to a String does not fail.
        let _ = writeln!(text, "{finding}");
    }
    let warnings = findings.len().saturating_sub(errors);
    if !findings.is_empty() {
        let (errors, warnings) = (counted(errors, "error"), counted(warnings, "warning"));
        let _ = writeln!(text, "{errors}, {warnings}");
    }
    output::write(text.as_bytes())?;
    Ok(Outcome::of(errors == 0))
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
