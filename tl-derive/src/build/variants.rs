//! The variants of an enum.

use syn::ext::IdentExt;

use super::{
    constructor::refuse_second_name,
    declared::{
        enums::DeclaredType,
        number::{self, Named},
        variant::{self, Known},
    },
    draft::refuse_field_keys,
    fields, partial, tl_name,
};
use crate::{
    errors::Errors,
    model::{Check, Constructor, Variant, VariantKind, rust_type},
    receive::{Received, ReceivedVariant, Value, VariantKeys},
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

/// Such a variant.
fn build_numbered(
    received: &ReceivedVariant,
    named: syn::Result<Named>,
    known: &mut Known,
    errors: &mut Errors,
) -> Option<Variant> {
    let keys = &received.keys;
    partial::refuse_without_schema(&keys.partial, errors);
    refuse_second_name(keys.name.as_ref(), errors);
    let named = errors.handle(named);
    let fields = fields::build(&received.fields, None, errors);
    let Named {
        id,
        name,
        is_function,
    } = named?;
    let span = keys.id.as_ref().map_or(received.ident.span(), Value::span);
    known.note_id(id, span, &received.ident, errors);
    known.carried.push(id);
    let mut fields = fields?;
    fields.checks.extend(not_repeated(received, id));
    Some(Variant {
        ident: received.ident.clone(),
        kind: VariantKind::Constructor(Constructor {
            id,
            name,
            declaration: None,
            is_function,
            fields,
        }),
    })
}

/// The check that the only field's type does not have the variant's own number.
fn not_repeated(received: &ReceivedVariant, id: u32) -> Option<Check> {
    let field = received.only_field()?;
    let may_have_it = field.keys.given().is_empty()
        && !rust_type::has_no_number(&field.ty)
        && rust_type::well_known(rust_type::pointee(&field.ty)).is_none();
    may_have_it.then(|| Check::NotRepeated {
        ty: Box::new(field.ty.clone()),
        id,
    })
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

fn build_variant(
    received: &ReceivedVariant,
    ty: Option<&DeclaredType<'_>>,
    enum_: &Received,
    known: &mut Known,
    errors: &mut Errors,
) -> Option<Variant> {
    let VariantKeys {
        id,
        name,
        schema,
        other,
        partial,
    } = &received.keys;
    if other.is_present() || (schema.is_none() && ty.is_none()) {
        partial::refuse_without_schema(partial, errors);
    }
    let kind = if other.is_present() {
        build_other(received, errors)
    } else if let Some(declared) = variant::declared(received, ty) {
        let declared = errors.handle(declared)?;
        variant::build(
            received,
            &declared,
            ty.map(DeclaredType::file),
            known,
            errors,
        )
    } else if let Some(value) = id {
        let id = errors.handle(value.constructor_number());
        if let Some(id) = id {
            known.note_id(id, value.span(), &received.ident, errors);
        }
        let name = tl_name(&received.ident, name.as_ref(), errors);
        let fields = fields::build(&received.fields, None, errors);
        let (id, mut fields) = (id?, fields?);
        fields.checks.extend(not_repeated(received, id));
        Some(VariantKind::Constructor(Constructor {
            id,
            name,
            declaration: None,
            is_function: false,
            fields,
        }))
    } else if enum_.is_complete && received.is_complete && schema.is_none() {
        build_transparent(received, &enum_.ident, errors)
    } else {
        // Its number has an error. The fields may have more.
        fields::build(&received.fields, None, errors);
        None
    }?;
    Some(Variant {
        ident: received.ident.clone(),
        kind,
    })
}

fn build_other(received: &ReceivedVariant, errors: &mut Errors) -> Option<VariantKind> {
    let VariantKeys {
        id,
        name,
        schema,
        other,
        partial: _,
    } = &received.keys;
    for value in id.iter().chain(name).chain(schema) {
        errors.at_span(
            value.key,
            "`other` stands for constructors of any number and name: remove this, or `other`",
        );
    }
    match received.only_field() {
        Some(field) if is_raw(&field.ty) => {
            refuse_field_keys(field, "`other`", errors);
            let schema = match other.value() {
                Some(value) => Some(errors.handle(value.path())?),
                None => None,
            };
            Some(VariantKind::Other {
                ty: Box::new(field.ty.clone()),
                schema,
            })
        }
        Some(field) => {
            errors.at(
                &field.ty,
                "`other` holds an object left undecoded: write `RawObject<'a>` or `RawObjectBuf` here",
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

/// Whether it is a raw object.
fn is_raw(ty: &syn::Type) -> bool {
    rust_type::is_named(ty, "RawObject") || rust_type::is_named(ty, "RawObjectBuf")
}

fn build_transparent(
    received: &ReceivedVariant,
    enum_: &syn::Ident,
    errors: &mut Errors,
) -> Option<VariantKind> {
    let Some(field) = received.only_field() else {
        errors.at(
            &received.ident,
            format!(
                "constructor number missing: write `#[tl(id = 0x…)]` on `{}` (only a variant with one \
                 unnamed field takes its number from the field's type)",
                received.ident,
            ),
        );
        fields::build(&received.fields, None, errors);
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
        fields::build(&received.fields, None, errors);
        return None;
    }
    if let Some(name) = &received.keys.name {
        errors.at_span(
            name.key,
            "a variant without `id` has the name of its field's type: remove this, or add `id = 0x…`",
        );
    }
    refuse_field_keys(field, "a variant without `id`", errors);
    let is_itself = rust_type::last_ident(rust_type::pointee(&field.ty))
        .is_some_and(|name| name == enum_ || name == "Self");
    if is_itself {
        errors.at(
            &field.ty,
            format!(
                "`{enum_}` would take in its own constructors: write `#[tl(id = 0x…)]` on `{}`, or another type",
                received.ident
            ),
        );
        return None;
    }
    Some(VariantKind::Transparent {
        ty: Box::new(field.ty.clone()),
        check: None,
    })
}
