//! What the user wrote, attribute by attribute, each value with its tokens and not yet understood.

mod attributes;
mod keys;
mod values;

use darling::{FromMeta, ast::NestedMeta, util::Flag};
use syn::{DeriveInput, Generics, Ident, Path, Type};

pub(crate) use self::values::{BitRef, Value};
use self::keys::Place;
use crate::errors::Errors;

/// A definition under the derive.
pub(crate) struct Received {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) keys: TypeKeys,
    /// `crate = path`; `Err` if it was given and can't be read.
    pub(crate) runtime: Result<Option<Path>, ()>,
    pub(crate) shape: Shape,
}

/// What kind of type it is.
pub(crate) enum Shape {
    Struct(Vec<ReceivedField>),
    Enum(Vec<ReceivedVariant>),
    Union(syn::token::Union),
}

/// A variant of an enum.
pub(crate) struct ReceivedVariant {
    pub(crate) ident: Ident,
    pub(crate) keys: VariantKeys,
    pub(crate) fields: Vec<ReceivedField>,
    /// Whether its fields have no names.
    pub(crate) is_tuple: bool,
}

/// A field of a struct or variant.
pub(crate) struct ReceivedField {
    /// The field's name, if it has one.
    pub(crate) ident: Option<Ident>,
    pub(crate) index: usize,
    pub(crate) ty: Type,
    pub(crate) keys: FieldKeys,
}

/// The attributes of a struct or enum.
#[derive(FromMeta, Default)]
pub(crate) struct TypeKeys {
    /// `id = 0x…`: the constructor number of a struct.
    pub(crate) id: Option<Value>,
    /// `name = "…"`: the TL name of a struct.
    pub(crate) name: Option<Value>,
    /// `returns = Type`: a functional combinator.
    pub(crate) returns: Option<Type>,
    /// `crate = path`: where the runtime is.
    #[darling(rename = "crate")]
    pub(crate) runtime: Option<Value>,
    /// `bound = "…"`: replaces the inferred bounds.
    pub(crate) bound: Option<Value>,
    /// `encode_only`: no decoder.
    pub(crate) encode_only: Flag,
}

/// The attributes of a variant.
#[derive(FromMeta, Default)]
pub(crate) struct VariantKeys {
    /// `id = 0x…`: the constructor number.
    pub(crate) id: Option<Value>,
    /// `name = "…"`: the TL name.
    pub(crate) name: Option<Value>,
    /// `other`: constructors that the enum does not list.
    pub(crate) other: Flag,
}

/// The attributes of a field.
#[derive(FromMeta, Default)]
pub(crate) struct FieldKeys {
    /// `flag = 0` or `flag = mode.0`: a conditional field.
    pub(crate) flag: Option<Value>,
    /// `flags`: a flags word.
    pub(crate) flags: Flag,
    /// `bare`: without the constructor number.
    pub(crate) bare: Flag,
    /// `ty = "…"`: the TL type expression.
    pub(crate) ty: Option<Value>,
    /// `with = path`: functions of the user's.
    pub(crate) with: Option<Value>,
    /// `skip`: not on the wire.
    pub(crate) skip: Flag,
    /// `name = "…"`: the TL name.
    pub(crate) name: Option<Value>,
}

/// Reads every attribute of a definition.
pub(crate) fn receive(input: &DeriveInput, errors: &mut Errors) -> Received {
    let (place, shape) = match &input.data {
        syn::Data::Struct(data) => (
            Place::Struct,
            Shape::Struct(receive_fields(&data.fields, errors)),
        ),
        syn::Data::Enum(data) => (
            Place::Enum,
            Shape::Enum(
                data.variants
                    .iter()
                    .map(|variant| receive_variant(variant, errors))
                    .collect(),
            ),
        ),
        syn::Data::Union(data) => (Place::Struct, Shape::Union(data.union_token)),
    };
    let keys: TypeKeys = receive_keys(&input.attrs, place, errors);
    let runtime = match keys.runtime.as_ref().map(Value::path) {
        None => Ok(None),
        Some(path) => errors.handle(path).map(Some).ok_or(()),
    };
    Received {
        ident: input.ident.clone(),
        generics: input.generics.clone(),
        keys,
        runtime,
        shape,
    }
}

fn receive_variant(variant: &syn::Variant, errors: &mut Errors) -> ReceivedVariant {
    ReceivedVariant {
        ident: variant.ident.clone(),
        keys: receive_keys(&variant.attrs, Place::Variant, errors),
        fields: receive_fields(&variant.fields, errors),
        is_tuple: matches!(variant.fields, syn::Fields::Unnamed(_)),
    }
}

fn receive_fields(fields: &syn::Fields, errors: &mut Errors) -> Vec<ReceivedField> {
    fields
        .iter()
        .enumerate()
        .map(|(index, field)| ReceivedField {
            ident: field.ident.clone(),
            index,
            ty: field.ty.clone(),
            keys: receive_keys(&field.attrs, Place::Field, errors),
        })
        .collect()
}

/// The keys of one place; those that can't be read are left out after noting the error.
fn receive_keys<T: FromMeta + Default>(
    attrs: &[syn::Attribute],
    place: Place,
    errors: &mut Errors,
) -> T {
    let items: Vec<NestedMeta> = attributes::read(attrs, place, errors);
    let received = T::from_list(&items).map_err(syn::Error::from);
    errors.handle(received).unwrap_or_default()
}
