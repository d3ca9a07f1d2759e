//! Fields of type `Cow<'static, str>` and `Cow<'static, [u8]>`. No input lives long enough to be borrowed for them, so
//! they are read as copies.

use syn::{Path, Type, parse_quote};

use crate::{
    model::{Form, Position, WithItems, rust_type},
    receive::ReceivedField,
};

/// How a value of this type is written in this position: by the runtime's functions for copies, if it is such a `Cow`.
/// A signature is not, because an empty one has another type.
pub(super) fn in_position(
    received: &ReceivedField,
    ty: Box<Type>,
    position: Position,
    opaque: Option<Path>,
) -> Form {
    if received.keys.signature.is_present() {
        return Form::Position {
            ty,
            position,
            opaque,
        };
    }
    if rust_type::is_copied(&ty, &position) {
        return Form::With {
            ty,
            path: functions(),
            items: None,
        };
    }
    let item = match &position {
        Position::Vector(of) | Position::BareVector(of) => copied_item(&ty, of),
        position => copied_item(&ty, position),
    };
    match item {
        Some(item) => {
            let items = WithItems {
                ty: Box::new(item.clone()),
                is_boxed: !matches!(position, Position::BareVector(_)),
            };
            Form::With {
                ty,
                path: functions(),
                items: Some(items),
            }
        }
        None => Form::Position {
            ty,
            position,
            opaque,
        },
    }
}

/// The runtime's functions for copies.
fn functions() -> Path {
    parse_quote!(__tl::copied)
}

/// Whether a field is such a `Cow`, in a position in which it can stand.
pub(super) fn is_copied(field: &ReceivedField) -> bool {
    let ty = rust_type::option_inner(&field.ty).unwrap_or(&field.ty);
    !field.keys.signature.is_present()
        && (rust_type::is_copied(ty, &Position::BOXED)
            || copied_item(ty, &Position::BOXED).is_some())
}

/// The type of the items, if this is a vector of such `Cow`s.
fn copied_item<'t>(ty: &'t Type, position: &Position) -> Option<&'t Type> {
    let is_slice = matches!(rust_type::peeled(ty), Type::Reference(_));
    rust_type::item(ty).filter(|item| !is_slice && rust_type::is_copied(item, position))
}
