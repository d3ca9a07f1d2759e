//! `transparent`, `try_from` and `into`: types that are written as another type.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{Member, Type, spanned::Spanned};

use super::constructor::{refuse_endless, refuse_unsized};
use crate::{
    errors::Errors,
    model::{Represented, rust_type},
    receive::{Received, ReceivedField, Shape, TypeKeys, with_place},
};

/// Whether a definition says that it is written as another type.
pub(super) fn is_asked(keys: &TypeKeys) -> bool {
    keys.transparent.is_present() || keys.try_from.is_some() || keys.into.is_some()
}

/// What a definition is written as, unless its keys contradict one another.
pub(super) fn build(received: &Received, errors: &mut Errors) -> Option<Represented> {
    let keys = &received.keys;
    let key = match (&keys.try_from, &keys.into) {
        _ if keys.transparent.is_present() => "transparent",
        (Some(_), _) => "try_from",
        (None, _) => "into",
    };
    refuse_keys(key, keys, errors);
    if keys.transparent.is_present() {
        let Shape::Struct(fields) = &received.shape else {
            return None;
        };
        return transparent(received, fields, errors);
    }
    refuse_attributes(key, &received.shape, errors);
    converted(received, errors)
}

/// Refuses the keys of a constructor on a type that has none of its own.
fn refuse_keys(key: &str, keys: &TypeKeys, errors: &mut Errors) {
    let TypeKeys {
        id,
        name,
        schema,
        schema_file,
        partial,
        returns,
        transparent: _,
        try_from,
        into,
        // These are allowed beside it.
        runtime: _,
        bound: _,
        encode_only: _,
        decode_only: _,
    } = keys;
    let values = [
        ("id", id),
        ("name", name),
        ("schema", schema),
        ("schema_file", schema_file),
    ];
    let mut given: Vec<(&str, Span)> = with_place(values).collect();
    given.extend(partial.is_present().then(|| ("partial", partial.span())));
    let mut types = vec![("returns", returns)];
    if key == "transparent" {
        types.extend([("try_from", try_from), ("into", into)]);
    }
    for (name, ty) in types {
        given.extend(ty.as_ref().map(|ty| (name, ty.span())));
    }
    for (name, span) in given {
        errors.at_span(
            span,
            format!("`{name}` can't stand beside `{key}`, by which the type is whatever another type is: remove one of them"),
        );
    }
}

/// `transparent`: a struct that is written as its only field.
fn transparent(
    received: &Received,
    fields: &[ReceivedField],
    errors: &mut Errors,
) -> Option<Represented> {
    refuse_endless(received, fields, errors);
    refuse_unsized(received, fields, errors);
    let is_skipped = |field: &&ReceivedField| field.keys.skip.is_present();
    let on_wire: Vec<_> = fields.iter().filter(|field| !is_skipped(field)).collect();
    let Some((field, others)) = on_wire.split_first() else {
        errors.at(
            &received.ident,
            format!(
                "`{}` has no field that it could be: give it one, or remove `transparent`",
                received.ident
            ),
        );
        return None;
    };
    for other in others {
        errors.at(
            &other.ty,
            "a transparent struct is its only field: mark the others with `#[tl(skip)]`, or remove `transparent`, for a group of fields",
        );
    }
    for (key, span) in field.keys.given() {
        errors.at_span(
            span,
            format!("`{key}` has no effect here: a transparent struct stands wherever its field can, so say this where `{}` is used", received.ident),
        );
    }
    let mut item = &field.ty;
    while let Some(inner) = rust_type::item(item) {
        item = inner;
    }
    if !std::ptr::eq(item, &field.ty) && is_itself(rust_type::pointee(item), received) {
        errors.at(
            &field.ty,
            format!("`{}` is a vector of itself, which no name of another type is: remove `transparent`", received.ident),
        );
    }
    let skipped = fields.iter().filter(is_skipped);
    Some(Represented::Field {
        member: member(field),
        ty: Box::new(rust_type::peeled(&field.ty).clone()),
        skipped: skipped
            .map(|field| (member(field), field.ty.clone()))
            .collect(),
    })
}

fn member(field: &ReceivedField) -> Member {
    match &field.ident {
        Some(ident) => Member::from(ident.clone()),
        None => Member::from(field.index),
    }
}

/// Refuses attributes of fields and variants that are not on the wire themselves.
fn refuse_attributes(key: &str, shape: &Shape, errors: &mut Errors) {
    let mut refuse = |name: &str, span| {
        errors.at_span(
            span,
            format!("`{name}` has no effect: `{key}` says what is on the wire, and the definition is the program's own"),
        );
    };
    let fields: Vec<_> = match shape {
        Shape::Struct(fields) => fields.iter().collect(),
        Shape::Enum(variants) => {
            for variant in variants {
                for (name, span) in variant.keys.given() {
                    refuse(name, span);
                }
            }
            variants
                .iter()
                .flat_map(|variant| &variant.fields)
                .collect()
        }
        Shape::Union(_) => Vec::new(),
    };
    for field in fields {
        for (name, span) in field.keys.given() {
            refuse(name, span);
        }
    }
}

/// `try_from` and `into`: a type that is converted from and to another one.
fn converted(received: &Received, errors: &mut Errors) -> Option<Represented> {
    let keys = &received.keys;
    let mut is_whole = true;
    let mut refuse = |at: &dyn ToTokens, message: String| {
        errors.at(at, message);
        is_whole = false;
    };
    let (encode_only, decode_only) = (keys.encode_only.is_present(), keys.decode_only.is_present());
    match (&keys.try_from, &keys.into) {
        (Some(ty), None) if !decode_only => refuse(
            ty,
            "nothing says how it is written: add `into = …`, or `decode_only`".to_owned(),
        ),
        (None, Some(ty)) if !encode_only => refuse(
            ty,
            "nothing says how it is read: add `try_from = …`, or `encode_only`".to_owned(),
        ),
        (Some(ty), _) if encode_only => {
            refuse(
                ty,
                "`try_from` has no effect beside `encode_only`: remove one of them".to_owned(),
            );
        }
        (_, Some(ty)) if decode_only => {
            refuse(
                ty,
                "`into` has no effect beside `decode_only`: remove one of them".to_owned(),
            );
        }
        _ => {}
    }
    for ty in [&keys.try_from, &keys.into].into_iter().flatten() {
        if is_itself(ty, received) {
            refuse(
                ty,
                format!(
                    "`{}` can't be written as itself: name another type",
                    received.ident
                ),
            );
        }
    }
    let boxed = |ty: &Option<Type>| {
        ty.as_ref()
            .map(|ty| Box::new(rust_type::peeled(ty).clone()))
    };
    is_whole.then(|| Represented::Converted {
        read: boxed(&keys.try_from),
        written: boxed(&keys.into),
    })
}

/// Whether a type is the one of the definition, as far as its tokens tell.
fn is_itself(ty: &Type, received: &Received) -> bool {
    rust_type::last_ident(ty).is_some_and(|name| *name == received.ident || name == "Self")
}
