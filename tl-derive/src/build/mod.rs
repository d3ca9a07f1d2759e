//! From the received attributes to a model. All errors that the derive itself can find are found here.

mod constructor;
mod copied;
mod declared;
mod draft;
mod fields;
mod flags;
mod form;
mod partial;
mod represented;
mod returns;
pub(crate) mod schema_table;
mod signature;
mod variant;
mod variants;

use std::sync::Arc;

use syn::{Ident, ext::IdentExt};

use crate::{
    errors::Errors,
    model::{Fields, Kind, Model, rust_type},
    receive::{Received, Shape, Value},
    schema::{self, SchemaFile},
};

/// The model of a definition, or nothing and its errors in `errors`.
pub(crate) fn model(received: &Received, errors: &mut Errors) -> Option<Model> {
    let bound = received
        .keys
        .bound
        .as_ref()
        .map(|value| errors.handle(value.predicates()));
    let schema_file = match &received.keys.schema_file {
        None => None,
        Some(value) => Some(errors.handle(load(value))?),
    };
    refuse_static(received, errors);
    signature::check(received, errors);
    let file = schema_file.as_deref();
    let kind = match &received.shape {
        Shape::Struct(_) | Shape::Enum(_) if represented::is_asked(&received.keys) => {
            represented::build(received, errors).map(Kind::Represented)
        }
        Shape::Struct(fields) => constructor::build_struct(received, fields, file, errors),
        Shape::Enum(variants) => variants::build(received, variants, file, errors).map(Kind::Enum),
        Shape::Union(token) => {
            errors.at(
                token,
                "TL has no unions: use a struct for one constructor, or an enum for several",
            );
            None
        }
    }?;
    Some(Model {
        bound: match bound {
            Some(predicates) => Some(predicates?),
            None => None,
        },
        encode_only: received.keys.encode_only.is_present(),
        decode_only: decode_only(received, errors),
        schema_file: schema_file.and_then(|file| file.to_track()),
        kind,
        ..stub(received)?
    })
}

/// A model without fields for a definition with errors, to generate stubs from. Nothing if the runtime can't be found.
pub(crate) fn stub(received: &Received) -> Option<Model> {
    Some(Model {
        ident: received.ident.clone(),
        generics: received.generics.clone(),
        runtime: received.runtime.clone().ok()?,
        lints: received.lints.clone(),
        is_deprecated: received.is_deprecated,
        bound: None,
        encode_only: received.keys.encode_only.is_present(),
        decode_only: received.keys.decode_only.is_present() || leaves_out(received),
        schema_file: None,
        kind: Kind::Group(Fields {
            fields: Vec::new(),
            words: Vec::new(),
            checks: Vec::new(),
        }),
    })
}

/// Whether the type has no encoder: it says so, or leaves out fields.
fn decode_only(received: &Received, errors: &mut Errors) -> bool {
    let keys = &received.keys;
    let leaves_out = leaves_out(received);
    if keys.encode_only.is_present() && (keys.decode_only.is_present() || leaves_out) {
        errors.at_span(
            keys.encode_only.span(),
            "without a decoder and without an encoder nothing is left: remove `encode_only`",
        );
    }
    keys.decode_only.is_present() || leaves_out
}

/// Refuses a decoder for fields that borrow for `'static`. The compiler would only say that the reader escapes.
fn refuse_static(received: &Received, errors: &mut Errors) {
    // The fields of a converted type are not on the wire.
    let is_converted = received.keys.try_from.is_some() || received.keys.into.is_some();
    if received.keys.encode_only.is_present() || is_converted {
        return;
    }
    let fields: Vec<_> = match &received.shape {
        Shape::Struct(fields) => fields.iter().collect(),
        Shape::Enum(variants) => variants
            .iter()
            .flat_map(|variant| &variant.fields)
            .collect(),
        Shape::Union(_) => return,
    };
    for field in fields {
        let keys = &field.keys;
        let is_copied = || !received.keys.transparent.is_present() && copied::is_copied(field);
        if !keys.skip.is_present()
            && keys.with.is_none()
            && rust_type::borrows_for_ever(&field.ty)
            && !is_copied()
        {
            errors.at(
                &field.ty,
                format!(
                    "what is read can't borrow for `'static`: write a lifetime of `{}`, or an owned type such as \
                     `String` or `Cow<'static, str>`, or mark it `#[tl(encode_only)]`",
                    received.ident
                ),
            );
        }
    }
}

/// Whether a constructor leaves out some of its fields.
fn leaves_out(received: &Received) -> bool {
    match &received.shape {
        Shape::Struct(_) => received.keys.partial.is_present(),
        Shape::Enum(variants) => variants
            .iter()
            .any(|variant| variant.keys.partial.is_present()),
        Shape::Union(_) => false,
    }
}

/// Whether all keys of the type and its variants could be read.
pub(crate) fn is_complete(received: &Received) -> bool {
    received.is_complete
        && match &received.shape {
            Shape::Enum(variants) => variants.iter().all(|variant| variant.is_complete),
            Shape::Struct(_) | Shape::Union(_) => true,
        }
}

/// Whether its last field is unsized, as far as tokens tell.
pub(crate) fn has_unsized_tail(received: &Received) -> bool {
    match &received.shape {
        Shape::Struct(fields) => fields
            .last()
            .is_some_and(|field| rust_type::is_unsized(&field.ty)),
        Shape::Enum(_) | Shape::Union(_) => false,
    }
}

/// Whether it is written as another type.
pub(crate) fn is_represented(received: &Received) -> bool {
    represented::is_asked(&received.keys)
}

/// The file of `schema_file = "…"`.
fn load(value: &Value) -> syn::Result<Arc<SchemaFile>> {
    schema::load(&value.text()?).map_err(|message| value.error(message))
}

/// The TL name that an attribute states, or the identifier in lowerCamelCase.
fn tl_name(ident: &Ident, stated: Option<&Value>, errors: &mut Errors) -> String {
    let stated = stated.and_then(|value| errors.handle(checked_name(value)));
    stated.unwrap_or_else(|| {
        let ident = ident.unraw().to_string();
        let mut chars = ident.chars();
        chars.next().map_or_else(String::new, |first| {
            first.to_lowercase().chain(chars).collect()
        })
    })
}

fn checked_name(value: &Value) -> syn::Result<String> {
    let name = value.text()?;
    if schema::is_name(&name) {
        Ok(name)
    } else {
        Err(value.error(
            "a TL name is letters, digits and `_`, with dots between its parts: `help.getConfig`",
        ))
    }
}
