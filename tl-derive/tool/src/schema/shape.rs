//! Shapes: how the values of a type are encoded, computed once for each field.

use tl_derive_core::schema::{Arg, Body, Combinator, TypeExpr};

/// A type's shape, and its text in the schema.
#[derive(Debug, Clone)]
pub(crate) struct Typed {
    pub(crate) shape: Shape,
    pub(crate) text: String,
}

/// How a value is encoded.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Int,
    Nat,
    Long,
    Double,
    String,
    Bytes,
    /// `int128` and the like: this many bytes.
    Raw(usize),
    Bool,
    True,
    /// An object of any type, with its number.
    Any,
    /// An object of this type, by its index.
    Boxed(usize),
    /// The fields of this combinator, by its index.
    Bare(usize),
    Vector {
        is_boxed: bool,
        item: Box<Typed>,
    },
    Repeat {
        count: Count,
        fields: Vec<Field>,
    },
    /// The schema does not say it.
    Unknown,
}

/// How often a group of fields is repeated.
#[derive(Debug, Clone)]
pub(crate) enum Count {
    Fixed(u32),
    /// As many as the field of this name says.
    Word(String),
}

/// A field of a combinator.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// The name in the schema, or the index of a field without one.
    pub(crate) name: String,
    pub(crate) condition: Option<When>,
    pub(crate) ty: Typed,
    /// Set if conditions or repetitions depend on it.
    pub(crate) word: Option<Word>,
}

/// When a field is there.
#[derive(Debug, Clone)]
pub(crate) struct When {
    pub(crate) word: String,
    /// The bit. None if any bit will do.
    pub(crate) bit: Option<u32>,
}

/// A word that other fields depend on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Word {
    /// The bits on which fields depend.
    pub(crate) owned: u32,
    /// Whether derived code treats it as implicit, so that it may only have those bits.
    pub(crate) is_implicit: bool,
    /// Whether it says how often something is repeated.
    pub(crate) is_count: bool,
    /// The names of the fields that depend on each bit.
    pub(crate) names: Vec<(u32, String)>,
}

impl When {
    /// Whether a field is there, if its word has this value.
    pub(crate) fn is_met(&self, word: u32) -> bool {
        match self.bit {
            Some(bit) => word.checked_shr(bit).unwrap_or(0) & 1 == 1,
            None => word != 0,
        }
    }

    /// The bits that say that it is there.
    pub(crate) fn mask(&self) -> u32 {
        self.bit
            .map_or(0, |bit| 1_u32.checked_shl(bit).unwrap_or(0))
    }
}

/// Whether a name is that of a type, behind its namespaces, and no constructor's.
pub(crate) fn is_capitalised(name: &str) -> bool {
    let local = name.rsplit('.').next().unwrap_or(name);
    local.starts_with(|c: char| c.is_ascii_uppercase())
}

/// The name of a combinator's result type.
pub(crate) fn result_name(combinator: &Combinator) -> &str {
    match &combinator.result {
        TypeExpr::Named { name, .. } => name,
        _ => "",
    }
}

/// The fields of a combinator. None if it is built in.
pub(crate) fn args(combinator: &Combinator) -> &[Arg] {
    match &combinator.body {
        Body::Args(args) => args,
        Body::BuiltIn => &[],
    }
}
