//! Reading the fields of one combinator.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::{Context, reader};
use crate::{
    codegen::{
        marker,
        names::{binding, field_path, type_name, word_binding},
        spans::{self, associated},
    },
    model::{Bit, Field, FieldKind, Fields, Form, Position, hygienic, is_fixed_size},
};

impl Context<'_> {
    /// An object, one level of depth, as a block whose value is the result.
    pub(super) fn object(&self, fields: &Fields, path: &TokenStream) -> TokenStream {
        let (reader, error, of) = (reader(), hygienic("__error"), type_name(&self.model.ident));
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
                __tl::Ok(#path { #(#members),* })
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
                let field = field_path(&self.model.ident, &word.name);
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
        let path = field_path(&self.model.ident, &field.name);
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
                let function = associated(ty, &quote!(__tl::Default), "default");
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
            .map(|field| {
                (
                    self.field_min_len(field),
                    field_path(&self.model.ident, &field.name),
                )
            })
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
    pub(super) fn decode(&self, form: &Form, field: &TokenStream) -> TokenStream {
        let (reader, error) = (reader(), hygienic("__error"));
        let value = hygienic("__value");
        let call = match form {
            Form::Position { ty, position } => {
                let function = associated(ty, &self.decode_trait(position), "decode");
                quote!(#function(#reader))
            }
            Form::With { ty, path } => {
                let result = quote!(__tl::Result<#ty, __tl::DecodeError>);
                spans::call(path, "decode", &[&reader], &result)
            }
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
    pub(super) fn min_len(&self, fields: &Fields) -> TokenStream {
        let words = fields
            .words
            .iter()
            .filter(|word| word.field.is_none())
            .map(|_| quote!(4));
        let lens = words.chain(fields.fields.iter().map(|field| self.field_min_len(field)));
        quote!(0 #(+ #lens)*)
    }

    fn field_min_len(&self, field: &Field) -> TokenStream {
        match &field.kind {
            FieldKind::Plain(Form::Position { ty, position }) => self.min_len_of(ty, position),
            FieldKind::Word(_) => quote!(4),
            // What functions of the user's read may be nothing.
            FieldKind::Plain(Form::With { .. })
            | FieldKind::Optional { .. }
            | FieldKind::True { .. }
            | FieldKind::Skipped(_) => quote!(0),
        }
    }

    pub(super) fn min_len_of(&self, ty: &Type, position: &Position) -> TokenStream {
        associated(ty, &self.decode_trait(position), "MIN_LEN")
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
