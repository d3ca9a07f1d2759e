//! Whether a variant holds its constructor as a type of its own.

use syn::{Ident, ext::IdentExt};

use super::Declared;
use crate::{
    model::rust_type,
    receive::ReceivedVariant,
    schema::{Arg, Body, Combinator, TypeExpr, folded, local},
};

/// Whether one of these is its name, with or without some of the namespaces.
fn has_name(constructor: &Combinator, names: &[String]) -> bool {
    let mut rest = Some(constructor.name.as_str());
    while let Some(name) = rest {
        if names.contains(&folded(name)) {
            return true;
        }
        rest = name.split_once('.').map(|(_, rest)| rest);
    }
    false
}

/// The name of the type in a variant with one unnamed field.
pub(super) fn only_type(variant: &ReceivedVariant) -> Option<&Ident> {
    rust_type::last_ident(rust_type::pointee(&variant.only_field()?.ty))
}

/// Whether a variant holds the constructor as a type of its own: its field's type has the
/// constructor's name, or one field could not be all of the constructor's. What everybody knows by its name
/// (`bool`), and a type of the name that the constructor's only field has, is that field.
pub(in crate::build) fn is_transparent(variant: &ReceivedVariant, declared: &Declared) -> bool {
    let (Some(ident), Some(field)) = (only_type(variant), variant.only_field()) else {
        return false;
    };
    let ty = rust_type::pointee(&field.ty);
    if rust_type::well_known(ty).is_some() || rust_type::item(ty).is_some() {
        return false;
    }
    let combinator = &declared.combinator;
    let only = match fields_of(combinator) {
        [only] => Some(only),
        _ => None,
    };
    let name = folded(&ident.unraw().to_string());
    let field_type = only.and_then(|arg| arg.ty.innermost_name());
    if field_type.is_some_and(|ty| folded(local(ty)) == name) {
        return false;
    }
    has_name(combinator, std::slice::from_ref(&name)) || only.is_none()
}

/// The fields that a definition has to have: a flags word that leads needs none.
fn fields_of(combinator: &Combinator) -> &[Arg] {
    let Body::Args(args) = &combinator.body else {
        return &[];
    };
    match args.as_slice() {
        [word, rest @ ..]
            if !rest.is_empty() && word.ty == TypeExpr::Nat && word.condition.is_none() =>
        {
            rest
        }
        args => args,
    }
}
