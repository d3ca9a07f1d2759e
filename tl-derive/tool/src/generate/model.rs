//! The model of definitions, from which the text is written.

use std::collections::BTreeMap;

/// The type, constructor or function that a definition is for. They are ordered as in the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    /// A type, by its index.
    Type(usize),
    /// A constructor that is bare somewhere, though its type has several.
    Constructor(usize),
    /// A function.
    Function(usize),
}

/// All definitions.
#[derive(Debug, Default)]
pub(super) struct Model {
    pub(super) items: BTreeMap<Key, Item>,
    /// What can't be written, and why.
    pub(super) notes: Vec<String>,
    /// Whether some fields are stepped over or kept as bytes.
    pub(super) needs_schema: bool,
}

/// A struct or an enum.
#[derive(Debug)]
pub(super) struct Item {
    /// The file that declares it.
    pub(super) file: usize,
    /// Its TL name.
    pub(super) name: String,
    pub(super) body: Body,
    /// What a function returns, if the derive does not know it from the schema.
    pub(super) returns: Option<Rust>,
    /// Its type parameters.
    pub(super) parameters: Vec<String>,
}

#[derive(Debug)]
pub(super) enum Body {
    Struct(Definition),
    /// Its variants, and whether some constructors are left out.
    Enum {
        variants: Vec<Variant>,
        is_partial: bool,
    },
}

#[derive(Debug)]
pub(super) enum Variant {
    Fields(Definition),
    /// A constructor that is a struct of its own.
    Struct(usize, Key),
}

/// A constructor or function.
#[derive(Debug)]
pub(super) struct Definition {
    /// Its index in the schema.
    pub(super) place: usize,
    pub(super) fields: Vec<Field>,
    /// Whether fields are left out.
    pub(super) is_partial: bool,
}

#[derive(Debug)]
pub(super) struct Field {
    pub(super) ident: String,
    /// Its TL name, if the derive would not find it by the Rust name.
    pub(super) name: Option<String>,
    pub(super) ty: Rust,
    /// Whether it is kept as bytes.
    pub(super) is_opaque: bool,
}

/// A Rust type.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Rust {
    Plain(&'static str),
    String,
    Bytes,
    Raw,
    Parameter(String),
    Option(Box<Rust>),
    Vec(Box<Rust>),
    Array(Box<Rust>, u32),
    Box(Box<Rust>),
    Item(Key),
}

impl Rust {
    /// The definition that it names.
    pub(super) fn key(&self) -> Option<Key> {
        match self {
            Self::Item(key) => Some(*key),
            Self::Option(inner) | Self::Vec(inner) | Self::Array(inner, _) | Self::Box(inner) => {
                inner.key()
            }
            _ => None,
        }
    }

    /// The definition that it holds by value, not behind a pointer.
    pub(super) fn held(&self) -> Option<Key> {
        match self {
            Self::Item(key) => Some(*key),
            Self::Option(inner) | Self::Array(inner, _) => inner.held(),
            _ => None,
        }
    }

    /// Whether `is_it` is true of it or of a type in it.
    pub(super) fn has(&self, is_it: &dyn Fn(&Self) -> bool) -> bool {
        is_it(self)
            || match self {
                Self::Option(inner)
                | Self::Vec(inner)
                | Self::Array(inner, _)
                | Self::Box(inner) => inner.has(is_it),
                _ => false,
            }
    }

    /// The same type with its value in a `Box`.
    pub(super) fn boxed(self) -> Self {
        match self {
            Self::Option(inner) => Self::Option(Box::new(inner.boxed())),
            Self::Array(inner, count) => Self::Array(Box::new(inner.boxed()), count),
            other => Self::Box(Box::new(other)),
        }
    }
}

impl Item {
    /// All fields.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field> {
        self.definitions().flat_map(|it| it.fields.iter())
    }

    /// All constructors with fields of their own.
    pub(super) fn definitions(&self) -> impl Iterator<Item = &Definition> {
        let (only, variants) = match &self.body {
            Body::Struct(definition) => (Some(definition), [].as_slice()),
            Body::Enum { variants, .. } => (None, variants.as_slice()),
        };
        let of_variants = variants.iter().filter_map(|variant| match variant {
            Variant::Fields(definition) => Some(definition),
            Variant::Struct(..) => None,
        });
        only.into_iter().chain(of_variants)
    }

    /// The definitions that it names in its fields and variants.
    pub(super) fn keys(&self) -> impl Iterator<Item = Key> {
        self.fields()
            .filter_map(|field| field.ty.key())
            .chain(self.structs())
    }

    /// The constructors of the enum that are structs of their own.
    pub(super) fn structs(&self) -> impl Iterator<Item = Key> {
        let variants = match &self.body {
            Body::Struct(_) => [].as_slice(),
            Body::Enum { variants, .. } => variants.as_slice(),
        };
        variants.iter().filter_map(|variant| match variant {
            Variant::Struct(_, key) => Some(*key),
            Variant::Fields(_) => None,
        })
    }
}
