//! What is asked of a single field, by all that holds fields against a declaration.

use proc_macro2::Span;
use syn::{Type, spanned::Spanned};

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

/// What the runtime writes around a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::build) enum Enclosure {
    /// The value's length before it.
    Framed,
    /// A `bytes` that it is the content of.
    InBytes,
}

/// What the field's type, or the functions that write it, put around its value: as far as their names tell.
pub(in crate::build) fn enclosure(field: &ReceivedField) -> Option<Enclosure> {
    if let Some(with) = &field.keys.with {
        let path = with.path().ok()?;
        return match path.segments.last()?.ident.to_string().as_str() {
            "framed" => Some(Enclosure::Framed),
            "in_bytes" => Some(Enclosure::InBytes),
            _ => None,
        };
    }
    enclosed(&field.ty).map(|(enclosure, _)| enclosure)
}

/// The same of a type, and the type of the value.
pub(in crate::build) fn enclosed(ty: &Type) -> Option<(Enclosure, &Type)> {
    let ty = rust_type::option_inner(ty).unwrap_or(ty);
    let ty = rust_type::pointee(ty);
    rust_type::argument_of(ty, "Framed")
        .map(|value| (Enclosure::Framed, value))
        .or_else(|| Some((Enclosure::InBytes, rust_type::argument_of(ty, "InBytes")?)))
}

/// Whether the fields are a length in bytes and what has it: MTProto's `bytes:int body:Object`.
pub(super) fn is_length_of(length: &Arg, value: &Arg) -> bool {
    length.name.as_deref() == Some("bytes")
        && length.ty == TypeExpr::named("int")
        && length.condition == value.condition
}
