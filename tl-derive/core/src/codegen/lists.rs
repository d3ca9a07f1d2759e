//! Groups the fields of a combinator into lists, which the runtime writes and reads at once.
//!
//! A list takes the compiler a third of the time of single statements (see the runtime's `derived`). A field is not in
//! a list if the runtime can't handle it there, or if the compiler could not put an error on it.

use super::{
    aim::{self, Aimed},
    names::{Owner, names},
};
use crate::model::{
    Field, FieldKind, Fields, Form, Model,
    rust_type::{is_well_known, names_raw},
};

/// The longest list that the runtime has impls for.
pub(super) const LONGEST: usize = 8;

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

impl<'a> Entry<'a> {
    /// The field's type and what is required of it, if the type may be wrong and the field can be in a list that is
    /// written: the runtime's `Values` is silent about it.
    pub(super) fn aimed(self, model: &Model) -> Option<Aimed<'a>> {
        let (FieldKind::Plain(form) | FieldKind::Optional { form, .. }) = &self.field.kind else {
            return None;
        };
        // A raw object takes much stack at each level of depth, and would take half as much again in a list.
        Some(aim::value(form, model)).filter(|aimed| aimed.is_asked() && !names_raw(form.ty()))
    }
}

/// Whether the field's type is certainly right. An error in a list would not be on that type.
fn is_certain(field: &Field) -> bool {
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

/// The parts in which a combinator is read. Users' types are by themselves: in a list their values would be moved once
/// more, which took 16 % of the time to read `messages.dialogs`.
pub(super) fn parts_to_read(fields: &Fields) -> Vec<Part<'_>> {
    parts(fields, |entry| is_certain(entry.field))
}

/// The parts in which it is written. Users' types are in lists, too: only references to their values are.
pub(super) fn parts_to_write<'a>(fields: &'a Fields, model: &Model) -> Vec<Part<'a>> {
    parts(fields, |entry| {
        is_certain(entry.field) || entry.aimed(model).is_some()
    })
}

fn parts<'a>(fields: &'a Fields, is_listed: impl Fn(Entry<'a>) -> bool) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for (index, field) in fields.fields.iter().enumerate() {
        let entry = Entry { index, field };
        if !field.is_on_wire() {
            continue;
        }
        match parts.last_mut() {
            _ if !is_listed(entry) => parts.push(Part::Single(entry)),
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
