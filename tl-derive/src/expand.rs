//! The pipeline of both derives: receive the attributes, build a validated model, generate code.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::{
    build,
    codegen::{self, Stub},
    errors::Errors,
    model::{Model, Sound},
    receive::{self, Received},
};

/// The impls for a type, or all of its errors. Stub impls beside the errors keep the rest of the user's crate free of
/// errors that follow from them.
pub(crate) fn expand(input: DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let received = receive::receive(&input, &mut errors);
    let model = build::model(&received, &mut errors);
    // The compiler reports a repeated name, and would report each use of it.
    let repeats_names = received.repeats_names();
    match (errors.finish(), model) {
        (Ok(()), None) => TokenStream::new(),
        (Ok(()), Some(model)) if repeats_names => stubs(Some(model), &received, &Sound::default()),
        (Ok(()), Some(model)) => codegen::generate(&model),
        (Err((error, sound)), model) => {
            let mut tokens = error.into_compile_error();
            // A key that can't be read might have changed what the fields mean.
            let sound = match build::is_complete(&received) && !repeats_names {
                true => sound,
                false => Sound::default(),
            };
            tokens.extend(stubs(model, &received, &sound));
            tokens
        }
    }
}

/// The stub impls of a definition with errors. If the runtime can't be found, they would be errors themselves.
fn stubs(model: Option<Model>, received: &Received, sound: &Sound) -> TokenStream {
    let Some(model) = model.or_else(|| build::stub(received)) else {
        return TokenStream::new();
    };
    codegen::fallback(&Stub {
        model: &model,
        returns: received.keys.returns.as_ref(),
        sound,
        is_unsized: build::has_unsized_tail(received),
        is_represented: build::is_represented(received),
    })
}

/// The impl for a schema, or all of its errors, with an impl of an empty schema.
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
