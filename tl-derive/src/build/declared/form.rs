//! How the value of a field is written under a schema.

use syn::Type;

use super::{
    agreement::agrees,
    facts::{Enclosure, enclosed, place},
    field::DeclaredField,
    types::{Place, check_of, mismatch},
};
use crate::{
    build::{
        copied,
        draft::check_form,
        form::{opaque, stated_type, with_items},
    },
    errors::Errors,
    model::{Check, Form, Position, rust_type},
    schema::{self, TypeExpr},
};

impl DeclaredField<'_> {
    /// How a value of this type is written.
    pub(super) fn form(
        &self,
        ty: &Type,
        checks: &mut Vec<Check>,
        errors: &mut Errors,
    ) -> Option<Form> {
        check_form(self.received, errors);
        if let Some(with) = &self.received.keys.with {
            let path = errors.handle(with.path())?;
            self.check_with(&path, ty, checks, errors)?;
            return Some(Form::With {
                ty: Box::new(ty.clone()),
                path,
                items: None,
            });
        }
        let variables = self.matched.variables;
        if let Some(variable) = self.arg.ty.undeclared_variable(variables) {
            errors.at_span(
                place(self.received),
                format!(
                    "the schema has `{}`, and nothing declares `{variable}`: write `{{{variable}:Type}}` before \
                     the fields",
                    self.arg
                ),
            );
            return None;
        }
        let stated = self.differing(errors)?;
        let (expr, field) = match &stated {
            Some(stated) => (stated, format!("{}:{stated}", self.name())),
            None => (&self.arg.ty, self.arg.to_string()),
        };
        let position = match Position::of(&expr.with_variables(variables)) {
            Ok(position) => position,
            Err(message) => {
                errors.at_span(
                    place(self.received),
                    format!("the schema has `{}`: {message}", self.arg),
                );
                return None;
            }
        };
        if stated.is_none() {
            self.check_stated(&position, errors)?;
        }
        if let Some(with) = &self.received.keys.with_items {
            let ty = Box::new(rust_type::peeled(ty).clone());
            return with_items(with, ty, &position, errors);
        }
        let place = self.place(&field);
        if let Some((Enclosure::Framed, value)) = enclosed(ty)
            && (self.matched.is_framed(self.arg) || self.matched.length_before(self.arg).is_some())
        {
            self.check_framed(value, ty, &position, checks, errors)?;
            let (ty, opaque) = (
                Box::new(rust_type::peeled(ty).clone()),
                opaque(self.received, ty, errors)?,
            );
            return Some(Form::Position {
                ty,
                position,
                opaque,
            });
        }
        if let Some(message) = self.unknown_type().or_else(|| mismatch(ty, expr, place)) {
            errors.at(ty, message);
            return None;
        }
        checks.extend(check_of(ty, expr, place));
        let opaque = opaque(self.received, ty, errors)?;
        let ty = Box::new(rust_type::peeled(ty).clone());
        Some(copied::in_position(self.received, ty, position, opaque))
    }

    /// The type of `ty` beside `differs`, which is on the wire instead of the schema's.
    fn differing(&self, errors: &mut Errors) -> Option<Option<TypeExpr>> {
        let keys = &self.received.keys;
        let (true, Some(value)) = (keys.differs.is_present(), &keys.ty) else {
            return Some(None);
        };
        let stated = errors.handle(stated_type(value))?;
        if agrees(&stated, &self.arg.ty) {
            errors.at_span(
                keys.differs.span(),
                format!("the schema has `{}` too: remove `differs`", self.arg),
            );
            return None;
        }
        Some(Some(stated))
    }

    fn name(&self) -> String {
        let name = self.arg.name.clone();
        name.unwrap_or_else(|| self.received.rust_name())
    }

    pub(super) fn place<'a>(&'a self, field: &'a str) -> Place<'a> {
        Place {
            variables: self.matched.variables,
            file: self.matched.file,
            field,
        }
    }

    /// The error for a type of the schema that is a misspelt one of TL's own.
    fn unknown_type(&self) -> Option<String> {
        let name = self.arg.ty.innermost_name()?;
        let is_variable = self
            .matched
            .variables
            .iter()
            .any(|(known, _)| known == name);
        let file = self.matched.file;
        if is_variable || file.is_some_and(|file| file.declares(name)) {
            return None;
        }
        let meant = schema::misspelt(name)?;
        Some(format!(
            "the schema has `{}`, and `{name}` is no type of TL's: correct the line (`{meant}`)",
            self.arg
        ))
    }

    /// Checks that `bare` and `ty` agree with the schema.
    pub(super) fn check_stated(&self, position: &Position, errors: &mut Errors) -> Option<()> {
        let keys = &self.received.keys;
        if keys.bare.is_present() && !position.is_bare() {
            errors.at_span(
                keys.bare.span(),
                format!(
                    "the schema has `{}`, which is boxed: remove `bare`",
                    self.arg
                ),
            );
            return None;
        }
        // `differing` has refused what it can't be.
        if let Some(value) = &keys.ty
            && !keys.differs.is_present()
        {
            let stated = errors.handle(stated_type(value))?;
            if !agrees(&stated, &self.arg.ty) {
                errors.push(value.error(format!(
                    "the schema has `{}`: write `ty = \"{}\"`, or nothing; if the bytes are not as the schema says, \
                     add `differs`",
                    self.arg, self.arg.ty
                )));
                return None;
            }
        }
        Some(())
    }
}
