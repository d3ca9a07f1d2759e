//! The signature among the fields of a combinator: it is `bytes`, there is one, and it is written.

use super::{draft::DraftKind, leaves_out};
use crate::{
    errors::Errors,
    model::{Form, Position},
    receive::{Received, ReceivedField, Shape},
};

/// Refuses a signature where nothing is written, and a second one.
pub(super) fn check(received: &Received, errors: &mut Errors) {
    let combinators: Vec<_> = match &received.shape {
        Shape::Struct(fields) => vec![fields],
        Shape::Enum(variants) => variants.iter().map(|variant| &variant.fields).collect(),
        Shape::Union(_) => return,
    };
    let has_no_encoder = received.keys.decode_only.is_present() || leaves_out(received);
    for fields in combinators {
        let keys = fields.iter().map(|field| &field.keys.signature);
        let mut given = keys.filter(|key| key.is_present());
        let first = given.next();
        if let Some(first) = first
            && has_no_encoder
        {
            errors.at_span(
                first.span(),
                "`signature` is of what is written, and the type has no encoder: remove it",
            );
        }
        for second in given {
            errors.at_span(
                second.span(),
                "a value has one signature, and another field before this one is it: remove `signature` from one of them",
            );
        }
    }
}

/// Whether the field is the signature; nothing after an error, since no other field can be.
pub(super) fn is_sound(
    received: &ReceivedField,
    kind: Option<&DraftKind>,
    errors: &mut Errors,
) -> Option<bool> {
    let key = &received.keys.signature;
    let form = match kind {
        _ if !key.is_present() => return Some(false),
        // Something else is wrong with it, which has been said.
        None | Some(DraftKind::Word | DraftKind::Skipped(_)) => return Some(false),
        Some(DraftKind::Plain(form) | DraftKind::Optional { form, .. }) => Some(form),
        Some(DraftKind::True { .. } | DraftKind::SteppedOver { .. }) => None,
    };
    match form {
        Some(Form::Position { position, .. })
            if [Position::BYTES, Position::STR].contains(position) =>
        {
            return Some(true);
        }
        Some(Form::With { .. }) => errors.at_span(
            key.span(),
            "what a signature is empty of is not known beside `with`: remove one of them",
        ),
        _ => errors.at(
            &received.ty,
            "a signature is TL's `bytes`: write `Vec<u8>` or `&[u8]`, or remove `signature`",
        ),
    }
    None
}
