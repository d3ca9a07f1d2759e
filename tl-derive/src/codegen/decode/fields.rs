//! Reading the fields of one combinator.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::Type;

use super::{Context, reader};
use crate::{
    codegen::{
        lists::{self, Entry, Part, list_names, markers, plain},
        marker,
        names::{binding, names, type_name},
        spans::{self, associated},
    },
    model::{Bit, Field, FieldKind, Fields, Form, Position, hygienic},
};

fn words() -> Ident {
    hygienic("__words")
}

impl Context<'_> {
    /// An object, one level of depth, as a block whose value is the result. `number` are the type and
    /// the place of a constructor whose number is yet to be read.
    pub(super) fn object(
        &self,
        number: Option<TokenStream>,
        parts: &[Part<'_>],
        fields: &Fields,
        path: &TokenStream,
    ) -> TokenStream {
        let members = fields.fields.iter().enumerate().map(|(index, field)| {
            let (member, value) = (&field.member, member_value(index, field));
            quote!(#member: #value)
        });
        let value = quote!(#path { #(#members),* });
        if let [Part::List(list)] = parts {
            return self.leaf(number, list, fields, &value);
        }
        let (reader, error, of) = (reader(), hygienic("__error"), type_name(&self.model.ident));
        // What is well known holds no object, so that nothing is deeper.
        let is_leaf = !parts.iter().any(|part| matches!(part, Part::Single(..)));
        let open = match (number, is_leaf) {
            (Some(number), true) => quote!(open_leaf::<#number>),
            (Some(number), false) => quote!(open::<#number>),
            (None, true) => quote!(enter_leaf),
            (None, false) => quote!(enter),
        };
        let leave = (!is_leaf).then(|| quote!(__tl::leave(#reader);));
        let statements = self.statements(parts, fields);
        quote! {
            {
                if let __tl::Err(#error) = __tl::#open(#reader, #of) {
                    return __tl::Err(#error);
                }
                #statements
                #leave
                __tl::Ok(#value)
            }
        }
    }

    /// An object that is one list, as an expression.
    fn leaf(
        &self,
        number: Option<TokenStream>,
        list: &[Entry<'_>],
        fields: &Fields,
        value: &TokenStream,
    ) -> TokenStream {
        let (reader, error) = (reader(), hygienic("__error"));
        let names = list_names(list, fields, &self.model.ident);
        let (markers, bindings) = (markers(list), bindings(list));
        let function = match number {
            Some(number) => quote!(decode_constructor::<#number, #markers, _>),
            None => quote!(decode_leaf::<#markers, _>),
        };
        let words = lists::words(fields);
        quote! {
            match __tl::#function(#reader, #words, #names) {
                __tl::Ok(#bindings) => __tl::Ok(#value),
                __tl::Err(#error) => __tl::Err(#error),
            }
        }
    }

    /// Reads the fields into their bindings.
    fn statements(&self, parts: &[Part<'_>], fields: &Fields) -> TokenStream {
        let mut statements = TokenStream::new();
        if !fields.words.is_empty() {
            let (words, owned) = (words(), lists::words(fields));
            statements.extend(quote!(let #words = #owned;));
        }
        for part in parts {
            statements.extend(match part {
                Part::List(list) => self.list(list, fields),
                Part::Single(index, field) => self.single(*index, field),
            });
        }
        statements
    }

    fn list(&self, list: &[Entry<'_>], fields: &Fields) -> TokenStream {
        let (reader, value, error) = (reader(), hygienic("__value"), hygienic("__error"));
        let names = list_names(list, fields, &self.model.ident);
        let (markers, bindings) = (markers(list), bindings(list));
        let words = if fields.words.is_empty() {
            quote!(&mut [])
        } else {
            let words = words();
            quote!(#words)
        };
        quote! {
            let #bindings = match __tl::decode_fields::<#markers, _>(#reader, #words, #names) {
                __tl::Ok(#value) => #value,
                __tl::Err(#error) => return __tl::Err(#error),
            };
        }
    }

    /// Reads a field that is in no list.
    fn single(&self, index: usize, field: &Field) -> TokenStream {
        let binding = binding(index);
        let names = names(&self.model.ident, [field.name.as_str()]);
        match &field.kind {
            FieldKind::Plain(form) => {
                let value = self.decode(form, &names);
                quote!(let #binding = #value;)
            }
            FieldKind::Optional {
                bit: Bit { word, bit },
                form,
            } => {
                let (value, words) = (self.decode(form, &names), words());
                quote! {
                    let #binding = if __tl::is_set(#words, #word, #bit) {
                        __tl::Some(#value)
                    } else {
                        __tl::None
                    };
                }
            }
            FieldKind::True { .. } | FieldKind::Word(_) | FieldKind::Skipped(_) => {
                TokenStream::new()
            }
        }
    }

    /// Reads a value, or returns its error.
    pub(super) fn decode(&self, form: &Form, names: &str) -> TokenStream {
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
                __tl::Err(#error) => return __tl::Err(__tl::decode_error_in(#error, #names, 0)),
            }
        }
    }

    fn decode_trait(&self, position: &Position) -> TokenStream {
        let (input, position) = (self.input, marker(position));
        quote!(__tl::Decode<#input, #position>)
    }

    /// The least length of a combinator without its number, in bytes.
    pub(super) fn min_len(&self, parts: &[Part<'_>]) -> TokenStream {
        let input = self.input;
        let lens = parts.iter().filter_map(|part| {
            let list = match part {
                Part::List(list) => list,
                Part::Single(_, field) => return Some(self.field_min_len(field)),
            };
            let words = list.iter().filter(|entry| is_word(entry)).count() * 4;
            let words = (words != 0).then(|| Literal::usize_unsuffixed(words));
            let (types, plain): (Vec<_>, Vec<_>) = list
                .iter()
                .filter_map(|entry| match entry {
                    Entry::Field(
                        _,
                        Field {
                            kind: FieldKind::Plain(form @ Form::Position { ty, .. }),
                            ..
                        },
                    ) => Some((ty, plain(form))),
                    _ => None,
                })
                .unzip();
            let values = (!types.is_empty()).then(
                || quote!(<(#(#types,)*) as __tl::DecodeFields<#input, (#(#plain,)*)>>::MIN_LEN),
            );
            let lens: Vec<_> = words
                .map(|words| quote!(#words))
                .into_iter()
                .chain(values)
                .collect();
            (!lens.is_empty()).then(|| quote!(#(#lens)+*))
        });
        let lens: Vec<_> = lens.collect();
        if lens.is_empty() {
            return quote!(0);
        }
        quote!(#(#lens)+*)
    }

    fn field_min_len(&self, field: &Field) -> TokenStream {
        match &field.kind {
            FieldKind::Plain(Form::Position { ty, position }) => self.min_len_of(ty, position),
            // What functions of the user's read may be nothing.
            FieldKind::Plain(Form::With { .. })
            | FieldKind::Word(_)
            | FieldKind::Optional { .. }
            | FieldKind::True { .. }
            | FieldKind::Skipped(_) => quote!(0),
        }
    }

    pub(super) fn min_len_of(&self, ty: &Type, position: &Position) -> TokenStream {
        associated(ty, &self.decode_trait(position), "MIN_LEN")
    }
}

/// The bindings of a list's values, as a pattern.
fn bindings(list: &[Entry<'_>]) -> TokenStream {
    let bindings = list.iter().map(|entry| match entry {
        Entry::Word(_) => quote!(()),
        Entry::Field(index, _) => {
            let binding = binding(*index);
            quote!(#binding)
        }
    });
    quote!((#(#bindings,)*))
}

fn member_value(index: usize, field: &Field) -> TokenStream {
    match &field.kind {
        FieldKind::Skipped(ty) => {
            let function = associated(ty, &quote!(__tl::Default), "default");
            quote!(#function())
        }
        _ => {
            let binding = binding(index);
            quote!(#binding)
        }
    }
}

fn is_word(entry: &Entry<'_>) -> bool {
    match entry {
        Entry::Word(_) => true,
        Entry::Field(_, field) => matches!(field.kind, FieldKind::Word(_)),
    }
}
