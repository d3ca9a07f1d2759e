//! Collects the errors of a definition, so that all are reported at once, and the parts of it that have none.

use proc_macro2::Span;
use quote::ToTokens;

use crate::model::{Check, Fields, Sound, Variant};

/// What is wrong with a definition so far.
#[derive(Default)]
pub(crate) struct Errors {
    error: Option<syn::Error>,
    sound: Sound,
}

impl Errors {
    pub(crate) fn push(&mut self, error: syn::Error) {
        match &mut self.error {
            Some(errors) => errors.combine(error),
            None => self.error = Some(error),
        }
    }

    /// An error that stands on all of `tokens`.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// An error that stands on `span`.
    pub(crate) fn at_span(&mut self, span: Span, message: impl std::fmt::Display) {
        self.push(syn::Error::new(span, message));
    }

    /// The value, or nothing after noting the error.
    pub(crate) fn handle<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.push(error);
                None
            }
        }
    }

    /// Keeps the fields without errors of a combinator that has errors.
    pub(crate) fn keep(&mut self, fields: Fields) {
        self.sound.fields.push(fields);
    }

    /// Keeps checks that can still be made against a schema.
    pub(crate) fn keep_checks(&mut self, checks: Vec<Check>) {
        self.sound.checks.extend(checks);
    }

    /// Keeps a variant without errors of an enum that has errors.
    pub(crate) fn keep_variant(&mut self, variant: Variant) {
        self.sound.push(variant);
    }

    /// Returns the errors, if there are any, and the parts without errors.
    pub(crate) fn finish(self) -> Result<(), (syn::Error, Sound)> {
        self.error.map_or(Ok(()), |error| Err((error, self.sound)))
    }
}
