//! Spans that make the compiler point at the user's own tokens.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::Type;

/// `<ty as bound>::`, which stands on the type: if the type has no such impl, that is where the
/// compiler says so.
pub(super) fn qualified(ty: &Type, bound: &TokenStream) -> TokenStream {
    let (start, end) = ends(ty);
    let open = quote_spanned!(start=> <);
    let close = quote_spanned!(end=> >::);
    quote::quote!(#open #ty as #bound #close)
}

/// The places of the first and the last token of a type.
pub(super) fn ends(ty: &Type) -> (Span, Span) {
    let mut tokens = ty.to_token_stream().into_iter();
    let start = tokens.next().map_or_else(Span::call_site, |token| token.span());
    let end = tokens.last().map_or(start, |token| token.span());
    (start, end)
}
