//! Compares two schemas: types, combinators, fields.

use std::collections::{BTreeMap, BTreeSet};

use tl_derive_core::schema::Arg;

use super::{Change, CombinatorChange, Diff, FieldChange, TypeChange};
use crate::{
    Schema,
    schema::{
        Declared,
        shape::{args, result_name},
    },
};

/// Combinators by name. If several layers declare a name, the last one counts.
type ByName<'s> = BTreeMap<&'s str, &'s Declared>;

pub(super) fn compare(old: &Schema, new: &Schema) -> Diff {
    let (old_types, old_functions) = by_type(old);
    let (new_types, new_functions) = by_type(new);
    let names: BTreeSet<&str> = old_types.keys().chain(new_types.keys()).copied().collect();
    let nothing = ByName::new();
    let of_type = |name: &str| {
        let old = old_types.get(name).unwrap_or(&nothing);
        let new = new_types.get(name).unwrap_or(&nothing);
        let constructors = combinators(old, new);
        let change = match (old.is_empty(), new.is_empty()) {
            (true, _) => Change::Added,
            (_, true) => Change::Removed,
            _ => Change::Changed,
        };
        (!constructors.is_empty()).then(|| TypeChange {
            name: name.to_owned(),
            change,
            constructors,
        })
    };
    Diff {
        types: names.into_iter().filter_map(of_type).collect(),
        functions: combinators(&old_functions, &new_functions),
    }
}

/// The constructors of each type, and the functions.
fn by_type(schema: &Schema) -> (BTreeMap<&str, ByName<'_>>, ByName<'_>) {
    let mut types: BTreeMap<&str, ByName<'_>> = BTreeMap::new();
    let mut functions = ByName::new();
    for declared in &schema.index.declared {
        let combinator = &declared.combinator;
        let of = if combinator.is_function {
            &mut functions
        } else {
            types.entry(result_name(combinator)).or_default()
        };
        of.insert(&combinator.name, declared);
    }
    (types, functions)
}

fn combinators(old: &ByName<'_>, new: &ByName<'_>) -> Vec<CombinatorChange> {
    let names: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    let changes = names
        .into_iter()
        .map(|name| combinator(name, old.get(name).copied(), new.get(name).copied()));
    changes.flatten().collect()
}

fn combinator(
    name: &str,
    old: Option<&Declared>,
    new: Option<&Declared>,
) -> Option<CombinatorChange> {
    let change = match (old, new) {
        (None, _) => Change::Added,
        (_, None) => Change::Removed,
        _ => Change::Changed,
    };
    let mut fields = Vec::new();
    let mut result = None;
    if let (Some(old), Some(new)) = (old, new) {
        let (old_args, new_args) = (args(&old.combinator), args(&new.combinator));
        fields = field_changes(old_args, new_args);
        let results = (
            old.combinator.result.to_string(),
            new.combinator.result.to_string(),
        );
        result = (results.0 != results.1).then_some(results);
        let is_same = old.number == new.number && fields.is_empty() && result.is_none();
        if is_same && old.combinator.parameters == new.combinator.parameters {
            return None;
        }
    }
    Some(CombinatorChange {
        name: name.to_owned(),
        change,
        old: old.map(|it| it.number),
        new: new.map(|it| it.number),
        fields,
        result,
        declaration: new.or(old)?.combinator.text.clone(),
    })
}

fn field_changes(old: &[Arg], new: &[Arg]) -> Vec<FieldChange> {
    let named = |args: &[Arg]| -> Vec<(String, String)> {
        let fields = args.iter().enumerate().map(|(index, arg)| {
            let unnamed = Arg {
                name: None,
                ..arg.clone()
            };
            let name = arg.name.clone().unwrap_or_else(|| index.to_string());
            (name, unnamed.to_string())
        });
        fields.collect()
    };
    let (old, new) = (named(old), named(new));
    let find = |fields: &[(String, String)], name: &str| -> Option<(usize, String)> {
        let index = fields.iter().position(|(known, _)| known == name)?;
        Some((index, fields.get(index)?.1.clone()))
    };
    let mut changes = Vec::new();
    for (name, ty) in &old {
        if find(&new, name).is_none() {
            changes.push(change(name, Change::Removed, Some(ty), None));
        }
    }
    let mut last = None;
    for (name, ty) in &new {
        let Some((place, before)) = find(&old, name) else {
            changes.push(change(name, Change::Added, None, Some(ty)));
            continue;
        };
        // A field has moved if one that was before it is now after it.
        let has_moved = last.is_some_and(|last| place < last);
        if before != *ty || has_moved {
            changes.push(change(name, Change::Changed, Some(&before), Some(ty)));
        }
        last = last.max(Some(place));
    }
    changes
}

fn change(name: &str, change: Change, old: Option<&String>, new: Option<&String>) -> FieldChange {
    FieldChange {
        name: name.to_owned(),
        change,
        old: old.cloned(),
        new: new.cloned(),
    }
}
