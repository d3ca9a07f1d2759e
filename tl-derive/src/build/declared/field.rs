//! A field under a schema. The schema stands in for attributes, and attributes and the Rust type have to agree with it.

use proc_macro2::Span;
use syn::Type;

use super::{facts::place, matching::Matched};
use crate::{
    build::draft::DraftKind,
    errors::Errors,
    model::{Check, Position, rust_type},
    receive::{BitRef, ReceivedField},
    schema::{Arg, Condition, TypeExpr},
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
        let inner = self.inside_option(ty, is_true, errors)?;
        let form = self.form(inner, checks, errors);
        Some(DraftKind::Optional {
            bit: bit?,
            form: form?,
        })
    }

    /// The type in the `Option` of a field that may be absent.
    fn inside_option<'t>(
        &self,
        ty: &'t Type,
        is_true: bool,
        errors: &mut Errors,
    ) -> Option<&'t Type> {
        let inner = rust_type::option_inner(ty);
        let is_bool = |ty| rust_type::is_named(ty, "bool");
        let message = match inner {
            Some(inner) if is_true && is_bool(inner) => {
                format!(
                    "the schema has `{}`, which is the bit itself: write `bool`",
                    self.arg
                )
            }
            Some(inner) if rust_type::option_inner(inner).is_some() => {
                format!(
                    "the schema has `{}`, which may be absent: write one `Option`",
                    self.arg
                )
            }
            Some(inner) => return Some(inner),
            None => {
                let wanted = if is_true {
                    "`bool`"
                } else if is_bool(ty) {
                    "`Option<bool>` (`bool` alone is TL's `true`)"
                } else {
                    "`Option<…>` around the type"
                };
                format!(
                    "the schema has `{}`, which may be absent: write {wanted}",
                    self.arg
                )
            }
        };
        errors.at(ty, message);
        None
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
}
