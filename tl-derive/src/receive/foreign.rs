//! Attributes that are not the derive's own, and that it heeds.

use proc_macro2::TokenStream;
use syn::{Attribute, DeriveInput, Meta};

use crate::errors::Errors;

/// Whether the definition is marked as deprecated.
pub(super) fn is_deprecated(input: &DeriveInput) -> bool {
    let mut attrs = input.attrs.iter();
    attrs.any(|attr| attr.path().is_ident("deprecated"))
}

/// Refuses packed structs: derived code takes references to fields, which these do not allow.
pub(super) fn refuse_packed(input: &DeriveInput, errors: &mut Errors) {
    for attr in &input.attrs {
        if let Meta::List(list) = &attr.meta
            && list.path.is_ident("repr")
            && list.tokens.to_string().contains("packed")
        {
            errors.at(
                &list.tokens,
                "fields of a packed struct can't be borrowed, as its encoder has to: remove `packed`",
            );
        }
    }
}

/// The lints that the user allows or expects on the definition. Derived code repeats parts of it, and so allows them
/// too.
pub(super) fn lints(input: &DeriveInput) -> Vec<TokenStream> {
    let mut lints = Vec::new();
    lints_of(&input.attrs, &mut lints);
    match &input.data {
        syn::Data::Struct(data) => lints_of_fields(&data.fields, &mut lints),
        syn::Data::Enum(data) => {
            for variant in &data.variants {
                lints_of(&variant.attrs, &mut lints);
                lints_of_fields(&variant.fields, &mut lints);
            }
        }
        syn::Data::Union(_) => {}
    }
    lints
}

fn lints_of_fields(fields: &syn::Fields, lints: &mut Vec<TokenStream>) {
    for field in fields {
        lints_of(&field.attrs, lints);
    }
}

fn lints_of(attrs: &[Attribute], lints: &mut Vec<TokenStream>) {
    for attr in attrs {
        if let Meta::List(list) = &attr.meta
            && (list.path.is_ident("allow") || list.path.is_ident("expect"))
        {
            lints.push(list.tokens.clone());
        }
    }
}
