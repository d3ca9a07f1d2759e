//! A table that says how to step over the fields of each combinator, for readers that don't know it.
//!
//! All numbers are little-endian. The code of a combinator is words of 32 bits, made so that a reader has
//! little to do: what is fixed is known in advance, and conditional fields are found by the bits that are
//! set. `ops` has the words, `layout` their order.

mod code;
mod declared;
mod item;
mod layout;
mod least;
mod ops;
mod segment;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;

use self::{
    code::{Encoder, TypePlace},
    declared::{Declared, result_name},
    item::Place,
    layout::{Step, When},
    words::Words,
};
use super::{
    ast::{Arg, Body, Combinator},
    files::SchemaFile,
};

/// What a reader needs of some schema files.
#[derive(Debug, Default)]
pub struct Table {
    /// A hash table of u16: an index in `combinators`, or 0 for none. There are at least twice as many as
    /// combinators: a power of two, and some more. A search starts at the highest bits of the number times
    /// 0x9E3779B9, as many as the power has, and goes on to the first 0.
    pub slots: Vec<u8>,
    /// Sorted by number, and before them the first one once more. Of each 12 bytes: the number; the u16
    /// place of its type in `types`; as u16 the length of its fields in words, with the highest bit if one
    /// is a flags word, or 0xffff if values differ in it; and the word of `code` that its code begins at.
    pub combinators: Vec<u8>,
    /// The CRC32 of each type's name. The first is 0, for functions.
    pub types: Vec<u8>,
    /// How to step over the fields of each, in words. Combinators with equal code share it.
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
    let types = Types::of(&entries);
    let mut table = Table {
        slots: slots(&entries),
        types: types.hashes(&declared),
        ..Table::default()
    };
    let mut known = HashMap::new();
    for entry in &entries {
        let ty = match entry.combinator.is_function {
            true => 0,
            false => types
                .find(result_name(entry.combinator))
                .map_or(0, |ty| ty.place),
        };
        let (fixed, code) = combinator_code(&declared, &types, entry);
        let start = *known.entry(code).or_insert_with_key(|code| {
            let start = offset(table.code.len() / size_of::<u32>());
            table
                .code
                .extend(code.iter().flat_map(|word| word.to_le_bytes()));
            start
        });
        table.combinators.extend(entry.number.to_le_bytes());
        table.combinators.extend(ty.to_le_bytes());
        table.combinators.extend(fixed.to_le_bytes());
        table.combinators.extend(start.to_le_bytes());
        table.names.extend(offset(table.text.len()).to_le_bytes());
        table.text.push_str(&entry.combinator.text);
    }
    table.names.extend(offset(table.text.len()).to_le_bytes());
    let first = table.combinators.get(..12).map(<[u8]>::to_vec);
    table.combinators.splice(..0, first.unwrap_or_default());
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
        // Where the table has a type depends on all its files.
        type_of: &|_| None,
        has_unknown: false,
    };
    let mut steps: Vec<Step> = Vec::with_capacity(fields.len());
    for (place, (index, arg)) in fields.iter().enumerate() {
        steps.extend(encoder.step(place, arg));
        if encoder.has_unknown {
            return Err(*index);
        }
    }
    let code = encoder.laid_out(&steps);
    match fields.last() {
        Some((index, _)) if encoder.has_unknown => Err(*index),
        _ => Ok(code.into_iter().flat_map(u32::to_le_bytes).collect()),
    }
}

/// The types of a table, in the order of their first constructors.
struct Types<'a> {
    names: Vec<&'a str>,
    places: HashMap<&'a str, TypePlace>,
}

impl<'a> Types<'a> {
    fn of(entries: &[Entry<'a>]) -> Self {
        let (mut names, mut places) = (Vec::new(), HashMap::new());
        // What a u16 does not reach is known by its hash.
        for (entry, index) in entries.iter().zip(1_u16..) {
            if entry.combinator.is_function {
                continue;
            }
            let name = result_name(entry.combinator);
            // 0 is no type.
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

    fn find(&self, name: &str) -> Option<TypePlace> {
        self.places.get(name).copied()
    }

    fn hashes(&self, declared: &Declared<'a>) -> Vec<u8> {
        let hashes = self.names.iter().map(|name| declared.hash(name));
        std::iter::once(0)
            .chain(hashes)
            .flat_map(u32::to_le_bytes)
            .collect()
    }
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

/// No length: values differ in it.
const VARIABLE: u16 = u16::MAX;

/// With a length: of fields with a flags word, in which a strict reader looks for bits that none of them owns.
const WITH_FLAGS: u16 = 0x8000;

/// The length of fields in words, if it is always the same.
fn fixed_len(steps: &[Step]) -> Option<u16> {
    let is_flags = |step: &Step| step.when == When::Always && step.owned.is_some();
    let words = steps.iter().try_fold(0_u16, |sum, step| {
        let words = if is_flags(step) { 1 } else { step.fixed()? };
        sum.checked_add(words)
    })?;
    let flags = if steps.iter().any(is_flags) {
        WITH_FLAGS
    } else {
        0
    };
    (words < WITH_FLAGS - 1).then_some(words | flags)
}

/// The length of a combinator's fields in words, or [`VARIABLE`], and their code.
fn combinator_code<'a>(
    declared: &Declared<'a>,
    types: &Types<'a>,
    entry: &Entry<'a>,
) -> (u16, Vec<u32>) {
    let mut encoder = Encoder {
        declared,
        place: Place {
            file: entry.file,
            parameters: &entry.combinator.parameters,
        },
        words: &Words::of(entry.args),
        slot_of: &|_| None,
        type_of: &|name| types.find(name),
        has_unknown: false,
    };
    let steps = encoder.steps(entry.args);
    let fixed = fixed_len(&steps).unwrap_or(VARIABLE);
    (fixed, encoder.laid_out(&steps))
}

/// The hash table. What a u16 does not reach is left out.
fn slots(entries: &[Entry<'_>]) -> Vec<u8> {
    let reached = entries.len().min(usize::from(u16::MAX));
    let len = reached.saturating_mul(2).next_power_of_two().max(2);
    let mut slots = vec![0_u16; len];
    for (entry, index) in entries.iter().take(reached).zip(1_u16..=u16::MAX) {
        let hash = entry.number.wrapping_mul(0x9E37_79B9);
        let start = hash.checked_shr(32 - len.ilog2()).unwrap_or(0);
        let mut slot = usize::try_from(start).unwrap_or(0);
        while slots.get(slot).is_some_and(|index| *index != 0) {
            slot += 1;
        }
        // A search does not go on around the end, and ends at a free slot.
        if slot + 1 >= slots.len() {
            slots.resize(slot + 2, 0);
        }
        if let Some(slot) = slots.get_mut(slot) {
            *slot = index;
        }
    }
    slots.into_iter().flat_map(u16::to_le_bytes).collect()
}

fn offset(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
