//! The runtime's types for positions, and for how a field is written and read.

use proc_macro2::{Delimiter, Group, Literal, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Token, Type};

use super::{
    ends::End,
    tokens::{Generic, Runtime, Unit, generic},
};
use crate::model::{FieldKind, Fields, Form, Position};

/// A position, as a type.
impl ToTokens for Position {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Marker(name) => Runtime(name).to_tokens(tokens),
            Self::Vector(item) => Generic("Vector", [&**item]).to_tokens(tokens),
            Self::BareVector(item) => Generic("BareVector", [&**item]).to_tokens(tokens),
            Self::Repeat(item, count) => {
                let count = Literal::usize_unsuffixed(*count as usize);
                Generic("Repeat", [&**item as &dyn ToTokens, &count]).to_tokens(tokens);
            }
        }
    }
}

/// A position in which a value is read, with what says where raw objects end.
pub(super) struct ReadPosition<'a> {
    pub(super) position: &'a Position,
    pub(super) end: &'a End<'a>,
}

impl ToTokens for ReadPosition<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { position, end } = self;
        let of_item = |position| ReadPosition { position, end };
        match position {
            position if matches!(end, End::Input) => position.to_tokens(tokens),
            Position::Vector(item) => Generic("Vector", [&of_item(item)]).to_tokens(tokens),
            Position::BareVector(item) => Generic("BareVector", [&of_item(item)]).to_tokens(tokens),
            Position::Repeat(item, count) => {
                let count = Literal::usize_unsuffixed(*count as usize);
                Generic("Repeat", [&of_item(item) as &dyn ToTokens, &count]).to_tokens(tokens);
            }
            position if **position == Position::BOXED => Generic("Boxed", [end]).to_tokens(tokens),
            position if **position == Position::BARE => Generic("Bare", [end]).to_tokens(tokens),
            position => position.to_tokens(tokens),
        }
    }
}

/// The marker of a field in a list that is written.
pub(super) struct Written<'a>(pub(super) &'a FieldKind);

impl ToTokens for Written<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self.0 {
            FieldKind::Plain(form) => match own_position(form) {
                Some(position) => Generic("Plain", [position]).to_tokens(tokens),
                None => Runtime("__Plain").to_tokens(tokens),
            },
            kind => of_words(kind, None, tokens),
        }
    }
}

/// The type of a field in a list that is read, which holds its value.
pub(super) struct Read<'a>(pub(super) &'a FieldKind);

impl ToTokens for Read<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self.0 {
            FieldKind::Plain(form) => match own_position(form) {
                Some(position) => Generic("At", [form.ty(), position]).to_tokens(tokens),
                None => form.ty().to_tokens(tokens),
            },
            FieldKind::Optional { form, .. } => of_words(self.0, Some(form.ty()), tokens),
            kind => of_words(kind, None, tokens),
        }
    }
}

/// `.0`, if the type of a field in a list is a wrapper around its value.
pub(super) struct Inner<'a>(pub(super) &'a FieldKind);

impl ToTokens for Inner<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self.0 {
            FieldKind::Plain(form) if own_position(form).is_none() => {}
            _ => {
                <Token![.]>::default().to_tokens(tokens);
                tokens.append(Literal::usize_unsuffixed(0));
            }
        }
    }
}

/// The marker of a field that belongs to a flags word, with the type of its value if it is read, and with the position
/// and the word if they are not the defaults.
fn of_words(kind: &FieldKind, ty: Option<&Type>, tokens: &mut TokenStream) {
    let (name, word, position) = match kind {
        FieldKind::Optional { bit, form } => {
            (format!("If{}", bit.bit), bit.word, own_position(form))
        }
        FieldKind::True { bit, .. } => (format!("Flag{}", bit.bit), bit.word, None),
        FieldKind::Word(index) => ("Word".to_owned(), *index, None),
        FieldKind::Plain(_) | FieldKind::Skipped(_) | FieldKind::SteppedOver(_) => return,
    };
    let word = (word != 0).then(|| Literal::usize_unsuffixed(word));
    let mut arguments: Vec<&dyn ToTokens> = Vec::new();
    // To state one argument, those before it have to be stated too.
    if matches!(kind, FieldKind::Optional { .. }) {
        let is_stated = position.is_some() || word.is_some();
        match ty {
            Some(ty) => arguments.push(ty),
            None if is_stated => arguments.push(&Unit),
            None => {}
        }
        if is_stated {
            arguments.push(position.unwrap_or(&Position::BOXED));
        }
    }
    arguments.extend(word.as_ref().map(|word| word as &dyn ToTokens));
    Runtime(&name).to_tokens(tokens);
    if !arguments.is_empty() {
        generic(&arguments, tokens);
    }
}

/// The initial values of a combinator's flags words: the bits that fields own. It is a number if there is only a
/// leading word.
pub(super) struct Words<'a>(pub(super) &'a Fields);

impl ToTokens for Words<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let words = self.0.words.iter();
        let words = words.map(|word| Literal::u32_unsuffixed(word.owned));
        match (self.0.leading_word(), self.0.words.as_slice()) {
            (_, []) => Unit.to_tokens(tokens),
            (Some(_), [_]) => tokens.append_all(words),
            (Some(_), _) => tokens.extend(quote!(__tl::Leading([#(#words),*]))),
            (None, _) => tokens.append(Group::new(Delimiter::Bracket, quote!(#(#words),*))),
        }
    }
}

/// The position, unless it is boxed, which is the default of markers.
fn own_position(form: &Form) -> Option<&Position> {
    match form {
        Form::Position { position, .. } => (*position != Position::BOXED).then_some(position),
        // A field with the user's functions is in no list.
        Form::With { .. } => None,
    }
}
