//! The constructors that an enum lists.
//!
//! Derived code passes all of them to one function, as literals: in a constant, each call of a function takes the
//! compiler as long as a small body.

use crate::constructor::{Constructor, Mark};

/// Constructors with these numbers and names.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub const fn constructors<const N: usize>(listed: [(u32, &'static str); N]) -> [Constructor; N] {
    let mut all = [Constructor::new(0, ""); N];
    let mut index = 0;
    while index < N {
        (all[index].id, all[index].name) = listed[index];
        index += 1;
    }
    all
}

/// What [`declared`] takes.
type Declared = (u32, &'static str, &'static str, &'static str, u64);

/// Constructors that a schema declares.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub const fn declared_constructors<const N: usize>(listed: [Declared; N]) -> [Constructor; N] {
    let mut all = [Constructor::new(0, ""); N];
    let mut index = 0;
    while index < N {
        let (id, name, result, schema, mark) = listed[index];
        all[index] = declared(id, name, result, schema, mark);
        index += 1;
    }
    all
}

/// The constructor of a type that has exactly one, with its name if the type lists it.
#[must_use]
pub const fn only_constructor(id: u32, listed: &[Constructor]) -> Constructor {
    match listed {
        [constructor] if constructor.id == id => *constructor,
        _ => Constructor::new(id, ""),
    }
}

/// A constructor that a schema declares. `mark` is that of its type, or 0 if the schema is no file.
#[must_use]
pub const fn declared(
    id: u32,
    name: &'static str,
    result: &'static str,
    schema: &'static str,
    mark: u64,
) -> Constructor {
    Constructor {
        id,
        name,
        result: Some(result),
        schema: Some(schema),
        is_function: false,
        mark: Mark(mark),
    }
}
