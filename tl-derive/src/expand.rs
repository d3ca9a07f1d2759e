//! The pipeline: receive the attributes, build a validated model, generate code.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::{codegen, errors::Errors, model, receive};

/// The impls for one type; or its errors, all of them, with stub impls that keep the rest of the
/// user's crate quiet.
pub(crate) fn expand(input: DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let received = receive::receive(&input, &mut errors);
    let model = model::build(&received, &mut errors);
    match (errors.finish(), model) {
        (Ok(()), Some(model)) => codegen::generate(&model),
        (Ok(()), None) => TokenStream::new(),
        (Err(error), _) => {
            let mut tokens = error.into_compile_error();
            tokens.extend(codegen::fallback(&received));
            tokens
        }
    }
}
