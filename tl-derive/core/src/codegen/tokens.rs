//! The tokens that derived code is made of.
//!
//! They append themselves to a stream (`ToTokens`). A stream of its own for each took a third of the derive's time.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};

/// A name of the runtime's: `__name` if it is imported by itself, else `__tl::name`.
pub(super) struct Runtime<'a>(pub(super) &'a str);

impl ToTokens for Runtime<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if !self.0.starts_with("__") {
            tokens.append(Ident::new("__tl", Span::call_site()));
            tokens.append(Punct::new(':', Spacing::Joint));
            tokens.append(Punct::new(':', Spacing::Alone));
        }
        tokens.append(Ident::new(self.0, Span::call_site()));
    }
}

/// A type or trait of the runtime's with arguments: `__tl::name<…>`.
pub(super) struct Generic<'a, const N: usize>(pub(super) &'a str, pub(super) [&'a dyn ToTokens; N]);

impl<const N: usize> ToTokens for Generic<'_, N> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        Runtime(self.0).to_tokens(tokens);
        generic(&self.1, tokens);
    }
}

/// The arguments of such a name: `<…>`.
pub(super) fn generic(arguments: &[&dyn ToTokens], tokens: &mut TokenStream) {
    tokens.append(Punct::new('<', Spacing::Alone));
    tokens.append_separated(arguments, Punct::new(',', Spacing::Alone));
    tokens.append(Punct::new('>', Spacing::Alone));
}

/// `()`, as a type or a value.
pub(super) struct Unit;

impl ToTokens for Unit {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(Group::new(Delimiter::Parenthesis, TokenStream::new()));
    }
}

/// Adds a stream to another. `extend(stream)` itself would fetch every token from the compiler first.
pub(super) fn add(stream: TokenStream, to: &mut TokenStream) {
    to.extend([stream]);
}

/// `{ … }`. A group is cheap to interpolate, unlike a stream.
pub(super) fn braced(tokens: TokenStream) -> Group {
    Group::new(Delimiter::Brace, tokens)
}

/// `(…)`.
pub(super) fn parenthesized(tokens: TokenStream) -> Group {
    Group::new(Delimiter::Parenthesis, tokens)
}
