//! Types outside of their definition, where checks name them: its parameters and `Self` are not known there.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::Type;

use super::{
    code::{Code, ToCode, code},
    header::{is_generic, static_self},
    names::Name,
    spans::Placed,
};
use crate::model::{Model, rust_type::mentions};

/// Whether a type mentions a type or const parameter of the definition.
pub(super) fn depends_on_parameters(ty: &Type, model: &Model) -> bool {
    let is_parameter = |ident: &Ident| {
        let mut types = model.generics.type_params();
        let mut consts = model.generics.const_params();
        ident == "Self"
            || types.any(|param| param.ident == *ident)
            || consts.any(|param| param.ident == *ident)
    };
    is_generic(model) && mentions(ty, &is_parameter)
}

/// Whether a generic type can be checked with a stand-in of the runtime's for each parameter of the definition. It can
/// if the definition has no bounds, because then the types in it need none.
pub(super) fn has_stand_in(ty: &Type, model: &Model) -> bool {
    let generics = &model.generics;
    let is_free = generics.type_params().all(|param| param.bounds.is_empty());
    let is_parameter = |ident: &Ident| generics.type_params().any(|param| param.ident == *ident);
    let is_one = matches!(ty, Type::Path(path) if path.path.get_ident().is_some_and(is_parameter));
    let names_self = |ident: &Ident| ident == "Self" || *ident == model.ident;
    is_free
        && !is_one
        && generics.const_params().next().is_none()
        && generics.where_clause.is_none()
        && !mentions(ty, &names_self)
}

/// Whether a lifetime is a parameter of the definition.
fn is_lifetime(name: &Ident, model: &Model) -> bool {
    let mut lifetimes = model.generics.lifetimes();
    lifetimes.any(|param| param.lifetime.ident == *name)
}

/// The type as [`outside`] has it. Most are the same there, and take no tokens.
pub(super) fn found<'a>(ty: &'a Type, model: &Model) -> Box<dyn Placed + 'a> {
    let is_same = model.generics.params.is_empty() && !mentions(ty, &|ident| ident == "Self");
    match is_same {
        true => Box::new(ty),
        false => Box::new(outside(ty.to_token_stream(), model)),
    }
}

/// A constant of the runtime's `ReadProbe` for a type that was found: `<__tl::ReadProbe<ty, position>>::name`.
pub(super) fn read_probe(found: &dyn Placed, position: &dyn ToCode, name: &'static str) -> Code {
    let mut ty = Code::new();
    ty.tokens(&found);
    let (ty, name) = (&ty, &Name(name.into()));
    code!(<__tl::ReadProbe<#ty, #position>>::#name)
}

/// The type outside of the definition, where its parameters and `Self` are not known.
pub(super) fn outside(ty: TokenStream, model: &Model) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut after_quote = false;
    for token in ty {
        match token {
            TokenTree::Punct(punct) => {
                after_quote = punct.as_char() == '\'';
                tokens.append(punct);
            }
            TokenTree::Ident(ident) if ident == "Self" => static_self(model).to_tokens(&mut tokens),
            // Not one of a `for<'x>`, which is the type's own.
            TokenTree::Ident(ident)
                if std::mem::take(&mut after_quote) && is_lifetime(&ident, model) =>
            {
                tokens.append(Ident::new("static", ident.span()));
            }
            TokenTree::Ident(ident)
                if model
                    .generics
                    .type_params()
                    .any(|param| param.ident == ident) =>
            {
                tokens.extend(quote!(__tl::Anything));
            }
            TokenTree::Group(group) => {
                let stream = outside(group.stream(), model);
                let mut inner = Group::new(group.delimiter(), stream);
                inner.set_span(group.span());
                tokens.append(inner);
            }
            token => tokens.append(token),
        }
    }
    tokens
}
