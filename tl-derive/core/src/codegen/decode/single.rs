//! Code that reads a field that is not in a list, as a statement of its own.

use proc_macro2::{Literal, Punct, Spacing, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};

use super::{Context, reader, words};
use crate::{
    codegen::{
        aim::{self, Aimed},
        ends::{End, Place, is_last, of_form},
        lists::Entry,
        markers::ReadPosition,
        names::{binding, hygienic, names},
        spans::{self, associated},
        tokens::{Generic, Runtime, add, braced, parenthesized},
    },
    model::{Bit, FieldKind, Fields, Form, Gap, WithItems},
};

impl Context<'_> {
    /// Reads a field that is not in a list.
    pub(super) fn single(
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
                let mut tokens = quote!(let #binding =);
                add(self.field(form, &end(form), &names), &mut tokens);
                tokens.append(Punct::new(';', Spacing::Alone));
                tokens
            }
            FieldKind::Optional {
                bit: Bit { word, bit },
                form,
            } => {
                let (value, words) = (self.field(form, &end(form), &names), words());
                let value = parenthesized(value);
                quote! {
                    let #binding = if __tl::is_set(#words, #word, #bit) {
                        __Some #value
                    } else {
                        __tl::None
                    };
                }
            }
            FieldKind::True {
                bit: Bit { word, bit },
                alias: Some(ty),
            } => {
                let (function, words) = (associated(ty, &Runtime("Bit"), "of"), words());
                quote!(let #binding = #function(__tl::is_set(#words, #word, #bit));)
            }
            FieldKind::True { .. } | FieldKind::Word(_) | FieldKind::Skipped(_) => {
                TokenStream::new()
            }
        }
    }

    /// Skips fields that the schema has and the user's definition omits.
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

    /// An expression that decodes a value. On an error, the generated code adds the field's name and returns it.
    pub(super) fn decode(
        &self,
        form: &Form,
        aimed: &Aimed<'_>,
        end: &End<'_>,
        names: &str,
    ) -> TokenStream {
        let (reader, error) = (reader(), hygienic("__error"));
        let value = hygienic("__value");
        let mut tokens = quote!(match);
        match form {
            Form::Position { position, .. } => {
                let position = ReadPosition { position, end };
                let trait_ = Generic("__Decode", [self.input, &position]);
                aimed.write_associated(&trait_, "decode", &mut tokens);
                tokens.append(parenthesized(reader.into_token_stream()));
            }
            Form::With { ty, path, items } => tokens.extend(match items {
                None => {
                    let result = quote!(__tl::Result<#ty, __tl::DecodeError>);
                    spans::call(path, "decode", &[&reader], &result)
                }
                Some(WithItems { ty, is_boxed }) => {
                    let result = quote!(__tl::Result<#ty, __tl::DecodeError>);
                    let call = spans::call(path, "decode", &[&reader], &result);
                    quote!(__tl::decode_items_with::<#ty, _>(#reader, #is_boxed, |#reader| #call))
                }
            }),
        }
        tokens.append(braced(quote! {
            __Ok(#value) => #value,
            __Err(#error) => return __Err(__tl::decode_error_in(#error, #names, 0)),
        }));
        tokens
    }
}
