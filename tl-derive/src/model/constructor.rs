//! A struct: one constructor, or a bare group of fields.

use syn::{Generics, Type};

use super::{Constructor, Kind, Returns, fields, rust_type, tl_name};
use crate::{
    errors::Errors,
    receive::{Received, ReceivedField, TypeKeys},
};

pub(super) fn build_struct(
    received: &Received,
    received_fields: &[ReceivedField],
    errors: &mut Errors,
) -> Option<Kind> {
    let TypeKeys {
        id,
        name,
        returns,
        // Of the container, whatever its kind: read by the caller.
        runtime: _,
        bound: _,
        encode_only: _,
    } = &received.keys;
    let tl_name = tl_name(&received.ident, name.as_ref(), errors);
    let number = id.as_ref().map(|id| errors.handle(id.constructor_number()));
    if number.is_none() && received.is_complete {
        refuse_of_group(&received.keys, errors);
    }
    let fields = fields::build(received_fields, errors)?;
    Some(match number {
        None => Kind::Group(fields),
        Some(number) => Kind::Constructor {
            constructor: Constructor {
                id: number?,
                name: tl_name,
                fields,
            },
            returns: returns
                .as_ref()
                .map(|ty| what_returns(ty, &received.generics)),
        },
    })
}

/// Refuses the keys of a combinator on a struct without a number.
fn refuse_of_group(TypeKeys { name, returns, .. }: &TypeKeys, errors: &mut Errors) {
    if let Some(returns) = returns {
        errors.at(
            returns,
            "a function has a constructor number: add `id = 0x…` beside `returns`",
        );
    }
    if let Some(name) = name {
        errors.at_span(
            name.key,
            "a name is that of a constructor, which has a number: add `id = 0x…` beside `name`",
        );
    }
}

/// A bare type parameter stands for what it returns itself: TL's `query:!X = X`.
pub(crate) fn what_returns(ty: &Type, generics: &Generics) -> Returns {
    if let Type::Path(path) = rust_type::peeled(ty)
        && path.qself.is_none()
        && let Some(ident) = path.path.get_ident()
        && generics.type_params().any(|param| param.ident == *ident)
    {
        return Returns::OfParameter(ident.clone());
    }
    Returns::Type(Box::new(ty.clone()))
}
