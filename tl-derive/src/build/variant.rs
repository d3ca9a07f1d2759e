//! One variant of an enum.

use super::{
    constructor::refuse_second_name,
    declared::{
        enums::DeclaredType,
        number::Named,
        variant::{self, Known},
    },
    draft::refuse_field_keys,
    fields, partial, tl_name,
};
use crate::{
    errors::Errors,
    model::{Check, Constructor, Variant, VariantKind, rust_type},
    receive::{Received, ReceivedVariant, Value, VariantKeys},
};

/// A variant that takes its number from the schema file by a name, and nothing else.
pub(super) fn build_numbered(
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

/// Any other variant.
pub(super) fn build_variant(
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
