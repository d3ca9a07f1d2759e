//! What a schema file declares, found by name and by result.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    sync::{
        OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

use super::{
    ast::{Body, Combinator, TypeExpr},
    names::{folded, local},
    number::constructor_number,
};

/// What a file has of a type.
#[derive(Default)]
struct OfType {
    /// The places of its constructors.
    places: Vec<usize>,
    known: OnceLock<TypeNumbers>,
}

/// The constructor numbers of a type.
pub struct TypeNumbers {
    /// In ascending order.
    pub ascending: Vec<u32>,
    /// The type's name and these numbers as one number, never 0. Two types of one mark are the same, whatever the
    /// file.
    pub mark: u64,
}

/// A parsed file.
pub struct SchemaFile {
    path: PathBuf,
    combinators: Vec<Combinator>,
    /// The combinators by name, in the form in which names are compared with Rust's: the whole name, and without some
    /// or all of the namespaces.
    by_name: HashMap<String, Vec<usize>>,
    /// The constructors of each type, by its name. A derive asks for them for each of its fields, and is built
    /// without optimization.
    by_result: HashMap<String, OfType>,
    /// The types under each name, as names are compared with Rust's: whole, and without namespaces.
    types_by_name: HashMap<String, Vec<String>>,
    has_functions: bool,
    /// Whether the compiler watches the file for changes.
    is_tracked: AtomicBool,
}

impl SchemaFile {
    /// A file with these declarations.
    pub fn new(path: &Path, combinators: Vec<Combinator>) -> Self {
        // Most are there twice: with their namespace, and without.
        let mut by_name: HashMap<_, Vec<_>> = HashMap::with_capacity(2 * combinators.len());
        for (index, combinator) in combinators.iter().enumerate() {
            let mut rest = Some(combinator.name.as_str());
            while let Some(name) = rest {
                by_name.entry(folded(name)).or_default().push(index);
                rest = name.split_once('.').map(|(_, rest)| rest);
            }
        }
        let by_result = by_result(&combinators);
        let types_by_name = types_by_name(&by_result);
        let has_functions = combinators.iter().any(|it| it.is_function);
        Self {
            path: path.to_owned(),
            combinators,
            by_name,
            by_result,
            types_by_name,
            has_functions,
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

    /// The combinators of a [`folded`] name, with or without some of their namespaces.
    fn of_name(&self, name: &str) -> impl Iterator<Item = &Combinator> + use<'_> {
        let found = self.by_name.get(name).into_iter().flatten();
        found.filter_map(|index| self.combinators.get(*index))
    }

    /// The combinators that a Rust name may mean: those of that whole name, or else those of that name without some or
    /// all of the namespaces. Built-in ones are not among them.
    pub fn find(&self, rust_name: &str) -> Vec<&Combinator> {
        let wanted = folded(rust_name);
        let found = self.of_name(&wanted);
        let found: Vec<_> = found
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
        let found = self.of_name(&folded(name));
        found.filter(|combinator| combinator.name == name).collect()
    }

    /// Whether the file has functions. If so, all that is not under them is a constructor.
    pub fn has_functions(&self) -> bool {
        self.has_functions
    }

    /// Whether the file declares a constructor of this name, built-in ones included.
    pub fn declares(&self, name: &str) -> bool {
        !self.find_named(name).is_empty()
    }

    /// The constructors of a type, by its name in the schema.
    pub fn constructors_of(&self, ty: &str) -> Vec<&Combinator> {
        let found = self.by_result.get(ty).into_iter();
        let found = found.flat_map(|of_type| &of_type.places);
        found
            .filter_map(|index| self.combinators.get(*index))
            .filter(|combinator| combinator.body != Body::BuiltIn)
            .collect()
    }

    /// Those of them that have one of these names, which are [`folded`], with or without some of the namespaces.
    pub fn constructors_named(&self, ty: &str, names: &[String]) -> Vec<&Combinator> {
        let found = names.iter().filter_map(|name| self.by_name.get(name));
        let mut found: Vec<_> = found.flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        let is_of_type =
            |of: &Combinator| matches!(&of.result, TypeExpr::Named { name, .. } if name == ty);
        let found = found
            .iter()
            .filter_map(|index| self.combinators.get(*index));
        found
            .filter(|found| is_of_type(found) && !found.is_function && found.body != Body::BuiltIn)
            .collect()
    }

    /// The constructor numbers of a type, by its name in the schema.
    pub fn numbers_of(&self, ty: &str) -> Option<&TypeNumbers> {
        let of_type = self.by_result.get(ty)?;
        Some(of_type.known.get_or_init(|| {
            let constructors = self.constructors_of(ty).into_iter();
            let mut ascending: Vec<_> = constructors
                .map(|constructor| self.constructor_number(constructor))
                .collect();
            ascending.sort_unstable();
            let mark = mark(ty, &ascending);
            TypeNumbers { ascending, mark }
        }))
    }

    /// The types that a Rust name may mean: those whose whole name it is, or else those whose name it is without
    /// namespaces.
    pub fn find_types(&self, rust_name: &str) -> Vec<&str> {
        let wanted = folded(rust_name);
        let found = self.types_by_name.get(&wanted).into_iter().flatten();
        let found: Vec<_> = found.map(String::as_str).collect();
        let is_whole = |name: &&str| folded(name) == wanted;
        if found.iter().any(is_whole) {
            return found.into_iter().filter(is_whole).collect();
        }
        found
    }

    /// The type of exactly this name, if it has constructors.
    pub fn find_type_named(&self, name: &str) -> Option<&str> {
        let (name, _) = self.by_result.get_key_value(name)?;
        Some(name)
    }

    /// The names of the types that have constructors, in the order of their bytes.
    pub fn type_names(&self) -> Vec<&str> {
        let mut names: Vec<_> = self.by_result.keys().map(String::as_str).collect();
        names.sort_unstable();
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

/// A type's name and its constructor numbers as one number, which is not 0. Marks are compared with those of other
/// crates, but never with those of another compiler, so the standard library's hash serves.
fn mark(name: &str, numbers: &[u32]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (name, numbers).hash(&mut hasher);
    hasher.finish().max(1)
}

/// The constructors of each type.
fn by_result(combinators: &[Combinator]) -> HashMap<String, OfType> {
    let mut by_result: HashMap<String, OfType> = HashMap::new();
    for (index, combinator) in combinators.iter().enumerate() {
        if let (TypeExpr::Named { name, .. }, false) = (&combinator.result, combinator.is_function)
        {
            by_result
                .entry(name.clone())
                .or_default()
                .places
                .push(index);
        }
    }
    by_result
}

/// The types by name, in the form in which names are compared with Rust's.
fn types_by_name(by_result: &HashMap<String, OfType>) -> HashMap<String, Vec<String>> {
    let mut names: Vec<_> = by_result.keys().collect();
    names.sort_unstable();
    let mut by_name: HashMap<String, Vec<String>> = HashMap::new();
    for name in names {
        let last = local(name);
        if last != name {
            by_name.entry(folded(last)).or_default().push(name.clone());
        }
        by_name.entry(folded(name)).or_default().push(name.clone());
    }
    by_name
}
