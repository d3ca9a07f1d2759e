//! `TlSchema`: writes the table of a schema as constants.

use proc_macro2::{Ident, Literal, TokenStream};
use syn::Path;

use super::{
    code::{Code, code},
    import, track,
};
use crate::{model::SchemaModel, schema::Table};

/// The impl of a schema.
#[must_use]
pub fn schema(model: &SchemaModel) -> TokenStream {
    let mut tracked = Code::new();
    for path in &model.files {
        track(path, &mut tracked);
    }
    of_table(&model.ident, model.runtime.as_ref(), &model.table, tracked)
}

/// The impl for a schema with errors, without declarations.
#[must_use]
pub fn no_schema(ident: &Ident, runtime: Option<&Path>) -> TokenStream {
    of_table(ident, runtime, &Table::default(), Code::new())
}

fn of_table(ident: &Ident, runtime: Option<&Path>, table: &Table, tracked: Code) -> TokenStream {
    let import = import(runtime);
    let Table {
        slots,
        combinators,
        types,
        code,
        names,
        text,
    } = table;
    let bytes = [slots, combinators, types, code].map(|bytes| Literal::byte_string(bytes));
    let [slots, combinators, types, code] = &bytes;
    let names = &Literal::byte_string(names);
    code! {
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
    .into_stream()
}
