//! Tests: a declaration that can't be read costs no other.

use super::super::{combinator::parse_schema, recovery::parse_recovering};
use super::ALL;

/// The names that are read, and the text at each fault with its message.
fn recovered(text: &str) -> (Vec<String>, Vec<(String, String)>) {
    let recovered = parse_recovering(text);
    let names = recovered.declarations.into_iter().map(|found| {
        assert!(text[found.start..].starts_with(&found.combinator.name));
        found.combinator.name
    });
    let faults = recovered.faults.into_iter().map(|fault| {
        let at = text[fault.at..].split_whitespace().next();
        (at.unwrap_or_default().to_owned(), fault.message)
    });
    (names.collect(), faults.collect())
}

#[test]
fn what_has_no_faults_is_read_alike() {
    for text in ALL {
        let recovered = parse_recovering(text);
        assert_eq!(recovered.faults, []);
        let read = recovered.declarations.into_iter();
        let read: Vec<_> = read.map(|found| found.combinator).collect();
        assert_eq!(read, parse_schema(text).unwrap());
    }
}

#[test]
fn each_fault_once_and_all_else() {
    let text = "a#zz = A;\nb x:int = B;\nc x: = C;\n---functions---\nd x:flags.40?int = D;\ne = E;";
    let (names, faults) = recovered(text);
    assert_eq!(names, ["b", "e"]);
    let at: Vec<_> = faults.iter().map(|(at, _)| at.as_str()).collect();
    assert_eq!(at, ["#zz", "=", "40?int"]);
    assert_eq!(
        faults[0].1,
        "expected a constructor number of 1 to 8 hexadecimal digits, found `#zz`"
    );
    let recovered = parse_recovering(text);
    assert!(recovered.declarations[1].combinator.is_function);
    assert_eq!(&text[recovered.faults[1].passed_over.clone()], "c x: = C;");
}

#[test]
fn a_semicolon_that_is_missing_costs_one_declaration() {
    let (names, faults) = recovered("a#1 x:int = A\nb#2 = B;\nc#3 = C\n---functions---\nd#4 = D;");
    assert_eq!(names, ["b", "d"]);
    assert_eq!(faults.len(), 2, "{faults:?}");
}

#[test]
fn nonsense_ends() {
    for text in [
        "---",
        "---x",
        "\n---\n---\n",
        "=== a",
        ";;;",
        "a",
        "((((",
        "a = A",
        "é;é\n---é;",
        "/*",
        "a b\nc",
        "\n\n(\n(\n",
    ] {
        let (_, faults) = recovered(text);
        assert!(!faults.is_empty(), "{text:?}");
    }
}
