//! `partial = Schema`: definitions that leave out fields, which are stepped over.

use std::ops::Range;

use syn::{Path, punctuated::Punctuated};

use super::{
    declared::matching::{Matched, Partial},
    draft::{Draft, DraftKind},
};
use crate::{
    errors::Errors,
    model::{Gap, Word},
    receive::MaybeValue,
    schema::{self, Arg, TypeExpr},
};

/// The key `partial = Schema`, if it is there.
pub(super) fn of(key: &MaybeValue, errors: &mut Errors) -> Option<Partial> {
    if !key.is_present() {
        return None;
    }
    let schema = match key.value() {
        Some(value) => errors.handle(value.path()),
        None => {
            errors.at_span(
                key.span(),
                "fields that are left out are stepped over, as a schema says: write `partial = Schema`, a type \
                 with `#[derive(TlSchema)]`",
            );
            None
        }
    };
    Some(Partial {
        // Empty after an error, so that fields that are left out are no second error.
        schema: schema.unwrap_or_else(|| Path {
            leading_colon: None,
            segments: Punctuated::new(),
        }),
        span: key.span(),
    })
}

/// Refuses the key on a definition without a schema line.
pub(super) fn refuse_without_schema(key: &MaybeValue, errors: &mut Errors) {
    if key.is_present() {
        errors.at_span(
            key.span(),
            "nothing says which fields the constructor has: add `schema_file = \"…\"` or `schema = \"…\"`, or \
             remove `partial`",
        );
    }
}

type MaybeDraft = (String, Option<Draft>);

/// The fields of the definition, and among them those that it leaves out: flags words by themselves, because their bits
/// are needed, and all others in groups.
pub(super) fn with_left_out(
    drafts: Vec<MaybeDraft>,
    matched: &Matched<'_>,
    partial: &Partial,
    errors: &mut Errors,
) -> Option<Vec<MaybeDraft>> {
    let mut all = Vec::with_capacity(drafts.len());
    let mut next = usize::from(matched.leading_word.is_some());
    for (index, draft) in drafts.into_iter().enumerate() {
        if let Some(place) = matched.place_of(index) {
            left_out(next..matched.start_of(place), matched, partial, &mut all);
            next = place.saturating_add(1);
        }
        all.push(draft);
    }
    left_out(next..matched.declaration.len(), matched, partial, &mut all);
    let is_nothing_left_out = all
        .iter()
        .all(|(_, draft)| draft.as_ref().is_some_and(|draft| draft.member.is_some()));
    if is_nothing_left_out {
        if !partial.schema.segments.is_empty() {
            errors.at_span(partial.span, "no field is left out: remove `partial`");
        }
        return None;
    }
    Some(all)
}

fn left_out(
    args: Range<usize>,
    matched: &Matched<'_>,
    partial: &Partial,
    to: &mut Vec<MaybeDraft>,
) {
    let mut start = args.start;
    let mut push = |name: &str, kind| {
        let name = name.to_owned();
        let draft = Draft {
            member: None,
            name: name.clone(),
            kind,
            is_signature: false,
        };
        to.push((name, Some(draft)));
    };
    let stepped = |args: Range<usize>| DraftKind::SteppedOver {
        schema: partial.schema.clone(),
        args,
    };
    for index in args.clone() {
        let Some(arg) = matched.declaration.get(index) else {
            break;
        };
        if arg.condition.is_none() && matched.is_referred_to(arg) {
            if start < index {
                push("", stepped(start..index));
            }
            push(arg.name.as_deref().unwrap_or_default(), DraftKind::Word);
            start = index.saturating_add(1);
        }
    }
    if start < args.end {
        push("", stepped(start..args.end));
    }
}

/// The code that steps over fields in a row. It also marks the bits that these own.
pub(super) fn gap(
    schema: Path,
    args: Range<usize>,
    matched: &Matched<'_>,
    words: &mut [Word],
    errors: &mut Errors,
) -> Option<Gap> {
    let partial = matched.partial.as_ref()?;
    let fields: Vec<(usize, &Arg)> = matched
        .declaration
        .iter()
        .enumerate()
        .filter(|(index, _)| args.contains(index))
        .collect();
    let place_of = |name: &str, words: &[Word]| {
        let name = matched
            .rust_name_of(name)
            .unwrap_or_else(|| name.to_owned());
        words.iter().position(|word| word.name == name)
    };
    for (_, arg) in &fields {
        if let Some(condition) = &arg.condition
            && let Some(bit) = condition.bit
            && let Some(place) = place_of(&condition.word, words)
            && let Some(word) = words.get_mut(place)
            // If the word is a field of the definition, it keeps the bits that no other field of the definition owns.
            && word.field.is_none()
        {
            word.owned |= 1 << bit;
        }
    }
    let slot_of = |name: &str| place_of(name, words);
    match schema::steps(matched.file, matched.variables, &fields, &slot_of) {
        Ok(code) => Some(Gap {
            schema,
            code,
            names: fields.iter().map(|(_, arg)| name(arg)).collect(),
        }),
        Err(index) => {
            let arg = matched
                .declaration
                .get(index)
                .map(Arg::to_string)
                .unwrap_or_default();
            errors.at_span(
                partial.span,
                format!(
                    "`{arg}` is left out, and the schema does not say where it ends: give the definition a field \
                     for it"
                ),
            );
            None
        }
    }
}

/// A field's name in the schema, for an error's path.
fn name(arg: &Arg) -> String {
    match (&arg.name, &arg.ty) {
        (Some(name), _) => name.clone(),
        (None, TypeExpr::Nat) => "#".to_owned(),
        (None, _) => "_".to_owned(),
    }
}
