//! The runtime's types for positions, and for how a field is written and read.

use super::{
    code::{Code, IntoCode, ToCode, code, each},
    ends::End,
    tokens::{Generic, Listed, Number, Runtime, Unit, generic},
};
use crate::model::{FieldKind, Fields, Form, Position};

/// A position, as a type.
impl ToCode for Position {
    fn to_code(&self, to: &mut Code) {
        match self {
            Self::Marker(name) => Runtime(name).to_code(to),
            Self::Vector(item) => Generic("Vector", [&**item]).to_code(to),
            Self::BareVector(item) => Generic("BareVector", [&**item]).to_code(to),
            Self::Repeat(item, count) => {
                let count = Number(*count as usize);
                Generic("Repeat", [&**item as &dyn ToCode, &count]).to_code(to);
            }
        }
    }
}

/// A position in which a value is read, with what says where raw objects end.
pub(super) struct ReadPosition<'a> {
    pub(super) position: &'a Position,
    pub(super) end: &'a End<'a>,
}

impl ToCode for ReadPosition<'_> {
    fn to_code(&self, to: &mut Code) {
        let Self { position, end } = self;
        let of_item = |position| ReadPosition { position, end };
        match position {
            position if matches!(end, End::Input) => position.to_code(to),
            Position::Vector(item) => Generic("Vector", [&of_item(item)]).to_code(to),
            Position::BareVector(item) => Generic("BareVector", [&of_item(item)]).to_code(to),
            Position::Repeat(item, count) => {
                let count = Number(*count as usize);
                Generic("Repeat", [&of_item(item) as &dyn ToCode, &count]).to_code(to);
            }
            position if **position == Position::BOXED => Generic("Boxed", [end]).to_code(to),
            position if **position == Position::BARE => Generic("Bare", [end]).to_code(to),
            position => position.to_code(to),
        }
    }
}

/// The marker of a field in a list that is written.
pub(super) struct Written<'a>(pub(super) &'a FieldKind);

impl ToCode for Written<'_> {
    fn to_code(&self, to: &mut Code) {
        match self.0 {
            FieldKind::Plain(form) => match own_position(form) {
                Some(position) => Generic("Plain", [position]).to_code(to),
                None => Runtime("__Plain").to_code(to),
            },
            kind => of_words(kind, None, to),
        }
    }
}

/// The type of a field in a list that is read, which holds its value.
pub(super) struct Read<'a>(pub(super) &'a FieldKind);

impl ToCode for Read<'_> {
    fn to_code(&self, to: &mut Code) {
        match self.0 {
            FieldKind::Plain(form) => match own_position(form) {
                Some(position) => Generic("At", [&Listed(form.ty()), position]).to_code(to),
                None => Listed(form.ty()).to_code(to),
            },
            FieldKind::Optional { form, .. } => of_words(self.0, Some(Listed(form.ty())), to),
            kind => of_words(kind, None, to),
        }
    }
}

/// `.0`, if the type of a field in a list is a wrapper around its value.
pub(super) struct Inner<'a>(pub(super) &'a FieldKind);

impl ToCode for Inner<'_> {
    fn to_code(&self, to: &mut Code) {
        match self.0 {
            FieldKind::Plain(form) if own_position(form).is_none() => {}
            _ => {
                to.text(".0");
            }
        }
    }
}

/// The marker of a field that belongs to a flags word, with the type of its value if it is read, and with the position
/// and the word if they are not the defaults.
fn of_words(kind: &FieldKind, ty: Option<Listed<'_>>, to: &mut Code) {
    let (name, word, position) = match kind {
        FieldKind::Optional { bit, form } => {
            (format!("__tl::If{}", bit.bit), bit.word, own_position(form))
        }
        FieldKind::True { bit, .. } => (format!("__tl::Flag{}", bit.bit), bit.word, None),
        FieldKind::Word(index) => ("__tl::Word".to_owned(), *index, None),
        FieldKind::Plain(_) | FieldKind::Skipped(_) | FieldKind::SteppedOver(_) => return,
    };
    let word = (word != 0).then_some(Number(word));
    let mut arguments: Vec<&dyn ToCode> = Vec::new();
    // To state one argument, those before it have to be stated too.
    if matches!(kind, FieldKind::Optional { .. }) {
        let is_stated = position.is_some() || word.is_some();
        match &ty {
            Some(ty) => arguments.push(ty),
            None if is_stated => arguments.push(&Unit),
            None => {}
        }
        if is_stated {
            arguments.push(position.unwrap_or(&Position::BOXED));
        }
    }
    arguments.extend(word.as_ref().map(|word| word as &dyn ToCode));
    to.text(&name);
    if !arguments.is_empty() {
        generic(&arguments, to);
    }
}

/// The initial values of a combinator's flags words: the bits that fields own. It is a number if there is only a
/// leading word.
pub(super) struct Words<'a>(pub(super) &'a Fields);

impl ToCode for Words<'_> {
    fn to_code(&self, to: &mut Code) {
        let words = each(&self.0.words, ",", |word, to| {
            Number(word.owned as usize).to_code(to);
        });
        match (self.0.leading_word(), self.0.words.as_slice()) {
            (_, []) => Unit.to_code(to),
            (Some(_), [_]) => words.into_code(to),
            (Some(_), _) => code!(to; __tl::Leading([#words])),
            (None, _) => code!(to; [#words]),
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
