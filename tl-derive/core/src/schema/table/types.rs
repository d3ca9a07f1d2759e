//! The result types of a table.

use std::collections::HashMap;

use super::{
    Entry,
    code::TypePlace,
    declared::{Declared, result_name},
};

/// In the order of the numbers of their first constructors.
pub(super) struct Types<'a> {
    names: Vec<&'a str>,
    places: HashMap<&'a str, TypePlace>,
}

impl<'a> Types<'a> {
    pub(super) fn of(entries: &[Entry<'a>]) -> Self {
        let (mut names, mut places) = (Vec::new(), HashMap::new());
        // A type or row that a `u16` does not reach is referred to by its hash, with `BOXED_OF`.
        for (entry, index) in entries.iter().zip(1_u16..) {
            if entry.combinator.is_function {
                continue;
            }
            let name = result_name(entry.combinator);
            // Place 0 stands for functions.
            let Ok(next) = u16::try_from(names.len() + 1) else {
                break;
            };
            let found: &mut TypePlace = places.entry(name).or_insert_with(|| {
                names.push(name);
                TypePlace {
                    place: next,
                    only: Some(index),
                }
            });
            found.only = found.only.filter(|only| *only == index);
        }
        Self { names, places }
    }

    pub(super) fn find(&self, name: &str) -> Option<TypePlace> {
        self.places.get(name).copied()
    }

    /// [`Table::types`](super::Table::types).
    pub(super) fn hashes(&self, declared: &Declared<'a>) -> Vec<u8> {
        let hashes = self.names.iter().map(|name| declared.hash(name));
        std::iter::once(0)
            .chain(hashes)
            .flat_map(u32::to_le_bytes)
            .collect()
    }
}
