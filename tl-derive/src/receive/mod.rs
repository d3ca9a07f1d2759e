//! Reads the attributes of a definition. Their values are still tokens, which `build` interprets.

mod attributes;
mod foreign;
mod given;
mod keys;
mod repeated;
mod values;

use darling::{FromMeta, util::Flag};
use proc_macro2::TokenStream;
use syn::{DeriveInput, Generics, Ident, Path, Type, ext::IdentExt};

pub(crate) use self::given::with_place;
pub(crate) use self::values::{BitRef, MaybeValue, Value, hexadecimal};
use self::{attributes::Items, keys::Place};
use crate::errors::Errors;

/// A definition under the derive.
pub(crate) struct Received {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) keys: TypeKeys,
    /// Whether all of its own keys could be read. If not, what is missing is not reported.
    pub(crate) is_complete: bool,
    /// `crate = path`; `Err` if it was given and can't be read.
    pub(crate) runtime: Result<Option<Path>, ()>,
    /// The content of each `#[allow(…)]` and `#[expect(…)]` of the definition and its parts.
    pub(crate) lints: Vec<TokenStream>,
    pub(crate) is_deprecated: bool,
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
    /// Whether all of its keys could be read. If not, what is missing is not reported.
    pub(crate) is_complete: bool,
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
    /// Whether all of its keys could be read. If not, what is missing is not reported.
    pub(crate) is_complete: bool,
}

impl ReceivedVariant {
    /// The field of a variant that is a tuple of one.
    pub(crate) fn only_field(&self) -> Option<&ReceivedField> {
        match self.fields.as_slice() {
            [field] if self.is_tuple => Some(field),
            _ => None,
        }
    }
}

impl ReceivedField {
    /// The field's name without `r#`, or its index.
    pub(crate) fn rust_name(&self) -> String {
        match &self.ident {
            Some(ident) => ident.unraw().to_string(),
            None => self.index.to_string(),
        }
    }
}

/// The attributes of a struct or enum.
#[derive(FromMeta, Default)]
pub(crate) struct TypeKeys {
    /// `id = 0x…`: the constructor number of a struct.
    pub(crate) id: Option<Value>,
    /// `name = "…"`: the TL name of a struct.
    pub(crate) name: Option<Value>,
    /// `schema = "…"`: the declaration of a struct.
    pub(crate) schema: Option<Value>,
    /// `schema_file = "…"`: the file with the declarations.
    pub(crate) schema_file: Option<Value>,
    /// `partial`: an enum without some of the type's constructors; `partial = Schema`: a struct without some
    /// of the constructor's fields.
    pub(crate) partial: MaybeValue,
    /// `returns = Type`: a functional combinator.
    pub(crate) returns: Option<Type>,
    /// `transparent`: a struct that stands wherever its only field can.
    pub(crate) transparent: Flag,
    /// `try_from = Type`: read as this type.
    pub(crate) try_from: Option<Type>,
    /// `into = Type`: written as this type.
    pub(crate) into: Option<Type>,
    /// `crate = path`: where the runtime is.
    #[darling(rename = "crate")]
    pub(crate) runtime: Option<Value>,
    /// `bound = "…"`: replaces the inferred bounds.
    pub(crate) bound: Option<Value>,
    /// `encode_only`: no decoder.
    pub(crate) encode_only: Flag,
    /// `decode_only`: no encoder.
    pub(crate) decode_only: Flag,
}

/// The attributes of a variant.
#[derive(FromMeta, Default)]
pub(crate) struct VariantKeys {
    /// `id = 0x…`: the constructor number.
    pub(crate) id: Option<Value>,
    /// `name = "…"`: the TL name.
    pub(crate) name: Option<Value>,
    /// `schema = "…"`: the declaration.
    pub(crate) schema: Option<Value>,
    /// `other`: constructors that the enum does not list; `other = Schema`: those that the schema has.
    pub(crate) other: MaybeValue,
    /// `partial = Schema`: without some of the constructor's fields.
    pub(crate) partial: MaybeValue,
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
    /// `differs`: what is on the wire is as `ty` says, and not as the schema does.
    pub(crate) differs: Flag,
    /// `opaque = Schema`: where objects left undecoded end.
    pub(crate) opaque: Option<Value>,
    /// `with = path`: functions of the user's.
    pub(crate) with: Option<Value>,
    /// `with_items = path`: functions of the user's for the items of a vector.
    pub(crate) with_items: Option<Value>,
    /// `skip`: not on the wire.
    pub(crate) skip: Flag,
    /// `signature`: empty in what is signed.
    pub(crate) signature: Flag,
    /// `name = "…"`: the TL name.
    pub(crate) name: Option<Value>,
}

/// A schema under the derive `TlSchema`.
pub(crate) struct ReceivedSchema {
    /// The files, in order.
    pub(crate) files: Vec<Value>,
    /// `crate = path`; `Err` if it was given and can't be read.
    pub(crate) runtime: Result<Option<Path>, ()>,
    /// Whether all keys could be read.
    pub(crate) is_complete: bool,
}

/// The attributes of a schema.
#[derive(FromMeta, Default)]
struct SchemaKeys {
    /// `schema_file = "…"`: a file of the schema.
    #[darling(multiple, rename = "schema_file")]
    files: Vec<Value>,
    /// `crate = path`: where the runtime is.
    #[darling(rename = "crate")]
    runtime: Option<Value>,
}

/// Reads the attributes of a schema.
pub(crate) fn receive_schema(input: &DeriveInput, errors: &mut Errors) -> ReceivedSchema {
    let items = attributes::read(&input.attrs, Place::Schema, errors);
    let SchemaKeys { files, runtime } = receive_keys(&items, errors);
    ReceivedSchema {
        files,
        runtime: receive_runtime(runtime.as_ref(), &items, errors),
        is_complete: items.is_complete,
    }
}

/// Where the runtime is.
fn receive_runtime(
    value: Option<&Value>,
    items: &Items,
    errors: &mut Errors,
) -> Result<Option<Path>, ()> {
    match value.map(Value::module) {
        None if items.seen.iter().any(|key| key == "crate") => Err(()),
        None => Ok(None),
        Some(path) => errors.handle(path).map(Some).ok_or(()),
    }
}

/// Reads every attribute of a definition.
pub(crate) fn receive(input: &DeriveInput, errors: &mut Errors) -> Received {
    let place = match &input.data {
        syn::Data::Enum(_) => Place::Enum,
        syn::Data::Struct(_) | syn::Data::Union(_) => Place::Struct,
    };
    let items = attributes::read(&input.attrs, place, errors);
    let keys: TypeKeys = receive_keys(&items, errors);
    foreign::refuse_packed(input, errors);
    let runtime = receive_runtime(keys.runtime.as_ref(), &items, errors);
    let shape = match &input.data {
        syn::Data::Struct(data) => Shape::Struct(receive_fields(&data.fields, errors)),
        syn::Data::Enum(data) => {
            let variants = data.variants.iter();
            Shape::Enum(
                variants
                    .map(|variant| receive_variant(variant, errors))
                    .collect(),
            )
        }
        syn::Data::Union(data) => Shape::Union(data.union_token),
    };
    Received {
        ident: input.ident.clone(),
        generics: input.generics.clone(),
        keys,
        is_complete: items.is_complete,
        runtime,
        lints: foreign::lints(input),
        is_deprecated: foreign::is_deprecated(input),
        shape,
    }
}

fn receive_variant(variant: &syn::Variant, errors: &mut Errors) -> ReceivedVariant {
    let items = attributes::read(&variant.attrs, Place::Variant, errors);
    ReceivedVariant {
        ident: variant.ident.clone(),
        keys: receive_keys(&items, errors),
        is_complete: items.is_complete,
        fields: receive_fields(&variant.fields, errors),
        is_tuple: matches!(variant.fields, syn::Fields::Unnamed(_)),
    }
}

fn receive_fields(fields: &syn::Fields, errors: &mut Errors) -> Vec<ReceivedField> {
    let mut received = Vec::with_capacity(fields.len());
    for (index, field) in fields.iter().enumerate() {
        let items = attributes::read(&field.attrs, Place::Field, errors);
        received.push(ReceivedField {
            ident: field.ident.clone(),
            index,
            ty: field.ty.clone(),
            keys: receive_keys(&items, errors),
            is_complete: items.is_complete,
        });
    }
    received
}

/// The keys of one place.
fn receive_keys<T: FromMeta + Default>(items: &Items, errors: &mut Errors) -> T {
    if items.metas.is_empty() {
        return T::default();
    }
    let received = T::from_list(&items.metas).map_err(syn::Error::from);
    errors.handle(received).unwrap_or_default()
}
