//! What only the compiler can hold against the schema: of which TL type a Rust type is.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use super::{
    header::{is_generic, static_self},
    spans,
};
use crate::model::{Check, Kind, Model, VariantKind};

/// A constant for each check: what it refuses is an error of its evaluation, on the type at fault.
///
/// A type with parameters of the definition's is known only where the definition is used, and is not
/// checked.
pub(super) fn generate(model: &Model) -> Option<TokenStream> {
    let checks = all(model).into_iter().filter(|check| {
        let (Check::Type { ty, .. } | Check::Form { ty, .. } | Check::Constructor { ty, .. }) =
            check;
        !depends_on_parameters(ty.to_token_stream(), model)
    });
    let consts = checks.map(|check| match check {
        Check::Type {
            ty,
            wanted,
            is_bare,
            field,
        } => {
            let found = outside(ty.to_token_stream(), model);
            let probe = quote!(<__tl::Probe<#found>>);
            let found = quote!(#probe::__TL_CONSTRUCTORS, #probe::__TL_IS_BUILT_IN);
            let call = spans::check(ty, "check_type", quote!(#found, #wanted, #is_bare, #field));
            quote!(const _: () = #call;)
        }
        Check::Form { ty, position } => {
            let found = outside(ty.to_token_stream(), model);
            let encode = spans::associated(&found, &quote!(__Encode<#position>), "encode");
            quote!(const _: () = { let _ = #encode::<__tl::Vec<__tl::u8>>; };)
        }
        Check::Constructor {
            ty,
            id,
            declaration,
        } => {
            let found = outside(ty.to_token_stream(), model);
            let found = quote!(<__tl::Probe<#found>>::__TL_CONSTRUCTORS);
            let args = quote!(#found, #id, #declaration);
            let call = spans::check(ty, "check_constructor", args);
            quote!(const _: () = #call;)
        }
    });
    let consts: TokenStream = consts.collect();
    (!consts.is_empty()).then(|| {
        quote! {
            const _: () = {
                use __tl::Unlisted as _;
                // Used whatever the types are, so that no lint has a say.
                const _: &[__Constructor] = <__tl::Probe<__tl::Vec<()>>>::__TL_CONSTRUCTORS;
                #consts
            };
        }
    })
}

fn all(model: &Model) -> Vec<&Check> {
    match &model.kind {
        Kind::Group(fields) => fields.checks.iter().collect(),
        Kind::Constructor { constructor, .. } => constructor.fields.checks.iter().collect(),
        Kind::Enum(variants) => variants
            .iter()
            .flat_map(|variant| match &variant.kind {
                VariantKind::Constructor(constructor) => constructor.fields.checks.iter().collect(),
                VariantKind::Transparent { check, .. } => Vec::from_iter(check),
                VariantKind::Other => Vec::new(),
            })
            .collect(),
    }
}

/// Whether a type mentions a type or const parameter of the definition.
fn depends_on_parameters(ty: TokenStream, model: &Model) -> bool {
    let is_parameter = |ident: &Ident| {
        let mut types = model.generics.type_params();
        let mut consts = model.generics.const_params();
        (ident == "Self" && is_generic(model))
            || types.any(|param| param.ident == *ident)
            || consts.any(|param| param.ident == *ident)
    };
    ty.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => is_parameter(&ident),
        TokenTree::Group(group) => depends_on_parameters(group.stream(), model),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The same type outside of the definition, where its lifetimes and `Self` mean nothing.
fn outside(ty: TokenStream, model: &Model) -> TokenStream {
    let mut after_quote = false;
    ty.into_iter()
        .flat_map(|token| match token {
            TokenTree::Punct(punct) => {
                after_quote = punct.as_char() == '\'';
                TokenTree::Punct(punct).into()
            }
            TokenTree::Ident(ident) if ident == "Self" => static_self(model),
            TokenTree::Ident(ident) if after_quote && ident != "_" => {
                after_quote = false;
                TokenTree::Ident(Ident::new("static", ident.span())).into()
            }
            TokenTree::Group(group) => {
                let stream = outside(group.stream(), model);
                let mut inner = proc_macro2::Group::new(group.delimiter(), stream);
                inner.set_span(group.span());
                TokenTree::Group(inner).into()
            }
            token => TokenStream::from(token),
        })
        .collect()
}
