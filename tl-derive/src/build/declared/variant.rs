//! Variants under a schema.

use proc_macro2::Span;
use syn::Ident;

use super::{Declared, enums::DeclaredType, matching::match_fields, transparent::is_transparent};
use crate::{
    build::{draft::refuse_field_keys, fields, partial},
    errors::Errors,
    model::{Check, Constructor, Itself, VariantKind, rust_type},
    receive::{ReceivedVariant, Value, VariantKeys},
    schema::SchemaFile,
};

/// What is known from the variants before this one.
#[derive(Default)]
pub(in crate::build) struct Known {
    /// The stated numbers, each with its place and its variant's name.
    ids: Vec<(u32, Span, Ident)>,
    /// The numbers of the schema's constructors that have a variant.
    pub(in crate::build) carried: Vec<u32>,
    /// The result type of the first declaration, and its variant's name.
    result: Option<(String, Ident)>,
}

impl Known {
    /// Notes the type of a declaration, and refuses one of another type than the variants before have.
    fn note_result(&mut self, declared: &Declared, span: Span, ident: &Ident, errors: &mut Errors) {
        let result = declared.combinator.result.to_string();
        match &self.result {
            Some((known, first)) if *known != result => {
                let title = declared.title();
                errors.at_span(span, format!("`{title}` is a constructor of `{result}` in the schema, and `{first}` is one of `{known}`"));
            }
            Some(_) => {}
            None => self.result = Some((result, ident.clone())),
        }
    }

    /// The TL type of the variants under a schema.
    pub(in crate::build) fn result(&self) -> Option<&str> {
        self.result.as_ref().map(|(result, _)| result.as_str())
    }

    /// Notes a number, and refuses one that another variant has.
    pub(in crate::build) fn note_id(
        &mut self,
        id: u32,
        span: Span,
        ident: &Ident,
        errors: &mut Errors,
    ) {
        match self.ids.iter().find(|(known, _, _)| *known == id) {
            Some((_, first_span, first)) => {
                errors.at_span(
                    span,
                    format!("constructor number 0x{id:08x} is that of `{first}` too: each variant needs its own"),
                );
                errors.at_span(*first_span, format!("`{first}` has 0x{id:08x} first, here"));
            }
            None => self.ids.push((id, span, ident.clone())),
        }
    }
}

/// The declaration of a variant, if there is a schema.
pub(in crate::build) fn declared(
    received: &ReceivedVariant,
    ty: Option<&DeclaredType<'_>>,
) -> Option<syn::Result<Declared>> {
    match (&received.keys.schema, ty) {
        (Some(line), None) => Some(Declared::in_line(line, &received.ident)),
        (Some(line), Some(_)) => Some(Err(syn::Error::new(
            line.key,
            "`schema` beside the enum's `schema_file`: remove one of them",
        ))),
        (None, Some(ty)) => Some(ty.variant(received)),
        (None, None) => None,
    }
}

/// Variants under a schema.
pub(in crate::build) fn build(
    received: &ReceivedVariant,
    declared: &Declared,
    file: Option<&SchemaFile>,
    known: &mut Known,
    errors: &mut Errors,
) -> Option<VariantKind> {
    let VariantKeys {
        id,
        name,
        schema,
        other: _,
        partial,
    } = &received.keys;
    declared.check_stated(id.as_ref(), name.as_ref(), errors);
    let span = schema.as_ref().map_or(received.ident.span(), Value::span);
    known.note_id(declared.id, span, &received.ident, errors);
    known.carried.push(declared.id);
    if schema.is_some() && declared.is_function() {
        errors.at_span(
            span,
            format!(
                "`{}` is a function, and no constructor of a type: make it a struct",
                declared.title(),
            ),
        );
    } else {
        known.note_result(declared, span, &received.ident, errors);
    }
    // If the file declares a name several times, the number says which one is meant.
    let may_hold =
        |file: &SchemaFile| id.is_none() || file.find_named(&declared.combinator.name).len() > 1;
    if file.is_some_and(may_hold) && !partial.is_present() && is_transparent(received, declared) {
        let field = received.only_field()?;
        refuse_field_keys(field, "a variant that holds a type of its own", errors);
        let ty = Box::new(field.ty.clone());
        let check = Check::Constructor {
            ty: ty.clone(),
            id: declared.id,
            declaration: declared.title(),
        };
        return Some(VariantKind::Transparent {
            ty,
            check: Some(check),
        });
    }
    if schema.is_some()
        && let Some(field) = received.only_field()
        && rust_type::well_known(rust_type::pointee(&field.ty)).is_none()
        && is_transparent(received, declared)
    {
        let title = declared.title();
        errors.at(
            &field.ty,
            format!(
                "the line has `{title}` and its fields, and so would this type: remove `schema`, or write the fields \
                 instead of the type"
            ),
        );
        return None;
    }
    let partial = partial::of(partial, errors);
    let matched = match_fields(&received.fields, declared, file, partial, errors);
    let mut fields = fields::build(&received.fields, Some(&matched), errors)?;
    if let Some(field) = received.only_field()
        && matched.partial.is_none()
        && let Some(arg) = matched.arg(0)
        && rust_type::well_known(rust_type::pointee(&field.ty)).is_none()
        && !rust_type::has_no_number(&field.ty)
        && field.keys.with.is_none()
    {
        let itself = Itself {
            id: declared.id,
            title: declared.title(),
            field: arg.to_string(),
        };
        match fields.checks.as_mut_slice() {
            [Check::Type { wanted, .. }] => wanted.itself = Some(itself),
            _ => fields.checks.push(Check::NotItself {
                ty: Box::new(field.ty.clone()),
                itself,
            }),
        }
    }
    Some(VariantKind::Constructor(Constructor {
        id: declared.id,
        name: declared.combinator.name.clone(),
        declaration: Some(declared.declaration()),
        is_function: declared.is_function(),
        fields,
    }))
}
