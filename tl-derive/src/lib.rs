//! The derive behind `tl_runtime::TlObject`. Depend on `tl-runtime`, which re-exports it.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod build;
mod errors;
mod expand;
mod receive;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;
use tl_derive_core::{codegen, model, schema};

#[doc = include_str!("../docs/attributes.md")]
#[proc_macro_derive(TlObject, attributes(tl))]
pub fn derive_tl_object(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    expand::expand(input).into()
}

#[doc = include_str!("../docs/schema.md")]
#[proc_macro_derive(TlSchema, attributes(tl))]
pub fn derive_tl_schema(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    expand::expand_schema(&input).into()
}
