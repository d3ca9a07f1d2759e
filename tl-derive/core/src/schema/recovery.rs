//! Parses a schema with errors: all errors are reported at once, and all other declarations are read.

use std::ops::Range;

use super::{
    ast::Combinator,
    combinator::next,
    cursor::{Cursor, ParseError},
};

/// A declaration and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The declaration.
    pub combinator: Combinator,
    /// The bytes before it.
    pub start: usize,
}

/// A place that can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The bytes before it.
    pub at: usize,
    /// What was expected and what is there, without the place.
    pub message: ParseError,
    /// The bytes of the declaration that can't be read.
    pub passed_over: Range<usize>,
}

/// The declarations of a text, and its errors.
#[derive(Debug, Default)]
pub struct Recovered {
    /// All declarations that can be read, in order.
    pub declarations: Vec<Located>,
    /// One for each declaration that can't be read.
    pub faults: Vec<Fault>,
}

/// Parses a schema, and skips declarations that can't be read.
#[must_use]
pub fn parse_recovering(text: &str) -> Recovered {
    let mut cursor = Cursor::new(text);
    let mut recovered = Recovered::default();
    let mut is_function = false;
    while !cursor.is_at_end() {
        let start = cursor.position();
        match next(&mut cursor, &mut is_function) {
            Ok(found) => recovered
                .declarations
                .extend(found.map(|combinator| Located { combinator, start })),
            Err(error) => {
                let message = cursor.without_place(&error);
                let at = cursor.position();
                cursor.recover(start);
                recovered.faults.push(Fault {
                    at,
                    message,
                    passed_over: start..cursor.position(),
                });
            }
        }
    }
    recovered
}
