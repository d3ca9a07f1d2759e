//! `signature`: checks that it is of type `bytes`, that there is only one, and that the type has an encoder.

use super::{draft::DraftKind, leaves_out};
use crate::{
    errors::Errors,
    model::{Form, Position},
    receive::{Received, ReceivedField, Shape},
};

/// Refuses a signature in a type without an encoder, and a second signature.
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

/// Whether the field is the signature. None after an error.
pub(super) fn is_sound(
    received: &ReceivedField,
    kind: Option<&DraftKind>,
    errors: &mut Errors,
) -> Option<bool> {
    let key = &received.keys.signature;
    let form = match kind {
        _ if !key.is_present() => return Some(false),
        // It has another error, which has been reported.
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
