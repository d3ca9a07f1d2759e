//! The pipeline: receive the attributes, build a validated model, generate code.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::{
    build,
    codegen::{self, Stub},
    errors::Errors,
    model::Sound,
    receive,
};

/// The impls for one type; or its errors, all of them, with stub impls that keep the rest of the
/// user's crate quiet.
pub(crate) fn expand(input: DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let received = receive::receive(&input, &mut errors);
    let model = build::model(&received, &mut errors);
    match (errors.finish(), model) {
        (Ok(()), Some(model)) => codegen::generate(&model),
        (Ok(()), None) => TokenStream::new(),
        (Err((error, sound)), model) => {
            let mut tokens = error.into_compile_error();
            // Without the runtime, stubs would be errors themselves.
            if let Some(model) = model.or_else(|| build::stub(&received)) {
                tokens.extend(codegen::fallback(&Stub {
                    model: &model,
                    returns: received.keys.returns.as_ref(),
                    // A key that can't be read may have said how they are meant.
                    sound: &match build::is_complete(&received) {
                        true => sound,
                        false => Sound::default(),
                    },
                    is_unsized: build::has_unsized_tail(&received),
                    is_represented: build::is_represented(&received),
                }));
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
        (Err((error, _)), _) => {
            let mut tokens = error.into_compile_error();
            if let Ok(runtime) = &received.runtime {
                let is_plain = input.generics.params.is_empty();
                tokens.extend(is_plain.then(|| codegen::no_schema(&input.ident, runtime.as_ref())));
            }
            tokens
        }
    }
}
