//! Names that stand twice in a definition.

use std::collections::HashSet;

use syn::Ident;

use super::{Received, ReceivedField, Shape};

impl Received {
    /// Whether two variants, or two fields of one combinator, have the same name.
    pub(crate) fn repeats_names(&self) -> bool {
        let repeat = |fields: &[ReceivedField]| {
            are_repeated(fields.iter().filter_map(|field| field.ident.as_ref()))
        };
        match &self.shape {
            Shape::Struct(fields) => repeat(fields),
            Shape::Enum(variants) => {
                are_repeated(variants.iter().map(|variant| &variant.ident))
                    || variants.iter().any(|variant| repeat(&variant.fields))
            }
            Shape::Union(_) => false,
        }
    }
}

fn are_repeated<'a>(names: impl Iterator<Item = &'a Ident>) -> bool {
    let mut known = HashSet::new();
    let mut names = names.map(Ident::to_string);
    names.any(|name| !known.insert(name))
}
