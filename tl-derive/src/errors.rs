//! Errors of one definition, gathered so that all are reported at once.

use proc_macro2::Span;
use quote::ToTokens;

use crate::model::Check;

/// What is wrong with a definition so far.
#[derive(Default)]
pub(crate) struct Errors {
    all: Option<syn::Error>,
    /// What the compiler can still hold against a schema, of the parts that are sound.
    checks: Vec<Check>,
}

/// A definition that has errors.
pub(crate) struct Failed {
    pub(crate) error: syn::Error,
    /// What the compiler can find wrong with its sound parts.
    pub(crate) checks: Vec<Check>,
}

impl Errors {
    pub(crate) fn push(&mut self, error: syn::Error) {
        match &mut self.all {
            Some(errors) => errors.combine(error),
            None => self.all = Some(error),
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

    /// Keeps the checks of sound parts, where an error elsewhere keeps the whole from being built.
    pub(crate) fn keep(&mut self, checks: impl IntoIterator<Item = Check>) {
        self.checks.extend(checks);
    }

    pub(crate) fn finish(self) -> Result<(), Failed> {
        let Self { all, checks } = self;
        all.map_or(Ok(()), |error| Err(Failed { error, checks }))
    }
}
