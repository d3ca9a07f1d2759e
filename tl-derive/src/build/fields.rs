//! The fields of a combinator, each on its own. `flags` then assigns the bits of flags words.

use syn::{Member, Type};

use super::{
    declared::{
        facts::{Enclosure, enclosure, is_on_wire, place},
        field::DeclaredField,
        matching::Matched,
    },
    draft::{Draft, DraftKind, check_form},
    flags,
    form::{check_of_stated, form},
    partial, signature,
};
use crate::{
    errors::Errors,
    model::{Check, Fields, Form, rust_type},
    receive::{FieldKeys, ReceivedField, Value},
};

/// The fields, from their attributes and from their declaration if there is one.
pub(super) fn build(
    received: &[ReceivedField],
    matched: Option<&Matched<'_>>,
    errors: &mut Errors,
) -> Option<Fields> {
    let mut checks = Vec::new();
    let mut drafts: Vec<_> = received
        .iter()
        .enumerate()
        .map(|(index, field)| {
            let kind = match matched {
                None => draft_kind(field, &mut checks, errors),
                Some(_) if !is_on_wire(field) => draft_kind(field, &mut checks, errors),
                Some(matched) => matched.arg(index).and_then(|arg| {
                    let declared = DeclaredField {
                        received: field,
                        arg,
                        matched,
                    };
                    declared.draft(&mut checks, errors)
                }),
            };
            (field.rust_name(), draft(field, kind, errors))
        })
        .collect();
    if matched.is_none() {
        refuse_second_length(received, errors);
    }
    if let Some(matched) = matched
        && let Some(partial) = &matched.partial
    {
        let Some(all) = partial::with_left_out(drafts, matched, partial, errors) else {
            errors.keep_checks(checks);
            return None;
        };
        drafts = all;
    }
    let words = match matched {
        None => flags::words(&drafts),
        Some(matched) => flags::declared_words(&drafts, matched.leading_word),
    };
    if matched.is_none() {
        flags::refuse_second_word(received, &words, errors);
    }
    match flags::resolve(drafts, words, matched, errors) {
        Ok(fields) => Some(Fields { checks, ..fields }),
        Err(sound) => {
            errors.keep(Fields { checks, ..sound });
            None
        }
    }
}

/// Refuses a field for the length in front of a `Framed`, which writes its length itself.
fn refuse_second_length(received: &[ReceivedField], errors: &mut Errors) {
    let on_wire: Vec<_> = received.iter().filter(|field| is_on_wire(field)).collect();
    for pair in on_wire.windows(2) {
        if let [length, value] = pair
            && length.rust_name() == "bytes"
            && (rust_type::is_named(&length.ty, "i32") || rust_type::is_named(&length.ty, "u32"))
            && enclosure(value) == Some(Enclosure::Framed)
        {
            errors.at_span(
                place(length),
                format!(
                    "the length would be written twice: `{}` writes it too, so remove this field",
                    value.rust_name()
                ),
            );
        }
    }
}

/// The field, or only its name if it has an error: the flags of other fields may refer to the name.
fn draft(received: &ReceivedField, kind: Option<DraftKind>, errors: &mut Errors) -> Option<Draft> {
    if let Some(value) = &received.keys.name
        && let Err(error) = super::checked_name(value)
    {
        errors.push(error);
    }
    let is_signature = signature::is_sound(received, kind.as_ref(), errors)?;
    Some(Draft {
        member: Some(match &received.ident {
            Some(ident) => Member::from(ident.clone()),
            None => Member::from(received.index),
        }),
        name: received.rust_name(),
        // A key that can't be read might have changed what the field is.
        kind: kind.filter(|_| received.is_complete)?,
        is_signature,
    })
}

fn draft_kind(
    received: &ReceivedField,
    checks: &mut Vec<Check>,
    errors: &mut Errors,
) -> Option<DraftKind> {
    let FieldKeys {
        flag,
        flags,
        skip,
        // These say how the value is written, and its name; other functions read them.
        bare: _,
        opaque: _,
        ty: _,
        with: _,
        with_items: _,
        name: _,
        differs: _,
        signature: _,
    } = &received.keys;
    if skip.is_present() {
        refuse_beside(
            "skip",
            "the field is not on the wire",
            &[],
            received,
            errors,
        );
        return Some(DraftKind::Skipped(received.ty.clone()));
    }
    if flags.is_present() {
        refuse_beside(
            "flags",
            "the field is a `#` word",
            &["name"],
            received,
            errors,
        );
        return draft_word(&received.ty, errors);
    }
    check_form(received, errors);
    let mut form = |value_ty: &Type, errors: &mut Errors| {
        let form = form(received, value_ty, errors)?;
        checks.extend(check_of_stated(received, &form));
        Some(form)
    };
    match flag {
        Some(flag) => draft_conditional(received, flag, form, errors),
        None if !received.is_complete => {
            form(&received.ty, errors);
            None
        }
        None if rust_type::option_inner(&received.ty).is_some() => {
            form(&received.ty, errors);
            errors.at(
                &received.ty,
                "an `Option` is a conditional field: write `#[tl(flag = N)]` on it, N being its bit \
                 in the flags word",
            );
            None
        }
        None => Some(DraftKind::Plain(form(&received.ty, errors)?)),
    }
}

fn draft_word(ty: &Type, errors: &mut Errors) -> Option<DraftKind> {
    if rust_type::is_named(ty, "u32") {
        return Some(DraftKind::Word);
    }
    errors.at(ty, "a flags word has 32 bits: write `u32` here");
    None
}

fn draft_conditional(
    received: &ReceivedField,
    flag: &Value,
    form: impl FnOnce(&Type, &mut Errors) -> Option<Form>,
    errors: &mut Errors,
) -> Option<DraftKind> {
    let bit = errors.handle(flag.bit_ref());
    let alias = rust_type::may_be_alias(&received.ty);
    if alias || rust_type::is_named(&received.ty, "bool") {
        refuse_form(
            "a `bool` with `flag` is the bit itself (`true`)",
            received,
            errors,
        );
        let alias = alias.then(|| Box::new(received.ty.clone()));
        return Some(DraftKind::True { bit: bit?, alias });
    }
    let Some(inner) = rust_type::option_inner(&received.ty) else {
        form(&received.ty, errors);
        if let Type::Macro(_) = rust_type::peeled(&received.ty) {
            errors.at(
                &received.ty,
                "what a macro makes is not seen here: write `Option<…>` or `bool` in front of it, and the macro inside",
            );
            return None;
        }
        errors.at(
            &received.ty,
            "a conditional field may be absent: write `Option<…>` around its type, or `bool` for TL's \
             `true`",
        );
        return None;
    };
    let form = form(inner, errors);
    Some(DraftKind::Optional {
        bit: bit?,
        form: form?,
    })
}

/// Refuses the keys that say how a value is written.
fn refuse_form(because: &str, received: &ReceivedField, errors: &mut Errors) {
    for (key, span) in received.keys.given() {
        if matches!(
            key,
            "bare" | "ty" | "differs" | "with" | "with_items" | "opaque"
        ) {
            errors.at_span(span, format!("`{key}` has no effect here: {because}"));
        }
    }
}

/// Refuses every key beside `key` but those in `allowed`.
fn refuse_beside(
    key: &str,
    because: &str,
    allowed: &[&str],
    received: &ReceivedField,
    errors: &mut Errors,
) {
    for (other, span) in received.keys.given() {
        if other != key && !allowed.contains(&other) {
            errors.at_span(
                span,
                format!("`{other}` can't stand beside `{key}`: {because}"),
            );
        }
    }
}
