//! `Decode`: boxed, and bare where there is one form to be bare of.

mod fields;
mod min_len;

use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Lifetime, Token};

use self::{
    fields::Head,
    min_len::{MinLen, min_len_of},
};
use super::{
    bounds, has_one_constructor,
    header::{decode_header, input_lifetime, place},
    lists::parts,
    markers::Generic,
    names::{hygienic, names, type_name},
    object::transparent_number,
};
use crate::model::{Constructor, Fields, Form, Kind, Model, Position, Variant, VariantKind};

pub(super) fn generate(model: &Model, items: &mut TokenStream) {
    let input = input_lifetime(model);
    let context = Context {
        model,
        input: &input,
    };
    match &model.kind {
        Kind::Group(fields) => context.of_struct(fields, None, items),
        Kind::Constructor {
            constructor: Constructor { id, fields, .. },
            ..
        } => context.of_struct(fields, Some(*id), items),
        Kind::Enum(variants) => context.of_enum(variants, items),
    }
}

/// What all parts of the impls share.
struct Context<'a> {
    model: &'a Model,
    /// The lifetime of the input.
    input: &'a Lifetime,
}

fn reader() -> Ident {
    hygienic("__reader")
}

impl Context<'_> {
    /// The forms of a struct are one impl: they differ in the number alone, which a group never has.
    fn of_struct(&self, fields: &Fields, id: Option<u32>, items: &mut TokenStream) {
        let (place, parts) = (&place(self.model), parts(fields));
        let min_len = MinLen {
            place: if id.is_some() { place } else { &Position::BARE },
            parts: &parts,
            fields,
            input: self.input,
        };
        let head = id.map_or(Head::NONE, |id| Head::number(id, place));
        let object = self.object(head, &parts, fields, &<Token![Self]>::default());
        self.method(Some(place), place, &min_len, object, items);
    }

    fn method(
        &self,
        place: Option<&Ident>,
        position: &dyn ToTokens,
        min_len: &dyn ToTokens,
        body: TokenStream,
        items: &mut TokenStream,
    ) {
        let (reader, input) = (reader(), self.input);
        let body = Group::new(Delimiter::Brace, body);
        let method = quote! {
            const MIN_LEN: __usize = #min_len;

            #[inline]
            fn decode(#reader: &mut __Reader<#input>) -> __Decoded<Self> #body
        };
        let trait_ = Generic("__Decode", [input, position]);
        decode_header(
            self.model,
            input,
            place,
            trait_,
            bounds::decode(self.model, input),
        )
        .write(method, items);
    }

    fn of_enum(&self, variants: &[Variant], items: &mut TokenStream) {
        let (reader, number, error) = (reader(), hygienic("__number"), hygienic("__error"));
        let of = type_name(&self.model.ident);
        let mut arms: Vec<_> = variants.iter().map(|variant| self.arm(variant)).collect();
        if !matches!(
            variants,
            [
                ..,
                Variant {
                    kind: VariantKind::Other,
                    ..
                }
            ]
        ) {
            arms.push(quote! {
                _ => __Err(__tl::unknown_constructor(
                    #reader,
                    #number,
                    <Self as __TlObject>::CONSTRUCTORS,
                    #of,
                )),
            });
        }
        // Two equal numbers are an error of the constant's evaluation, which this makes sure of.
        let is_transparent =
            |variant: &Variant| matches!(variant.kind, VariantKind::Transparent { .. });
        let distinct = variants.iter().any(is_transparent).then(|| {
            quote!(
                const {
                    let _ = <Self as __TlObject>::IDS;
                }
            )
        });
        let body = quote! {
            #distinct
            let #number = match __tl::read_number(#reader, #of) {
                __Ok(#number) => #number,
                __Err(#error) => return __Err(#error),
            };
            match #number { #(#arms)* }
        };
        // Whatever the constructor is, its number is there.
        let min_len = Literal::usize_unsuffixed(size_of::<u32>());
        self.method(None, &Position::BOXED, &min_len, body, items);
        if let ([variant], true) = (variants, has_one_constructor(self.model)) {
            let value = self.variant(variant);
            let min_len = match &variant.kind {
                VariantKind::Constructor(Constructor { fields, .. }) => MinLen {
                    place: &Position::BARE,
                    parts: &parts(fields),
                    fields,
                    input: self.input,
                }
                .into_token_stream(),
                VariantKind::Transparent { ty, .. } => min_len_of(ty, &Position::BARE, self.input),
                VariantKind::Other => quote!(0),
            };
            self.method(None, &Position::BARE, &min_len, value, items);
        }
    }

    fn arm(&self, variant: &Variant) -> TokenStream {
        let value = self.variant(variant);
        match &variant.kind {
            VariantKind::Constructor(Constructor { id, fields, .. })
                if fields.fields.is_empty() =>
            {
                quote!(#id => #value,)
            }
            VariantKind::Constructor(Constructor { id, .. }) => {
                let result = self.apart(&value);
                quote!(#id => #result,)
            }
            VariantKind::Transparent { ty, .. } => {
                let (number, wanted) = (hygienic("__number"), transparent_number(ty));
                let result = self.apart(&value);
                quote!(#number if #number == #wanted => #result,)
            }
            VariantKind::Other => quote!(_ => #value,),
        }
    }

    /// The result of a variant from a function of its own. In a debug build the stack would otherwise
    /// hold the fields of all variants for each level of depth.
    fn apart(&self, value: &TokenStream) -> TokenStream {
        let (reader, input) = (reader(), self.input);
        quote! {
            (|#reader: &mut __Reader<#input>| -> __Decoded<Self> {
                #value
            })(#reader)
        }
    }

    /// The result of a variant, after its number has been read.
    fn variant(&self, Variant { ident, kind }: &Variant) -> TokenStream {
        match kind {
            VariantKind::Constructor(constructor) => {
                let fields = &constructor.fields;
                self.object(Head::NONE, &parts(fields), fields, &quote!(Self::#ident))
            }
            VariantKind::Transparent { ty, .. } => {
                let form = Form::Position {
                    ty: ty.clone(),
                    position: Position::BARE,
                };
                let value = self.decode(&form, &names(&self.model.ident, ["0"]));
                quote!(__Ok(Self::#ident { 0: #value }))
            }
            VariantKind::Other => {
                let (reader, number) = (reader(), hygienic("__number"));
                quote!(__Ok(Self::#ident { 0: __tl::read_raw(#number, #reader) }))
            }
        }
    }
}
