//! From a model to code. Nothing here can fail: `tl-derive` has checked all that could. The runtime's `derived`
//! explains why derived code looks as it does.

mod aim;
mod bounds;
mod checks;
mod code;
mod decode;
mod encode;
mod ends;
mod fallback;
mod header;
mod listed;
mod lists;
mod markers;
mod named;
mod names;
mod object;
mod outside;
mod parameters;
mod represented;
mod schema;
mod spans;
mod tokens;
mod unions;

use proc_macro2::TokenStream;
use quote::quote;

use syn::Path;

use self::code::{Code, code, each};

pub use self::{
    fallback::{Stub, fallback},
    schema::{no_schema, schema},
};
use crate::model::{Kind, Model, Variant, VariantKind};

/// Every impl of a type.
pub fn generate(model: &Model) -> TokenStream {
    wrap(model, |items| {
        if let Kind::Represented(represented) = &model.kind {
            return represented::generate(model, represented, items);
        }
        object::generate(model, items);
        if model.decode_only {
            encode::refuse(model, items);
        } else {
            encode::generate(model, items);
        }
        if !model.encode_only {
            decode::generate(model, items);
        }
        checks::generate(model, items);
        named::types(model, items);
        if let Some(path) = &model.schema_file {
            track(path, items);
        }
    })
}

/// Names a file to the compiler, which then compiles the crate again whenever the file changes.
fn track(path: &str, items: &mut Code) {
    code!(items; const _: &[__tl::u8] = __tl::include_bytes!(#path););
}

/// The import of the runtime's names. `runtime` is where the user says that it is.
fn import(runtime: Option<&Path>) -> Code {
    match runtime {
        Some(path) => spans::import(path, "tl_runtime_names"),
        None => code!(
            use ::tl_runtime::tl_runtime_names::*;
        ),
    }
}

/// Wraps all output in a scope that imports the runtime's names.
///
/// It allows the lints that the user allows or expects on the definition, whose types it repeats, and no others: in a
/// crate that forbids a lint, an `allow` of it is an error. Derived code itself triggers no lints, which
/// `tests/hygiene` checks.
fn wrap(model: &Model, write: impl FnOnce(&mut Code)) -> TokenStream {
    let mut items = import(model.runtime.as_ref());
    write(&mut items);
    let lints = model.lints.iter().map(|lint| quote!(#[allow(#lint)]));
    let lints = each(lints, "", |lint, to| to.tokens(&lint));
    code!(#lints const _: () = { #items };).into_stream()
}

/// Whether a type has exactly one constructor.
fn has_one_constructor(model: &Model) -> bool {
    match &model.kind {
        Kind::Group(_) | Kind::Represented(_) => false,
        Kind::Constructor { .. } => true,
        Kind::Enum(variants) => match variants.as_slice() {
            [Variant { kind, .. }] => !matches!(kind, VariantKind::Other { .. }),
            _ => false,
        },
    }
}
