//! Spans with which the compiler's errors are on the user's own tokens.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, quote_spanned};
use syn::{Path, PathArguments, Type};

use super::code::{Code, ToCode, code};

/// `<ty as bound>::name`, with the type's span: if the type lacks the impl, the error is on the type.
pub(super) fn associated(ty: &dyn Placed, bound: &dyn ToCode, name: &str) -> Code {
    let mut code = Code::new();
    write_associated(ty, bound, name, &mut code);
    code
}

/// The same, written to `to`.
pub(super) fn write_associated(ty: &dyn Placed, bound: &dyn ToCode, name: &str, to: &mut Code) {
    let (start, end) = ty.ends();
    let (start, end) = (derived(start), derived(end));
    to.write_tokens(|tokens| {
        tokens.append(punct('<', Spacing::Alone, start));
        ty.to_tokens(tokens);
    });
    to.text("as");
    bound.to_code(to);
    to.write_tokens(|tokens| {
        tokens.append(punct('>', Spacing::Alone, end));
        tokens.append(punct(':', Spacing::Joint, end));
        tokens.append(punct(':', Spacing::Alone, end));
        tokens.append(Ident::new(name, end));
    });
}

fn punct(char: char, spacing: Spacing, span: Span) -> Punct {
    let mut punct = Punct::new(char, spacing);
    punct.set_span(span);
    punct
}

/// The result type of a function, with the type's span: if it is less public than the function, the error is on it.
pub(super) fn returned(ty: &dyn Placed) -> Code {
    let (start, end) = ty.ends();
    let (start, end) = (derived(start), derived(end));
    let mut code = Code::new();
    code.write_tokens(|tokens| {
        tokens.extend(quote_spanned!(start=> type Return =));
        ty.to_tokens(tokens);
        tokens.append(punct(';', Spacing::Alone, end));
    });
    code
}

/// The type, with the span of another one that is a part of it.
pub(super) fn moved(ty: &dyn ToTokens, to: &dyn Placed) -> TokenStream {
    let (start, end) = to.ends();
    let mut tokens: Vec<_> = ty.to_token_stream().into_iter().collect();
    let last = tokens.pop().map(|token| located_at(token, end));
    let tokens = tokens.into_iter().map(|token| located_at(token, start));
    tokens.chain(last).collect()
}

/// A token with this place that is still resolved as before.
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

/// The same place, but marked as derived code. In the user's own code, the compiler would suggest changes.
fn derived(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// `path::name(args)`, a function of the user's that returns `result`, with the path's span.
pub(super) fn call(path: &Path, name: &str, args: &[&str], result: Code) -> Code {
    let (start, end) = path.ends();
    let (start, end) = (derived(start), derived(end));
    let name = Ident::new(name, end);
    let args = args.iter().map(|arg| Ident::new(arg, end));
    let call = quote_spanned!(end=> ::#name(#(#args),*));
    let value = &Ident::new("__result", start);
    code!({ let #value: #result = #path #call; #value })
}

/// A reference to the value that `self` is converted to, with the type's span: from a reference to `self` if there is
/// such a conversion, else from a clone.
///
/// Method resolution tries the receiver with one reference fewer each time, and so chooses the way (see the runtime's
/// `derived::represented`).
pub(super) fn converted(ty: &Type) -> Code {
    let made_of = associated(ty, &code!(__tl::MadeOf<'_, Self, _>), "made_of");
    code!(&#made_of(self, {
        use __tl::{NoWay as _, WayByReference as _, WayByValue as _};
        (&&&__tl::Converting::<Self, #ty>::NEW).__tl_way()
    }))
}

/// `__tl::name(args)`, a function of the runtime's, with the type's span.
pub(super) fn check(ty: &Type, name: &str, args: Code) -> Code {
    let (start, end) = ty.ends();
    let name = Ident::new(name, end);
    let mut args = Group::new(Delimiter::Parenthesis, args.into_stream());
    args.set_span(end);
    let call = quote_spanned!(start=> __tl::#name #args);
    code!(#call)
}

/// `use path::name::*;`, with the path's span.
pub(super) fn import(path: &Path, name: &str) -> Code {
    let (_, end) = path.ends();
    let name = Ident::new(name, end);
    let rest = quote_spanned!(end=> ::#name::*);
    code!(use #path #rest;)
}

/// A type or path that stands somewhere in the source.
pub(super) trait Placed: ToTokens {
    /// The places of the first and the last token.
    fn ends(&self) -> (Span, Span);
}

impl Placed for TokenStream {
    fn ends(&self) -> (Span, Span) {
        ends(self)
    }
}

impl Placed for Path {
    /// Those of the first and the last name of most paths, since all their tokens are slow to make.
    fn ends(&self) -> (Span, Span) {
        let (first, last) = (self.segments.first(), self.segments.last());
        let (None, Some(first), Some(last)) = (self.leading_colon, first, last) else {
            return ends(self);
        };
        let end = match &last.arguments {
            PathArguments::None => last.ident.span(),
            PathArguments::AngleBracketed(arguments) => arguments.gt_token.span,
            PathArguments::Parenthesized(_) => return ends(self),
        };
        (first.ident.span(), end)
    }
}

impl Placed for Type {
    fn ends(&self) -> (Span, Span) {
        match self {
            Self::Path(path) if path.qself.is_none() => path.path.ends(),
            ty => ends(ty),
        }
    }
}

impl<T: Placed + ?Sized> Placed for &T {
    fn ends(&self) -> (Span, Span) {
        (**self).ends()
    }
}

impl<T: Placed> Placed for Box<T> {
    fn ends(&self) -> (Span, Span) {
        (**self).ends()
    }
}

fn ends(tokens: &dyn ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let start = tokens
        .next()
        .map_or_else(Span::call_site, |token| token.span());
    let end = tokens.last().map_or(start, |token| token.span());
    (start, end)
}

/// The same tokens, all with this span, as if the user had written them there. The name of the runtime keeps the
/// derive's span: a path that is all the user's would trigger lints about shorter paths.
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
