//! Values in a frame or inside `bytes`, checked against a schema that has such a field.

use quote::ToTokens;
use syn::{Path, Type};

use super::{
    facts::{Enclosure, enclosure},
    field::DeclaredField,
    types::{check_of, mismatch},
};
use crate::{
    errors::Errors,
    model::{Check, Position, rust_type},
};

impl DeclaredField<'_> {
    /// Checks a `Framed` value, whose length is a field of its own in the schema. `at` is the place for errors.
    pub(super) fn check_framed(
        &self,
        value: &Type,
        at: impl ToTokens,
        position: &Position,
        checks: &mut Vec<Check>,
        errors: &mut Errors,
    ) -> Option<()> {
        let field = self.arg.to_string();
        if let Some(length) = self.matched.length_before(self.arg) {
            errors.at(
                at,
                format!(
                    "the length would be written twice: this writes the one before `{field}` too, so remove the \
                     field `{length}`"
                ),
            );
            return None;
        }
        if *position != Position::BOXED {
            errors.at(
                at,
                format!(
                    "the schema has `{field}`, and only a boxed object is written behind its length"
                ),
            );
            return None;
        }
        // Padding is no part of the object.
        let object = rust_type::padded(value).unwrap_or(value);
        if let Some(message) = mismatch(object, &self.arg.ty, self.place(&field)) {
            errors.at(value, message);
            return None;
        }
        checks.extend(check_of(value, &self.arg.ty, self.place(&field)));
        Some(())
    }

    /// Checks the runtime's own functions against the schema. What a user's functions write can't be checked.
    pub(super) fn check_with(
        &self,
        path: &Path,
        ty: &Type,
        checks: &mut Vec<Check>,
        errors: &mut Errors,
    ) -> Option<()> {
        let arg = self.arg;
        let message = match enclosure(self.received) {
            Some(Enclosure::Framed)
                if self.matched.is_framed(arg) || self.matched.length_before(arg).is_some() =>
            {
                let position = Position::of(&arg.ty.with_variables(self.matched.variables));
                return self.check_framed(ty, path, &position.ok()?, checks, errors);
            }
            Some(Enclosure::Framed) => {
                format!(
                    "the schema has `{arg}`, and no length `bytes:int` before it: remove `with`"
                )
            }
            Some(Enclosure::InBytes) if arg.ty.innermost_name() != Some("bytes") => {
                format!("the schema has `{arg}`, which is not inside `bytes`: remove `with`")
            }
            _ => return Some(()),
        };
        errors.at(path, message);
        None
    }
}
