//! `tl-schema generate`: writes the Rust definitions that a program uses.

mod fields;
mod graph;
mod items;
mod layout;
mod lookup;
mod model;
mod names;
mod options;
mod place;
mod plan;
mod render;
mod types;

use std::{fmt, fs, path::Path};

use tl_derive_core::schema::{SchemaFile, parse_schema};

pub use self::options::Generate;
use self::{place::Places, plan::Plan, render::Renderer};
use crate::{Schema, error::SchemaError};

/// Definitions, and what could not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// Rust code, formatted as rustfmt does. It is the same on each run.
    pub text: String,
    /// What could not be written, and why, such as polymorphic types.
    pub notes: Vec<String>,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum GenerateError {
    /// The files are no schema.
    Schema(SchemaError),
    /// A name is not in the schema, or a path is no trait. The text says what may be meant.
    Unknown(String),
}

impl fmt::Display for GenerateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema(error) => error.fmt(f),
            Self::Unknown(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for GenerateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Schema(error) => error.source(),
            Self::Unknown(_) => None,
        }
    }
}

impl From<SchemaError> for GenerateError {
    fn from(error: SchemaError) -> Self {
        Self::Schema(error)
    }
}

/// Writes the Rust definitions of the named types and functions of these files, and of all that they reach: an enum or
/// struct for each type, in a module for each namespace, which the derive checks against the files.
///
/// The definitions contain these paths, so they have to be relative to the crate's manifest, which is where a
/// `build.rs` runs.
///
/// ```
/// use tl_schema::{Generate, generate};
///
/// # std::env::set_current_dir(env!("CARGO_MANIFEST_DIR"))?;
/// let generated = generate(["docs/api.tl"], &Generate::new().name("inputPeerUser"))?;
/// assert!(generated.text.contains("pub enum InputPeer {"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// With [`Generate::borrowed`] a function returns borrowed types too, which `returns` names with `'static`: decode such
/// replies with `from_bytes::<Dialogs<'_>>`.
///
/// # Errors
///
/// If the files are no schema, or do not have a name.
pub fn generate<P: AsRef<Path>>(
    files: impl IntoIterator<Item = P>,
    options: &Generate,
) -> Result<Generated, GenerateError> {
    if let Some(derive) = options.derives.iter().find(|it| !is_path(it)) {
        let message = format!("`{derive}` is no trait: `Eq` is, and `serde::Serialize`");
        return Err(GenerateError::Unknown(message));
    }
    let paths: Vec<P> = files.into_iter().collect();
    let schema = Schema::from_files(&paths)?;
    let mut files = Vec::new();
    for path in &paths {
        let path = path.as_ref();
        let name = || path.display().to_string();
        let text = fs::read_to_string(path).map_err(|it| SchemaError::unreadable(name(), it))?;
        let combinators = parse_schema(&text).map_err(|it| SchemaError::syntax(name(), it))?;
        files.push(SchemaFile::new(path, combinators));
    }
    let plan = Plan::new(&schema, &files, options).map_err(GenerateError::Unknown)?;
    let mut model = plan.model(options).map_err(GenerateError::Unknown)?;
    graph::drop_incomplete(&mut model);
    graph::share_constructors(&mut model);
    graph::box_cycles(&mut model);
    let borrows = graph::spread(&model, &|item| {
        use model::Rust::{Bytes, Raw, String};
        let is_borrowed = |ty: &model::Rust| matches!(ty, String | Bytes | Raw);
        options.is_borrowed && item.fields().any(|field| field.ty.has(&is_borrowed))
    });
    let reads_only = graph::spread(&model, &|item| item.definitions().any(|it| it.is_partial));
    let renderer = Renderer {
        places: Places::new(&model),
        plan: &plan,
        options,
        model: &model,
        borrows,
        reads_only,
    };
    let text = renderer.text();
    Ok(Generated {
        text,
        notes: model.notes,
    })
}

/// Whether it is a path.
fn is_path(text: &str) -> bool {
    let is_ident = |text: &str| {
        text.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && text.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    text.strip_prefix("::")
        .unwrap_or(text)
        .split("::")
        .all(is_ident)
}
