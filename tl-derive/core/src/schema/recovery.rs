//! All that is wrong in a schema at once: a declaration that can't be read costs no other.

use std::ops::Range;

use super::{
    ast::Combinator,
    combinator::next,
    cursor::{Cursor, ParseError},
};

/// A declaration, and where it begins.
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
    /// What was expected, and what is there; not where.
    pub message: ParseError,
    /// The bytes that are passed over: the declaration that can't be read.
    pub passed_over: Range<usize>,
}

/// What a text declares, and what of it can't be read.
#[derive(Debug, Default)]
pub struct Recovered {
    /// All declarations that can be read, in order.
    pub declarations: Vec<Located>,
    /// One for each that can't.
    pub faults: Vec<Fault>,
}

/// Parses a schema, and goes on behind what can't be read.
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
