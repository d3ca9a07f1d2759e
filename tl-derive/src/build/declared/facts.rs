//! Facts about a single field that the other modules here ask for.

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

/// Whether it is a `PhantomData`, which takes no bytes and so is in no schema.
fn is_phantom(field: &ReceivedField) -> bool {
    rust_type::is_named(&field.ty, "PhantomData")
}

/// The field's name in the schema.
pub(super) fn name(field: &ReceivedField) -> String {
    let stated = field.keys.name.as_ref().and_then(|value| value.text().ok());
    stated.unwrap_or_else(|| field.rust_name())
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

/// What is written around a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::build) enum Enclosure {
    /// The value's length before it.
    Framed,
    /// A TL `bytes`, whose content is the value.
    InBytes,
}

/// What the field's type or its `with` functions write around its value, as far as names tell.
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

/// The same for a type, with the type of the value in it.
pub(in crate::build) fn enclosed(ty: &Type) -> Option<(Enclosure, &Type)> {
    let ty = rust_type::option_inner(ty).unwrap_or(ty);
    let ty = rust_type::pointee(ty);
    rust_type::argument_of(ty, "Framed")
        .map(|value| (Enclosure::Framed, value))
        .or_else(|| Some((Enclosure::InBytes, rust_type::argument_of(ty, "InBytes")?)))
}

/// Whether the fields are a length in bytes and the value of that length: MTProto's `bytes:int body:Object`.
pub(super) fn is_length_of(length: &Arg, value: &Arg) -> bool {
    length.name.as_deref() == Some("bytes")
        && length.ty == TypeExpr::named("int")
        && length.condition == value.condition
}
