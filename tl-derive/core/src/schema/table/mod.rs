//! A table that says how to step over the fields of each combinator, for readers that don't know it.
//!
//! All numbers are little-endian. The code of a combinator is its fields and an end byte; a field is
//! an index byte and an item, or a condition, the item's length and the item. `ops` has the bytes.

mod code;
mod declared;
mod item;
mod least;
mod ops;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;

use self::{
    code::Encoder,
    declared::{Declared, result_name},
    item::Place,
    words::Words,
};
use super::{
    ast::{Arg, Body, Combinator},
    files::SchemaFile,
};

/// What a reader needs of some schema files.
#[derive(Debug, Default)]
pub struct Table {
    /// A hash table of u16: an index in `combinators` and one more, or 0. There are at least twice
    /// as many as combinators, and a power of two; a search starts at the highest bits of the number
    /// times 0x9E3779B9, and goes on around the end.
    pub slots: Vec<u8>,
    /// Sorted by number. Of each: the number, the CRC32 of its type's name (0 for a function), and
    /// where its code starts.
    pub combinators: Vec<u8>,
    /// How to step over the fields of each.
    pub code: Vec<u8>,
    /// Where each declaration starts in `text`, and the end of the last.
    pub names: Vec<u8>,
    /// The declarations.
    pub text: String,
}

/// Two different declarations with one number, each with the index of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The number.
    pub number: u32,
    /// The declaration that comes first.
    pub first: (usize, String),
    /// The other one.
    pub second: (usize, String),
}

/// A combinator of the table.
struct Entry<'a> {
    number: u32,
    file: usize,
    combinator: &'a Combinator,
    args: &'a [Arg],
}

/// Builds the table of all that these files declare and that is not built in.
///
/// # Errors
///
/// If two declarations have the same number, but are not the same.
pub fn table(files: &[&SchemaFile]) -> Result<Table, Clash> {
    let declared = Declared::mapped(files);
    let entries = entries(&declared, files)?;
    let mut table = Table {
        slots: slots(&entries),
        combinators: Vec::with_capacity(entries.len().saturating_mul(12)),
        code: Vec::new(),
        names: Vec::new(),
        text: String::new(),
    };
    for entry in &entries {
        let ty = match entry.combinator.is_function {
            true => 0,
            false => declared.hash(result_name(entry.combinator)),
        };
        for part in [entry.number, ty, offset(table.code.len())] {
            table.combinators.extend(part.to_le_bytes());
        }
        combinator_code(&declared, entry, &mut table.code);
        table.names.extend(offset(table.text.len()).to_le_bytes());
        table.text.push_str(&entry.combinator.text);
    }
    table.names.extend(offset(table.text.len()).to_le_bytes());
    Ok(table)
}

/// Writes code that steps over some fields of a combinator, in wire order: each its index in the
/// combinator, and itself. In the code, a field's index is its place among these fields.
///
/// `file` is for the numbers of bare types; without it, only the combinator is known. `slot_of` gives
/// the slot of a word by its name; such a word is none of the fields.
///
/// # Errors
///
/// With the index of the first field of which the schema does not say where it ends.
pub fn steps(
    file: Option<&SchemaFile>,
    parameters: &[(String, String)],
    fields: &[(usize, &Arg)],
    slot_of: &dyn Fn(&str) -> Option<usize>,
) -> Result<Vec<u8>, usize> {
    let mut encoder = Encoder {
        declared: &Declared::scanned(file),
        place: Place {
            file: 0,
            parameters,
        },
        words: &Words::inside(fields),
        slot_of,
        has_unknown: false,
    };
    let mut code = Vec::new();
    for (place, (index, arg)) in fields.iter().enumerate() {
        encoder.field(place, arg, &mut code);
        if encoder.has_unknown {
            return Err(*index);
        }
    }
    Ok(code)
}

/// All that has fields, once each, sorted by number.
fn entries<'a>(declared: &Declared<'a>, files: &[&'a SchemaFile]) -> Result<Vec<Entry<'a>>, Clash> {
    let mut known: HashMap<u32, (usize, &Combinator)> = HashMap::new();
    let mut entries = Vec::new();
    for (file, schema) in files.iter().enumerate() {
        for combinator in schema.combinators() {
            let Body::Args(args) = &combinator.body else {
                continue;
            };
            let number = declared.number(file, combinator);
            match known.insert(number, (file, combinator)) {
                None => entries.push(Entry {
                    number,
                    file,
                    combinator,
                    args,
                }),
                Some((_, first)) if same(first, combinator) => {}
                Some((first_file, first)) => {
                    return Err(Clash {
                        number,
                        first: (first_file, first.text.clone()),
                        second: (file, combinator.text.clone()),
                    });
                }
            }
        }
    }
    entries.sort_unstable_by_key(|entry| entry.number);
    Ok(entries)
}

/// Whether two declarations say the same, whether or not they state their number.
fn same(a: &Combinator, b: &Combinator) -> bool {
    let is_same = a.name == b.name && a.is_function == b.is_function;
    is_same && a.parameters == b.parameters && a.body == b.body && a.result == b.result
}

fn combinator_code<'a>(declared: &Declared<'a>, entry: &Entry<'a>, out: &mut Vec<u8>) {
    let mut encoder = Encoder {
        declared,
        place: Place {
            file: entry.file,
            parameters: &entry.combinator.parameters,
        },
        words: &Words::of(entry.args),
        slot_of: &|_| None,
        has_unknown: false,
    };
    encoder.fields(entry.args, out);
    out.push(ops::END);
}

/// The hash table. What a u16 does not reach is left out.
fn slots(entries: &[Entry<'_>]) -> Vec<u8> {
    let reached = entries.len().min(usize::from(u16::MAX) - 1);
    let len = reached.saturating_mul(2).next_power_of_two().max(2);
    let mut slots = vec![0_u16; len];
    for (entry, index) in entries.iter().take(reached).zip(1_u16..) {
        let hash = entry.number.wrapping_mul(0x9E37_79B9);
        let start = hash.checked_shr(32 - len.ilog2()).unwrap_or(0);
        let start = usize::try_from(start).unwrap_or(0);
        let (before, behind) = slots.split_at_mut(start.min(len));
        // Half of them are free.
        if let Some(slot) = behind.iter_mut().chain(before).find(|slot| **slot == 0) {
            *slot = index;
        }
    }
    slots.into_iter().flat_map(u16::to_le_bytes).collect()
}

fn offset(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
