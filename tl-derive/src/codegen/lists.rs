//! The fields of a combinator in lists, as the runtime writes and reads them.
//!
//! A list costs the compiler a third of what a statement for each field does. A field stands by itself
//! where the runtime can't do it, or where the compiler could not say at which field it failed.

use proc_macro2::{Ident, Literal};

use super::names::names;
use crate::model::{Field, FieldKind, Fields, Form, is_well_known};

/// The longest list that the runtime knows.
const LONGEST: usize = 16;

/// One part of a combinator, in wire order.
pub(super) enum Part<'a> {
    List(Vec<Entry<'a>>),
    /// A field by itself, with its index.
    Single(usize, &'a Field),
}

/// One field of a list.
pub(super) enum Entry<'a> {
    /// The flags word with this index, which is no field.
    Word(usize),
    /// A field with its index.
    Field(usize, &'a Field),
}

/// Whether the compiler would have nothing to say of the field. What it says of a list does not stand
/// on one field's type.
fn is_listed(field: &Field) -> bool {
    match &field.kind {
        FieldKind::Plain(form) | FieldKind::Optional { form, .. } => match form {
            Form::Position { ty, position } => is_well_known(ty, position),
            Form::With { .. } => false,
        },
        FieldKind::True { .. } | FieldKind::Word(_) | FieldKind::Skipped(_) => true,
    }
}

/// All parts of a combinator.
pub(super) fn parts(fields: &Fields) -> Vec<Part<'_>> {
    let implicit = |(_, word): &(usize, &crate::model::Word)| word.field.is_none();
    let words = fields.words.iter().enumerate().filter(implicit);
    let words = words.map(|(index, _)| Part::List(vec![Entry::Word(index)]));
    let fields = fields.fields.iter().enumerate();
    let fields = fields.filter(|(_, field)| field.is_on_wire());
    let fields = fields.map(|(index, field)| {
        if is_listed(field) {
            Part::List(vec![Entry::Field(index, field)])
        } else {
            Part::Single(index, field)
        }
    });
    let mut parts = Vec::new();
    for part in words.chain(fields) {
        match (parts.last_mut(), part) {
            (Some(Part::List(list)), Part::List(more)) if list.len() < LONGEST => list.extend(more),
            (_, part) => parts.push(part),
        }
    }
    parts
}

/// The fields of a list with their indices: what follows the implicit words.
pub(super) fn listed_fields<'a>(list: &'a [Entry<'a>]) -> impl Iterator<Item = (usize, &'a Field)> {
    list.iter().filter_map(|entry| match entry {
        Entry::Word(_) => None,
        Entry::Field(index, field) => Some((*index, *field)),
    })
}

/// The flags words of a combinator before they are put together or read: the bits that fields own.
pub(super) fn words(fields: &Fields) -> impl Iterator<Item = Literal> {
    let words = fields.words.iter();
    words.map(|word| Literal::u32_unsuffixed(word.owned))
}

/// The names of a list, for an error's path.
pub(super) fn list_names(list: &[Entry<'_>], fields: &Fields, of: &Ident) -> String {
    let all = list.iter().map(|entry| match entry {
        Entry::Word(index) => fields
            .words
            .get(*index)
            .map_or("", |word| word.name.as_str()),
        Entry::Field(_, field) => field.name.as_str(),
    });
    names(of, all)
}
