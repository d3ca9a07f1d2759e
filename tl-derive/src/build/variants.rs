//! The variants of an enum.

use syn::ext::IdentExt;

use super::{
    declared::{enums::DeclaredType, number, variant::Known},
    variant::{build_numbered, build_variant},
};
use crate::{
    errors::Errors,
    model::{Check, Variant, VariantKind},
    receive::{Received, ReceivedVariant},
    schema::SchemaFile,
};

pub(super) fn build(
    enum_: &Received,
    received: &[ReceivedVariant],
    file: Option<&SchemaFile>,
    errors: &mut Errors,
) -> Option<Vec<Variant>> {
    if received.is_empty() {
        errors.at(
            &enum_.ident,
            "a TL type has at least one constructor: add a variant with `#[tl(id = 0x…)]`",
        );
        return None;
    }
    check_other(received, errors);
    if let Some(value) = enum_.keys.partial.value() {
        errors.push(value.error(
            "on an enum `partial` stands alone: it leaves out constructors; `partial = Schema` belongs on the \
             variant that leaves out fields",
        ));
    }
    let ty = match file {
        Some(file) => match DeclaredType::find(file, enum_) {
            Ok(ty) => Some(ty),
            // If it takes only numbers from the file, the file need not have a type of its name.
            Err(_) if enum_.keys.name.is_none() && is_by_number(received) => None,
            Err(error) => {
                errors.push(error);
                return None;
            }
        },
        None => {
            refuse_without_file(enum_, errors);
            None
        }
    };
    let mut known = Known::default();
    let built: Vec<_> = received
        .iter()
        .map(|variant| {
            let numbered = match (&variant.keys.id, file) {
                (Some(id), Some(file)) if is_numbered(variant) => Some(number::named(file, id)),
                _ => None,
            };
            match numbered {
                Some(named) => build_numbered(variant, named, &mut known, errors),
                None => build_variant(variant, ty.as_ref(), enum_, &mut known, errors),
            }
        })
        .collect();
    let is_whole = built.iter().all(Option::is_some);
    let mut built: Vec<Variant> = built.into_iter().flatten().collect();
    hold_together(&mut built, known.result());
    let is_open = enum_.keys.partial.is_present()
        || received
            .iter()
            .any(|variant| variant.keys.other.is_present());
    // Missing constructors are reported only if all variants have theirs and all keys could be read: otherwise a
    // missing one may be a variant with an error, or `partial` a key with an error.
    let is_known = known.carried.len() == received.len() && enum_.is_complete;
    if let Some(ty) = &ty
        && is_known
        && !is_open
    {
        ty.check_exhaustive(&known.carried, errors);
    }
    if is_whole {
        return Some(built);
    }
    for variant in built {
        errors.keep_variant(variant);
    }
    None
}

/// Whether a variant states its number by a name (`id = "name"`), and is not checked against the declaration.
fn is_numbered(received: &ReceivedVariant) -> bool {
    let keys = &received.keys;
    number::is_named(keys.id.as_ref()) && keys.schema.is_none() && !keys.other.is_present()
}

/// Whether some variants do that and the others need no declaration either.
fn is_by_number(received: &[ReceivedVariant]) -> bool {
    let needs_none = |variant: &ReceivedVariant| {
        is_numbered(variant) || variant.keys.other.is_present() || variant.only_field().is_some()
    };
    received.iter().any(is_numbered) && received.iter().all(needs_none)
}

/// Adds checks that the types of transparent variants are constructors, and of the same TL type as the other variants.
fn hold_together(variants: &mut [Variant], result: Option<&str>) {
    let stated = variants.iter().find_map(|variant| match &variant.kind {
        VariantKind::Constructor(_) => Some(variant.ident.unraw().to_string()),
        VariantKind::Transparent { .. } | VariantKind::Other { .. } => None,
    });
    let Some(sibling) = stated else { return };
    for variant in variants {
        if let VariantKind::Transparent {
            ty,
            check: check @ None,
        } = &mut variant.kind
        {
            *check = Some(Check::Sibling {
                ty: ty.clone(),
                result: result.map(str::to_owned),
                sibling: sibling.clone(),
            });
        }
    }
}

/// Refuses the keys that need a schema file, if there is none.
fn refuse_without_file(enum_: &Received, errors: &mut Errors) {
    if let Some(name) = &enum_.keys.name {
        errors.at_span(name.key, "the name of an enum is that of a type in a file: add `schema_file = \"…\"`, or give each variant its `name`");
    }
    if enum_.keys.partial.is_present() && enum_.keys.partial.value().is_none() {
        errors.at_span(enum_.keys.partial.span(), "nothing says which constructors the type has: add `schema_file = \"…\"`, or remove `partial`");
    }
}

/// Checks that `other` is the last variant, and the only one of its kind.
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
