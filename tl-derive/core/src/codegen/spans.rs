//! Spans that make the compiler point at the user's own tokens.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Path, Type};

/// `<ty as bound>::name`, which stands on the type: if the type has no such impl, that is where the
/// compiler says so.
pub(super) fn associated(ty: &dyn ToTokens, bound: &TokenStream, name: &str) -> TokenStream {
    let (start, end) = ends(ty);
    let (start, end) = (derived(start), derived(end));
    let open = quote_spanned!(start=> <);
    let name = Ident::new(name, end);
    let name = quote_spanned!(end=> >::#name);
    quote!(#open #ty as #bound #name)
}

/// The same place, but of derived code: in the user's own, the compiler would suggest changes.
fn derived(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// `path::name(args)`, a function of the user's that returns `result`, which stands on the path.
pub(super) fn call(path: &Path, name: &str, args: &[&Ident], result: &TokenStream) -> TokenStream {
    let (start, end) = ends(path);
    let (start, end) = (derived(start), derived(end));
    let name = Ident::new(name, end);
    let args = args.iter().map(|arg| {
        let mut arg = Ident::clone(arg);
        arg.set_span(arg.span().located_at(end));
        arg
    });
    let call = quote_spanned!(end=> ::#name(#(#args),*));
    let value = Ident::new("__result", Span::mixed_site().located_at(start));
    quote!({ let #value: #result = #path #call; #value })
}

/// `__tl::name(args)`, a function of the runtime's, which stands on the type.
pub(super) fn check(ty: &Type, name: &str, args: TokenStream) -> TokenStream {
    let (start, end) = ends(ty);
    let name = Ident::new(name, end);
    let mut args = Group::new(Delimiter::Parenthesis, args);
    args.set_span(end);
    quote_spanned!(start=> __tl::#name #args)
}

/// `use path::name::*;`, which stands on the path.
pub(super) fn import(path: &Path, name: &str) -> TokenStream {
    let (_, end) = ends(path);
    let name = Ident::new(name, end);
    let rest = quote_spanned!(end=> ::#name::*);
    quote!(use #path #rest;)
}

/// The places of the first and the last token of a type or path.
fn ends(tokens: &dyn ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let start = tokens
        .next()
        .map_or_else(Span::call_site, |token| token.span());
    let end = tokens.last().map_or(start, |token| token.span());
    (start, end)
}
