//! `tl-schema diff`: what a newer schema changes.

mod compare;
mod text;

use serde_json::{Value, json};

use crate::Schema;

/// What a newer schema changes, by type.
///
/// ```
/// use tl_schema::{Schema, diff};
///
/// let old = Schema::from_text("user#00000001 id:int = User;")?;
/// let new = Schema::from_text("user#00000002 id:long name:string = User;")?;
/// let text = "\
/// User
///   ~ user: 00000001 -> 00000002
///       ~ id: int -> long
///       + name:string
/// ";
/// assert_eq!(diff(&old, &new).to_string(), text);
/// # Ok::<(), tl_schema::SchemaError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diff {
    /// The types that changed, by name.
    pub types: Vec<TypeChange>,
    /// The functions that changed, by name.
    pub functions: Vec<CombinatorChange>,
}

/// A type that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TypeChange {
    /// Its name.
    pub name: String,
    /// Whether the type itself was added, removed, or changed.
    pub change: Change,
    /// Its constructors that changed, by name.
    pub constructors: Vec<CombinatorChange>,
}

/// A constructor or function that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CombinatorChange {
    /// Its name.
    pub name: String,
    /// What happened to it.
    pub change: Change,
    /// The old number.
    pub old: Option<u32>,
    /// The new number.
    pub new: Option<u32>,
    /// Its fields that changed. Empty if it was added or removed.
    pub fields: Vec<FieldChange>,
    /// The old and the new result type, if they differ.
    pub result: Option<(String, String)>,
    /// The new declaration, or the old one if it was removed.
    pub declaration: String,
}

/// A field that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldChange {
    /// Its name.
    pub name: String,
    /// What happened to it. A field that moved is `Changed`, with equal types.
    pub change: Change,
    /// The old type, with its condition.
    pub old: Option<String>,
    /// The new type, with its condition.
    pub new: Option<String>,
}

/// What happened to a type, a combinator or a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has changed.
    Changed,
}

/// Compares two schemas.
#[must_use]
pub fn diff(old: &Schema, new: &Schema) -> Diff {
    compare::compare(old, new)
}

impl Change {
    fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

impl Diff {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.types.is_empty() && self.functions.is_empty()
    }

    /// For programs: `{"types":[{"name":…,"change":…,"constructors":[…]}],"functions":[…]}`, numbers as eight hex digits.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let types = self.types.iter().map(|ty| {
            let constructors: Vec<_> = ty.constructors.iter().map(of_combinator).collect();
            json!({ "name": ty.name, "change": ty.change.name(), "constructors": constructors })
        });
        let functions = self.functions.iter().map(of_combinator);
        json!({ "types": types.collect::<Vec<_>>(), "functions": functions.collect::<Vec<_>>() })
    }
}

fn of_combinator(it: &CombinatorChange) -> Value {
    let number = |number: Option<u32>| number.map(|number| format!("{number:08x}"));
    let fields = it.fields.iter().map(|field| {
        json!({
            "name": field.name,
            "change": field.change.name(),
            "old": field.old,
            "new": field.new,
        })
    });
    let result = it.result.as_ref();
    json!({
        "name": it.name,
        "change": it.change.name(),
        "old": number(it.old),
        "new": number(it.new),
        "fields": fields.collect::<Vec<_>>(),
        "result": result.map(|(old, new)| json!({ "old": old, "new": new })),
        "declaration": it.declaration,
    })
}
