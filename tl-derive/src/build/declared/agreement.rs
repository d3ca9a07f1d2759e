//! Whether `ty` agrees with the schema.

use crate::{
    model::Position,
    schema::{TypeExpr, folded, is_vector},
};

/// Whether a type expression of an attribute is the same as the schema's. `_` agrees with anything.
pub(super) fn agrees(stated: &TypeExpr, declared: &TypeExpr) -> bool {
    match (stated, declared) {
        (TypeExpr::Own, _) => true,
        (
            TypeExpr::Named {
                name: stated,
                arguments: stated_items,
            },
            TypeExpr::Named {
                name: declared,
                arguments: declared_items,
            },
        ) if is_vector(stated) && is_vector(declared) => {
            stated == declared
                && stated_items.len() == declared_items.len()
                && stated_items
                    .iter()
                    .zip(declared_items)
                    .all(|(stated, declared)| agrees(stated, declared))
        }
        _ => {
            Position::of(stated).ok() == Position::of(declared).ok()
                && is_same_name(stated, declared)
        }
    }
}

/// Whether two names are of the same type: `%FutureSalt` is `future_salt`.
fn is_same_name(stated: &TypeExpr, declared: &TypeExpr) -> bool {
    match (stated, declared) {
        (TypeExpr::Bare(stated), declared) => is_same_name(stated, declared),
        (stated, TypeExpr::Bare(declared)) => is_same_name(stated, declared),
        (TypeExpr::Repeat { .. }, TypeExpr::Repeat { .. }) => {
            match (stated.repeated(), declared.repeated()) {
                (Some(stated), Some(declared)) => is_same_name(stated, declared),
                _ => true,
            }
        }
        (TypeExpr::Named { name: stated, .. }, TypeExpr::Named { name: declared, .. }) => {
            folded(stated) == folded(declared)
        }
        _ => true,
    }
}
