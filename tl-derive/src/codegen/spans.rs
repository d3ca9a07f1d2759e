//! Spans that make the compiler point at the user's own tokens.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;

/// `<ty as bound>::name`, which stands on the type: if the type has no such impl, that is where the
/// compiler says so.
pub(super) fn associated(ty: &Type, bound: &TokenStream, name: &str) -> TokenStream {
    let (start, end) = ends(ty);
    let open = quote_spanned!(start=> <);
    let name = Ident::new(name, end);
    let name = quote_spanned!(end=> >::#name);
    quote!(#open #ty as #bound #name)
}

/// The places of the first and the last token of a type.
fn ends(ty: &Type) -> (Span, Span) {
    let mut tokens = ty.to_token_stream().into_iter();
    let start = tokens
        .next()
        .map_or_else(Span::call_site, |token| token.span());
    let end = tokens.last().map_or(start, |token| token.span());
    (start, end)
}
