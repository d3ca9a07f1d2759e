//! How the value of a field is written, from its attributes.

use syn::{Path, Type};

use super::{
    copied,
    declared::types::{Place, check_of},
};
use crate::{
    errors::Errors,
    model::{Check, Form, Position, WithItems, rust_type},
    receive::{ReceivedField, Value},
    schema::{self, TypeExpr},
};

/// How a value of this type is written in this field.
pub(super) fn form(received: &ReceivedField, ty: &Type, errors: &mut Errors) -> Option<Form> {
    let ty = Box::new(rust_type::peeled(ty).clone());
    if received.keys.differs.is_present() {
        errors.at_span(
            received.keys.differs.span(),
            "no schema says anything here that the field could differ from: remove `differs`",
        );
    }
    if let Some(with) = &received.keys.with {
        let path = errors.handle(with.path())?;
        return Some(Form::With {
            ty,
            path,
            items: None,
        });
    }
    let position = match &received.keys.ty {
        Some(expr) => errors.handle(position(expr))?,
        None if received.keys.signature.is_present() => Position::BYTES,
        None if received.keys.bare.is_present() => Position::BARE,
        None => rust_type::own_position(&ty),
    };
    if let Some(with) = &received.keys.with_items {
        // A vector in the boxed or bare position is the same as in that of its TL name.
        let position = match position {
            Position::BOXED => Position::Vector(Box::new(Position::BOXED)),
            Position::BARE => Position::BareVector(Box::new(Position::BOXED)),
            position => position,
        };
        return with_items(with, ty, &position, errors);
    }
    let opaque = opaque(received, &ty, errors)?;
    Some(copied::in_position(received, ty, position, opaque))
}

/// A vector in this position whose items the user's functions write.
pub(super) fn with_items(
    with: &Value,
    ty: Box<Type>,
    position: &Position,
    errors: &mut Errors,
) -> Option<Form> {
    let path = errors.handle(with.path())?;
    let is_boxed = match position {
        Position::Vector(_) => true,
        Position::BareVector(_) => false,
        Position::Marker(_) | Position::Repeat(..) => {
            errors.at_span(
                with.key,
                "`with_items` is for the items of a vector, and TL has none here: write `with`",
            );
            return None;
        }
    };
    let item = match rust_type::item(&ty) {
        Some(item) if !matches!(&*ty, Type::Reference(_)) => Box::new(item.clone()),
        _ => {
            errors.at(
                &ty,
                "`with_items` is for the items of a vector: write `Vec<…>` or `Box<[…]>`, or `with`",
            );
            return None;
        }
    };
    Some(Form::With {
        ty,
        path,
        items: Some(WithItems { ty: item, is_boxed }),
    })
}

/// A check of the name that `ty` states, since a schema may say another of the Rust type.
pub(super) fn check_of_stated(received: &ReceivedField, form: &Form) -> Option<Check> {
    let value = received.keys.ty.as_ref()?;
    let (stated, expr) = (value.text().ok()?, stated_type(value).ok()?);
    let place = Place {
        variables: &[],
        file: None,
        field: &stated,
    };
    match check_of(form.ty(), &expr, place)? {
        Check::Type { ty, depth, wanted } => Some(Check::Stated {
            ty,
            depth,
            name: wanted.name,
            stated,
        }),
        _ => None,
    }
}

/// The schema of `opaque = Schema`, if it is there; nothing after an error.
pub(super) fn opaque(
    received: &ReceivedField,
    ty: &Type,
    errors: &mut Errors,
) -> Option<Option<Path>> {
    let Some(value) = &received.keys.opaque else {
        return Some(None);
    };
    let path = errors.handle(value.path())?;
    let mut inner = rust_type::pointee(ty);
    while rust_type::well_known(inner).is_none()
        && let Some(item) = rust_type::item(inner)
    {
        inner = rust_type::pointee(item);
    }
    if rust_type::well_known(inner).is_some() {
        errors.at_span(
            value.key,
            "`opaque` is for objects that are left undecoded (`RawObject`, `OrRaw`), and here is none: remove it",
        );
        return None;
    }
    Some(Some(path))
}

/// The type that `ty` states.
pub(super) fn stated_type(value: &Value) -> syn::Result<TypeExpr> {
    schema::parse_type_expr(&value.text()?).map_err(|message| value.error(message))
}

fn position(value: &Value) -> syn::Result<Position> {
    let expr = stated_type(value)?;
    let meant = expr.in_tl();
    if meant != expr {
        return Err(value.error(format!("`{expr}` is no type of TL's: write `{meant}`")));
    }
    Position::of(&expr).map_err(|message| value.error(message))
}
