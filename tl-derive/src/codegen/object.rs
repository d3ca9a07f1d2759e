//! `TlObject`, `TlConstructor`, `TlFunction`: what a type says of its constructors.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{
    bounds, has_one_constructor,
    header::{header, is_generic, static_self},
    markers::Runtime,
    spans,
};
use crate::model::{
    Constructor, Declaration, Fields, Kind, Model, Returns, Variant, VariantKind, hygienic,
};

pub(super) fn generate(model: &Model) -> TokenStream {
    match &model.kind {
        Kind::Group(fields) => group(model, fields).unwrap_or_default(),
        Kind::Constructor {
            constructor,
            returns,
        } => {
            let mut impls = of_struct(model, constructor);
            impls.extend(returns.as_ref().map(|returns| function(model, returns)));
            impls.extend(single(model));
            impls
        }
        Kind::Enum(variants) => {
            let mut impls = of_enum(model, variants);
            impls.extend(single(model));
            impls
        }
    }
}

fn of_struct(model: &Model, constructor: &Constructor) -> TokenStream {
    let header = header(model, Runtime("__TlObject"), bounds::object(model));
    let listed = listed(constructor);
    // The numbers are this constructor's, which the trait sees to.
    quote! {
        #header {
            const ONLY: __Constructor = #listed;
        }
    }
}

/// A group has no number, so it is no object, and the schema's checks may know. A group of one field
/// may be that field's type by another name, which has one.
fn group(model: &Model, fields: &Fields) -> Option<TokenStream> {
    if fields
        .fields
        .iter()
        .filter(|field| field.is_on_wire())
        .count()
        == 1
    {
        return None;
    }
    let header = header(model, Runtime("BuiltIn"), []);
    Some(quote!(#header {}))
}

/// A constructor, as `TlObject::CONSTRUCTORS` lists it.
fn listed(constructor: &Constructor) -> TokenStream {
    let Constructor {
        id,
        name,
        declaration,
        is_function,
        fields: _,
    } = constructor;
    let declared = declaration
        .as_ref()
        .map(|Declaration { result, text }| quote!(.declared(#result, #text)));
    let function = is_function.then(|| quote!(.function()));
    quote!(__Constructor::new(#id, #name) #declared #function)
}

fn of_enum(model: &Model, variants: &[Variant]) -> TokenStream {
    let header = header(model, Runtime("__TlObject"), bounds::object(model));
    let mut ids = Vec::new();
    let mut constructors = Vec::new();
    let mut arms = Vec::new();
    let raw = hygienic("__raw");
    for Variant { ident, kind } in variants {
        match kind {
            VariantKind::Constructor(constructor) => {
                let id = constructor.id;
                ids.push(quote!(#id));
                constructors.push(listed(constructor));
                arms.push(quote!(Self::#ident { .. } => #id));
            }
            VariantKind::Transparent { ty, .. } => {
                let number = transparent_number(ty);
                let listed = spans::associated(ty, &quote!(__TlObject), "CONSTRUCTORS");
                constructors.push(quote!(__tl::only_constructor(#number, #listed)));
                arms.push(quote!(Self::#ident { .. } => #number));
                ids.push(number);
            }
            VariantKind::Other => arms.push(quote!(Self::#ident { 0: #raw } => #raw.id)),
        }
    }
    let is_transparent =
        |variant: &Variant| matches!(variant.kind, VariantKind::Transparent { .. });
    let ids = quote!(&[#(#ids),*]);
    let (ids, evaluated) = if variants.iter().any(is_transparent) {
        // Two equal numbers stand on the enum.
        let ids = quote_spanned!(model.ident.span()=> __tl::distinct(#ids));
        (ids, evaluated(model))
    } else {
        (ids, None)
    };
    quote! {
        #evaluated
        #header {
            const IDS: &'static [__tl::u32] = #ids;
            const CONSTRUCTORS: &'static [__Constructor] = &[#(#constructors),*];

            #[inline]
            fn id(&self) -> __tl::u32 {
                match self {
                    #(#arms,)*
                }
            }
        }
    }
}

/// A constant that holds the numbers, so that they are evaluated, and two equal ones found, where the
/// type is defined. Those of a generic type are known only where it is used.
fn evaluated(model: &Model) -> Option<TokenStream> {
    let ty = (!is_generic(model)).then(|| static_self(model))?;
    Some(quote!(const _: &[__tl::u32] = <#ty as __TlObject>::IDS;))
}

/// The constructor number of a transparent variant: its type's.
pub(super) fn transparent_number(ty: &syn::Type) -> TokenStream {
    spans::associated(ty, &quote!(__TlConstructor), "ID")
}

/// `TlConstructor`, of a type that has exactly one: the number is the one that the type lists.
fn single(model: &Model) -> Option<TokenStream> {
    has_one_constructor(model).then(|| {
        let header = header(model, Runtime("__TlConstructor"), bounds::object(model));
        quote!(#header {})
    })
}

fn function(model: &Model, returns: &Returns) -> TokenStream {
    let mut predicates = bounds::object(model);
    let returns = match returns {
        Returns::Type(ty) => quote!(#ty),
        Returns::OfParameter(param) => {
            predicates.push(syn::parse_quote!(#param: __tl::TlFunction));
            quote!(<#param as __tl::TlFunction>::Return)
        }
    };
    let header = header(model, Runtime("TlFunction"), predicates);
    quote! {
        #header {
            type Return = #returns;
        }
    }
}
