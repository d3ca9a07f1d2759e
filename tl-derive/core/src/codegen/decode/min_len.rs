//! The constant `MIN_LEN` of `Decode`: the length of the shortest encoding of a combinator.
//!
//! Before memory for a vector is reserved, its count is checked against this length.

use super::Context;
use crate::{
    codegen::{
        aim,
        code::{Code, ToCode, code, each, joined},
        ends::{Place, is_last, of_form},
        lists::{Entry, LONGEST, Part},
        markers::{Read, ReadPosition},
        tokens::Number,
    },
    model::{Field, FieldKind, Fields, Form, Position},
};

/// The minimum length of a combinator in bytes, as an expression:
/// `__tl::sum([__min_len::<TlPlace, (A, B,)>(1), <C as __Decode<'de, …>>::MIN_LEN])`. A call takes the compiler less than
/// operators, each of which is checked.
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
        let mut words = usize::from(self.fields.leading_word().is_some());
        let (mut listed, mut others) = (Vec::new(), Vec::new());
        for part in self.parts {
            match part {
                Part::List(list) => {
                    for Entry { field, .. } in list {
                        match &field.kind {
                            kind @ FieldKind::Plain(_) => listed.push(kind),
                            FieldKind::Word(_) => words += 1,
                            // A conditional field may be absent.
                            _ => {}
                        }
                    }
                }
                Part::Single(Entry { field, .. }) => others.extend(self.of_field(field)),
            }
        }
        let mut lists = listed.chunks(LONGEST);
        let first = of_list(self.place, lists.next().unwrap_or_default(), words);
        others.extend(lists.map(|list| of_list(&Position::BARE, list, 0)));
        if others.is_empty() {
            return to.add(first);
        }
        let others = joined(&others, ",");
        code!(to; __tl::sum([#first, #others]));
    }
}

/// The minimum length of the constructor number if `place` is boxed, of this many flags words, and of the listed fields.
fn of_list(place: &dyn ToCode, list: &[&FieldKind], words: usize) -> Code {
    let types = each(list, "", |kind, to| {
        let ty = &Read(kind);
        code!(to; #ty,);
    });
    let words = &Number(words);
    code!(__min_len::<#place, (#types)>(#words))
}

impl MinLen<'_> {
    fn of_field(&self, field: &Field) -> Option<Code> {
        match &field.kind {
            FieldKind::Plain(form @ Form::Position { position, .. }) => {
                let is_last = is_last(self.fields, field);
                let end = &of_form(form, is_last, self.end, self.context.model);
                let aimed = aim::value(form, self.context.model);
                let position = &ReadPosition { position, end };
                let Context { model, input, .. } = self.context;
                Some(aimed.constant(aim::MIN_LEN, position, input, model))
            }
            // A function of the user's may read nothing.
            FieldKind::Plain(Form::With { .. })
            | FieldKind::Word(_)
            | FieldKind::Optional { .. }
            | FieldKind::True { .. }
            | FieldKind::SteppedOver(_)
            | FieldKind::Skipped(_) => None,
        }
    }
}
