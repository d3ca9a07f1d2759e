//! A definition that holds together: what remains is to write it down as code.

mod constructor;
mod fields;
mod flags;
mod position;
mod rust_type;
mod variants;

use proc_macro2::{Span, TokenStream};
use syn::{Generics, Ident, Path, Type, WherePredicate, ext::IdentExt};

pub(crate) use self::{
    constructor::what_returns,
    position::Position,
    rust_type::{Demand, demands, is_fixed_size},
};
use crate::{
    errors::Errors,
    receive::{Received, Shape, Value},
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
    pub(crate) fields: Fields,
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
    /// The constructor is that of the field's type.
    Transparent(Box<Type>),
    /// Constructors that the enum does not list.
    Other,
}

/// The fields of one combinator.
pub(crate) struct Fields {
    pub(crate) fields: Vec<Field>,
    pub(crate) words: Vec<Word>,
}

pub(crate) struct Field {
    pub(crate) member: syn::Member,
    /// Its Rust name without `r#`, or its index.
    pub(crate) name: String,
    pub(crate) kind: FieldKind,
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
    let kind = match &received.shape {
        Shape::Struct(fields) => constructor::build_struct(received, fields, errors),
        Shape::Enum(variants) => variants::build(&received.ident, variants, errors).map(Kind::Enum),
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
        kind,
    })
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
    if crate::schema::is_name(&name) {
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
