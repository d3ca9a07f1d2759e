//! `Encode`: boxed, and bare where there is one form to be bare of.

mod fields;
mod unsigned;
mod words;

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, quote};

use self::fields::{Values, encode, of_fields, of_only_list, only_list};
use super::{
    aim::{self, Aimed},
    bounds, has_one_constructor,
    header::{free_header, header, place, placed_header},
    lists::parts,
    markers::Generic,
    names::{binding, hygienic, names},
    spans,
};
use crate::model::{
    Constructor, Field, FieldKind, Fields, Form, Kind, Model, Position, Variant, VariantKind,
};

pub(super) fn generate(model: &Model, items: &mut TokenStream) {
    match &model.kind {
        Kind::Group(fields) => of_struct(model, fields, None, items),
        Kind::Constructor { constructor, .. } => {
            of_struct(model, &constructor.fields, Some(constructor.id), items);
        }
        Kind::Enum(variants) => {
            let mut of = |position| {
                let trait_ = Generic("__Encode", [&position]);
                let body = of_variants(model, variants, &position);
                header(model, trait_, bounds::encode(model)).write(method(body), items);
            };
            of(Position::BOXED);
            if has_one_constructor(model) {
                of(Position::BARE);
            }
        }
    }
    unsigned::generate(model, items);
}

/// An `Encode` that nobody can use, for what has no encoder: asked for, the compiler says why.
pub(super) fn refuse(model: &Model, items: &mut TokenStream) {
    let position = Ident::new("TlPosition", proc_macro2::Span::call_site());
    let (_, type_generics, _) = model.generics.split_for_impl();
    let ident = &model.ident;
    let bound = quote!(__tl::HasEncoder<#ident #type_generics, #position>);
    let bound = spans::all_at(bound, ident.span());
    let predicate = syn::parse_quote!((): #bound);
    let body = quote! {
        fn encode<__TlWriter: __Writer>(&self, _: &mut __TlWriter) -> __Encoded { loop {} }
    };
    let trait_ = Generic("__Encode", [&position]);
    free_header(model, &position, trait_, [predicate]).write_as_users(body, items);
}

/// The forms of a struct are one impl: they differ in the number alone, which a group never has.
fn of_struct(model: &Model, fields: &Fields, number: Option<u32>, items: &mut TokenStream) {
    let place = place(model);
    let number = number.map(|number| (number, &place as &dyn ToTokens));
    let parts = parts(fields);
    let body = match only_list(&parts, fields) {
        // Without names for the fields, there is less to compile.
        Some(list) => of_only_list(list, fields, number, &model.ident, Values::OfSelf),
        None => {
            let pattern = pattern(fields, |_| true);
            let body = of_fields(&parts, fields, number, model);
            quote!(let Self #pattern = self; #body)
        }
    };
    let trait_ = Generic("__Encode", [&place]);
    placed_header(model, &place, trait_, bounds::encode(model)).write(method(body), items);
}

fn method(body: TokenStream) -> TokenStream {
    let (writer, body) = (writer(), Group::new(Delimiter::Brace, body));
    quote! {
        #[inline]
        fn encode<__TlWriter: __Writer>(&self, #writer: &mut __TlWriter) -> __Encoded #body
    }
}

fn writer() -> Ident {
    hygienic("__writer")
}

fn of_variants(model: &Model, variants: &[Variant], position: &Position) -> TokenStream {
    let arms = variants.iter().map(|variant| match &variant.kind {
        VariantKind::Constructor(Constructor { id, fields, .. }) => {
            let pattern = pattern(fields, |_| true);
            let body = of_fields(&parts(fields), fields, Some((*id, position)), model);
            let ident = &variant.ident;
            quote!(Self::#ident #pattern => { #body })
        }
        VariantKind::Transparent { .. } | VariantKind::Other { .. } => {
            of_only_variant(model, variant, position)
        }
    });
    quote! {
        match self {
            #(#arms)*
        }
    }
}

/// The arm of a variant that has no fields of its own.
fn of_only_variant(model: &Model, variant: &Variant, position: &Position) -> TokenStream {
    let Variant { ident, kind } = variant;
    match kind {
        VariantKind::Constructor(_) => TokenStream::new(),
        VariantKind::Transparent { ty, .. } => {
            let form = Form::Position {
                ty: ty.clone(),
                position: position.clone(),
                opaque: None,
            };
            of_only_value(model, ident, &form, &aim::variant(ty, model))
        }
        VariantKind::Other { ty, .. } => {
            let form = Form::Position {
                ty: ty.clone(),
                position: Position::BOXED,
                opaque: None,
            };
            of_only_value(model, ident, &form, &aim::value(&form, model))
        }
    }
}

/// The arm of a variant that is written as its one value.
fn of_only_value(model: &Model, ident: &Ident, form: &Form, ty: &Aimed<'_>) -> TokenStream {
    let value = hygienic("__value");
    let statement = encode(&value, form, ty, &names(&model.ident, ["0"]));
    quote!(Self::#ident { 0: #value } => { #statement __Ok(()) })
}

/// Takes a combinator apart: `{ a: __field0, … }`, also for tuples. Some fields need no binding.
fn pattern(fields: &Fields, is_bound: impl Fn(&Field) -> bool) -> TokenStream {
    let fields = fields.fields.iter().enumerate();
    let fields = fields.filter_map(|(index, field)| {
        let member = field.member.as_ref()?;
        Some(match field.kind {
            FieldKind::Skipped(_) => quote!(#member: _),
            _ if !is_bound(field) => quote!(#member: _),
            _ => {
                let binding = binding(index);
                quote!(#member: #binding)
            }
        })
    });
    quote!({ #(#fields),* })
}
