//! Reading the fields of one combinator.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Member, Type};

use super::{Context, reader};
use crate::{
    codegen::{
        lists::{self, Entry, Part, list_names, listed_fields},
        markers::{Plain, ValueType, implicit_words},
        names::{binding, names, type_name},
        spans::{self, associated},
    },
    model::{Bit, Field, FieldKind, Fields, Form, Position, hygienic},
};

fn words() -> Ident {
    hygienic("__words")
}

/// A constructor's number that is yet to be read, and the place that says whether it is there.
#[derive(Clone, Copy)]
pub(super) struct Number<'a> {
    pub(super) id: u32,
    pub(super) place: &'a Ident,
}

impl Context<'_> {
    /// An object, one level of depth, as an expression whose value is the result.
    pub(super) fn object(
        &self,
        number: Option<Number<'_>>,
        parts: &[Part<'_>],
        fields: &Fields,
        path: &impl ToTokens,
    ) -> TokenStream {
        if let [Part::List(list)] = parts {
            return self.leaf(number, list, fields, path);
        }
        let open = self.open(number);
        let (reader, error) = (reader(), hygienic("__error"));
        let statements = self.statements(parts, fields);
        let (skipped, defaults) = skipped(fields);
        let (indices, members) = on_wire(fields);
        let bindings = indices.into_iter().map(binding);
        quote! {
            {
                if let __Err(#error) = #open {
                    return __Err(#error);
                }
                #statements
                __tl::leave(#reader);
                __Ok(#path { #(#members: #bindings,)* #(#skipped: #defaults,)* })
            }
        }
    }

    /// Opens an object: its number, and its level of depth.
    fn open(&self, number: Option<Number<'_>>) -> TokenStream {
        let (reader, of) = (reader(), type_name(&self.model.ident));
        match number {
            Some(Number { id, place }) => quote! {
                __tl::open::<#place>(#reader, #id, <Self as __TlObject>::CONSTRUCTORS, #of)
            },
            None => quote!(__tl::enter(#reader, #of)),
        }
    }

    /// An object that is one list.
    fn leaf(
        &self,
        number: Option<Number<'_>>,
        list: &[Entry<'_>],
        fields: &Fields,
        path: &impl ToTokens,
    ) -> TokenStream {
        let (reader, error, values) = (reader(), hygienic("__error"), hygienic("__values"));
        let (names, words) = (self.names_of(list, fields), lists::words(fields));
        let types = list.iter().map(ValueType);
        let decode = match number {
            Some(Number { id, place }) => quote! {
                __decode_constructor::<#place, (#(#list,)*), (#(#types,)*)>(
                    #reader, #id, <Self as __TlObject>::CONSTRUCTORS, [#(#words),*], #names
                )
            },
            None => quote! {
                __tl::decode_leaf::<(#(#list,)*), (#(#types,)*)>(#reader, [#(#words),*], #names)
            },
        };
        let members = listed_fields(list).map(|(_, field)| &field.member);
        let places = (implicit_words(list).count()..).map(Literal::usize_unsuffixed);
        let (skipped, defaults) = skipped(fields);
        quote! {
            match #decode {
                __Ok(#values) => __Ok(#path {
                    #(#members: #values.#places,)* #(#skipped: #defaults,)*
                }),
                __Err(#error) => __Err(#error),
            }
        }
    }

    fn names_of(&self, list: &[Entry<'_>], fields: &Fields) -> String {
        list_names(list, fields, &self.model.ident)
    }

    /// Reads the fields into their bindings.
    fn statements(&self, parts: &[Part<'_>], fields: &Fields) -> TokenStream {
        let mut statements = TokenStream::new();
        if !fields.words.is_empty() {
            let (words, owned) = (words(), lists::words(fields));
            statements.extend(quote!(let #words = &mut [#(#owned),*];));
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
        let (names, types) = (self.names_of(list, fields), list.iter().map(ValueType));
        let (implicit, bindings) = (implicit_words(list), listed_fields(list));
        let bindings = bindings.map(|(index, _)| binding(index));
        let words = if fields.words.is_empty() {
            quote!(&mut [])
        } else {
            words().into_token_stream()
        };
        quote! {
            let (#(#implicit,)* #(#bindings,)*) =
                match __tl::decode_fields::<(#(#list,)*), (#(#types,)*)>(#reader, #words, #names) {
                    __Ok(#value) => #value,
                    __Err(#error) => return __Err(#error),
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
                        __Some(#value)
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
                __Ok(#value) => #value,
                __Err(#error) => return __Err(__tl::decode_error_in(#error, #names, 0)),
            }
        }
    }

    fn decode_trait(&self, position: &Position) -> TokenStream {
        let input = self.input;
        quote!(__Decode<#input, #position>)
    }

    /// The least length of a combinator in this place, in bytes.
    pub(super) fn min_len(&self, place: &impl ToTokens, parts: &[Part<'_>]) -> TokenStream {
        let (mut sum, mut parts) = (TokenStream::new(), parts.iter().peekable());
        let first: &[_] = match parts.next_if(|part| matches!(part, Part::List(_))) {
            Some(Part::List(list)) => list,
            _ => &[],
        };
        sum.extend(list_min_len(place, first));
        for part in parts {
            let len = match part {
                Part::List(list) => list_min_len(&Position::BARE, list),
                Part::Single(_, field) => self.field_min_len(field),
            };
            sum.extend(quote!(+ #len));
        }
        sum
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

/// The least length of a list in this place, in bytes. What a bit announces may be missing.
fn list_min_len(place: &impl ToTokens, list: &[Entry<'_>]) -> TokenStream {
    let words = list.iter().filter(|entry| is_word(entry)).count();
    let words = Literal::usize_unsuffixed(words);
    let plain = || {
        list.iter().filter_map(|entry| match entry {
            Entry::Field(_, field) => match &field.kind {
                FieldKind::Plain(form @ Form::Position { ty, .. }) => Some((ty, Plain(form))),
                _ => None,
            },
            Entry::Word(_) => None,
        })
    };
    let (types, markers) = (plain().map(|(ty, _)| ty), plain().map(|(_, marker)| marker));
    quote!(__min_len::<#place, (#(#markers,)*), (#(#types,)*)>(#words))
}

/// The fields that are on the wire: their indices and members.
fn on_wire(fields: &Fields) -> (Vec<usize>, Vec<&Member>) {
    let fields = fields.fields.iter().enumerate();
    let fields = fields.filter(|(_, field)| field.is_on_wire());
    fields.map(|(index, field)| (index, &field.member)).unzip()
}

/// The fields that are not on the wire: their members and values.
fn skipped(fields: &Fields) -> (Vec<&Member>, Vec<TokenStream>) {
    let skipped = fields.fields.iter().filter_map(|field| match &field.kind {
        FieldKind::Skipped(ty) => {
            let function = associated(ty, &quote!(__tl::Default), "default");
            Some((&field.member, quote!(#function())))
        }
        _ => None,
    });
    skipped.unzip()
}

fn is_word(entry: &Entry<'_>) -> bool {
    match entry {
        Entry::Word(_) => true,
        Entry::Field(_, field) => matches!(field.kind, FieldKind::Word(_)),
    }
}
