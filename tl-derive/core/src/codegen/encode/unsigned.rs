//! Generates the impl of `TlSigned`, for types with a signature field.
//!
//! `encode_unsigned` writes the same as the boxed `encode`, but with an empty signature. TON signs these bytes.

use syn::parse_quote;

use super::{
    fields::{Values, of_fields},
    pattern,
    variants::{of_other, of_transparent},
};
use crate::{
    codegen::{
        bounds,
        code::{Code, ToCode, code, each},
        header::header,
        lists::parts_to_write,
        names::{Named, Owner, binding},
        parameters::writer_type,
        tokens::Runtime,
    },
    model::{
        Constructor, Field, FieldKind, Fields, Form, Kind, Model, Position, Variant, VariantKind,
    },
};

/// Generates the impl if any combinator of the type has a signature field.
pub(super) fn generate(model: &Model, items: &mut Code) {
    if !model.combinators().any(Fields::are_signed) {
        return;
    }
    let body = match &model.kind {
        Kind::Group(fields) => of_struct(fields, None, model),
        Kind::Constructor { constructor, .. } => {
            of_struct(&constructor.fields, Some(constructor.id), model)
        }
        // It is written as another type, so it has no fields of its own.
        Kind::Represented(_) => return,
        Kind::Enum(variants) => {
            let arms = each(variants, "", |variant, to| to.add(arm(variant, model)));
            code!(match self { #arms })
        }
    };
    let ty = &writer_type(model);
    let method = code! {
        fn encode_unsigned<#ty: __tl::Writer>(&self, writer: &mut #ty) -> __tl::Result<(), __tl::EncodeError> { #body }
    };
    header(model, Runtime("__TlSigned"), bounds::encode(model)).write(method, items);
}

fn of_struct(fields: &Fields, number: Option<u32>, model: &Model) -> Code {
    let (pattern, body) = of_combinator(fields, number, model, Owner::ty(&model.ident));
    code!(let Self #pattern = self; #body)
}

/// The `match` arm of a variant. A variant without a signature field is written as in `Encode`.
fn arm(variant: &Variant, model: &Model) -> Code {
    let ident = &variant.ident;
    match &variant.kind {
        VariantKind::Constructor(Constructor { id, fields, .. }) => {
            let of = Owner::variant(&model.ident, ident);
            let (pattern, body) = of_combinator(fields, Some(*id), model, of);
            let ident = &Named(ident);
            code!(Self::#ident #pattern => { #body })
        }
        VariantKind::Transparent { ty, .. } => of_transparent(model, variant, ty, &Position::BOXED),
        VariantKind::Other { ty, .. } => of_other(model, variant, ty),
    }
}

/// Returns the pattern that destructures a combinator, and the code that writes it boxed. That code first binds the
/// signature field to an empty value: `let __field2 = &__tl::NO_BYTES;`, or `&__tl::None` if it is conditional.
fn of_combinator(
    fields: &Fields,
    number: Option<u32>,
    model: &Model,
    of: Owner<'_>,
) -> (Code, Code) {
    let number = number.map(|number| (number, &Position::BOXED as &dyn ToCode));
    let pattern = pattern(fields, |field| !field.is_signature);
    let empty = emptied(fields);
    let signature = empty.fields.iter().enumerate().find_map(|(index, field)| {
        let value = match field.kind {
            FieldKind::Optional { .. } => code!(__tl::None),
            _ => code!(__tl::NO_BYTES),
        };
        let binding = &binding(index);
        field.is_signature.then(|| code!(let #binding = &#value;))
    });
    let body = of_fields(
        &parts_to_write(&empty, model),
        &empty,
        number,
        model,
        of,
        Values::Bound,
    );
    (pattern, code!(#signature #body))
}

/// The same fields, but the signature has the runtime's type `NoBytes`. The user's type may have no empty value.
fn emptied(fields: &Fields) -> Fields {
    let empty = |form: &Form| match form {
        Form::Position { position, .. } => Form::Position {
            ty: parse_quote!(__tl::NoBytes),
            position: position.clone(),
            opaque: None,
        },
        with @ Form::With { .. } => with.clone(),
    };
    let emptied = |field: &Field| Field {
        kind: match &field.kind {
            FieldKind::Plain(form) if field.is_signature => FieldKind::Plain(empty(form)),
            FieldKind::Optional { bit, form } if field.is_signature => FieldKind::Optional {
                bit: *bit,
                form: empty(form),
            },
            kind => kind.clone(),
        },
        ..field.clone()
    };
    Fields {
        fields: fields.fields.iter().map(emptied).collect(),
        words: fields.words.clone(),
        checks: Vec::new(),
    }
}
