//! What is asked of a single field, by all that holds fields against a declaration.

use proc_macro2::Span;
use syn::spanned::Spanned;

use crate::{
    model::rust_type,
    receive::ReceivedField,
    schema::{Arg, TypeExpr},
};

/// Whether the field has a place in the declaration.
pub(in crate::build) fn is_on_wire(field: &ReceivedField) -> bool {
    !field.keys.skip.is_present() && !is_phantom(field)
}

/// A `PhantomData` takes no bytes, so no schema speaks of it.
fn is_phantom(field: &ReceivedField) -> bool {
    rust_type::is_named(&field.ty, "PhantomData")
}

/// The name under which the schema has a field.
pub(super) fn name(field: &ReceivedField) -> String {
    let stated = field
        .keys
        .name
        .as_ref()
        .and_then(|value| value.string().ok());
    stated.map_or_else(|| field.rust_name(), syn::LitStr::value)
}

/// Whether a field is a flags word: a `#` on whose bits other fields depend.
pub(in crate::build) fn is_word(arg: &Arg, args: &[Arg]) -> bool {
    arg.ty == TypeExpr::Nat
        && args.iter().any(|other| {
            let condition = other.condition.as_ref();
            condition.is_some_and(|condition| Some(&condition.word) == arg.name.as_ref())
        })
}

/// Where an error about a whole field stands.
pub(in crate::build) fn place(field: &ReceivedField) -> Span {
    field
        .ident
        .as_ref()
        .map_or_else(|| field.ty.span(), |ident| ident.span())
}
