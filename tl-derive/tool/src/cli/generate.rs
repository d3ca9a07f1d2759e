//! The command `generate`.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use tl_schema::{Generate as Options, generate};

use super::{
    args::Generate,
    output::{self, Failed, Outcome, failed, warning},
};

pub(super) fn run(schemas: &[PathBuf], args: &Generate) -> Result<Outcome, Failed> {
    if schemas.is_empty() {
        return Err(failed("no schema: name its file, as in `-s schema/api.tl`"));
    }
    if args.names.is_empty() && !args.all {
        return Err(failed(
            "nothing to write: name types and functions, or take --all",
        ));
    }
    let generated = generate(schemas, &options(args)?).map_err(failed)?;
    for note in &generated.notes {
        warning(note);
    }
    match &args.output {
        None => output::write(generated.text.as_bytes()),
        Some(path) if args.check => check(path, &generated.text),
        Some(path) => {
            write(path, &generated.text)?;
            Ok(Outcome::Fine)
        }
    }
}

fn options(args: &Generate) -> Result<Options, Failed> {
    let mut options = Options::new().all(args.all).borrowed(args.borrowed);
    for name in &args.names {
        options = options.name(name);
    }
    for ty in &args.opaque {
        options = options.opaque(ty);
    }
    for derive in &args.derive {
        options = options.derive(derive);
    }
    for partial in &args.partial {
        let (constructor, fields) = partial.split_once(':').unwrap_or((partial, ""));
        let fields = fields.split(',').map(str::trim).filter(|it| !it.is_empty());
        let fields: Vec<_> = fields.collect();
        if fields.is_empty() {
            return Err(failed(format!(
                "--partial {partial}: say which fields, as in `{constructor}:id,date`"
            )));
        }
        options = options.partial(constructor, fields);
    }
    Ok(options)
}

/// Writes a file whole or not at all: to a temporary file beside it, which then replaces it. Links are followed. A
/// terminal, a pipe or the like is written to, and never replaced.
fn write(path: &Path, text: &str) -> Result<(), Failed> {
    let told =
        |error: std::io::Error| failed(format!("{}: can't be written: {error}", path.display()));
    let old = fs::metadata(path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return fs::OpenOptions::new()
            .write(true)
            .open(path)
            .and_then(|mut out| out.write_all(text.as_bytes()))
            .map_err(told);
    }
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = place.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let beside = place.with_file_name(name);
    let result = fs::File::create(&beside)
        .and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            // The new file keeps the permissions of the old one.
            old.map_or(Ok(()), |old| file.set_permissions(old.permissions()))?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&beside, &place));
    result.map_err(|error| {
        // After an error, the temporary file is removed.
        let _ = fs::remove_file(&beside);
        told(error)
    })
}

/// Shows the difference between a file and what would be written.
fn check(path: &Path, text: &str) -> Result<Outcome, Failed> {
    let found = match fs::read_to_string(path) {
        Ok(found) => found,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => {
            return Err(failed(format!(
                "{}: can't be read: {error}",
                path.display()
            )));
        }
    };
    if found == text {
        return Ok(Outcome::Fine);
    }
    let name = path.display();
    let mut out = format!("--- {name}\n+++ {name}, as it would be written\n");
    difference(&found, text, &mut out);
    output::write(out.as_bytes())?;
    Ok(Outcome::Wrong)
}

/// Writes the lines from the first to the last difference.
fn difference(found: &str, wanted: &str, out: &mut String) {
    let (old, new): (Vec<_>, Vec<_>) = (found.lines().collect(), wanted.lines().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old, new) = (
        old.get(same..).unwrap_or_default(),
        new.get(same..).unwrap_or_default(),
    );
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let old = old
        .get(..old.len().saturating_sub(tail))
        .unwrap_or_default();
    let new = new
        .get(..new.len().saturating_sub(tail))
        .unwrap_or_default();
    let first = same.saturating_add(1);
    out.push_str(&format!(
        "@@ -{first},{} +{first},{} @@\n",
        old.len(),
        new.len()
    ));
    for (sign, lines) in [('-', old), ('+', new)] {
        for line in lines {
            out.push(sign);
            out.push_str(line);
            out.push('\n');
        }
    }
}
