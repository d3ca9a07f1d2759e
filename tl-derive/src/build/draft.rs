//! A field on its own, before `flags` assigns bits of flags words.

use std::ops::Range;

use syn::{Member, Path, Type};

use crate::{
    errors::Errors,
    model::Form,
    receive::{BitRef, FieldKeys, ReceivedField},
};

/// A field whose flags word is not yet known.
pub(super) struct Draft {
    /// None for fields that the definition leaves out.
    pub(super) member: Option<Member>,
    pub(super) name: String,
    pub(super) kind: DraftKind,
    pub(super) is_signature: bool,
}

pub(super) enum DraftKind {
    Plain(Form),
    Optional {
        bit: BitRef,
        form: Form,
    },
    True {
        bit: BitRef,
        /// The type, if it is not written `bool`.
        alias: Option<Box<Type>>,
    },
    Word,
    Skipped(Type),
    /// Fields of the declaration that the definition leaves out, by their indices in it.
    SteppedOver {
        schema: Path,
        args: Range<usize>,
    },
}

/// Refuses two keys that both say how the value is written.
pub(super) fn check_form(received: &ReceivedField, errors: &mut Errors) {
    let FieldKeys {
        bare,
        opaque,
        ty,
        with,
        with_items,
        differs,
        ..
    } = &received.keys;
    for (key, other) in [("with", with), ("opaque", opaque)] {
        if let (Some(with_items), Some(_)) = (with_items, other) {
            errors.at_span(
                with_items.key,
                format!("`with_items` beside `{key}`: remove one of them"),
            );
        }
    }
    if differs.is_present() && ty.is_none() {
        errors.at_span(
            differs.span(),
            "`differs` stands beside `ty`, which says what is on the wire: add `ty = \"…\"`",
        );
    }
    if let (Some(with), Some(opaque)) = (with, opaque) {
        errors.at_span(
            opaque.key,
            "`opaque` has no effect beside `with`, which says all: remove one of them",
        );
        errors.at_span(with.key, "`with` is given here");
    }
    match (with, ty) {
        (Some(with), Some(ty)) => {
            errors.at_span(
                ty.key,
                "`ty` has no effect beside `with`, which says all: remove one of them",
            );
            errors.at_span(with.key, "`with` is given here");
        }
        (Some(_), None) if bare.is_present() => errors.at_span(
            bare.span(),
            "`bare` has no effect beside `with`, which says all: remove one of them",
        ),
        (None, Some(_)) if bare.is_present() => errors.at_span(
            bare.span(),
            "`bare` beside `ty`: write `%` in front of the type in `ty` instead",
        ),
        _ => {}
    }
}

/// Refuses keys on the field of a variant that has no fields of its own, since its field is a whole object.
pub(super) fn refuse_field_keys(field: &ReceivedField, of: &str, errors: &mut Errors) {
    for (key, span) in field.keys.given() {
        errors.at_span(
            span,
            format!("`{key}` can't stand on the field of {of}: it holds a whole object"),
        );
    }
}
