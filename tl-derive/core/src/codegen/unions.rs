//! Variants that take all constructors of their fields' types.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Lifetime, Type, WherePredicate, parse_quote};

use super::{
    aim,
    ends::End,
    markers::ReadPosition,
    names::{hygienic, type_name},
    outside::outside,
    parameters::any_lifetime,
    spans::associated,
    tokens::{Generic, Runtime},
};
use crate::model::{Kind, Model, Position, Variant, VariantKind};

/// The lists of an enum's numbers and constructors. `ids` and `constructors` are those of the variants that are one
/// constructor, in order.
///
/// Their number is computed outside of the definition, because an array's length can't depend on lifetimes. For a type
/// parameter it is not known before it is used, so there is room for many.
pub(super) fn lists(
    model: &Model,
    variants: &[Variant],
    ids: &[TokenStream],
    constructors: &[TokenStream],
) -> TokenStream {
    let mut single = ids.iter().zip(constructors);
    let (mut parts, mut listed, mut names, mut more) = (vec![], vec![], vec![], vec![]);
    for variant in variants {
        match &variant.kind {
            VariantKind::Transparent { ty, .. } if model.is_rest(variant) => {
                let numbers = associated(ty, &Runtime("Object"), "NUMBERS");
                let list = associated(ty, &Runtime("Object"), "LISTED");
                listed.push(quote!((#numbers, #list)));
                parts.push(numbers);
            }
            VariantKind::Transparent { ty, .. } if model.is_union(variant) => {
                let numbers = numbers(ty, model);
                let list = aim::member(ty, model).associated(&Runtime("Object"), "LISTED");
                let is = aim::member(ty, model).is_outside(model);
                let ty = outside(ty.to_token_stream(), model);
                let numbers_outside = associated(&ty, &Runtime("Object"), "NUMBERS");
                more.push(quote!({ let _ = #is; #numbers_outside }));
                listed.push(quote!((#numbers, #list)));
                parts.push(numbers);
            }
            VariantKind::Other { .. } => continue,
            VariantKind::Transparent { .. } | VariantKind::Constructor(_) => {
                let Some((id, constructor)) = single.next() else {
                    continue;
                };
                parts.push(quote!(&[#id]));
                listed.push(quote!((&[#id], &[#constructor])));
            }
        }
        names.push(type_name(&variant.ident));
    }
    if model.rest().is_some() {
        return open_lists(model, &parts, &listed, &names);
    }
    let one_each = ids.len();
    let count = quote!(const __COUNT: __usize = #one_each #(+ #more.len())*;);
    // An error about two equal numbers is on the enum.
    let joined = quote_spanned! {model.ident.span()=>
        &__tl::joined::<__COUNT>(&[#(#parts),*], &[#(#names),*])
    };
    quote! {
        const IDS: &'static [__tl::u32] = { #count #joined };
        const CONSTRUCTORS: &'static [__tl::Constructor] = {
            #count
            &__tl::joined_constructors::<__COUNT>(&[#(#listed),*])
        };
    }
}

/// The same, if their number is not known. Mostly they are few.
fn open_lists(
    model: &Model,
    parts: &[TokenStream],
    listed: &[TokenStream],
    names: &[String],
) -> TokenStream {
    // An error about two equal numbers is on the enum.
    let joined = quote_spanned! {model.ident.span()=>
        __tl::Joined::numbers(&[#(#parts),*], &[#(#names),*])
    };
    let listed = quote!(__tl::Joined::constructors(&[#(#listed),*]));
    let all = hygienic("__all");
    quote! {
        const IDS: &'static [__tl::u32] = match const { &#joined as &__tl::Few<__tl::u32> }.all() {
            __tl::Some(#all) => #all,
            __tl::None => const { &#joined as &__tl::Many<__tl::u32> }.all_of_many(),
        };
        const CONSTRUCTORS: &'static [__tl::Constructor] = match const { &#listed as &__tl::Few<__tl::Constructor> }.all() {
            __tl::Some(#all) => #all,
            __tl::None => const { &#listed as &__tl::Many<__tl::Constructor> }.all_of_many(),
        };
    }
}

/// The numbers of the type of a variant.
pub(super) fn numbers(ty: &Type, model: &Model) -> TokenStream {
    aim::member(ty, model).associated(&Runtime("Object"), "NUMBERS")
}

/// An expression that reads the type of such a variant from its number on, since only the type knows its constructors.
pub(super) fn read(
    ty: &Type,
    model: &Model,
    end: &End<'_>,
    input: &Lifetime,
    [reader, start]: [&dyn ToTokens; 2],
) -> TokenStream {
    let position = ReadPosition {
        position: &Position::BOXED,
        end,
    };
    let trait_ = Generic("__Decode", [input, &position]);
    let decode = aim::member(ty, model).associated(&trait_, "decode");
    quote!({
        __tl::return_to(#reader, #start);
        let __decode = #decode;
        __decode(#reader)
    })
}

/// The bound of impls for enums with one constructor: the type of the only variant has the trait too. It is for any
/// lifetime, because a bound without parameters would be an error in the impl itself.
pub(super) fn if_only_one(model: &Model, asked: &TokenStream) -> Option<WherePredicate> {
    let Kind::Enum(variants) = &model.kind else {
        return None;
    };
    let [variant] = variants.as_slice() else {
        return None;
    };
    match &variant.kind {
        VariantKind::Transparent { ty, .. } if model.is_union(variant) => {
            let lifetime = any_lifetime(model);
            Some(parse_quote!(for<#lifetime> #ty: #asked))
        }
        _ => None,
    }
}
