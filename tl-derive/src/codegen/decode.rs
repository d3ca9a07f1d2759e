//! `Decode`: boxed, and bare where there is one form to be bare of.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Lifetime, Type, ext::IdentExt};

use super::{
    bounds,
    encode::{binding, field_const, function_of, word_binding},
    header::{decode_header, input_lifetime},
    marker,
    object::transparent_number,
    only_constructor,
};
use crate::model::{
    Bit, Constructor, Field, FieldKind, Fields, Form, Kind, Model, Position, Variant, VariantKind,
    hygienic, is_fixed_size,
};

pub(super) fn generate(model: &Model) -> TokenStream {
    let input = input_lifetime(model);
    let context = Context { model, input: &input };
    match &model.kind {
        Kind::Group(fields) => {
            let bare = context.bare(fields);
            // A group stands as itself in every place, so the boxed form is the bare one.
            let (min_len, body) = (context.bare_min_len(), context.bare_self());
            let boxed = context.method(&Position::BOXED, &min_len, &body);
            quote!(#bare #boxed)
        }
        Kind::Constructor { constructor, .. } => {
            let bare = context.bare(&constructor.fields);
            let (bare_min_len, bare_self) = (context.bare_min_len(), context.bare_self());
            let expect = context.expect_number(&quote::ToTokens::to_token_stream(&constructor.id));
            let boxed = context.method(
                &Position::BOXED,
                &quote!(4 + #bare_min_len),
                &quote!(#expect #bare_self),
            );
            quote!(#bare #boxed)
        }
        Kind::Enum(variants) => context.of_enum(variants),
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
    fn method(&self, position: &Position, min_len: &TokenStream, body: &TokenStream) -> TokenStream {
        let input = self.input;
        let position = marker(position);
        let header = decode_header(
            self.model,
            input,
            &quote!(__tl::Decode<#input, #position>),
            bounds::decode(self.model, input),
        );
        let reader = reader();
        quote! {
            #header {
                const MIN_LEN: __tl::usize = #min_len;

                #[inline]
                fn decode(
                    #reader: &mut __tl::Reader<#input>,
                ) -> __tl::Result<Self, __tl::DecodeError> {
                    #body
                }
            }
        }
    }

    /// The type's name, for an error's path.
    fn type_name(&self) -> String {
        self.model.ident.unraw().to_string()
    }

    fn bare_self(&self) -> TokenStream {
        let (input, reader) = (self.input, reader());
        quote!(<Self as __tl::Decode<#input, __tl::BarePosition>>::decode(#reader))
    }

    fn bare_min_len(&self) -> TokenStream {
        let input = self.input;
        quote!(<Self as __tl::Decode<#input, __tl::BarePosition>>::MIN_LEN)
    }

    fn expect_number(&self, number: &TokenStream) -> TokenStream {
        let (reader, error, of) = (reader(), hygienic("__error"), self.type_name());
        quote! {
            if let __tl::Err(#error) = __tl::expect_number(
                #reader,
                #number,
                <Self as __tl::TlObject>::CONSTRUCTORS,
                #of,
            ) {
                return __tl::Err(#error);
            }
        }
    }

    /// The bare form of a struct.
    fn bare(&self, fields: &Fields) -> TokenStream {
        let object = self.object(fields, &quote!(Self));
        self.method(&Position::BARE, &self.min_len(fields), &quote!(__tl::Ok(#object)))
    }

    fn of_enum(&self, variants: &[Variant]) -> TokenStream {
        let (reader, number, error) = (reader(), hygienic("__number"), hygienic("__error"));
        let of = self.type_name();
        let mut arms: Vec<_> = variants.iter().map(|variant| self.arm(variant)).collect();
        if !matches!(variants, [.., Variant { kind: VariantKind::Other, .. }]) {
            arms.push(quote! {
                _ => return __tl::Err(__tl::unknown_constructor(
                    #reader,
                    #number,
                    <Self as __tl::TlObject>::CONSTRUCTORS,
                    #of,
                )),
            });
        }
        // Two equal numbers are an error of the constant's evaluation, which this makes sure of.
        let is_transparent =
            |variant: &Variant| matches!(variant.kind, VariantKind::Transparent(_));
        let distinct = variants
            .iter()
            .any(is_transparent)
            .then(|| quote!(const { let _ = <Self as __tl::TlObject>::IDS; }));
        let body = quote! {
            #distinct
            let #number = match __tl::read_number(#reader, #of) {
                __tl::Ok(#number) => #number,
                __tl::Err(#error) => return __tl::Err(#error),
            };
            __tl::Ok(match #number { #(#arms)* })
        };
        // Whatever the constructor is, its number is there.
        let mut impls = self.method(&Position::BOXED, &quote!(4), &body);
        if let ([variant], Some(_)) = (variants, only_constructor(self.model)) {
            let value = self.variant(variant);
            let min_len = match &variant.kind {
                VariantKind::Constructor(constructor) => self.min_len(&constructor.fields),
                VariantKind::Transparent(ty) => self.min_len_of(ty, &Position::BARE),
                VariantKind::Other => quote!(0),
            };
            impls.extend(self.method(&Position::BARE, &min_len, &quote!(__tl::Ok(#value))));
        }
        impls
    }

    fn arm(&self, variant: &Variant) -> TokenStream {
        let value = self.variant(variant);
        match &variant.kind {
            VariantKind::Constructor(Constructor { id, .. }) => quote!(#id => #value,),
            VariantKind::Transparent(ty) => {
                let (number, wanted) = (hygienic("__number"), transparent_number(ty));
                quote!(#number if #number == #wanted => #value,)
            }
            VariantKind::Other => quote!(_ => #value,),
        }
    }

    /// A variant, after its number has been read.
    fn variant(&self, Variant { ident, kind }: &Variant) -> TokenStream {
        match kind {
            VariantKind::Constructor(constructor) => {
                self.object(&constructor.fields, &quote!(Self::#ident))
            }
            VariantKind::Transparent(ty) => {
                let form = Form::Position {
                    ty: ty.clone(),
                    position: Position::BARE,
                };
                let value = self.decode(&form, &field_const(&self.model.ident, "0"));
                quote!(Self::#ident { 0: #value })
            }
            VariantKind::Other => {
                let (reader, number) = (reader(), hygienic("__number"));
                quote!(Self::#ident { 0: __tl::read_raw(#number, #reader) })
            }
        }
    }

    /// An object, one level of depth, as a block.
    fn object(&self, fields: &Fields, path: &TokenStream) -> TokenStream {
        let (reader, error, of) = (reader(), hygienic("__error"), self.type_name());
        let statements = self.statements(fields);
        let members = fields.fields.iter().enumerate().map(|(index, field)| {
            let (member, binding) = (&field.member, binding(index));
            quote!(#member: #binding)
        });
        quote! {
            {
                if let __tl::Err(#error) = __tl::enter(#reader, #of) {
                    return __tl::Err(#error);
                }
                #statements
                __tl::leave(#reader);
                #path { #(#members),* }
            }
        }
    }

    /// Reads the fields into their bindings.
    fn statements(&self, fields: &Fields) -> TokenStream {
        let (reader, error) = (reader(), hygienic("__error"));
        let mut statements = TokenStream::new();
        for (index, word) in fields.words.iter().enumerate() {
            if word.field.is_none() {
                let (binding, owned) = (word_binding(index), word.owned);
                let field = field_const(&self.model.ident, &word.name);
                statements.extend(quote! {
                    let #binding = match __tl::read_implicit_flags(#reader, #owned, #field) {
                        __tl::Ok(#binding) => #binding,
                        __tl::Err(#error) => return __tl::Err(#error),
                    };
                });
            }
        }
        for (index, field) in fields.fields.iter().enumerate() {
            statements.extend(self.run_from(fields, index));
            statements.extend(self.statement(fields, index, field));
        }
        statements
    }

    fn statement(&self, fields: &Fields, index: usize, field: &Field) -> TokenStream {
        let binding = binding(index);
        let path = field_const(&self.model.ident, &field.name);
        match &field.kind {
            FieldKind::Plain(form) => {
                let value = self.decode(form, &path);
                quote!(let #binding = #value;)
            }
            FieldKind::Optional { bit, form } => {
                let (is_set, value) = (is_set(*bit), self.decode(form, &path));
                quote! {
                    let #binding = if #is_set { __tl::Some(#value) } else { __tl::None };
                }
            }
            FieldKind::True { bit } => {
                let is_set = is_set(*bit);
                quote!(let #binding = #is_set;)
            }
            FieldKind::Word(word) => {
                let own = fields.words.get(*word).map_or(u32::MAX, |word| !word.owned);
                let value = self.decode(&word_form(), &path);
                let word = word_binding(*word);
                quote! {
                    let #word: __tl::u32 = #value;
                    let #binding = #word & #own;
                }
            }
            FieldKind::Skipped(ty) => {
                let function = function_of(ty, &quote!(__tl::Default), "default");
                quote!(let #binding = #function();)
            }
        }
    }

    /// One bounds check for the fields of fixed size that begin here, if there are several.
    fn run_from(&self, fields: &Fields, start: usize) -> Option<TokenStream> {
        let is_in_run = |index: &usize| fields.fields.get(*index).is_some_and(in_run);
        if start.checked_sub(1).as_ref().is_some_and(is_in_run) {
            return None;
        }
        let run: Vec<_> = (start..).take_while(is_in_run).collect();
        if run.len() < 2 {
            return None;
        }
        let (reader, error) = (reader(), hygienic("__error"));
        let (lens, paths): (Vec<_>, Vec<_>) = run
            .into_iter()
            .filter_map(|index| fields.fields.get(index))
            .map(|field| (self.field_min_len(field), field_const(&self.model.ident, &field.name)))
            .unzip();
        Some(quote! {
            if let __tl::Err(#error) =
                __tl::begin_run(#reader, const { #(#lens)+* }, const { &[#((#lens, #paths)),*] })
            {
                return __tl::Err(#error);
            }
        })
    }

    /// Reads a value, or returns its error.
    fn decode(&self, form: &Form, field: &TokenStream) -> TokenStream {
        let (reader, error) = (reader(), hygienic("__error"));
        let value = hygienic("__value");
        let call = match form {
            Form::Position { ty, position } => {
                let function = function_of(ty, &self.decode_trait(position), "decode");
                quote!(#function(#reader))
            }
            Form::With(path) => quote!(#path::decode(#reader)),
        };
        quote! {
            match #call {
                __tl::Ok(#value) => #value,
                __tl::Err(#error) => return __tl::Err(__tl::decode_error_in(#error, #field)),
            }
        }
    }

    fn decode_trait(&self, position: &Position) -> TokenStream {
        let (input, position) = (self.input, marker(position));
        quote!(__tl::Decode<#input, #position>)
    }

    /// The least length of a combinator without its number, in bytes.
    fn min_len(&self, fields: &Fields) -> TokenStream {
        let words = fields.words.iter().filter(|word| word.field.is_none()).map(|_| quote!(4));
        let lens = words.chain(fields.fields.iter().map(|field| self.field_min_len(field)));
        quote!(0 #(+ #lens)*)
    }

    fn field_min_len(&self, field: &Field) -> TokenStream {
        match &field.kind {
            FieldKind::Plain(Form::Position { ty, position }) => self.min_len_of(ty, position),
            FieldKind::Word(_) => quote!(4),
            // What functions of the user's read may be nothing.
            FieldKind::Plain(Form::With(_))
            | FieldKind::Optional { .. }
            | FieldKind::True { .. }
            | FieldKind::Skipped(_) => quote!(0),
        }
    }

    fn min_len_of(&self, ty: &Type, position: &Position) -> TokenStream {
        function_of(ty, &self.decode_trait(position), "MIN_LEN")
    }
}

/// Whether a field's length is known, always there, and the same for all values.
fn in_run(field: &Field) -> bool {
    match &field.kind {
        FieldKind::Plain(Form::Position { ty, .. }) => is_fixed_size(ty),
        FieldKind::Word(_) => true,
        _ => false,
    }
}

/// A flags word is read as what it is.
fn word_form() -> Form {
    Form::Position {
        ty: syn::parse_quote!(__tl::u32),
        position: Position::NAT,
    }
}

fn is_set(Bit { word, bit }: Bit) -> TokenStream {
    let word = word_binding(word);
    quote!(#word & (1 << #bit) != 0)
}
