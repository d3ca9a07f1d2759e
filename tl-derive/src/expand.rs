//! The pipeline: receive the attributes, build a validated model, generate code.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::{build, codegen, errors::Errors, model::Model, receive};

/// The impls for one type; or its errors, all of them, with stub impls that keep the rest of the
/// user's crate quiet.
pub(crate) fn expand(input: DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let received = receive::receive(&input, &mut errors);
    let model = build::model(&received, &mut errors);
    match (errors.finish(), model) {
        (Ok(()), Some(model)) => codegen::generate(&model),
        (Ok(()), None) => TokenStream::new(),
        (Err(mut failed), model) => {
            let mut tokens = failed.error.into_compile_error();
            failed
                .checks
                .extend(model.map(Model::into_checks).unwrap_or_default());
            // Without the runtime, stubs would be errors themselves.
            if let Some(stub) = build::stub(&received) {
                let returns = received.keys.returns.as_ref();
                tokens.extend(codegen::fallback(&stub, returns, &failed.checks));
            }
            tokens
        }
    }
}

/// The impl for one schema; or its errors, all of them, with an empty schema that keeps the rest of the user's
/// crate quiet.
pub(crate) fn expand_schema(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let received = receive::receive_schema(input, &mut errors);
    let model = build::schema_table::model(input, &received, &mut errors);
    match (errors.finish(), model) {
        (Ok(()), Some(model)) => codegen::schema(&model),
        (Ok(()), None) => TokenStream::new(),
        (Err(failed), _) => {
            let mut tokens = failed.error.into_compile_error();
            if let Ok(runtime) = &received.runtime {
                let is_plain = input.generics.params.is_empty();
                tokens.extend(is_plain.then(|| codegen::no_schema(&input.ident, runtime.as_ref())));
            }
            tokens
        }
    }
}
