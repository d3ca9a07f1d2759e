//! Spans that make the compiler point at the user's own tokens.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
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

/// The type that a function returns, all of which stands on the type: one that is less public than the function is
/// an error there.
pub(super) fn returned(ty: &TokenStream) -> TokenStream {
    let (start, end) = ends(ty);
    let (start, end) = (derived(start), derived(end));
    let (open, close) = (
        quote_spanned!(start=> type Return =),
        quote_spanned!(end=> ;),
    );
    quote!(#open #ty #close)
}

/// The type, in the place of another one that is a part of it.
pub(super) fn moved(ty: &dyn ToTokens, to: &dyn ToTokens) -> TokenStream {
    let (start, end) = ends(to);
    let mut tokens: Vec<_> = ty.to_token_stream().into_iter().collect();
    let last = tokens.pop().map(|token| located_at(token, end));
    let tokens = tokens.into_iter().map(|token| located_at(token, start));
    tokens.chain(last).collect()
}

/// A token in this place, whose meaning is still that of its own.
fn located_at(mut token: TokenTree, place: Span) -> TokenTree {
    let span = token.span().located_at(place);
    if let TokenTree::Group(group) = &token {
        let inner = group.stream().into_iter();
        let inner = inner.map(|token| located_at(token, place)).collect();
        token = TokenTree::Group(Group::new(group.delimiter(), inner));
    }
    token.set_span(span);
    token
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

/// A reference to what `self` is converted to, which stands on the type: by a reference to `self` if there is such a
/// conversion, else by a clone of it.
///
/// The compiler takes the first method that it finds, and looks with one reference less each time.
pub(super) fn converted(ty: &Type) -> TokenStream {
    let made_of = associated(ty, &quote!(__tl::MadeOf<'_, Self, _>), "made_of");
    quote!(&#made_of(self, {
        use __tl::{NoWay as _, WayByReference as _, WayByValue as _};
        (&&&__tl::Converting::<Self, #ty>::NEW).__tl_way()
    }))
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

/// The same tokens, all in this place, as if the user had written them there. The name of the runtime stays the
/// derive's, or a path with it would be the user's, of which lints say that it could be shorter.
pub(super) fn all_at(tokens: TokenStream, span: Span) -> TokenStream {
    let at = |mut token: TokenTree| {
        if let TokenTree::Group(group) = &token {
            let mut moved = Group::new(group.delimiter(), all_at(group.stream(), span));
            moved.set_span(span);
            return TokenTree::Group(moved);
        }
        let is_runtime = matches!(&token, TokenTree::Ident(ident) if ident == "__tl");
        token.set_span(if is_runtime { derived(span) } else { span });
        token
    };
    tokens.into_iter().map(at).collect()
}
