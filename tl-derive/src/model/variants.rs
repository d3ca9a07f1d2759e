//! The variants of an enum: the constructors of one type.

use proc_macro2::Span;
use syn::Ident;

use super::{Constructor, Variant, VariantKind, fields, rust_type, tl_name};
use crate::{
    errors::Errors,
    receive::{ReceivedField, ReceivedVariant, VariantKeys},
};

pub(super) fn build(
    ident: &Ident,
    received: &[ReceivedVariant],
    errors: &mut Errors,
) -> Option<Vec<Variant>> {
    if received.is_empty() {
        errors.at(
            ident,
            "a TL type has at least one constructor: add a variant with `#[tl(id = 0x…)]`",
        );
        return None;
    }
    check_other(received, errors);
    let mut ids: Vec<(u32, Span, &Ident)> = Vec::new();
    let built: Vec<_> = received
        .iter()
        .map(|variant| build_variant(variant, &mut ids, errors))
        .collect();
    built.into_iter().collect()
}

/// `other` stands for what the variants before it do not list.
fn check_other(received: &[ReceivedVariant], errors: &mut Errors) {
    let others = || {
        received
            .iter()
            .filter(|variant| variant.keys.other.is_present())
    };
    let Some(first) = others().next() else {
        return;
    };
    for extra in others().skip(1) {
        errors.at_span(
            extra.keys.other.span(),
            "`other` is given twice: one variant holds every constructor that is not listed",
        );
        errors.at_span(first.keys.other.span(), "`other` is first given here");
    }
    if let Some(last) = received.last()
        && !last.keys.other.is_present()
    {
        errors.at_span(
            first.keys.other.span(),
            "`other` belongs on the last variant: it holds what the ones before it do not list",
        );
    }
}

fn build_variant<'a>(
    received: &'a ReceivedVariant,
    ids: &mut Vec<(u32, Span, &'a Ident)>,
    errors: &mut Errors,
) -> Option<Variant> {
    let VariantKeys { id, name, other } = &received.keys;
    let kind = match id {
        _ if other.is_present() => build_other(received, errors),
        Some(value) => {
            let id = errors.handle(value.constructor_number());
            if let Some(id) = id {
                note_id(id, value.span(), &received.ident, ids, errors);
            }
            let name = tl_name(&received.ident, name.as_ref(), errors);
            let fields = fields::build(&received.fields, errors);
            let (id, fields) = (id?, fields?);
            Some(VariantKind::Constructor(Constructor { id, name, fields }))
        }
        // What was to be its number could not be read.
        None if !received.is_complete => {
            fields::build(&received.fields, errors);
            None
        }
        None => build_transparent(received, errors),
    }?;
    Some(Variant {
        ident: received.ident.clone(),
        kind,
    })
}

/// Keeps a number in mind, and refuses one that another variant has.
fn note_id<'a>(
    id: u32,
    span: Span,
    ident: &'a Ident,
    ids: &mut Vec<(u32, Span, &'a Ident)>,
    errors: &mut Errors,
) {
    match ids.iter().find(|(known, _, _)| *known == id) {
        Some((_, first_span, first)) => {
            errors.at_span(
                span,
                format!("constructor number 0x{id:08x} is that of `{first}` too: each variant needs its own"),
            );
            errors.at_span(*first_span, format!("`{first}` has 0x{id:08x} first, here"));
        }
        None => ids.push((id, span, ident)),
    }
}

fn build_other(received: &ReceivedVariant, errors: &mut Errors) -> Option<VariantKind> {
    let VariantKeys { id, name, other: _ } = &received.keys;
    for value in id.iter().chain(name) {
        errors.at_span(
            value.key,
            "`other` stands for constructors of any number and name: remove this, or `other`",
        );
    }
    match only_field(received) {
        Some(field)
            if rust_type::last_ident(&field.ty).is_some_and(|ident| ident == "RawObject") =>
        {
            refuse_field_keys(field, "`other`", errors);
            Some(VariantKind::Other)
        }
        Some(field) => {
            errors.at(
                &field.ty,
                "`other` holds an object left undecoded: write `RawObject<'a>` here",
            );
            None
        }
        None => {
            errors.at(
                &received.ident,
                format!(
                    "`other` goes on a variant with one field: `{}(RawObject<'a>)`",
                    received.ident,
                ),
            );
            None
        }
    }
}

fn build_transparent(received: &ReceivedVariant, errors: &mut Errors) -> Option<VariantKind> {
    let Some(field) = only_field(received) else {
        errors.at(
            &received.ident,
            format!(
                "constructor number missing: write `#[tl(id = 0x…)]` on `{}` (only a variant with one \
                 unnamed field takes its number from the field's type)",
                received.ident,
            ),
        );
        fields::build(&received.fields, errors);
        return None;
    };
    if rust_type::has_no_number(&field.ty) {
        errors.at(
            &received.ident,
            format!(
                "constructor number missing: write `#[tl(id = 0x…)]` on `{}` (the field's type has none \
                 that the variant could take)",
                received.ident,
            ),
        );
        fields::build(&received.fields, errors);
        return None;
    }
    if let Some(name) = &received.keys.name {
        errors.at_span(
            name.key,
            "a variant without `id` has the name of its field's type: remove this, or add `id = 0x…`",
        );
    }
    refuse_field_keys(field, "a variant without `id`", errors);
    Some(VariantKind::Transparent(Box::new(field.ty.clone())))
}

/// The field of a variant that is a tuple of one.
fn only_field(received: &ReceivedVariant) -> Option<&ReceivedField> {
    match received.fields.as_slice() {
        [field] if received.is_tuple => Some(field),
        _ => None,
    }
}

/// The field of such a variant is an object, and no key changes how it is written.
fn refuse_field_keys(field: &ReceivedField, of: &str, errors: &mut Errors) {
    for (key, span) in field.keys.given() {
        errors.at_span(
            span,
            format!("`{key}` can't stand on the field of {of}: it holds a whole object"),
        );
    }
}
