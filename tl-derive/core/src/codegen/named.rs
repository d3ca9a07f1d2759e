//! Types whose names show what a schema has, for the compiler's errors about bounds.
//!
//! The messages are on the runtime's traits, which have a parameter for such a type, because
//! `#[diagnostic::on_unimplemented]` in derived code would not compile in a module with `#![no_implicit_prelude]`. The
//! compiler shows a name without its path if it is unique in the crate, so the names contain the definition's.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::{Type, WherePredicate, parse_quote_spanned};

use super::{
    code::{Code, code, each},
    names::Named,
    parameters::any_lifetime,
};
use crate::{
    model::{Check, Constructor, Declaration, Kind, Model, Wanted, rust_type::mentions_parameter},
    schema::local,
};

/// The types that the bounds of a definition name, in a module of their own, so that their names meet no others.
pub(super) fn types(model: &Model, items: &mut Code) {
    let mut names: Vec<Ident> = Vec::new();
    let checks = model.combinators().flat_map(|fields| &fields.checks);
    let objects = checks.filter_map(|check| Some(object(check, model)?.1));
    for name in objects.chain(unstated_result(model)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if !names.is_empty() {
        let types = each(&names, "", |name, to| {
            let name = &Named(name);
            code!(to; pub enum #name {});
        });
        code!(items; mod __is { #types });
    }
}

/// The bound for a type that depends on parameters where the schema has an object.
pub(super) fn bound_of(check: &Check, model: &Model) -> Option<WherePredicate> {
    let (ty, name) = object(check, model)?;
    let span = Span::call_site().located_at(model.ident.span());
    Some(parse_quote_spanned!(span=> #ty: __tl::ObjectAt<__is::#name>))
}

/// That type, and what the schema has there: `SetTyping_peer_InputPeer`.
fn object<'a>(check: &'a Check, model: &Model) -> Option<(&'a Type, Ident)> {
    let Check::Type {
        ty,
        depth: 0,
        wanted:
            Wanted {
                name,
                field,
                is_bare: false,
                ..
            },
    } = check
    else {
        return None;
    };
    let is_boxed = local(name).starts_with(|c: char| c.is_ascii_uppercase());
    let field = field.split(':').next().unwrap_or_default();
    (is_boxed && mentions_parameter(ty, &model.generics))
        .then(|| (&**ty, named(&[&model.ident.to_string(), field, name])))
}

/// Whether it is, or may be, a function without a stated result.
pub(super) fn is_unstated(model: &Model) -> bool {
    unstated_result(model).is_some()
}

/// The bound that fails for such a function. It is on `()`, because a bound on the function would be reported as "is
/// not a function"; and for any lifetime, because a bound without parameters would be an error in the impl itself.
pub(super) fn states_its_result(model: &Model) -> Option<WherePredicate> {
    let name = unstated_result(model)?;
    let (_, type_generics, _) = model.generics.split_for_impl();
    let ident = &model.ident;
    let span = Span::call_site().located_at(ident.span());
    let lifetime = any_lifetime(model);
    Some(
        parse_quote_spanned!(span=> for<#lifetime> (): __tl::ResultOf<__Function #type_generics, __is::#name>),
    )
}

/// The function and its result in the schema: `help_getConfig_returns_Config`.
fn unstated_result(model: &Model) -> Option<Ident> {
    let Kind::Constructor {
        constructor:
            Constructor {
                name,
                declaration:
                    Some(Declaration {
                        result,
                        may_be_function,
                        ..
                    }),
                is_function,
                ..
            },
        returns: None,
    } = &model.kind
    else {
        return None;
    };
    (*is_function || *may_be_function).then(|| named(&[name, "returns", result]))
}

/// A name of these parts.
fn named(parts: &[&str]) -> Ident {
    let words = parts.iter().flat_map(|part| {
        let is_between = |c: char| !c.is_ascii_alphanumeric();
        part.split(is_between).filter(|word| !word.is_empty())
    });
    let words: Vec<_> = words.collect();
    let name = words.join("_");
    // A TL name may begin with a character that no Rust name begins with.
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.contains('_') {
        Ident::new(&name, Span::call_site())
    } else {
        format_ident!("schema_{name}")
    }
}
