//! A cache of schema files: each is read and parsed once, however many definitions use it.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use super::{combinator::parse_schema, file::SchemaFile};

/// The state of a file when it was parsed. An editor keeps one process for days, so a file that has changed since then
/// is parsed again.
#[derive(PartialEq, Clone)]
struct Stamp {
    modified: Option<SystemTime>,
    len: u64,
}

type Parsed = Result<Arc<SchemaFile>, String>;

static FILES: Mutex<Option<HashMap<PathBuf, (Stamp, Parsed)>>> = Mutex::new(None);

/// The file at a path from the manifest of the crate that is compiled.
///
/// # Errors
///
/// If it can't be read or is no schema: what is wrong with it, and where.
pub fn load(relative: &str) -> Parsed {
    find(relative).map_err(|error| format!("`{relative}`: {error}"))
}

/// The same, with errors that do not name the file, since each definition has its own path to it.
fn find(relative: &str) -> Parsed {
    // Cargo sets it to the folder of the crate that uses the derive.
    let root = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    // An absolute path, because the compiler, which is told of it too, would look beside the source file.
    let path = std::path::absolute(Path::new(&root).join(relative)).map_err(unreadable)?;
    let metadata = fs::metadata(&path).map_err(unreadable)?;
    // To read a pipe or a device could take forever.
    if !metadata.is_file() {
        return Err("is no file".to_owned());
    }
    let stamp = Stamp {
        modified: metadata.modified().ok(),
        len: metadata.len(),
    };
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    let files = files.get_or_insert_default();
    if let Some((known, parsed)) = files.get(&path)
        && *known == stamp
    {
        return parsed.clone();
    }
    let parsed = parse(&path);
    files.insert(path, (stamp, parsed.clone()));
    parsed
}

fn parse(path: &Path) -> Parsed {
    let text = fs::read_to_string(path).map_err(unreadable)?;
    parse_schema(&text).map(|combinators| Arc::new(SchemaFile::new(path, combinators)))
}

#[expect(clippy::needless_pass_by_value, reason = "`map_err` passes it so")]
fn unreadable(error: std::io::Error) -> String {
    format!("can't be read from the directory of the crate's Cargo.toml: {error}")
}
