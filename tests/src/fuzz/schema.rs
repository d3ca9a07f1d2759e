//! The fuzz target `schema`: any text as a schema, as one declaration, and as a type.

use allocation_counter::measure;
use tl_derive_core::schema::{
    Combinator, ParseError, canonical, constructor_number, parse_line, parse_schema,
    parse_type_expr,
};

/// What parsing may take up in memory for each byte of the text: one such as `#` can be a whole
/// field, with a name and a type, in a vector that has just grown.
const PER_BYTE: usize = 1024;

/// And for any text: the words of an error.
const FIXED: usize = 4 << 10;

/// The parser of schemas. What is no text is no schema: reading the file refuses it.
pub fn schema(input: &[u8]) {
    if let Ok(text) = std::str::from_utf8(input) {
        let cost = measure(|| check(text));
        let budget = PER_BYTE * text.len() + FIXED;
        assert!(
            cost.bytes_max <= budget as u64,
            "{} bytes of memory",
            cost.bytes_max
        );
    }
}

fn check(text: &str) {
    let schema = known(text, parse_schema(text)).unwrap_or_default();
    let line = known(text, parse_line(text));
    for combinator in schema.iter().chain(&line) {
        check_combinator(combinator);
    }
    if let Some(ty) = known(text, parse_type_expr(text)) {
        assert_eq!(parse_type_expr(&ty.to_string()), Ok(ty));
    }
}

/// What was parsed; or else an error, which says something, and is no longer than the text by much.
fn known<T>(text: &str, parsed: Result<T, ParseError>) -> Option<T> {
    match parsed {
        Ok(parsed) => Some(parsed),
        Err(error) => {
            assert!((1..1_000 + text.len()).contains(&error.len()), "{error}");
            None
        }
    }
}

/// A declaration's own text is the same declaration, with the same number.
fn check_combinator(combinator: &Combinator) {
    let none = |_: &str| None;
    let mut again = parse_line(&combinator.text).unwrap();
    again.is_function = combinator.is_function;
    assert_eq!(&again, combinator);
    let number = constructor_number(combinator, &none);
    assert_eq!(constructor_number(&again, &none), number);
    if let Some(stated) = combinator.stated_id {
        assert_eq!(number, stated);
    }
    let text = canonical(combinator, &|ty| Some(ty.to_owned()));
    assert!(text.starts_with(&combinator.name));
}
