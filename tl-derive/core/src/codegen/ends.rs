//! Where raw objects end, for each field.

use syn::{Path, Type};

use super::{
    code::{Code, ToCode, code},
    names::Name,
};
use crate::model::{
    Field, FieldKind, Fields, Form, Model, Position,
    rust_type::{
        array_item, is_well_known, item, last_ident, mentions_parameter, mentions_raw,
        mentions_vector, option_inner, pointee,
    },
};

/// What says where a raw object in a field ends.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum End<'a> {
    /// The end of the input. It is also used for types without raw objects.
    Input,
    /// A schema.
    Known(&'a Path),
    /// What says so for the whole value, for its last field.
    OfPlace(Place<'a>),
    /// The same, for a field that something follows.
    Middle(Place<'a>),
    /// What says so inside a frame.
    InFrame(Box<Self>),
}

/// The parameter of an impl for the position of the value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place<'a> {
    /// The parameter is a position.
    Place(&'a Name),
    /// The parameter is only what says where raw objects end.
    End(&'a Name),
}

impl ToCode for Place<'_> {
    fn to_code(&self, to: &mut Code) {
        match *self {
            Self::Place(place) => code!(to; <#place as __tl::Place>::End),
            Self::End(end) => end.to_code(to),
        }
    }
}

impl ToCode for End<'_> {
    fn to_code(&self, to: &mut Code) {
        match self {
            Self::Input => to.text("()"),
            Self::Known(schema) => code!(to; __tl::Known<#schema>),
            Self::OfPlace(place) => place.to_code(to),
            Self::InFrame(end) => code!(to; <#end as __tl::End>::InFrame),
            Self::Middle(place) => code!(to; <#place as __tl::End>::Middle),
        }
    }
}

/// The end for a field of this form. The position of the whole value matters only for types that depend on parameters
/// or show a raw object.
pub(super) fn of_form<'a>(
    form: &'a Form,
    is_last: bool,
    place: Place<'a>,
    model: &Model,
) -> End<'a> {
    let Form::Position {
        ty,
        opaque,
        position,
    } = form
    else {
        return End::Input;
    };
    if let Some(schema) = opaque {
        return End::Known(schema);
    }
    // Positions of TL's own types have no end, and the user's own bounds are for the end of the input.
    if is_builtin(position) || model.bound.is_some() {
        return End::Input;
    }
    if mentions_parameter(ty, &model.generics) {
        return if is_last && !mentions_vector(ty) {
            End::OfPlace(place)
        } else {
            End::Middle(place)
        };
    }
    if is_last && mentions_raw(ty) && !mentions_vector(ty) {
        return End::OfPlace(place);
    }
    End::Input
}

/// Whether it is a position of TL's own types.
fn is_builtin(position: &Position) -> bool {
    matches!(position, Position::Marker(_))
        && *position != Position::BOXED
        && *position != Position::BARE
}

/// Whether a field is the last one on the wire.
pub(super) fn is_last(fields: &Fields, field: &Field) -> bool {
    last(fields).is_some_and(|last| std::ptr::eq(last, field))
}

fn last(fields: &Fields) -> Option<&Field> {
    fields.fields.iter().rev().find(|field| field.is_on_wire())
}

/// The last field's value, if its end may not be known.
pub(super) fn open_end<'a>(fields: &'a Fields, model: &Model) -> Option<&'a Form> {
    let (FieldKind::Plain(form) | FieldKind::Optional { form, .. }) = &last(fields)?.kind else {
        return None;
    };
    let Form::Position {
        ty,
        position,
        opaque: None,
    } = form
    else {
        return None;
    };
    let may_be_open = !is_well_known(ty, position)
        && !mentions_vector(ty)
        && (mentions_parameter(ty, &model.generics) || mentions_raw(ty) || is_plain_path(ty));
    may_be_open.then_some(form)
}

/// Whether a type is held by value, as far as tokens tell. A type that holds itself does so behind a pointer.
pub(super) fn is_plain_path(ty: &Type) -> bool {
    let Type::Path(path) = option_inner(ty).unwrap_or(ty) else {
        return false;
    };
    let has_types = path
        .path
        .segments
        .iter()
        .any(|segment| match &segment.arguments {
            syn::PathArguments::AngleBracketed(arguments) => arguments
                .args
                .iter()
                .any(|argument| !matches!(argument, syn::GenericArgument::Lifetime(_))),
            syn::PathArguments::None => false,
            syn::PathArguments::Parenthesized(_) => true,
        });
    path.qself.is_none() && !has_types
}

/// The types that something follows, each with its position: those of fields that are not last, and of items of
/// vectors. Types whose end is certainly known are left out.
pub(super) fn followed<'a>(fields: &'a Fields, model: &Model) -> Vec<(&'a Type, Position)> {
    let mut followed = Vec::new();
    for field in &fields.fields {
        let (FieldKind::Plain(form) | FieldKind::Optional { form, .. }) = &field.kind else {
            continue;
        };
        let Form::Position {
            ty,
            position,
            opaque: None,
        } = form
        else {
            continue;
        };
        if mentions_parameter(ty, &model.generics) || is_well_known(ty, position) {
            continue;
        }
        let (mut ty, mut position, mut is_item) = (pointee(ty), position.clone(), false);
        while let Some(inner) = item(ty).or_else(|| array_item(ty)) {
            (ty, is_item) = (pointee(inner), true);
            position = match position {
                Position::Vector(item) | Position::BareVector(item) | Position::Repeat(item, _) => {
                    *item
                }
                Position::Marker(_) => Position::BOXED,
            };
        }
        let is_pointless = is_builtin(&position) || is_well_known(ty, &position);
        // The end of a type that holds itself is known, or its definition has an error of its own.
        let is_self = last_ident(ty).is_some_and(|ident| *ident == model.ident || ident == "Self");
        if !is_pointless && !is_self && (is_item || !is_last(fields, field)) {
            followed.push((ty, position));
        }
    }
    followed
}
