//! The least length of a combinator: what a vector's count is held against.

use proc_macro2::{Delimiter, Group, Literal, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Lifetime, Token};

use super::Context;
use crate::{
    codegen::{
        aim::{self, Aimed},
        ends::{Place, is_last, of_form},
        lists::{Entry, Part, split_first},
        markers::{Read, ReadPosition, Runtime},
    },
    model::{Field, FieldKind, Fields, Form, Position},
};

/// The least length of a combinator in a place, in bytes, as an expression.
pub(super) struct MinLen<'a> {
    pub(super) place: &'a dyn ToTokens,
    pub(super) parts: &'a [Part<'a>],
    pub(super) fields: &'a Fields,
    pub(super) context: &'a Context<'a>,
    /// The parameter that says where the value stands.
    pub(super) end: Place<'a>,
}

impl ToTokens for MinLen<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let (first, parts) = split_first(self.parts);
        let leading = usize::from(self.fields.leading_word().is_some());
        of_list(self.place, first, leading, tokens);
        for part in parts {
            <Token![+]>::default().to_tokens(tokens);
            match part {
                Part::List(list) => of_list(&Position::BARE, list, 0, tokens),
                Part::Single(Entry { field, .. }) => tokens.extend(self.of_field(field)),
            }
        }
    }
}

/// The least length of a list in this place, behind so many words. What a bit announces may be missing.
fn of_list(place: &dyn ToTokens, list: &[Entry<'_>], leading: usize, tokens: &mut TokenStream) {
    let is_word = |entry: &&Entry<'_>| matches!(entry.field.kind, FieldKind::Word(_));
    let words = Literal::usize_unsuffixed(leading + list.iter().filter(is_word).count());
    let plain = list.iter().map(|entry| &entry.field.kind);
    let plain = plain.filter(|kind| matches!(kind, FieldKind::Plain(_)));
    let types = plain.map(Read);
    let call: [&dyn ToTokens; 7] = [
        &Runtime("__min_len"),
        &<Token![::]>::default(),
        &<Token![<]>::default(),
        &place,
        &<Token![,]>::default(),
        &Group::new(Delimiter::Parenthesis, quote!(#(#types,)*)),
        &<Token![>]>::default(),
    ];
    tokens.append_all(call);
    tokens.append(Group::new(
        Delimiter::Parenthesis,
        words.into_token_stream(),
    ));
}

impl MinLen<'_> {
    fn of_field(&self, field: &Field) -> TokenStream {
        match &field.kind {
            FieldKind::Plain(form @ Form::Position { position, .. }) => {
                let is_last = is_last(self.fields, field);
                let end = &of_form(form, is_last, self.end, self.context.model);
                min_len_of(
                    &aim::value(form, self.context.model),
                    &ReadPosition { position, end },
                    self.context.input,
                )
            }
            // What functions of the user's read may be nothing.
            FieldKind::Plain(Form::With { .. })
            | FieldKind::Word(_)
            | FieldKind::Optional { .. }
            | FieldKind::True { .. }
            | FieldKind::SteppedOver(_)
            | FieldKind::Skipped(_) => quote!(0),
        }
    }
}

/// The least length of a value of this type in this position.
pub(super) fn min_len_of(ty: &Aimed<'_>, position: &dyn ToTokens, input: &Lifetime) -> TokenStream {
    ty.associated(&quote!(__Decode<#input, #position>), "MIN_LEN")
}
