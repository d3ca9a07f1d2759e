//! Well-known types, by their tokens: in which positions they can stand, and what they borrow.

use syn::{Expr, ExprLit, GenericArgument, Lit, PathArguments, PathSegment, Type};

use super::{is_named, item, peeled, pointee, type_arguments};
use crate::model::{Position, position::Marker};

/// Whether a type may be an alias of `bool`: an unknown path without arguments.
pub fn may_be_alias(ty: &Type) -> bool {
    let Type::Path(path) = peeled(ty) else {
        return false;
    };
    let has_arguments = |segment: &PathSegment| !segment.arguments.is_none();
    path.qself.is_none()
        && !is_named(ty, "bool")
        && well_known(peeled(ty)).is_none()
        && !path.path.segments.iter().any(has_arguments)
}

/// Whether it is a type of TL's own that can stand in this position, as far as its tokens tell.
pub(crate) fn is_well_known(ty: &Type, position: &Position) -> bool {
    match peeled(ty) {
        Type::Reference(reference) => match &*reference.elem {
            Type::Slice(slice) => is_named(&slice.elem, "u8") && stands(BYTES, position),
            elem => is_named(elem, "str") && stands(TEXT, position),
        },
        Type::Path(path) if path.qself.is_none() => {
            let mut segments = path.path.segments.iter();
            let (Some(segment), None) = (segments.next(), segments.next()) else {
                return false;
            };
            match (
                segment.ident.to_string().as_str(),
                type_arguments(segment).next(),
            ) {
                (name, None) => stands(places(name), position),
                ("Vec", Some(item)) if is_named(item, "u8") => stands(BYTES, position),
                ("Vec", Some(item)) => match position {
                    Position::Vector(inner) | Position::BareVector(inner) => {
                        is_well_known(item, inner)
                    }
                    Position::Repeat(..) => false,
                    Position::Marker(_) => {
                        *position == Position::BOXED && is_well_known(item, position)
                    }
                },
                _ => false,
            }
        }
        Type::Array(array) => is_named(&array.elem, "u8") && stands(arrays(&array.len), position),
        _ => false,
    }
}

/// The positions of an array of so many bytes.
fn arrays(len: &Expr) -> &'static [Marker] {
    let Expr::Lit(ExprLit {
        lit: Lit::Int(len), ..
    }) = len
    else {
        return &[];
    };
    match len.base10_digits() {
        "16" => &["Int128"],
        "32" => &["Int256"],
        "64" => &["Int512"],
        _ => &[],
    }
}

const TEXT: &[Marker] = &["Str"];

const BYTES: &[Marker] = &["Bytes", "Str"];

/// The positions of a type of this name, besides the boxed one.
fn places(name: &str) -> &'static [Marker] {
    match name {
        "i32" => &["Int"],
        "u32" => &["Int", "Nat"],
        "i64" | "u64" => &["Long"],
        "f64" => &["Double"],
        "bool" => &["Bool"],
        "String" => TEXT,
        _ => &[],
    }
}

fn stands(places: &[Marker], position: &Position) -> bool {
    match position {
        Position::Marker(marker) if !places.is_empty() => {
            *position == Position::BOXED || places.contains(marker)
        }
        _ => false,
    }
}

/// Whether it is a `Cow<'static, str>` or a `Cow<'static, [u8]>` that can stand here, as far as tokens tell: a copy of
/// what is read.
pub fn is_copied(ty: &Type, position: &Position) -> bool {
    let Type::Path(path) = peeled(ty) else {
        return false;
    };
    // First, because most types have no arguments.
    let is_cow = path
        .path
        .segments
        .last()
        .is_some_and(|it| !it.arguments.is_none() && it.ident == "Cow");
    let places = match pointee(ty) {
        _ if !is_cow => return false,
        Type::Slice(slice) if is_named(&slice.elem, "u8") => BYTES,
        inner if is_named(inner, "str") => TEXT,
        _ => return false,
    };
    borrows_for_ever(ty) && stands(places, position)
}

/// Whether it borrows for `'static`, itself or in a type that it holds directly. No input lives that long.
pub fn borrows_for_ever(ty: &Type) -> bool {
    let is_static = |lifetime: &syn::Lifetime| lifetime.ident == "static";
    match peeled(ty) {
        Type::Reference(reference) => reference.lifetime.as_ref().is_some_and(is_static),
        Type::Path(path) if path.qself.is_none() => {
            let Some(segment) = path.path.segments.last() else {
                return false;
            };
            let name = segment.ident.to_string();
            if matches!(name.as_str(), "Cow" | "WithBytes" | "Rest")
                && let PathArguments::AngleBracketed(arguments) = &segment.arguments
            {
                return matches!(arguments.args.first(), Some(GenericArgument::Lifetime(it)) if is_static(it));
            }
            [
                "Option", "Vec", "Box", "Rc", "Arc", "Bare", "Framed", "InBytes",
            ]
            .contains(&name.as_str())
                && type_arguments(segment).any(borrows_for_ever)
        }
        _ => false,
    }
}

/// The name of a well-known type. All byte types are `[u8]`.
pub fn well_known(ty: &Type) -> Option<&'static str> {
    if item(ty).is_some_and(|item| is_named(item, "u8")) {
        return Some("[u8]");
    }
    let Type::Path(path) = ty else { return None };
    let ident = path.path.get_ident()?;
    const KNOWN: [&str; 18] = [
        "usize", "isize", "i128", "u128", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64",
        "f32", "f64", "bool", "char", "str", "String",
    ];
    let ident = ident.to_string();
    KNOWN.into_iter().find(|name| ident == *name)
}
