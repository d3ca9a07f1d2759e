//! `Encode`: boxed, and bare where there is one form to be bare of.

mod fields;
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
    spans, unions,
};
use crate::model::{
    Constructor, FieldKind, Fields, Form, Kind, Model, Position, Variant, VariantKind,
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
                let asked = (position == Position::BARE)
                    .then(|| unions::if_only_one(model, &quote!(__Encode<#position>)))
                    .flatten();
                let asked = bounds::encode(model).into_iter().chain(asked);
                header(model, trait_, asked).write(method(body), items);
            };
            of(Position::BOXED);
            if has_one_constructor(model) {
                of(Position::BARE);
            }
        }
        Kind::Represented(_) => {}
    }
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
            let pattern = pattern(fields);
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
    let arms = variants.iter().map(|variant| {
        let Variant { ident, kind } = variant;
        match kind {
            VariantKind::Constructor(Constructor { id, fields, .. }) => {
                let pattern = pattern(fields);
                let body = of_fields(&parts(fields), fields, Some((*id, position)), model);
                quote!(Self::#ident #pattern => { #body })
            }
            VariantKind::Transparent { ty, .. } => {
                let form = Form::Position {
                    ty: ty.clone(),
                    position: position.clone(),
                    opaque: None,
                };
                let aimed = aim::transparent(variant, ty, model);
                of_only_value(model, ident, &form, &aimed)
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
    });
    quote! {
        match self {
            #(#arms)*
        }
    }
}

/// The arm of a variant that is written as its one value.
fn of_only_value(model: &Model, ident: &Ident, form: &Form, ty: &Aimed<'_>) -> TokenStream {
    let value = hygienic("__value");
    let statement = encode(&value, form, ty, &names(&model.ident, ["0"]));
    quote!(Self::#ident { 0: #value } => { #statement __Ok(()) })
}

/// Takes a combinator apart: `{ a: __field0, … }`, also for tuples.
fn pattern(fields: &Fields) -> TokenStream {
    let fields = fields.fields.iter().enumerate();
    let fields = fields.filter_map(|(index, field)| {
        let member = field.member.as_ref()?;
        Some(match field.kind {
            FieldKind::Skipped(_) => quote!(#member: _),
            _ => {
                let binding = binding(index);
                quote!(#member: #binding)
            }
        })
    });
    quote!({ #(#fields),* })
}
