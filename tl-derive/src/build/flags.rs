//! The flags words of a combinator, and the bit of each conditional field.

use super::{
    declared::{facts::place, matching::Matched},
    draft::{Draft, DraftKind},
    partial,
};
use crate::{
    errors::Errors,
    model::{Bit, Field, FieldKind, Fields, Word, rust_type},
    receive::{BitRef, ReceivedField},
};

/// A field's name, and the field if it has no error.
type MaybeDraft = (String, Option<Draft>);

/// The name of a word that has no field.
const IMPLICIT: &str = "flags";

/// The words of these fields: those that are fields, or else an implicit one before all fields if there are conditional
/// ones.
pub(super) fn words(drafts: &[MaybeDraft]) -> Vec<Word> {
    let explicit = explicit(drafts);
    let is_conditional = |draft: &Draft| {
        matches!(
            draft.kind,
            DraftKind::Optional { .. } | DraftKind::True { .. }
        )
    };
    let has_conditional = drafts
        .iter()
        .any(|(_, draft)| draft.as_ref().is_some_and(is_conditional));
    if explicit.is_empty() && has_conditional {
        return vec![implicit(IMPLICIT)];
    }
    explicit
}

/// Refuses a field that looks like the flags word but lacks the attribute: conditional fields would have an implicit
/// word before it.
pub(super) fn refuse_second_word(received: &[ReceivedField], words: &[Word], errors: &mut Errors) {
    let [Word { field: None, .. }] = words else {
        return;
    };
    let looks_like = |field: &&ReceivedField| {
        field.rust_name() == IMPLICIT && rust_type::is_named(&field.ty, "u32")
    };
    if let Some(field) = received.iter().find(looks_like)
        && field.keys.name.is_none()
        && field.keys.with.is_none()
        && !field.keys.skip.is_present()
    {
        errors.at_span(
            place(field),
            "beside conditional fields `flags` is their word: write `#[tl(flags)]` on it, or remove it (the bits \
             are computed); a number of that name says so by `#[tl(name = \"flags\")]`",
        );
    }
}

/// The words that the schema has: the leading one, if no field stands for it, and those that are fields.
pub(super) fn declared_words(drafts: &[MaybeDraft], leading: Option<&str>) -> Vec<Word> {
    let mut words: Vec<_> = leading.into_iter().map(implicit).collect();
    words.extend(explicit(drafts));
    words
}

fn implicit(name: &str) -> Word {
    Word {
        name: name.to_owned(),
        owned: 0,
        field: None,
    }
}

fn explicit(drafts: &[MaybeDraft]) -> Vec<Word> {
    let is_word = |draft: &Draft| matches!(draft.kind, DraftKind::Word);
    drafts
        .iter()
        .enumerate()
        .filter(|(_, (_, draft))| draft.as_ref().is_some_and(is_word))
        .map(|(index, (name, _))| Word {
            name: name.clone(),
            owned: 0,
            field: Some(index),
        })
        .collect()
}

/// Finds the word of every bit, or returns the fields without errors.
pub(super) fn resolve(
    drafts: Vec<MaybeDraft>,
    mut words: Vec<Word>,
    matched: Option<&Matched<'_>>,
    errors: &mut Errors,
) -> Result<Fields, Fields> {
    let names: Vec<String> = drafts.iter().map(|(name, _)| name.clone()).collect();
    let broken: Vec<bool> = drafts.iter().map(|(_, draft)| draft.is_none()).collect();
    let mut fields = Vec::with_capacity(drafts.len());
    for (index, (_, draft)) in drafts.into_iter().enumerate() {
        let Some(Draft {
            member,
            name,
            kind,
            is_signature,
        }) = draft
        else {
            continue;
        };
        let scope = Scope {
            names: &names,
            broken: &broken,
            field: index,
        };
        let kind = match kind {
            DraftKind::Plain(form) => Some(FieldKind::Plain(form)),
            DraftKind::Skipped(ty) => Some(FieldKind::Skipped(ty)),
            DraftKind::SteppedOver { schema, args } => {
                let gap = matched
                    .and_then(|matched| partial::gap(schema, args, matched, &mut words, errors));
                gap.map(FieldKind::SteppedOver)
            }
            DraftKind::Word => words
                .iter()
                .position(|word| word.field == Some(index))
                .map(FieldKind::Word),
            DraftKind::Optional { bit, form } => scope
                .own(&bit, &mut words, errors)
                .map(|bit| FieldKind::Optional { bit, form }),
            DraftKind::True { bit, alias } => scope
                .own(&bit, &mut words, errors)
                .map(|bit| FieldKind::True { bit, alias }),
        };
        fields.extend(kind.map(|kind| Field {
            member,
            name,
            kind,
            is_signature,
        }));
    }
    let is_whole = fields.len() == names.len();
    let fields = Fields {
        fields,
        words,
        checks: Vec::new(),
    };
    // A missing field has been reported.
    if is_whole { Ok(fields) } else { Err(fields) }
}

/// The fields among which a conditional field finds its word.
struct Scope<'a> {
    names: &'a [String],
    /// The names of fields with errors.
    broken: &'a [bool],
    field: usize,
}

impl Scope<'_> {
    /// Finds the bit that a field names, and marks it as owned.
    fn own(&self, bit_ref: &BitRef, words: &mut [Word], errors: &mut Errors) -> Option<Bit> {
        let index = match &bit_ref.word {
            None => self.unnamed(bit_ref, words, errors)?,
            Some((name, span)) => match words.iter().position(|word| word.name == *name) {
                Some(index) => index,
                None => {
                    if let Some(message) = self.no_such_word(name, words) {
                        errors.at_span(*span, message);
                    }
                    return None;
                }
            },
        };
        let word = words.get_mut(index)?;
        if word.field.is_some_and(|field| field > self.field) {
            let span = bit_ref
                .word
                .as_ref()
                .map_or(bit_ref.bit_span, |(_, span)| *span);
            errors.at_span(
                span,
                format!(
                    "the word `{}` comes later than this field, so its bits are not known here: move the \
                     word before it",
                    word.name,
                ),
            );
            return None;
        }
        word.owned |= 1 << bit_ref.bit;
        Some(Bit {
            word: index,
            bit: bit_ref.bit,
        })
    }

    /// The only word, if there is only one.
    fn unnamed(&self, bit_ref: &BitRef, words: &[Word], errors: &mut Errors) -> Option<usize> {
        match words {
            [_] => Some(0),
            // A word with an error has been reported.
            [] => None,
            [first, ..] => {
                let names: Vec<_> = words
                    .iter()
                    .map(|word| format!("`{}`", word.name))
                    .collect();
                errors.at_span(
                    bit_ref.bit_span,
                    format!(
                        "there are several flags words ({}): say which, as in `flag = {}.{}`",
                        names.join(", "),
                        first.name,
                        bit_ref.bit,
                    ),
                );
                None
            }
        }
    }

    /// Why a name is not that of a word. None if that has been reported elsewhere.
    fn no_such_word(&self, name: &str, words: &[Word]) -> Option<String> {
        if let Some(field) = self.names.iter().position(|field| field == name) {
            let is_broken = self.broken.get(field).is_some_and(|broken| *broken);
            return (!is_broken).then(|| {
                format!(
                    "`{name}` is no flags word: write `#[tl(flags)]` on that field, of type `u32`"
                )
            });
        }
        let known: Vec<_> = words
            .iter()
            .map(|word| format!("`{}`", word.name))
            .collect();
        Some(format!(
            "there is no flags word `{name}`: the words here are {}; another one is a field \
             `#[tl(flags)] {name}: u32` before this one",
            known.join(", "),
        ))
    }
}
