//! The runtime's markers: how a field is written, and where.
//!
//! They write themselves into the tokens of what is around them. A stream of its own for each took a
//! third of the derive's time.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::Token;

use super::lists::Entry;
use crate::model::{FieldKind, Fields, Form, Position};

/// A name of the runtime's: `__name` of those that derived code has by themselves, else `__tl::name`.
pub(super) struct Runtime<'a>(pub(super) &'a str);

impl ToTokens for Runtime<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if !self.0.starts_with("__") {
            tokens.append(Ident::new("__tl", Span::call_site()));
            <Token![::]>::default().to_tokens(tokens);
        }
        tokens.append(Ident::new(self.0, Span::call_site()));
    }
}

/// A position, as a type.
impl ToTokens for Position {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Marker(name) => Runtime(name).to_tokens(tokens),
            Self::Vector(item) => Generic("Vector", [&**item]).to_tokens(tokens),
            Self::BareVector(item) => Generic("BareVector", [&**item]).to_tokens(tokens),
        }
    }
}

/// A type or trait of the runtime's with arguments: `__tl::name<…>`.
pub(super) struct Generic<'a, const N: usize>(pub(super) &'a str, pub(super) [&'a dyn ToTokens; N]);

impl<const N: usize> ToTokens for Generic<'_, N> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        Runtime(self.0).to_tokens(tokens);
        <Token![<]>::default().to_tokens(tokens);
        tokens.append_separated(&self.1, <Token![,]>::default());
        <Token![>]>::default().to_tokens(tokens);
    }
}

/// How a field of a list is written.
impl ToTokens for Entry<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match &self.field.kind {
            FieldKind::Plain(form) => Plain(form).to_tokens(tokens),
            FieldKind::Optional { bit, form } => {
                // In front of a word that is stated, the position is, too.
                let stated = (bit.word != 0).then_some(&Position::BOXED);
                let position = own_position(form).or(stated);
                marker(&format!("If{}", bit.bit), position, bit.word, tokens);
            }
            FieldKind::True { bit } => {
                marker(&format!("Flag{}", bit.bit), None, bit.word, tokens);
            }
            FieldKind::Word(index) => marker("Word", None, *index, tokens),
            FieldKind::Skipped(_) => {}
        }
    }
}

/// A field that is always there.
pub(super) struct Plain<'a>(pub(super) &'a Form);

impl ToTokens for Plain<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        marker("__Plain", own_position(self.0), 0, tokens);
    }
}

/// The Rust type of a value of a list.
pub(super) struct ValueType<'a>(pub(super) &'a Entry<'a>);

impl ToTokens for ValueType<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match &self.0.field.kind {
            FieldKind::Plain(Form::Position { ty, .. } | Form::With { ty, .. }) => {
                ty.to_tokens(tokens);
            }
            FieldKind::Optional { form, .. } => {
                let (Form::Position { ty, .. } | Form::With { ty, .. }) = form;
                Generic("__Option", [ty]).to_tokens(tokens);
            }
            FieldKind::True { .. } => Runtime("bool").to_tokens(tokens),
            FieldKind::Word(_) => Runtime("u32").to_tokens(tokens),
            FieldKind::Skipped(_) => {}
        }
    }
}

/// The flags words of a combinator before they are put together or read, each the bits that fields own:
/// a number if one word leads, and nothing else is a word.
pub(super) struct Words<'a>(pub(super) &'a Fields);

impl ToTokens for Words<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let words = self.0.words.iter();
        let words = words.map(|word| Literal::u32_unsuffixed(word.owned));
        match (self.0.leading_word(), self.0.words.as_slice()) {
            (_, []) => tokens.append(Group::new(Delimiter::Parenthesis, TokenStream::new())),
            (Some(_), [_]) => tokens.append_all(words),
            (Some(_), _) => tokens.extend(quote!(__tl::Leading([#(#words),*]))),
            (None, _) => tokens.append(Group::new(Delimiter::Bracket, quote!(#(#words),*))),
        }
    }
}

/// The position, unless it is boxed, as most are: that is the markers' own default.
fn own_position(form: &Form) -> Option<&Position> {
    match form {
        Form::Position { position, .. } => (*position != Position::BOXED).then_some(position),
        // What is written by functions of the user's is in no list.
        Form::With { .. } => None,
    }
}

/// A marker with what is not its own default: a position, and the index of a flags word, unless that is
/// the first.
fn marker(name: &str, position: Option<&Position>, word: usize, tokens: &mut TokenStream) {
    let word = (word != 0).then(|| Literal::usize_unsuffixed(word));
    match (position, &word) {
        (Some(position), Some(word)) => Generic(name, [position, word]).to_tokens(tokens),
        (Some(position), None) => Generic(name, [position]).to_tokens(tokens),
        (None, Some(word)) => Generic(name, [word]).to_tokens(tokens),
        (None, None) => Runtime(name).to_tokens(tokens),
    }
}
