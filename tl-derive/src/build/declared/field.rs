//! A field under a schema. The schema stands in for attributes, and attributes and the Rust type have to agree with it.

use proc_macro2::Span;
use syn::Type;

use super::{
    agreement::agrees,
    facts::{Enclosure, enclosed, place},
    matching::Matched,
    types::{Place, check_of, mismatch},
};
use crate::{
    build::{
        copied,
        draft::{DraftKind, check_form},
        fields::{opaque, with_items},
    },
    errors::Errors,
    model::{Check, Form, Position, rust_type},
    receive::{BitRef, ReceivedField},
    schema::{self, Arg, Condition, TypeExpr},
};

/// A field of the definition with its field in the schema.
pub(in crate::build) struct DeclaredField<'a> {
    pub(in crate::build) received: &'a ReceivedField,
    pub(in crate::build) arg: &'a Arg,
    pub(in crate::build) matched: &'a Matched<'a>,
}

impl DeclaredField<'_> {
    /// The field, if attributes, type and schema agree.
    pub(in crate::build) fn draft(
        &self,
        checks: &mut Vec<Check>,
        errors: &mut Errors,
    ) -> Option<DraftKind> {
        self.check_name(errors);
        if self.is_word(errors) {
            self.refuse_flag(errors);
            self.refuse_with("a flags word", errors);
            self.check_stated(&Position::NAT, errors);
            if !rust_type::is_named(&self.received.ty, "u32") {
                errors.at(
                    &self.received.ty,
                    format!("the schema has `{}`, a flags word: write `u32`", self.arg),
                );
                return None;
            }
            return Some(DraftKind::Word);
        }
        let ty = rust_type::peeled(&self.received.ty);
        let Some(condition) = &self.arg.condition else {
            self.refuse_flag(errors);
            if rust_type::option_inner(ty).is_some() {
                errors.at(ty, format!("the schema has `{}`, which is always present: write the type without `Option`", self.arg));
                return None;
            }
            return self.form(ty, checks, errors).map(DraftKind::Plain);
        };
        let bit = self.bit(condition, errors);
        let is_true = self.arg.ty == TypeExpr::named("true");
        let alias = rust_type::may_be_alias(ty);
        if is_true && (alias || rust_type::is_named(ty, "bool")) {
            self.refuse_with("the bit itself", errors);
            if let Ok(position) = Position::of(&self.arg.ty) {
                self.check_stated(&position, errors);
            }
            let alias = alias.then(|| Box::new(ty.clone()));
            return Some(DraftKind::True { bit: bit?, alias });
        }
        let inner = rust_type::option_inner(ty);
        if is_true && inner.is_some_and(|inner| rust_type::is_named(inner, "bool")) {
            errors.at(
                ty,
                format!(
                    "the schema has `{}`, which is the bit itself: write `bool`",
                    self.arg
                ),
            );
            return None;
        }
        if inner.and_then(rust_type::option_inner).is_some() {
            errors.at(
                ty,
                format!(
                    "the schema has `{}`, which may be absent: write one `Option`",
                    self.arg
                ),
            );
            return None;
        }
        let Some(inner) = inner else {
            let wanted = if is_true {
                "`bool`"
            } else if rust_type::is_named(ty, "bool") {
                "`Option<bool>` (`bool` alone is TL's `true`)"
            } else {
                "`Option<…>` around the type"
            };
            errors.at(
                ty,
                format!(
                    "the schema has `{}`, which may be absent: write {wanted}",
                    self.arg
                ),
            );
            return None;
        };
        let form = self.form(inner, checks, errors);
        Some(DraftKind::Optional {
            bit: bit?,
            form: form?,
        })
    }

    /// Checks the stated name of a tuple's field, which is matched by its index.
    fn check_name(&self, errors: &mut Errors) {
        if let Some(value) = &self.received.keys.name
            && self.received.ident.is_none()
            && let Ok(name) = value.text()
            && Some(name) != self.arg.name
        {
            let message = format!("the schema has `{}` in this place", self.arg);
            errors.push(value.error(message));
        }
    }

    fn is_word(&self, errors: &mut Errors) -> bool {
        let flags = &self.received.keys.flags;
        if flags.is_present() && self.arg.ty != TypeExpr::Nat {
            errors.at_span(
                flags.span(),
                format!(
                    "the schema has `{}`, which is no flags word: remove `flags`",
                    self.arg
                ),
            );
        }
        self.arg.ty == TypeExpr::Nat
            && self.arg.condition.is_none()
            && (flags.is_present() || self.matched.is_referred_to(self.arg))
    }

    /// Refuses `flag` on an unconditional field.
    fn refuse_flag(&self, errors: &mut Errors) {
        if let Some(flag) = &self.received.keys.flag {
            errors.at_span(
                flag.key,
                format!(
                    "the schema has `{}`, which is always present: remove `flag`",
                    self.arg
                ),
            );
        }
    }

    /// Refuses `with` and `opaque` on a field that is in a flags word.
    fn refuse_with(&self, what: &str, errors: &mut Errors) {
        if let Some(opaque) = &self.received.keys.opaque {
            errors.at_span(
                opaque.key,
                format!("the schema has `{}`, {what}: remove `opaque`", self.arg),
            );
        }
        let keys = &self.received.keys;
        for (key, with) in [("with", &keys.with), ("with_items", &keys.with_items)] {
            if let Some(with) = with {
                errors.at_span(
                    with.key,
                    format!("the schema has `{}`, {what}: remove `{key}`", self.arg),
                );
            }
        }
        let differs = &self.received.keys.differs;
        if differs.is_present() {
            errors.at_span(
                differs.span(),
                format!("the schema has `{}`, {what}: remove `differs`", self.arg),
            );
        }
    }

    /// The bit of a conditional field, with which `flag` has to agree.
    fn bit(&self, condition: &Condition, errors: &mut Errors) -> Option<BitRef> {
        let span = place(self.received);
        let Some(bit) = condition.bit else {
            errors.at_span(
                span,
                format!(
                    "the schema has `{}`, a condition on a whole word, which no field can have: use `RawObject` for \
                     this constructor",
                    self.arg
                ),
            );
            return None;
        };
        // If the definition leaves the word out, it has the schema's name.
        let left_out = || {
            self.matched
                .partial
                .as_ref()
                .map(|_| condition.word.clone())
        };
        let word = self.matched.rust_name_of(&condition.word).or_else(left_out);
        if !self.matched.has_word(&condition.word, self.arg) {
            errors.at_span(
                span,
                format!(
                    "the schema has `{}`, and no word `{}:#` before it: correct it",
                    self.arg, condition.word
                ),
            );
            return None;
        }
        if self.matched.may_be_absent(&condition.word) {
            errors.at_span(
                span,
                format!(
                    "the schema has `{}`, and its word `{}` may be absent itself, which no field can depend on: use \
                     `RawObject` for this constructor",
                    self.arg, condition.word
                ),
            );
            return None;
        }
        if let Some(flag) = &self.received.keys.flag {
            let stated = errors.handle(flag.bit_ref())?;
            let other_word = stated
                .word
                .as_ref()
                .filter(|(name, _)| Some(name) != word.as_ref() && *name != condition.word);
            // If there are several words, a bit alone is ambiguous.
            let is_half = stated.word.is_none() && self.matched.words() > 1;
            let at: Option<Span> = match other_word {
                Some((_, span)) => Some(*span),
                None if stated.bit != bit || is_half => Some(stated.bit_span),
                None => None,
            };
            if let Some(at) = at {
                errors.at_span(
                    at,
                    format!(
                        "the schema has `{}`: write `flag = {condition}`, or nothing",
                        self.arg
                    ),
                );
                return None;
            }
        }
        Some(BitRef {
            word: Some((word?, span)),
            bit,
            bit_span: span,
        })
    }

    /// How a value of this type is written.
    fn form(&self, ty: &Type, checks: &mut Vec<Check>, errors: &mut Errors) -> Option<Form> {
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
        let text = errors.handle(value.text())?;
        let stated = schema::parse_type_expr(&text).map_err(|message| value.error(message));
        let stated = errors.handle(stated)?;
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
    fn check_stated(&self, position: &Position, errors: &mut Errors) -> Option<()> {
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
            let text = errors.handle(value.text())?;
            let stated = schema::parse_type_expr(&text).map_err(|message| value.error(message));
            let stated = errors.handle(stated)?;
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
