//! From a model to code. Nothing here can fail: `tl-derive` has checked all that could. The runtime's `derived`
//! explains why derived code looks as it does.

mod aim;
mod bounds;
mod checks;
mod decode;
mod encode;
mod ends;
mod fallback;
mod header;
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

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::quote;

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
        let tracked = model.schema_file.as_ref().map(|path| track(path));
        let (checks, types) = (checks::generate(model), named::types(model));
        items.extend([checks, types, tracked].into_iter().flatten());
    })
}

/// Names a file to the compiler, which then compiles the crate again whenever the file changes.
fn track(path: &str) -> TokenStream {
    quote!(
        const _: &[__tl::u8] = __tl::include_bytes!(#path);
    )
}

/// Wraps all output in a scope that imports the runtime's names.
///
/// It allows the lints that the user allows or expects on the definition, whose types it repeats, and no others: in a
/// crate that forbids a lint, an `allow` of it is an error. Derived code itself triggers no lints, which
/// `tests/hygiene` checks.
fn wrap(model: &Model, write: impl FnOnce(&mut TokenStream)) -> TokenStream {
    let mut items = match &model.runtime {
        Some(path) => spans::import(path, "tl_runtime_names"),
        None => quote!(
            use ::tl_runtime::tl_runtime_names::*;
        ),
    };
    write(&mut items);
    let items = Group::new(Delimiter::Brace, items);
    let lints = &model.lints;
    quote! {
        #(#[allow(#lints)])*
        const _: () = #items;
    }
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
