//! Reading the fields of one combinator.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Member;

use super::{Context, reader};
use crate::{
    codegen::{
        aim::{self, Aimed},
        ends::{End, Place, is_last, of_form},
        lists::{Entry, Part, list_names, split_first},
        markers::{Inner, Read, ReadPosition, Words},
        names::{binding, hygienic, names},
        spans::{self, associated},
    },
    model::{Bit, Field, FieldKind, Fields, Form, Gap, Position, WithItems},
};

/// How many parts of a combinator one function reads. To return their values costs more than to write them does.
const GROUP: usize = 64;

fn words() -> Ident {
    hygienic("__words")
}

/// The value of a field that has been read: a place, as an expression.
struct Value<'a> {
    field: &'a Field,
    place: TokenStream,
}

/// What stands before the fields of a combinator.
#[derive(Clone, Copy)]
pub(super) enum Head<'a> {
    /// No number, or one that has been read.
    None,
    /// A number, in a place that says whether it is there.
    Number { number: u32, place: &'a Ident },
}

impl Head<'_> {
    /// Reads the first fields of a combinator, or all, as an expression.
    fn call(
        self,
        name: &TokenStream,
        list: &[Entry<'_>],
        words: &dyn ToTokens,
        names: &str,
    ) -> TokenStream {
        let (reader, types) = (reader(), read(list));
        match self {
            Self::None => {
                let place = Position::BARE;
                quote!(#name::<#place, (#(#types,)*)>(#reader, 0, &[], #words, #names))
            }
            Self::Number { number, place } => quote! {
                #name::<#place, (#(#types,)*)>(
                    #reader, #number, <Self as __TlObject>::CONSTRUCTORS, #words, #names
                )
            },
        }
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
        let names = list_names(first, fields, self.owner);
        let open = head.call(&quote!(__tl::open_constructor), first, &words, &names);
        let mut values = Vec::new();
        let open = bind(first, &open, &mut values);
        let rest = self.in_groups(parts, fields, end, &mut values);
        let (skipped, defaults) = skipped(fields);
        let members = values
            .iter()
            .filter_map(|Value { field, place }| Some((field.member.as_ref()?, place)));
        let (members, values): (Vec<_>, Vec<_>) = members.unzip();
        quote! {
            {
                let #words = &mut #owned;
                #open
                #rest
                __tl::leave(#reader);
                __Ok(#path { #(#members: #values,)* #(#skipped: #defaults,)* })
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
        let (error, values) = (hygienic("__error"), hygienic("__values"));
        let names = list_names(list, fields, self.owner);
        let decode = head.call(&quote!(__decode_constructor), list, &Words(fields), &names);
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
            match #decode {
                __Ok(#values) => __Ok(#path {
                    #(#members: #values.#places #inner,)* #(#skipped: #defaults,)*
                }),
                __Err(#error) => __Err(#error),
            }
        }
    }

    /// Reads the fields, and says where their values are then. Many are read in groups, each in a function of its
    /// own: in a debug build all that a function does takes up room on the stack for as long as it runs, and the
    /// last field may nest.
    fn in_groups<'f>(
        &self,
        parts: &[Part<'f>],
        fields: &Fields,
        end: Place<'_>,
        values: &mut Vec<Value<'f>>,
    ) -> TokenStream {
        if parts.len() <= GROUP {
            return self.statements(parts, fields, end, values);
        }
        let (value, error) = (hygienic("__value"), hygienic("__error"));
        let groups = parts.chunks(GROUP).enumerate().map(|(index, parts)| {
            let mut inner = Vec::new();
            let statements = self.statements(parts, fields, end, &mut inner);
            let group = hygienic(&format!("__group{index}"));
            let places = inner.iter().map(|Value { place, .. }| place);
            let result = quote! {
                let #group = match (|| -> __Decoded<_> { #statements __Ok((#(#places,)*)) })() {
                    __Ok(#value) => #value,
                    __Err(#error) => return __Err(#error),
                };
            };
            values.extend(
                inner
                    .iter()
                    .enumerate()
                    .map(|(index, Value { field, .. })| {
                        let index = Literal::usize_unsuffixed(index);
                        Value {
                            field,
                            place: quote!(#group.#index),
                        }
                    }),
            );
            result
        });
        groups.collect()
    }

    /// Reads the fields, and says where their values are then.
    fn statements<'f>(
        &self,
        parts: &[Part<'f>],
        fields: &Fields,
        end: Place<'_>,
        values: &mut Vec<Value<'f>>,
    ) -> TokenStream {
        let mut statements = TokenStream::new();
        for part in parts {
            statements.extend(match part {
                Part::List(list) => self.list(list, values),
                Part::Single(entry) => {
                    if !matches!(entry.field.kind, FieldKind::SteppedOver(_)) {
                        values.push(Value {
                            field: entry.field,
                            place: binding(entry.index).into_token_stream(),
                        });
                    }
                    self.single(*entry, fields, end)
                }
            });
        }
        statements
    }

    fn list<'f>(&self, list: &[Entry<'f>], values: &mut Vec<Value<'f>>) -> TokenStream {
        let (reader, words, types) = (reader(), words(), read(list));
        let names = names(self.owner, list.iter().map(|entry| &entry.field.name));
        let result = quote! {
            __tl::decode_fields::<(#(#types,)*)>(#reader, #words, #names)
        };
        bind(list, &result, values)
    }

    /// Reads a field that is in no list.
    fn single(
        &self,
        Entry { index, field }: Entry<'_>,
        fields: &Fields,
        place: Place<'_>,
    ) -> TokenStream {
        let binding = binding(index);
        let names = names(self.owner, [&field.name]);
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
        let (code, names) = (Literal::byte_string(code), names(self.owner, of));
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

/// Gives the values of a list a name, or returns the error.
///
/// They are not taken apart: in a debug build, each time that a value moves takes up room for it on the stack, and
/// what nests does so with all that it has read.
fn bind<'f>(list: &[Entry<'f>], result: &TokenStream, values: &mut Vec<Value<'f>>) -> TokenStream {
    let (value, error) = (hygienic("__value"), hygienic("__error"));
    let name = match list {
        [] => quote!(()),
        [first, ..] => hygienic(&format!("__list{}", first.index)).into_token_stream(),
    };
    for (index, entry) in list.iter().enumerate() {
        let (index, inner) = (Literal::usize_unsuffixed(index), Inner(&entry.field.kind));
        values.push(Value {
            field: entry.field,
            place: quote!(#name.#index #inner),
        });
    }
    quote! {
        let #name = match #result {
            __Ok(#value) => #value,
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
