//! The table of a schema. It says how to step over the values of every constructor and function, so a program can
//! find the end of a value that it has no types for. `tl-runtime-core`'s module `table` interprets it.
//!
//! Fields become steps (`code`) and these become words of code (`layout`), so that the interpreter has little to
//! do: lengths that are fixed are added up here, and a conditional field costs nothing where it is absent. `ops`
//! describes the code, with an example. [`Table`] describes the rest; all its numbers are little-endian.

mod code;
mod declared;
mod item;
mod layout;
mod least;
mod ops;
mod segment;
mod slots;
#[cfg(test)]
mod tests;
mod types;
mod words;

use std::collections::HashMap;

use self::{
    code::Encoder,
    declared::{Declared, result_name},
    item::Place,
    layout::Step,
    slots::slots,
    types::Types,
    words::Words,
};
use super::{
    ast::{Arg, Body, Combinator},
    file::SchemaFile,
};

/// The parts of a schema's table, as bytes. A number's combinator is found by `slots`, which leads to a row of
/// `combinators`, which leads to `code`.
#[derive(Debug, Default)]
pub struct Table {
    /// A hash table from numbers to rows of `combinators`, with linear probing. Each slot is a `u16`: the index of
    /// a row, or 0 if the slot is free.
    ///
    /// There are 2^n slots, at least twice as many as combinators. More may follow, so that probing need not wrap
    /// around. It starts at the slot that is the highest n bits of the number times 0x9E3779B9 (mod 2^32), and ends
    /// at the first free slot.
    pub slots: Vec<u8>,
    /// The rows, of 12 bytes each, sorted by number:
    ///
    /// - `u32`: the number;
    /// - `u16`: the result type, as an index in `types`, or 0 for a function;
    /// - `u16`: the length of the fields in words. The highest bit is set if one of them is a flags word. 0xffff if
    ///   the length varies;
    /// - `u32`: where its code begins, as an index in `code`.
    ///
    /// The rows are counted from 1. Row 0 is a copy of the first one: a free slot leads to it, so a search compares
    /// its number without asking first whether there is a row.
    pub combinators: Vec<u8>,
    /// The CRC32 of each result type's name, a `u32` each. The first is 0, for functions.
    pub types: Vec<u8>,
    /// The code that steps over the fields, in words of 32 bits. Combinators with equal code share it.
    pub code: Vec<u8>,
    /// Where each row's declaration begins in `text`, and the end of the last one, in bytes, a `u32` each.
    pub names: Vec<u8>,
    /// The declarations, without separators, in the order of the rows.
    pub text: String,
}

/// Two different declarations with the same number, each with the index of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The number.
    pub number: u32,
    /// The declaration that comes first.
    pub first: (usize, String),
    /// The other one.
    pub second: (usize, String),
}

/// A combinator that gets a row.
struct Entry<'a> {
    number: u32,
    file: usize,
    combinator: &'a Combinator,
    args: &'a [Arg],
}

/// Builds the table of everything that these files declare, except what is built in (`int ? = Int`).
///
/// # Errors
///
/// If two different declarations have the same number.
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

/// Compiles code that steps over some of a combinator's fields: those that a definition leaves out. Each field
/// comes with its index in the combinator, in wire order. The code's indices are places in `fields`.
///
/// `file` is needed for the numbers of bare types. Without it, only the combinator itself is known. `slot_of` gives
/// the slot of a `#` field that is not among `fields`, by its name.
///
/// # Errors
///
/// The index of the first field whose end the schema does not say.
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
        // A type's place in the table depends on all files of the table, which are not known here. So `BOXED_OF` is
        // used.
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

/// The combinators that get a row, sorted by number. A declaration that is repeated counts once.
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

/// Whether two declarations mean the same, no matter how they are spaced and whether they state their number.
fn same(a: &Combinator, b: &Combinator) -> bool {
    let is_same = a.name == b.name && a.is_function == b.is_function;
    is_same && a.parameters == b.parameters && a.body == b.body && a.result == b.result
}

/// In place of a length: it varies from value to value.
const VARIABLE: u16 = u16::MAX;

/// Added to a length if one of the fields is a flags word. A strict reader can't skip such fields as a whole,
/// because it refuses bits of a flags word that no field owns.
const WITH_FLAGS: u16 = 0x8000;

/// The total length in words, with [`WITH_FLAGS`], if it is the same for all values.
fn fixed_len(steps: &[Step]) -> Option<u16> {
    let words = steps
        .iter()
        .try_fold(0_u16, |sum, step| sum.checked_add(step.len()?))?;
    let flags = if steps.iter().any(|step| step.owned.is_some()) {
        WITH_FLAGS
    } else {
        0
    };
    (words < WITH_FLAGS - 1).then_some(words | flags)
}

/// The length of a combinator's fields, as a row has it, and their code.
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

/// An offset as the table has it. No schema is long enough for the limit.
fn offset(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
