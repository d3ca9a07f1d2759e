//! Schema files, and a cache: each is read and parsed once, however many definitions use it.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::SystemTime,
};

use super::{
    ast::{Body, Combinator, TypeExpr},
    combinator::parse_schema,
    names::folded,
    number::constructor_number,
};

/// A parsed file.
pub struct SchemaFile {
    path: PathBuf,
    combinators: Vec<Combinator>,
    /// The combinators by name, in the form in which names are compared with Rust's: the whole name, and without some
    /// or all of the namespaces.
    by_name: HashMap<String, Vec<usize>>,
    /// Whether the compiler watches the file for changes.
    is_tracked: AtomicBool,
}

impl SchemaFile {
    /// A file with these declarations.
    pub fn new(path: &Path, combinators: Vec<Combinator>) -> Self {
        let mut by_name: HashMap<_, Vec<_>> = HashMap::new();
        for (index, combinator) in combinators.iter().enumerate() {
            let mut rest = Some(combinator.name.as_str());
            while let Some(name) = rest {
                by_name.entry(folded(name)).or_default().push(index);
                rest = name.split_once('.').map(|(_, rest)| rest);
            }
        }
        Self {
            path: path.to_owned(),
            combinators,
            by_name,
            is_tracked: AtomicBool::new(false),
        }
    }

    /// The path, for the first definition that asks. Its derived code names the file to the compiler, which then
    /// watches it.
    pub fn to_track(&self) -> Option<String> {
        let is_tracked = self.is_tracked.swap(true, Ordering::Relaxed);
        (!is_tracked).then(|| self.path.to_string_lossy().into_owned())
    }

    /// All that the file declares, in order.
    pub fn combinators(&self) -> &[Combinator] {
        &self.combinators
    }

    /// The combinators that a Rust name may mean: those of that whole name, or else those of that name without some or
    /// all of the namespaces. Built-in ones are not among them.
    pub fn find(&self, rust_name: &str) -> Vec<&Combinator> {
        let wanted = folded(rust_name);
        let found = self.by_name.get(&wanted).into_iter().flatten();
        let found: Vec<_> = found
            .filter_map(|index| self.combinators.get(*index))
            .filter(|combinator| combinator.body != Body::BuiltIn)
            .collect();
        let is_whole = |combinator: &&Combinator| folded(&combinator.name) == wanted;
        if found.iter().any(is_whole) {
            return found.into_iter().filter(is_whole).collect();
        }
        found
    }

    /// The combinators of exactly this name.
    pub fn find_named(&self, name: &str) -> Vec<&Combinator> {
        let found = self.by_name.get(&folded(name)).into_iter().flatten();
        found
            .filter_map(|index| self.combinators.get(*index))
            .filter(|combinator| combinator.name == name)
            .collect()
    }

    /// Whether the file has functions. If so, all that is not under them is a constructor.
    pub fn has_functions(&self) -> bool {
        self.combinators
            .iter()
            .any(|combinator| combinator.is_function)
    }

    /// Whether the file declares a constructor of this name, built-in ones included.
    pub fn declares(&self, name: &str) -> bool {
        let found = self.by_name.get(&folded(name)).into_iter().flatten();
        found
            .filter_map(|index| self.combinators.get(*index))
            .any(|combinator| combinator.name == name)
    }

    /// The constructors of a type, by its name in the schema.
    pub fn constructors_of(&self, ty: &str) -> Vec<&Combinator> {
        let is_of = |combinator: &&Combinator| {
            !combinator.is_function
                && combinator.body != Body::BuiltIn
                && matches!(&combinator.result, TypeExpr::Named { name, .. } if name == ty)
        };
        self.combinators.iter().filter(is_of).collect()
    }

    /// The names of the types that have constructors, in the order of their bytes.
    pub fn type_names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for combinator in &self.combinators {
            if let TypeExpr::Named { name, .. } = &combinator.result
                && !combinator.is_function
                && names.last() != Some(&name.as_str())
            {
                names.push(name.as_str());
            }
        }
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The constructor number of a combinator of this file.
    pub fn constructor_number(&self, combinator: &Combinator) -> u32 {
        constructor_number(combinator, &|ty| match *self.constructors_of(ty) {
            [only] => Some(only.name.clone()),
            _ => None,
        })
    }
}

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
