//! `TlSchema`: writes the table of a schema as constants.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::Path;

use super::{spans, track};
use crate::{model::SchemaModel, schema::Table};

/// The impl of a schema.
#[must_use]
pub fn schema(model: &SchemaModel) -> TokenStream {
    let tracked = model.files.iter().map(|path| track(path));
    of_table(
        &model.ident,
        model.runtime.as_ref(),
        &model.table,
        quote!(#(#tracked)*),
    )
}

/// The impl for a schema with errors, without declarations.
#[must_use]
pub fn no_schema(ident: &Ident, runtime: Option<&Path>) -> TokenStream {
    of_table(ident, runtime, &Table::default(), TokenStream::new())
}

fn of_table(
    ident: &Ident,
    runtime: Option<&Path>,
    table: &Table,
    tracked: TokenStream,
) -> TokenStream {
    let import = match runtime {
        Some(path) => spans::import(path, "tl_runtime_names"),
        None => quote!(
            use ::tl_runtime::tl_runtime_names::*;
        ),
    };
    let Table {
        slots,
        combinators,
        types,
        code,
        names,
        text,
    } = table;
    let bytes = [slots, combinators, types, code].map(|bytes| Literal::byte_string(bytes));
    let [slots, combinators, types, code] = bytes;
    let names = Literal::byte_string(names);
    quote! {
        const _: () = {
            #import
            #[automatically_derived]
            impl __tl::TlSchema for #ident {
                const TABLE: &'static __tl::Table = &__tl::Table::new(#slots, #combinators, #types, #code);
                const NAMES: (&'static [__tl::u8], __Text) = (#names, #text);
            }
            #tracked
        };
    }
}
