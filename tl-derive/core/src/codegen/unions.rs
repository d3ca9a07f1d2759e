//! Variants that take all constructors of their fields' types.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote_spanned};
use syn::{Lifetime, Type, WherePredicate, parse_quote};

use super::{
    aim,
    code::{Code, code, joined},
    ends::End,
    markers::ReadPosition,
    names::type_name,
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
    ids: &[Code],
    constructors: &[Code],
) -> Code {
    let mut single = ids.iter().zip(constructors);
    let (mut parts, mut listed, mut names, mut more) = (vec![], Code::new(), vec![], Code::new());
    let (list_one, add_more) = (&mut listed, &mut more);
    for variant in variants {
        match &variant.kind {
            VariantKind::Transparent { ty, .. } if model.is_rest(variant) => {
                let numbers = associated(ty, &Runtime("Object"), "NUMBERS");
                let list = associated(ty, &Runtime("Object"), "LISTED");
                let listed = &numbers;
                code!(list_one; (#listed, #list),);
                parts.push(numbers);
            }
            VariantKind::Transparent { ty, .. } if model.is_union(variant) => {
                let numbers = numbers(ty, model);
                let list = aim::member(ty, model).associated(&Runtime("Object"), "LISTED");
                let is = aim::member(ty, model).is_outside(model);
                let ty = outside(ty.to_token_stream(), model);
                let outside = associated(&ty, &Runtime("Object"), "NUMBERS");
                code!(add_more; + { let _ = #is; #outside }.len());
                let listed = &numbers;
                code!(list_one; (#listed, #list),);
                parts.push(numbers);
            }
            VariantKind::Other { .. } => continue,
            VariantKind::Transparent { .. } | VariantKind::Constructor(_) => {
                let Some((id, constructor)) = single.next() else {
                    continue;
                };
                parts.push(code!(&[#id]));
                code!(list_one; (&[#id], &[#constructor]),);
            }
        }
        names.push(type_name(&variant.ident));
    }
    let parts = joined(parts, ",").now();
    // An error about two equal numbers is on the enum.
    let span = model.ident.span();
    if model.rest().is_some() {
        let joined = quote_spanned!(span=> __tl::Joined::numbers(&[#parts], &[#(#names),*]));
        return open_lists(&joined, listed);
    }
    let one_each = ids.len();
    let joined = quote_spanned!(span=> &__tl::joined::<__COUNT>(&[#parts], &[#(#names),*]));
    let count = &code!(const __COUNT: __usize = #one_each #more;);
    code! {
        const IDS: &'static [__tl::u32] = { #count #joined };
        const CONSTRUCTORS: &'static [__tl::Constructor] = {
            #count
            &__tl::joined_constructors::<__COUNT>(&[#listed])
        };
    }
}

/// The same, if their number is not known. Mostly they are few.
fn open_lists(joined: &TokenStream, listed: Code) -> Code {
    let listed = &code!(__tl::Joined::constructors(&[#listed]));
    code! {
        const IDS: &'static [__tl::u32] = match const { &#joined as &__tl::Few<__tl::u32> }.all() {
            __tl::Some(__all) => __all,
            __tl::None => const { &#joined as &__tl::Many<__tl::u32> }.all_of_many(),
        };
        const CONSTRUCTORS: &'static [__tl::Constructor] = match const { &#listed as &__tl::Few<__tl::Constructor> }.all() {
            __tl::Some(__all) => __all,
            __tl::None => const { &#listed as &__tl::Many<__tl::Constructor> }.all_of_many(),
        };
    }
}

/// The numbers of the type of a variant.
pub(super) fn numbers(ty: &Type, model: &Model) -> Code {
    aim::member(ty, model).associated(&Runtime("Object"), "NUMBERS")
}

/// An expression that reads the type of such a variant from its number on, since only the type knows its constructors.
pub(super) fn read(ty: &Type, model: &Model, end: &End<'_>, input: &Lifetime) -> Code {
    let position = ReadPosition {
        position: &Position::BOXED,
        end,
    };
    let trait_ = Generic("__Decode", [input, &position]);
    let decode = aim::member(ty, model).associated(&trait_, "decode");
    code!({
        __tl::return_to(reader, __start);
        let __decode = #decode;
        __decode(reader)
    })
}

/// The bound of impls for enums with one constructor: the type of the only variant has the trait too. It is for any
/// lifetime, because a bound without parameters would be an error in the impl itself.
pub(super) fn if_only_one(model: &Model, asked: &Code) -> Option<WherePredicate> {
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
