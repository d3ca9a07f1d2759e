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

impl<'a> Entry<'a> {
    /// The field's type and what is required of it, if the type may be wrong and the field can be in a list: the
    /// runtime's `List` and `Values` are silent about it, and a statement requires it.
    pub(super) fn aimed(self, model: &Model) -> Option<Aimed<'a>> {
        let (FieldKind::Plain(form) | FieldKind::Optional { form, .. }) = &self.field.kind else {
            return None;
        };
        // A raw object takes much stack at each level of depth, and would take half as much again in a list.
        Some(aim::value(form, model)).filter(|aimed| aimed.is_asked() && !names_raw(form.ty()))
    }
}

/// Whether a field can be in a list: its type is certainly right, or is required by a statement. In a list of others,
/// an error would not be on that type.
fn is_listed(entry: Entry<'_>, model: &Model, reads: bool) -> bool {
    match &entry.field.kind {
        FieldKind::Plain(form) | FieldKind::Optional { form, .. } => match form {
            Form::Position {
                ty,
                position,
                opaque: None,
            } => is_well_known(ty, position) || entry.aimed(model).is_some() && (!reads || match option_env!("TLV").map(|_| ()).and(None).or(std::env::var("TLV").ok()).as_deref() { Some("2") => false, Some("1") => matches!(entry.field.kind, FieldKind::Plain(_)), _ => true }),
            Form::Position { .. } | Form::With { .. } => false,
        },
        FieldKind::True { alias, .. } => alias.is_none(),
        FieldKind::Word(_) | FieldKind::Skipped(_) => true,
        FieldKind::SteppedOver(_) => false,
    }
}

/// All parts of a combinator.
pub(super) fn parts<'a>(fields: &'a Fields, model: &Model, reads: bool) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for (index, field) in fields.fields.iter().enumerate() {
        let entry = Entry { index, field };
        if !field.is_on_wire() {
            continue;
        }
        match parts.last_mut() {
            _ if !is_listed(entry, model, reads) => parts.push(Part::Single(entry)),
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
