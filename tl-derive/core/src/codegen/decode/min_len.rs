//! The constant `MIN_LEN` of `Decode`: the length of the shortest encoding of a combinator.
//!
//! Before memory for a vector is reserved, its count is checked against this length.

use proc_macro2::{Delimiter, Group, Literal, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Lifetime, Token};

use super::Context;
use crate::{
    codegen::{
        aim::{self, Aimed},
        ends::{Place, is_last, of_form},
        lists::{Entry, Part, split_first},
        markers::{Read, ReadPosition},
        tokens::{Generic, Runtime, add},
    },
    model::{Field, FieldKind, Fields, Form, Position},
};

/// The minimum length of a combinator in bytes, as an expression:
/// `__min_len::<TlPlace, (A, B,)>(1) + <C as __Decode<'de, …>>::MIN_LEN`.
pub(super) struct MinLen<'a> {
    /// The position of the combinator: the constructor number counts if it is boxed.
    pub(super) place: &'a dyn ToTokens,
    pub(super) parts: &'a [Part<'a>],
    pub(super) fields: &'a Fields,
    pub(super) context: &'a Context<'a>,
    /// The type parameter that determines where raw objects end.
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
                Part::Single(Entry { field, .. }) => add(self.of_field(field), tokens),
            }
        }
    }
}

/// The minimum length of a list: of the constructor number if `place` is boxed, of the flags words (`leading` of them
/// before the list), and of the plain fields. Conditional fields may be absent, so they count as 0.
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
            // A function of the user's may read nothing.
            FieldKind::Plain(Form::With { .. })
            | FieldKind::Word(_)
            | FieldKind::Optional { .. }
            | FieldKind::True { .. }
            | FieldKind::SteppedOver(_)
            | FieldKind::Skipped(_) => quote!(0),
        }
    }
}

/// The minimum length of a value of type `ty`: `<ty as __Decode<'de, position>>::MIN_LEN`.
pub(super) fn min_len_of(ty: &Aimed<'_>, position: &dyn ToTokens, input: &Lifetime) -> TokenStream {
    ty.associated(&Generic("__Decode", [input, position]), "MIN_LEN")
}
