//! Checks of declarations: their numbers and their names.

use std::collections::HashMap;

use tl_derive_core::schema::{
    Body, Combinator, Fault, Located, Recovered, SchemaFile, parse_recovering,
};

use super::Finding;
use crate::number::Numbers;

/// The declarations of all files that can be read.
pub(super) struct Declarations<'a> {
    files: Vec<File<'a>>,
}

struct File<'a> {
    name: &'a str,
    text: &'a str,
    recovered: Recovered,
    /// For constructor numbers, which may depend on other declarations.
    schema: SchemaFile,
}

/// A place in a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) file: usize,
    pub(super) at: usize,
}

impl<'a> Declarations<'a> {
    pub(super) fn of(files: &[(&'a str, &'a str)]) -> Self {
        let read = |(name, text): &(&'a str, &'a str)| {
            let recovered = parse_recovering(text);
            let combinators = recovered.declarations.iter();
            let combinators = combinators.map(|it| it.combinator.clone()).collect();
            File {
                name,
                text,
                schema: SchemaFile::new(name.as_ref(), combinators),
                recovered,
            }
        };
        Self {
            files: files.iter().map(read).collect(),
        }
    }

    pub(super) fn faults(&self) -> impl Iterator<Item = (usize, &Fault)> {
        let files = self.files.iter().enumerate();
        files.flat_map(|(index, file)| file.recovered.faults.iter().map(move |it| (index, it)))
    }

    /// All declarations, each with its file.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Located)> {
        let files = self.files.iter().enumerate();
        files.flat_map(|(index, file)| {
            let declarations = file.recovered.declarations.iter();
            declarations.map(move |it| (index, it))
        })
    }

    /// The names that unreadable declarations may declare: the first name, and those after `=`.
    pub(super) fn names_in_faults(&self) -> impl Iterator<Item = &str> {
        self.faults().flat_map(|(file, fault)| {
            let text = self.files.get(file).map_or("", |file| file.text);
            let text = text.get(fault.passed_over.clone()).unwrap_or_default();
            let is_end = |c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.';
            let results = text.split('=').skip(1);
            std::iter::once(text)
                .chain(results)
                .filter_map(move |text| text.trim_start().split(is_end).next())
        })
    }

    pub(super) fn finding(&self, place: Place, is_error: bool, message: String) -> Finding {
        let (name, text) = self
            .files
            .get(place.file)
            .map_or(("", ""), |file| (file.name, file.text));
        // Something that is missing at the end of the file is missing after the last line with text.
        let at = place.at.min(text.trim_end().len());
        let before = text.get(..at).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = text.get(start..).unwrap_or_default();
        let column = before.get(start..).unwrap_or_default().chars().count();
        Finding {
            file: name.to_owned(),
            line: before.matches('\n').count().saturating_add(1),
            column: column.saturating_add(1),
            text: line.lines().next().unwrap_or_default().to_owned(),
            is_error,
            message,
            order: place.file,
        }
    }

    /// The place of a name in a declaration, searched from some byte on, or the declaration's own place.
    pub(super) fn place_of(
        &self,
        file: usize,
        declared: &Located,
        name: &str,
        nth: usize,
    ) -> Place {
        let text = self.files.get(file).map_or("", |file| file.text);
        let text = text.get(declared.start..).unwrap_or_default();
        let end = text.find(';').unwrap_or(text.len());
        let text = text.get(..end).unwrap_or_default();
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        let whole = text.match_indices(name).filter(|(at, _)| {
            let before = text.get(..*at).and_then(|it| it.chars().next_back());
            let after = text.get(at.saturating_add(name.len())..);
            let after = after.and_then(|it| it.chars().next());
            !before.is_some_and(is_part) && !after.is_some_and(is_part)
        });
        let found: Vec<_> = whole.collect();
        let at = found.get(nth).or(found.last()).map_or(0, |(at, _)| *at);
        Place {
            file,
            at: declared.start.saturating_add(at),
        }
    }

    /// Reports numbers that two declarations have, and stated numbers that no rule gives.
    pub(super) fn check_numbers(&self, findings: &mut Vec<Finding>) {
        let mut known: HashMap<u32, &Combinator> = HashMap::new();
        for (index, declared) in self.all() {
            let combinator = &declared.combinator;
            let Some(file) = self
                .files
                .get(index)
                .filter(|_| combinator.body != Body::BuiltIn)
            else {
                continue;
            };
            let number = file.schema.constructor_number(combinator);
            let place = Place {
                file: index,
                at: declared.start.saturating_add(combinator.name.len()),
            };
            let first = *known.entry(number).or_insert(combinator);
            if !says_the_same(first, combinator) {
                let stated = combinator.stated_id.map_or(", by its CRC32,", |_| "");
                let message = format!(
                    "`{}` has the number {number:08x}{stated} which is that of `{}` too",
                    combinator.name, first.name,
                );
                findings.push(self.finding(place, true, message));
                continue;
            }
            let constructor_of = |ty: &str| match *file.schema.constructors_of(ty) {
                [only] => Some(only.name.clone()),
                _ => None,
            };
            let numbers = Numbers::of(combinator, &constructor_of);
            if numbers.is_unexplained() {
                let Numbers { tl, telegram, .. } = numbers;
                let message = format!(
                    "`{}#{number:08x}`: TL's rule gives {tl:08x}, Telegram's {telegram:08x}",
                    combinator.name,
                );
                findings.push(self.finding(place, false, message));
            }
        }
    }

    /// Reports names of two different declarations, unless they are of different layers.
    pub(super) fn check_names(&self, findings: &mut Vec<Finding>) {
        let mut known: HashMap<(usize, usize, bool, &str), &Combinator> = HashMap::new();
        for (file, declared) in self.all() {
            let combinator = &declared.combinator;
            let layer = self.layer(file, declared.start);
            let key = (
                file,
                layer,
                combinator.is_function,
                combinator.name.as_str(),
            );
            let first = *known.entry(key).or_insert(combinator);
            if !says_the_same(first, combinator) || first.stated_id != combinator.stated_id {
                let place = Place {
                    file,
                    at: declared.start,
                };
                let message = format!(
                    "`{}` is declared before, as `{};`",
                    combinator.name, first.text,
                );
                findings.push(self.finding(place, true, message));
            }
        }
    }

    /// How many marks of layers (`===8===`) are before this place.
    fn layer(&self, file: usize, at: usize) -> usize {
        let text = self.files.get(file).and_then(|file| file.text.get(..at));
        text.map_or(0, |text| text.matches("\n===").count())
    }
}

/// Whether two declarations are the same, whether or not they state their number.
fn says_the_same(a: &Combinator, b: &Combinator) -> bool {
    let is_same = a.name == b.name && a.is_function == b.is_function;
    is_same && a.parameters == b.parameters && a.body == b.body && a.result == b.result
}
