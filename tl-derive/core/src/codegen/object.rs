//! `TlObject`, `TlConstructor`, `TlFunction`: what a type says of its constructors.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{
    aim, bounds, has_one_constructor,
    header::{header, is_generic, static_self},
    markers::Runtime,
    names::{hygienic, type_name},
    spans,
};
use crate::model::{Constructor, Declaration, Fields, Kind, Model, Returns, Variant, VariantKind};

pub(super) fn generate(model: &Model, items: &mut TokenStream) {
    match &model.kind {
        Kind::Group(fields) => group(model, fields, items),
        Kind::Constructor {
            constructor,
            returns,
        } => {
            of_struct(model, constructor, items);
            if let Some(returns) = returns {
                function(model, returns, items);
            }
        }
        Kind::Enum(variants) => of_enum(model, variants, items),
    }
    if has_one_constructor(model) {
        // The number is the one that the type lists.
        header(model, Runtime("__TlConstructor"), bounds::object(model))
            .write(TokenStream::new(), items);
    }
}

fn of_struct(model: &Model, constructor: &Constructor, items: &mut TokenStream) {
    // The numbers are this constructor's, which the trait sees to.
    let only = match constructor {
        Constructor {
            id,
            name,
            declaration: None,
            is_function: false,
            ..
        } => quote! {
            const ONLY_ID: __tl::u32 = #id;
            const ONLY_NAME: __Text = #name;
        },
        _ => {
            let listed = listed(constructor);
            quote!(const CONSTRUCTORS: &'static [__Constructor] = &[#listed];)
        }
    };
    header(model, Runtime("__TlObject"), bounds::object(model)).write(only, items);
}

/// A group has no number, so it is no object, and the schema's checks may know. A group of one field
/// may be that field's type by another name, which has one.
fn group(model: &Model, fields: &Fields, items: &mut TokenStream) {
    let on_wire = fields.fields.iter().filter(|field| field.is_on_wire());
    if on_wire.count() != 1 {
        header(model, Runtime("BuiltIn"), []).write(TokenStream::new(), items);
    }
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

fn of_enum(model: &Model, variants: &[Variant], items: &mut TokenStream) {
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
                let number = transparent_number(ty, model);
                let listed =
                    aim::variant(ty, model).associated(&quote!(__TlObject), "CONSTRUCTORS");
                constructors.push(quote!(__tl::only_constructor(#number, #listed)));
                arms.push(quote!(Self::#ident { .. } => #number));
                ids.push(number);
            }
            VariantKind::Other { .. } => arms.push(quote!(Self::#ident { 0: #raw } => #raw.id)),
        }
    }
    let ids = quote!(&[#(#ids),*]);
    let ids = if may_repeat_numbers(model, variants) {
        items.extend(evaluated(model));
        // Two equal numbers stand on the enum.
        let names = variants
            .iter()
            .filter(|variant| !matches!(variant.kind, VariantKind::Other { .. }))
            .map(|variant| type_name(&variant.ident));
        quote_spanned!(model.ident.span()=> __tl::distinct(#ids, &[#(#names),*]))
    } else {
        ids
    };
    let body = quote! {
        const IDS: &'static [__tl::u32] = #ids;
        const CONSTRUCTORS: &'static [__Constructor] = &[#(#constructors),*];

        #[inline]
        fn id(&self) -> __tl::u32 {
            match self {
                #(#arms,)*
            }
        }
    };
    header(model, Runtime("__TlObject"), bounds::object(model)).write(body, items);
}

/// Whether only the compiler can tell that no number stands there twice: of numbers that a schema says, each is
/// held against it.
pub(super) fn may_repeat_numbers(model: &Model, variants: &[Variant]) -> bool {
    variants.iter().any(|variant| match &variant.kind {
        VariantKind::Transparent { check, .. } => check.is_none() || is_generic(model),
        VariantKind::Constructor(_) | VariantKind::Other { .. } => false,
    })
}

/// A constant that holds the numbers, so that they are evaluated, and two equal ones found, where the
/// type is defined. Those of a generic type are known only where it is used.
fn evaluated(model: &Model) -> Option<TokenStream> {
    let ty = (!is_generic(model)).then(|| static_self(model))?;
    Some(quote!(const _: &[__tl::u32] = <#ty as __TlObject>::IDS;))
}

/// The constructor number of a transparent variant: its type's.
pub(super) fn transparent_number(ty: &syn::Type, model: &Model) -> TokenStream {
    aim::variant(ty, model).associated(&quote!(__TlConstructor), "ID")
}

fn function(model: &Model, returns: &Returns, items: &mut TokenStream) {
    let mut predicates = bounds::object(model);
    let returns = match returns {
        Returns::Type(ty) => quote!(#ty),
        Returns::OfParameter(param) => {
            predicates.push(syn::parse_quote!(#param: __tl::TlFunction));
            quote!(<#param as __tl::TlFunction>::Return)
        }
    };
    header(model, Runtime("TlFunction"), predicates).write(spans::returned(&returns), items);
}
