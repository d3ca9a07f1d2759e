//! The position of a type, and the innermost type in it, as far as tokens tell.

use syn::{GenericArgument, Ident, PathArguments, Type};

use super::{demands::item_position, is_any, is_named, is_unsized, peeled};
use crate::model::Position;

/// The innermost type behind pointers and in vectors, as far as tokens tell, and its position if the whole type is in
/// `position`. It is never unsized, and bytes are no vector.
pub(crate) fn innermost(ty: &Type, position: Position) -> (&Type, Position) {
    let ty = peeled(ty);
    let Some((name, inner)) = only_argument(ty) else {
        return (ty, position);
    };
    let holds_items = !matches!(position, Position::Marker(_))
        || matches!(position, Position::BOXED | Position::BARE);
    let is_part_of_it = is_unsized(inner) || is_named(inner, "u8");
    match name.to_string().as_str() {
        _ if is_part_of_it => (ty, position),
        "Vec" if holds_items => innermost(inner, item_position(&position)),
        "Box" | "Rc" | "Arc" => innermost(inner, position),
        _ => (ty, position),
    }
}

/// The default position of a type: boxed, except for arrays, which have a position of their own, and vectors of them.
pub fn own_position(ty: &Type) -> Position {
    let len = |array: &syn::TypeArray| match &array.len {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Int(len),
            ..
        }) => len.base10_parse().ok(),
        _ => None,
    };
    match peeled(ty) {
        Type::Array(array) if !is_named(&array.elem, "u8") => match len(array) {
            Some(len) => Position::Repeat(Box::new(own_position(&array.elem)), len),
            None => Position::BOXED,
        },
        ty => match only_argument(ty) {
            Some((name, item)) if name == "Vec" => match own_position(item) {
                Position::BOXED => Position::BOXED,
                item => Position::Vector(Box::new(item)),
            },
            Some((name, inner)) if is_any(name, &["Box", "Rc", "Arc"]) => own_position(inner),
            _ => Position::BOXED,
        },
    }
}

/// The `Name` and `T` of `Name<T>`.
fn only_argument(ty: &Type) -> Option<(&Ident, &Type)> {
    let Type::Path(path) = ty else {
        return None;
    };
    let segment = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    let mut arguments = arguments.args.iter();
    match (arguments.next(), arguments.next()) {
        (Some(GenericArgument::Type(inner)), None) if path.qself.is_none() => {
            Some((&segment.ident, inner))
        }
        _ => None,
    }
}
