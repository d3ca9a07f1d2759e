//! Groups the fields of a combinator into lists, which the runtime writes and reads at once.
//!
//! A list takes the compiler a third of the time of single statements (see the runtime's `derived`). A field is not in
//! a list if the runtime can't handle it there, or if the compiler could not put an error on it.

use super::names::{Owner, names};
use crate::model::{Field, FieldKind, Fields, Form, rust_type::is_well_known};

/// The longest list that the runtime has impls for.
const LONGEST: usize = 8;

/// One part of a combinator, in wire order.
pub(super) enum Part<'a> {
    List(Vec<Entry<'a>>),
    /// A field by itself.
    Single(Entry<'a>),
}

/// A field with its index.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) index: usize,
    pub(super) field: &'a Field,
}

/// Whether the field's type is certainly right. An error in a list would not be on that type.
fn is_listed(field: &Field) -> bool {
    match &field.kind {
        FieldKind::Plain(form) | FieldKind::Optional { form, .. } => match form {
            Form::Position {
                ty,
                position,
                opaque,
            } => opaque.is_none() && is_well_known(ty, position),
            Form::With { .. } => false,
        },
        FieldKind::True { alias, .. } => alias.is_none(),
        FieldKind::Word(_) | FieldKind::Skipped(_) => true,
        FieldKind::SteppedOver(_) => false,
    }
}

/// All parts of a combinator.
pub(super) fn parts(fields: &Fields) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for (index, field) in fields.fields.iter().enumerate() {
        let entry = Entry { index, field };
        if !field.is_on_wire() {
            continue;
        }
        match parts.last_mut() {
            _ if !is_listed(field) => parts.push(Part::Single(entry)),
            Some(Part::List(list)) if list.len() < LONGEST => list.push(entry),
            _ => parts.push(Part::List(vec![entry])),
        }
    }
    parts
}

/// The first list, which is read together with the number and word before it, and the other parts. The list is empty if
/// a single field comes first.
pub(super) fn split_first<'a>(parts: &'a [Part<'a>]) -> (&'a [Entry<'a>], &'a [Part<'a>]) {
    match parts {
        [Part::List(list), parts @ ..] => (list, parts),
        parts => (&[], parts),
    }
}

/// The names of a list, for an error's path: those of the fields, and then that of the leading flags word.
pub(super) fn list_names(list: &[Entry<'_>], fields: &Fields, of: Owner<'_>) -> String {
    let listed = list.iter().map(|entry| &entry.field.name);
    let leading = fields.leading_word().map(|word| &word.name);
    names(of, listed.chain(leading))
}
