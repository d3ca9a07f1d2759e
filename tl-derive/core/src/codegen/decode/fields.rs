//! Reading the fields of one combinator.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Member, Token};

use super::{Context, reader};
use crate::{
    codegen::{
        aim::{self, Aimed},
        ends::{End, Place, is_last, of_form},
        lists::{Entry, Part, list_names, split_first},
        markers::{Inner, Read, ReadPosition, Runtime, Words},
        names::{binding, hygienic, names},
        spans::{self, associated},
    },
    model::{Bit, FieldKind, Fields, Form, Gap, Position, WithItems},
};

fn words() -> Ident {
    hygienic("__words")
}

/// What stands before the fields of an object: its number, if that is yet to be read.
#[derive(Clone, Copy)]
pub(super) struct Head<'a> {
    number: u32,
    /// The place, which says whether the number is there.
    place: &'a dyn ToTokens,
    /// Whether there is a number, and so a `TlObject`.
    is_object: bool,
}

impl<'a> Head<'a> {
    /// No number, or one that has been read.
    pub(super) const NONE: Self = Self {
        number: 0,
        place: &Position::BARE,
        is_object: false,
    };

    pub(super) fn number(number: u32, place: &'a Ident) -> Self {
        Self {
            number,
            place,
            is_object: true,
        }
    }
}

/// The number, and the constructors that an error lists beside it.
impl ToTokens for Head<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.number.to_tokens(tokens);
        <Token![,]>::default().to_tokens(tokens);
        if !self.is_object {
            return tokens.extend(quote!(&[]));
        }
        let listed: [&dyn ToTokens; 7] = [
            &<Token![<]>::default(),
            &<Token![Self]>::default(),
            &<Token![as]>::default(),
            &Runtime("__TlObject"),
            &<Token![>]>::default(),
            &<Token![::]>::default(),
            &Ident::new("CONSTRUCTORS", Span::call_site()),
        ];
        tokens.append_all(listed);
    }
}

impl Context<'_> {
    /// An object, one level of depth, as an expression whose value is the result.
    pub(super) fn object(
        &self,
        head: Head<'_>,
        parts: &[Part<'_>],
        fields: &Fields,
        end: Place<'_>,
        path: &dyn ToTokens,
    ) -> TokenStream {
        if let [Part::List(list)] = parts {
            return self.leaf(head, list, fields, path);
        }
        let (first, parts) = split_first(parts);
        let (reader, words, owned) = (reader(), words(), Words(fields));
        let (place, list) = (head.place, read(first));
        let names = list_names(first, fields, &self.model.ident);
        let open = quote! {
            __tl::open_constructor::<#place, (#(#list,)*)>(#reader, #head, #words, #names)
        };
        let (open, rest) = (bind(first, &open), self.statements(parts, fields, end));
        let (skipped, defaults) = skipped(fields);
        let on_wire = fields.fields.iter().enumerate();
        let on_wire = on_wire.filter(|(_, field)| field.is_on_wire());
        let (members, bindings): (Vec<_>, Vec<_>) = on_wire
            .filter_map(|(index, field)| Some((field.member.as_ref()?, binding(index))))
            .unzip();
        quote! {
            {
                let #words = &mut #owned;
                #open
                #rest
                __tl::leave(#reader);
                __Ok(#path { #(#members: #bindings,)* #(#skipped: #defaults,)* })
            }
        }
    }

    /// An object that is one list.
    fn leaf(
        &self,
        head: Head<'_>,
        list: &[Entry<'_>],
        fields: &Fields,
        path: &dyn ToTokens,
    ) -> TokenStream {
        let (reader, error, values) = (reader(), hygienic("__error"), hygienic("__values"));
        let place = head.place;
        let (types, words) = (read(list), Words(fields));
        let names = list_names(list, fields, &self.model.ident);
        let kept = list.iter().enumerate();
        let kept = kept.filter_map(|(place, entry)| {
            let place = Literal::usize_unsuffixed(place);
            Some((
                entry.field.member.as_ref()?,
                (place, Inner(&entry.field.kind)),
            ))
        });
        let (members, values_of): (Vec<_>, Vec<_>) = kept.unzip();
        let (places, inner): (Vec<_>, Vec<_>) = values_of.into_iter().unzip();
        let (skipped, defaults) = skipped(fields);
        quote! {
            match __decode_constructor::<#place, (#(#types,)*)>(#reader, #head, #words, #names) {
                __Ok(#values) => __Ok(#path {
                    #(#members: #values.#places #inner,)* #(#skipped: #defaults,)*
                }),
                __Err(#error) => __Err(#error),
            }
        }
    }

    /// Reads the fields into their bindings.
    fn statements(&self, parts: &[Part<'_>], fields: &Fields, end: Place<'_>) -> TokenStream {
        let mut statements = TokenStream::new();
        for part in parts {
            statements.extend(match part {
                Part::List(list) => self.list(list),
                Part::Single(entry) => self.single(*entry, fields, end),
            });
        }
        statements
    }

    fn list(&self, list: &[Entry<'_>]) -> TokenStream {
        let (reader, words, types) = (reader(), words(), read(list));
        let names = names(
            &self.model.ident,
            list.iter().map(|entry| &entry.field.name),
        );
        let values = quote! {
            __tl::decode_fields::<(#(#types,)*)>(#reader, #words, #names)
        };
        bind(list, &values)
    }

    /// Reads a field that is in no list.
    fn single(
        &self,
        Entry { index, field }: Entry<'_>,
        fields: &Fields,
        place: Place<'_>,
    ) -> TokenStream {
        let binding = binding(index);
        let names = names(&self.model.ident, [&field.name]);
        let end = |form| of_form(form, is_last(fields, field), place, self.model);
        match &field.kind {
            FieldKind::SteppedOver(gap) => self.step_over(gap),
            FieldKind::Plain(form) => {
                let value = self.field(form, &end(form), &names);
                quote!(let #binding = #value;)
            }
            FieldKind::Optional {
                bit: Bit { word, bit },
                form,
            } => {
                let (value, words) = (self.field(form, &end(form), &names), words());
                quote! {
                    let #binding = if __tl::is_set(#words, #word, #bit) {
                        __Some(#value)
                    } else {
                        __tl::None
                    };
                }
            }
            FieldKind::True {
                bit: Bit { word, bit },
                alias: Some(ty),
            } => {
                let (function, words) = (associated(ty, &quote!(__tl::Bit), "of"), words());
                quote!(let #binding = #function(__tl::is_set(#words, #word, #bit));)
            }
            FieldKind::True { .. } | FieldKind::Word(_) | FieldKind::Skipped(_) => {
                TokenStream::new()
            }
        }
    }

    /// Steps over fields that the definition leaves out.
    fn step_over(
        &self,
        Gap {
            schema,
            code,
            names: of,
        }: &Gap,
    ) -> TokenStream {
        let (reader, words, error) = (reader(), words(), hygienic("__error"));
        let (code, names) = (Literal::byte_string(code), names(&self.model.ident, of));
        quote! {
            if let __Err(#error) = __tl::step_over::<#schema>(#reader, #words, #code, #names) {
                return __Err(#error);
            }
        }
    }

    fn field(&self, form: &Form, end: &End<'_>, names: &str) -> TokenStream {
        self.decode(form, &aim::value(form, self.model), end, names)
    }

    /// Reads a value, or returns its error.
    pub(super) fn decode(
        &self,
        form: &Form,
        aimed: &Aimed<'_>,
        end: &End<'_>,
        names: &str,
    ) -> TokenStream {
        let (reader, error) = (reader(), hygienic("__error"));
        let value = hygienic("__value");
        let call = match form {
            Form::Position { position, .. } => {
                let input = self.input;
                let position = ReadPosition { position, end };
                let function = aimed.associated(&quote!(__Decode<#input, #position>), "decode");
                quote!(#function(#reader))
            }
            Form::With { ty, path, items } => match items {
                None => {
                    let result = quote!(__tl::Result<#ty, __tl::DecodeError>);
                    spans::call(path, "decode", &[&reader], &result)
                }
                Some(WithItems { ty, is_boxed }) => {
                    let result = quote!(__tl::Result<#ty, __tl::DecodeError>);
                    let call = spans::call(path, "decode", &[&reader], &result);
                    quote!(__tl::decode_items_with::<#ty, _>(#reader, #is_boxed, |#reader| #call))
                }
            },
        };
        quote! {
            match #call {
                __Ok(#value) => #value,
                __Err(#error) => return __Err(__tl::decode_error_in(#error, #names, 0)),
            }
        }
    }
}

/// The types of a list to read.
fn read<'a>(list: &'a [Entry<'a>]) -> impl Iterator<Item = Read<'a>> {
    list.iter().map(|entry| Read(&entry.field.kind))
}

/// Takes the values of a list apart, or returns the error.
fn bind(list: &[Entry<'_>], values: &TokenStream) -> TokenStream {
    let (value, error) = (hygienic("__value"), hygienic("__error"));
    let bindings = list.iter().map(|entry| binding(entry.index));
    let places = (0..).map(Literal::usize_unsuffixed);
    let inner = list.iter().map(|entry| Inner(&entry.field.kind));
    quote! {
        let (#(#bindings,)*) = match #values {
            __Ok(#value) => (#(#value.#places #inner,)*),
            __Err(#error) => return __Err(#error),
        };
    }
}

/// The fields that are not on the wire: their members and values.
fn skipped(fields: &Fields) -> (Vec<&Member>, Vec<TokenStream>) {
    let skipped = fields.fields.iter().filter_map(|field| match &field.kind {
        FieldKind::Skipped(ty) => {
            let function = associated(ty, &quote!(__tl::Default), "default");
            Some((field.member.as_ref()?, quote!(#function())))
        }
        _ => None,
    });
    skipped.unzip()
}
