//! A struct: one constructor, or a bare group of fields.

use syn::Type;

use super::{Constructor, Kind, Returns, fields, tl_name};
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
    let fields = fields::build(received_fields, errors);
    let tl_name = tl_name(&received.ident, name.as_ref(), errors);
    let Some(id) = id else {
        if let Some(returns) = returns {
            errors.at(
                returns,
                "a function has a constructor number: add `id = 0x…` beside `returns`",
            );
        }
        if let Some(name) = name {
            errors.at(
                name,
                "a name is that of a constructor, which has a number: add `id = 0x…` beside `name`",
            );
        }
        return fields.map(Kind::Group);
    };
    let id = errors.handle(id.constructor_number())?;
    Some(Kind::Constructor {
        constructor: Constructor {
            id,
            name: tl_name,
            fields: fields?,
        },
        returns: returns.as_ref().map(|ty| what_returns(ty, received)),
    })
}

/// A bare type parameter stands for what it returns itself: TL's `query:!X = X`.
fn what_returns(ty: &Type, received: &Received) -> Returns {
    if let Type::Path(path) = ty
        && path.qself.is_none()
        && let Some(ident) = path.path.get_ident()
        && received.generics.type_params().any(|param| param.ident == *ident)
    {
        return Returns::OfParameter(ident.clone());
    }
    Returns::Type(ty.clone())
}
