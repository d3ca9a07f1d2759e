//! Names of the additional parameters of impls (`'de`, `TlPlace`, …), which must differ from all names in the user's
//! definition.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, Lifetime, PathArguments, Type};

use super::names::Name;
use crate::model::{
    Model,
    rust_type::{has_ident, mentions},
};

/// The name of the type parameter for a position that is boxed or bare: `TlPlace`, or with `_` appended if the user's
/// definition contains that name.
pub(super) fn place(model: &Model) -> Name {
    parameter("TlPlace", model)
}

/// The same for the type parameter for any position: `TlPosition`.
pub(super) fn position(model: &Model) -> Name {
    parameter("TlPosition", model)
}

/// The same for the type parameter that determines where raw objects end: `TlEnd`.
pub(super) fn end(model: &Model) -> Name {
    parameter("TlEnd", model)
}

/// The same for the type parameter of a method for the writer: `TlWriter`.
pub(super) fn writer_type(model: &Model) -> Name {
    parameter("TlWriter", model)
}

/// The same for the type parameter of a method for an item: `TlItem`.
pub(super) fn item_type(model: &Model) -> Name {
    parameter("TlItem", model)
}

/// The name for a type parameter, with `_` appended while the definition contains it. These names appear in the user's
/// rustdoc, so they do not begin with `__`.
fn parameter(name: &str, model: &Model) -> Name {
    let mut name = name.to_owned();
    while is_taken(&name, model) {
        name.push('_');
    }
    Name(name.into())
}

fn is_taken(name: &str, model: &Model) -> bool {
    let generics = &model.generics;
    let mut params = generics.type_params();
    let mut bounds = model.bound.iter().flatten();
    let is_it = &|ident: &Ident| ident == name;
    model.ident == name
        || params.any(|param| param.ident == name || has_ident(&param.bounds, is_it))
        || has_ident(&generics.where_clause, is_it)
        || bounds.any(|bound| has_ident(bound, is_it))
        || model.field_types().any(|ty| mentions(ty, is_it))
}

/// The name of the lifetime of the input: `'de`, with `_` appended if the definition contains it. This includes bounds
/// and fields with `for<'de>`, which must not shadow a lifetime in scope.
pub(super) fn input_lifetime(model: &Model) -> Lifetime {
    free_lifetime("de", model)
}

/// The name of a lifetime for a bound `for<'any> …`.
pub(super) fn any_lifetime(model: &Model) -> Lifetime {
    free_lifetime("any", model)
}

fn free_lifetime(name: &str, model: &Model) -> Lifetime {
    let is_taken = |name: &str| {
        let is_it = |lifetime: &Lifetime| lifetime.ident == name;
        let generics = &model.generics;
        generics.lifetimes().any(|param| is_it(&param.lifetime))
            || has_lifetime(&generics.where_clause, name)
            || model
                .bound
                .iter()
                .flatten()
                .any(|bound| has_lifetime(bound, name))
            || generics
                .type_params()
                .any(|param| !param.bounds.is_empty() && has_lifetime(param, name))
            || model
                .field_types()
                .any(|ty| may_bind(ty) && has_lifetime(ty, name))
    };
    let mut name = name.to_owned();
    while is_taken(&name) {
        name.push('_');
    }
    Lifetime::new(&format!("'{name}"), Span::call_site())
}

/// Whether a type may contain a `for<'x>`, as in `for<'x> fn(&'x str)`. Most types are simple paths that contain none.
/// A search through all their tokens is not needed.
fn may_bind(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => {
            path.qself.is_some()
                || path
                    .path
                    .segments
                    .iter()
                    .any(|segment| match &segment.arguments {
                        PathArguments::None => false,
                        PathArguments::AngleBracketed(arguments) => {
                            arguments.args.iter().any(|argument| match argument {
                                GenericArgument::Type(ty) => may_bind(ty),
                                GenericArgument::Lifetime(_) => false,
                                _ => true,
                            })
                        }
                        PathArguments::Parenthesized(_) => true,
                    })
        }
        Type::Reference(reference) => may_bind(&reference.elem),
        Type::Slice(slice) => may_bind(&slice.elem),
        Type::Array(array) => may_bind(&array.elem),
        _ => true,
    }
}

fn has_lifetime(tokens: &dyn ToTokens, name: &str) -> bool {
    fn has(tokens: TokenStream, name: &str) -> bool {
        let mut after_quote = false;
        tokens.into_iter().any(|token| match token {
            TokenTree::Punct(punct) => {
                after_quote = punct.as_char() == '\'';
                false
            }
            TokenTree::Ident(ident) => core::mem::take(&mut after_quote) && ident == name,
            TokenTree::Group(group) => has(group.stream(), name),
            TokenTree::Literal(_) => false,
        })
    }
    has(tokens.to_token_stream(), name)
}
