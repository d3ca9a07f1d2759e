//! From what was received to a model. What is wrong with a definition is found here, all of it.

mod constructor;
mod declared;
mod draft;
mod fields;
mod flags;
mod partial;
pub(crate) mod schema_table;
mod variants;

use std::sync::Arc;

use syn::{Ident, ext::IdentExt};

use crate::{
    errors::Errors,
    model::{Fields, Kind, Model},
    receive::{Received, Shape, Value},
    schema::{self, SchemaFile},
};

/// The model of what was received, if it can be had; what is wrong with it is in `errors`.
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
    let file = schema_file.as_deref();
    let kind = match &received.shape {
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

/// A model of what has errors, as if it had no fields; nothing, if the runtime can't be found.
pub(crate) fn stub(received: &Received) -> Option<Model> {
    Some(Model {
        ident: received.ident.clone(),
        generics: received.generics.clone(),
        runtime: received.runtime.clone().ok()?,
        lints: received.lints.clone(),
        bound: None,
        encode_only: false,
        decode_only: false,
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
    let leaves_out = match &received.shape {
        Shape::Struct(_) => keys.partial.is_present(),
        Shape::Enum(variants) => variants
            .iter()
            .any(|variant| variant.keys.partial.is_present()),
        Shape::Union(_) => false,
    };
    if keys.encode_only.is_present() && (keys.decode_only.is_present() || leaves_out) {
        errors.at_span(
            keys.encode_only.span(),
            "without a decoder and without an encoder nothing is left: remove `encode_only`",
        );
    }
    keys.decode_only.is_present() || leaves_out
}

/// The file of `schema_file = "…"`.
fn load(value: &Value) -> syn::Result<Arc<SchemaFile>> {
    schema::load(&value.string()?.value()).map_err(|message| value.error(message))
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
    let name = value.string()?.value();
    if schema::is_name(&name) {
        Ok(name)
    } else {
        Err(value.error(
            "a TL name is letters, digits and `_`, with dots between its parts: `help.getConfig`",
        ))
    }
}
