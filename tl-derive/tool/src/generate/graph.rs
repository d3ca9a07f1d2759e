//! Relations among definitions: which hold themselves, which borrow, and which can only be read.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Body, Item, Key, Model, Variant};

/// Makes variants of constructors that are structs of their own, so that the enum holds the struct.
pub(super) fn share_constructors(model: &mut Model) {
    let structs: BTreeSet<Key> = model.items.keys().copied().collect();
    for item in model.items.values_mut() {
        let Body::Enum { variants, .. } = &mut item.body else {
            continue;
        };
        for variant in variants {
            if let Variant::Fields(definition) = variant {
                let (place, key) = (definition.place, Key::Constructor(definition.place));
                if structs.contains(&key) {
                    *variant = Variant::Struct(place, key);
                }
            }
        }
    }
}

/// Removes what needs a definition that could not be written.
pub(super) fn drop_incomplete(model: &mut Model) {
    loop {
        let known: BTreeSet<Key> = model.items.keys().copied().collect();
        let is_missing = |key: Option<Key>| key.is_some_and(|key| !known.contains(&key));
        let mut notes = Vec::new();
        model.items.retain(|_, item| {
            let keeps = keep_complete(item, &is_missing, &mut notes);
            if !keeps {
                notes.push(format!(
                    "`{}` is left out: it needs what is left out",
                    item.name
                ));
            }
            keeps
        });
        if notes.is_empty() {
            return;
        }
        model.notes.extend(notes);
    }
}

/// Removes the variants that need a missing definition, and says whether anything is left.
fn keep_complete(
    item: &mut Item,
    is_missing: &dyn Fn(Option<Key>) -> bool,
    notes: &mut Vec<String>,
) -> bool {
    let returned = item.returns.as_ref().and_then(super::model::Rust::key);
    let name = item.name.clone();
    match &mut item.body {
        Body::Struct(definition) => {
            let mut fields = definition.fields.iter();
            !is_missing(returned) && !fields.any(|field| is_missing(field.ty.key()))
        }
        Body::Enum {
            variants,
            is_partial,
        } => {
            let before = variants.len();
            variants.retain(|variant| match variant {
                Variant::Struct(_, key) => !is_missing(Some(*key)),
                Variant::Fields(definition) => {
                    let mut fields = definition.fields.iter();
                    !fields.any(|field| is_missing(field.ty.key()))
                }
            });
            let removed = before.saturating_sub(variants.len());
            if removed > 0 && !variants.is_empty() {
                *is_partial = true;
                notes.push(format!(
                    "{removed} of the constructors of `{name}` left out: they need what is left out"
                ));
            }
            !variants.is_empty()
        }
    }
}

/// Puts a pointer where a type would hold itself, and only there.
pub(super) fn box_cycles(model: &mut Model) {
    let mut held: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
    for key in model.items.keys().copied().collect::<Vec<_>>() {
        let Some(item) = model.items.get_mut(&key) else {
            continue;
        };
        for structure in item.structs().collect::<Vec<_>>() {
            // The struct could hold the enum, and then the pointer is in the struct.
            held.entry(key).or_default().push(structure);
        }
        for field in fields_mut(item) {
            let Some(of) = field.ty.held() else { continue };
            if reaches(&held, of, key) {
                let ty = std::mem::replace(&mut field.ty, super::model::Rust::Raw);
                field.ty = ty.boxed();
            } else {
                let held = held.entry(key).or_default();
                if !held.contains(&of) {
                    held.push(of);
                }
            }
        }
    }
}

fn fields_mut(item: &mut Item) -> impl Iterator<Item = &mut super::model::Field> {
    let (only, variants) = match &mut item.body {
        Body::Struct(definition) => (Some(definition), [].as_mut_slice()),
        Body::Enum { variants, .. } => (None, variants.as_mut_slice()),
    };
    let of_variants = variants.iter_mut().filter_map(|variant| match variant {
        Variant::Fields(definition) => Some(definition),
        Variant::Struct(..) => None,
    });
    only.into_iter()
        .chain(of_variants)
        .flat_map(|it| it.fields.iter_mut())
}

/// Whether one type holds another, or is it.
fn reaches(held: &BTreeMap<Key, Vec<Key>>, from: Key, to: Key) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = vec![from];
    while let Some(key) = next.pop() {
        if key == to {
            return true;
        }
        if seen.insert(key) {
            next.extend(held.get(&key).into_iter().flatten());
        }
    }
    false
}

/// The definitions for which `holds` is true, or for a definition that they name.
pub(super) fn spread(model: &Model, holds: &dyn Fn(&Item) -> bool) -> BTreeSet<Key> {
    let mut users: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
    let mut next = Vec::new();
    for (key, item) in &model.items {
        for used in item.keys() {
            users.entry(used).or_default().push(*key);
        }
        if holds(item) {
            next.push(*key);
        }
    }
    let mut found = BTreeSet::new();
    while let Some(key) = next.pop() {
        if found.insert(key) {
            next.extend(users.get(&key).into_iter().flatten());
        }
    }
    found
}
