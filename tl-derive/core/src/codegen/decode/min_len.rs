//! The constant `MIN_LEN` of `Decode`: the length of the shortest encoding of a combinator.
//!
//! Before memory for a vector is reserved, its count is checked against this length.

use super::Context;
use crate::{
    codegen::{
        aim,
        code::{Code, ToCode, code, each},
        ends::{Place, is_last, of_form},
        lists::{Entry, Part, split_first},
        markers::{Read, ReadPosition},
        tokens::Number,
    },
    model::{Field, FieldKind, Fields, Form, Position},
};

/// The minimum length of a combinator in bytes, as an expression:
/// `__min_len::<TlPlace, (A, B,)>(1) + <C as __Decode<'de, …>>::MIN_LEN`.
pub(super) struct MinLen<'a> {
    /// The position of the combinator: the constructor number counts if it is boxed.
    pub(super) place: &'a dyn ToCode,
    pub(super) parts: &'a [Part<'a>],
    pub(super) fields: &'a Fields,
    pub(super) context: &'a Context<'a>,
    /// The type parameter that determines where raw objects end.
    pub(super) end: Place<'a>,
}

impl ToCode for MinLen<'_> {
    fn to_code(&self, to: &mut Code) {
        let (first, parts) = split_first(self.parts);
        let leading = usize::from(self.fields.leading_word().is_some());
        of_list(self.place, first, leading, to);
        for part in parts {
            to.text("+");
            match part {
                Part::List(list) => of_list(&Position::BARE, list, 0, to),
                Part::Single(Entry { field, .. }) => to.add(self.of_field(field)),
            }
        }
    }
}

/// The minimum length of a list: of the constructor number if `place` is boxed, of the flags words (`leading` of them
/// before the list), and of the plain fields. Conditional fields may be absent, so they count as 0.
fn of_list(place: &dyn ToCode, list: &[Entry<'_>], leading: usize, to: &mut Code) {
    let is_word = |entry: &&Entry<'_>| matches!(entry.field.kind, FieldKind::Word(_));
    let words = &Number(leading + list.iter().filter(is_word).count());
    let plain = list.iter().map(|entry| &entry.field.kind);
    let plain = plain.filter(|kind| matches!(kind, FieldKind::Plain(_)));
    let types = each(plain, "", |kind, to| {
        let ty = &Read(kind);
        code!(to; #ty,);
    });
    code!(to; __min_len::<#place, (#types)>(#words));
}

impl MinLen<'_> {
    fn of_field(&self, field: &Field) -> Code {
        match &field.kind {
            FieldKind::Plain(form @ Form::Position { position, .. }) => {
                let is_last = is_last(self.fields, field);
                let end = &of_form(form, is_last, self.end, self.context.model);
                let aimed = aim::value(form, self.context.model);
                let position = &ReadPosition { position, end };
                aimed.constant("MIN_LEN", position, self.context.input, self.context.model)
            }
            // A function of the user's may read nothing.
            FieldKind::Plain(Form::With { .. })
            | FieldKind::Word(_)
            | FieldKind::Optional { .. }
            | FieldKind::True { .. }
            | FieldKind::SteppedOver(_)
            | FieldKind::Skipped(_) => code!(0),
        }
    }
}
