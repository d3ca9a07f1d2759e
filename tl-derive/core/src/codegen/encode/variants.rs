//! Writing an enum: each variant is a combinator.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Type;

use super::{
    fields::{Values, encode, of_fields},
    pattern, writer,
};
use crate::{
    codegen::{
        aim::{self, Aimed},
        bounds,
        header::header,
        lists::parts,
        markers::Runtime,
        names::{Owner, hygienic, value_name},
    },
    model::{Constructor, Form, Model, Position, Variant, VariantKind},
};

/// How many fields one function writes. In a debug build the stack holds them all, some 40 bytes for each, for each
/// level of depth.
const FIELDS: usize = 32;

/// The body of the method. Of an enum with more fields than one function should write, its parts are written by
/// functions of their own, which are those of a trait that nobody else sees.
pub(super) fn of_variants(
    model: &Model,
    variants: &[Variant],
    position: &Position,
    items: &mut TokenStream,
) -> TokenStream {
    let parts = in_parts(variants);
    if parts.len() <= 1 {
        let arms = variants.iter().map(|it| arm(model, it, position));
        return quote!(match self { #(#arms)* });
    }
    let writer = writer();
    let (mut declared, mut defined) = (TokenStream::new(), TokenStream::new());
    let mut calls = TokenStream::new();
    for (index, variants) in parts.iter().enumerate() {
        let name = Ident::new(&format!("part{index}"), Span::call_site());
        let arms = variants.iter().map(|it| arm(model, it, position));
        let idents = variants.iter().map(|variant| &variant.ident);
        let head = quote! {
            fn #name<__TlWriter: __Writer>(&self, #writer: &mut __TlWriter) -> __Encoded
        };
        declared.extend(quote!(#head;));
        defined.extend(quote!(#[inline] #head { match self { #(#arms)* _ => __Ok(()) } }));
        calls.extend(quote! {
            #(Self::#idents { .. })|* => <Self as __Parts>::#name(self, #writer),
        });
    }
    items.extend(quote!(trait __Parts { #declared }));
    header(model, Runtime("__Parts"), bounds::encode(model)).write(defined, items);
    quote!(match self { #calls })
}

/// The variants in parts of so many fields.
fn in_parts(variants: &[Variant]) -> Vec<&[Variant]> {
    let (mut parts, mut start, mut fields) = (Vec::new(), 0, 0);
    for (index, variant) in variants.iter().enumerate() {
        let more = weight(variant);
        if fields + more > FIELDS && index > start {
            parts.extend(variants.get(start..index));
            (start, fields) = (index, 0);
        }
        fields += more;
    }
    parts.extend(variants.get(start..));
    parts
}

/// What a variant takes up on the stack, in fields. Fields that share a bit are looked at together.
fn weight(variant: &Variant) -> usize {
    match &variant.kind {
        VariantKind::Constructor(Constructor { fields, .. }) => {
            let each = if fields.shares_bits() { 3 } else { 1 };
            1 + each * fields.fields.len()
        }
        VariantKind::Transparent { .. } | VariantKind::Other { .. } => 2,
    }
}

fn arm(model: &Model, variant: &Variant, position: &Position) -> TokenStream {
    let ident = &variant.ident;
    match &variant.kind {
        VariantKind::Constructor(Constructor { id, fields, .. }) => {
            let pattern = pattern(fields, |_| true);
            let body = of_fields(
                &parts(fields),
                fields,
                Some((*id, position)),
                model,
                Owner::variant(&model.ident, ident),
                Values::Bound,
            );
            quote!(Self::#ident #pattern => { #body })
        }
        VariantKind::Transparent { ty, .. } => of_transparent(model, variant, ty, position),
        VariantKind::Other { ty, .. } => of_other(model, variant, ty),
    }
}

/// The arm of a variant that is all of a value of another type.
pub(super) fn of_transparent(
    model: &Model,
    variant: &Variant,
    ty: &Type,
    position: &Position,
) -> TokenStream {
    let form = Form::Position {
        ty: Box::new(ty.clone()),
        position: position.clone(),
        opaque: None,
    };
    let aimed = aim::transparent(variant, ty, model);
    of_only_value(model, &variant.ident, &form, &aimed)
}

/// The arm of a variant that takes what no other variant is.
pub(super) fn of_other(model: &Model, variant: &Variant, ty: &Type) -> TokenStream {
    let form = Form::Position {
        ty: Box::new(ty.clone()),
        position: Position::BOXED,
        opaque: None,
    };
    of_only_value(model, &variant.ident, &form, &aim::value(&form, model))
}

/// The arm of a variant that is written as its one value.
fn of_only_value(model: &Model, ident: &Ident, form: &Form, ty: &Aimed<'_>) -> TokenStream {
    let value = hygienic("__value");
    let statement = encode(&value, form, ty, &value_name(&model.ident, ident));
    quote!(Self::#ident { 0: #value } => { #statement __Ok(()) })
}
