//! A definition that holds together: what remains is to write it down as code.

mod constructor;
mod declared;
mod draft;
mod fields;
mod flags;
mod position;
mod rust_type;
mod variants;

use std::sync::Arc;

use proc_macro2::{Span, TokenStream};
use syn::{Generics, Ident, Path, Type, WherePredicate, ext::IdentExt};

pub(crate) use self::{
    constructor::what_returns,
    position::Position,
    rust_type::{Demand, demands, is_well_known},
};
use crate::{
    errors::Errors,
    receive::{Received, Shape, Value},
    schema::{self, SchemaFile},
};

/// A type under the derive.
pub(crate) struct Model {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// Where the runtime is; `None` for `::tl_runtime`.
    pub(crate) runtime: Option<Path>,
    /// Lists of lints that the user has an answer to.
    pub(crate) lints: Vec<TokenStream>,
    /// What replaces the inferred bounds.
    pub(crate) bound: Option<Vec<WherePredicate>>,
    pub(crate) encode_only: bool,
    /// The schema file, if the compiler does not yet watch it for changes.
    pub(crate) schema_file: Option<String>,
    pub(crate) kind: Kind,
}

pub(crate) enum Kind {
    /// A struct without a number: its fields in a row.
    Group(Fields),
    /// A struct with a number.
    Constructor {
        constructor: Constructor,
        /// The result type of a function.
        returns: Option<Returns>,
    },
    /// An enum: one of several constructors.
    Enum(Vec<Variant>),
}

/// A combinator that the definition itself states.
pub(crate) struct Constructor {
    pub(crate) id: u32,
    /// The TL name.
    pub(crate) name: String,
    /// What the schema says of it, if there is one.
    pub(crate) declaration: Option<Declaration>,
    /// Whether it is known to be a function.
    pub(crate) is_function: bool,
    pub(crate) fields: Fields,
}

/// A constructor's declaration in a schema.
pub(crate) struct Declaration {
    /// The result type.
    pub(crate) result: String,
    /// The declaration without its semicolon.
    pub(crate) text: String,
}

/// What a function returns.
pub(crate) enum Returns {
    Type(Box<Type>),
    /// What this type parameter, a function itself, returns.
    OfParameter(Ident),
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) kind: VariantKind,
}

pub(crate) enum VariantKind {
    Constructor(Constructor),
    /// The constructor is that of the field's type, which the schema may know.
    Transparent {
        ty: Box<Type>,
        check: Option<Check>,
    },
    /// Constructors that the enum does not list.
    Other,
}

/// The fields of one combinator.
pub(crate) struct Fields {
    pub(crate) fields: Vec<Field>,
    pub(crate) words: Vec<Word>,
    /// What only the compiler can hold against the schema.
    pub(crate) checks: Vec<Check>,
}

impl Fields {
    /// The flags word that is no field: it stands before all fields.
    pub(crate) fn leading_word(&self) -> Option<&Word> {
        self.words.first().filter(|word| word.field.is_none())
    }

    /// Whether there is a bit that several fields own.
    pub(crate) fn shares_bits(&self) -> bool {
        let mut owned = Vec::new();
        self.fields.iter().any(|field| match field.kind {
            FieldKind::Optional { bit, .. } | FieldKind::True { bit } => {
                let is_owned = owned.contains(&bit);
                owned.push(bit);
                is_owned
            }
            _ => false,
        })
    }
}

pub(crate) struct Field {
    pub(crate) member: syn::Member,
    /// Its Rust name without `r#`, or its index.
    pub(crate) name: String,
    pub(crate) kind: FieldKind,
}

impl Field {
    pub(crate) fn is_on_wire(&self) -> bool {
        !matches!(self.kind, FieldKind::Skipped(_))
    }
}

/// What a field is on the wire. Every direction matches on it.
pub(crate) enum FieldKind {
    /// A value, always present.
    Plain(Form),
    /// `flags.N?t`: a value that a bit announces. The form is that of the type inside `Option`.
    Optional { bit: Bit, form: Form },
    /// `flags.N?true`: the bit itself.
    True { bit: Bit },
    /// `#`: this flags word.
    Word(usize),
    /// Not on the wire.
    Skipped(Type),
}

/// How a value is written.
pub(crate) enum Form {
    /// By its type, in a position.
    Position { ty: Box<Type>, position: Position },
    /// By functions of the user's.
    With { ty: Box<Type>, path: Path },
}

impl Form {
    pub(crate) fn ty(&self) -> &Type {
        let (Self::Position { ty, .. } | Self::With { ty, .. }) = self;
        ty
    }
}

/// Something that the schema says of a Rust type, for the compiler to hold the type against.
pub(crate) enum Check {
    /// A field's type is this TL type or, in a bare place, this constructor.
    Type {
        ty: Box<Type>,
        wanted: String,
        /// Whether the place is bare, whatever the name: `%InputUser`.
        is_bare: bool,
        /// The field, as the schema has it.
        field: String,
    },
    /// A type can stand in this position.
    Form { ty: Box<Type>, position: Position },
    /// A variant's type has this constructor number.
    Constructor {
        ty: Box<Type>,
        id: u32,
        /// The constructor, as the schema has it.
        declaration: String,
    },
}

/// A bit of one of the combinator's flags words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bit {
    /// Which word.
    pub(crate) word: usize,
    /// 0 to 31.
    pub(crate) bit: u32,
}

/// A flags word.
pub(crate) struct Word {
    /// The name of its field without `r#`, or `flags`.
    pub(crate) name: String,
    /// The bits that conditional fields own.
    pub(crate) owned: u32,
    /// The field that it is; `None` for a word before all fields.
    pub(crate) field: Option<usize>,
}

/// The model of what was received, if it can be had; what is wrong with it is in `errors`.
pub(crate) fn build(received: &Received, errors: &mut Errors) -> Option<Model> {
    let bound = received
        .keys
        .bound
        .as_ref()
        .map(|value| errors.handle(value.predicates()));
    let schema_file = match &received.keys.schema_file {
        None => None,
        Some(value) => Some(errors.handle(load(value))?),
    };
    let file = schema_file.as_deref();
    let kind = match &received.shape {
        Shape::Struct(fields) => constructor::build_struct(received, fields, file, errors),
        Shape::Enum(variants) => variants::build(received, variants, file, errors).map(Kind::Enum),
        Shape::Union(token) => {
            errors.at(
                token,
                "TL has no unions: use a struct for one constructor, or an enum for several",
            );
            None
        }
    }?;
    Some(Model {
        ident: received.ident.clone(),
        generics: received.generics.clone(),
        runtime: received.runtime.clone().ok()?,
        lints: received.lints.clone(),
        bound: match bound {
            Some(predicates) => Some(predicates?),
            None => None,
        },
        encode_only: received.keys.encode_only.is_present(),
        schema_file: schema_file.and_then(|file| file.to_track()),
        kind,
    })
}

/// The file of `schema_file = "…"`.
fn load(value: &Value) -> syn::Result<Arc<SchemaFile>> {
    schema::load(&value.string()?.value()).map_err(|message| value.error(message))
}

/// The TL name that an attribute states, or the identifier in lowerCamelCase.
fn tl_name(ident: &Ident, stated: Option<&Value>, errors: &mut Errors) -> String {
    let stated = stated.and_then(|value| errors.handle(checked_name(value)));
    stated.unwrap_or_else(|| {
        let ident = ident.unraw().to_string();
        let mut chars = ident.chars();
        chars.next().map_or_else(String::new, |first| {
            first.to_lowercase().chain(chars).collect()
        })
    })
}

fn checked_name(value: &Value) -> syn::Result<String> {
    let name = value.string()?.value();
    if schema::is_name(&name) {
        Ok(name)
    } else {
        Err(value.error(
            "a TL name is letters, digits and `_`, with dots between its parts: `help.getConfig`",
        ))
    }
}

/// A name for a binding in derived code: no name of the user's can meet it.
pub(crate) fn hygienic(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}
