//! Tests of the parser's errors: what is wrong, where, and what is expected there.

use super::super::combinator::{parse_joined_line, parse_line, parse_schema};

const NAME: &str = "expected the name of a constructor or function";
const FIELD: &str = "expected a field or `=`";
const TYPE: &str = "expected a type";
const NUMBER: &str = "expected a constructor number of 1 to 8 hexadecimal digits";
const SECTION: &str = "expected `---types---` or `---functions---`";
const PARAMETER: &str = "expected a parameter, as in `{X:Type}`";

/// Each text is refused, both as a schema and as a line, with what is expected there.
pub(super) fn check(texts: &[(&str, &str, &str)]) {
    for (text, expected, place) in texts {
        let message = format!("{expected} {place}");
        assert_eq!(parse_schema(text).as_ref(), Err(&message), "{text}");
        assert_eq!(parse_line(text).as_ref(), Err(&message), "{text}");
    }
}

#[test]
fn of_names_and_numbers() {
    check(&[
        (";", NAME, "at character 1, found `;`"),
        ("= A;", NAME, "at character 1, found `=`"),
        ("  4 = A;", NAME, "at character 3, found `4`"),
        ("_ = A;", NAME, "at character 1, found `_`"),
        (".a = A;", NAME, "at character 1, found `.a`"),
        ("a. = A;", NAME, "at character 1, found `a.`"),
        ("a..b = A;", NAME, "at character 1, found `a..b`"),
        ("-- types", NAME, "at character 1, found `--`"),
        ("a# = A;", NUMBER, "at character 2, found `#`"),
        ("a#xyz = A;", NUMBER, "at character 2, found `#xyz`"),
        ("a#12_3 = A;", NUMBER, "at character 2, found `#12_3`"),
        (
            "a#123456789 = A;",
            NUMBER,
            "at character 2, found `#123456789`",
        ),
        (
            "a#000000001 = A;",
            NUMBER,
            "at character 2, found `#000000001`",
        ),
        ("a {} = A;", PARAMETER, "at character 4, found `}`"),
        (
            "a {:Type} = A;",
            PARAMETER,
            "at character 4, found `:Type}`",
        ),
        ("a {X} = A;", PARAMETER, "at character 5, found `}`"),
        (
            "a {X:} = A;",
            "expected `Type` or `#`",
            "at character 6, found `}`",
        ),
    ]);
}

#[test]
fn of_what_is_missing() {
    check(&[
        ("a", FIELD, "at the end"),
        ("a x:", TYPE, "at the end"),
        ("a x:int", FIELD, "at the end"),
        ("a x:int =", TYPE, "at the end"),
        ("a x:int = ;", TYPE, "at character 11, found `;`"),
        ("a x:int A;", FIELD, "at character 10, found `;`"),
        ("x:int", FIELD, "at character 2, found `:int`"),
        (
            "a x:int,y:int = A;",
            FIELD,
            "at character 8, found `,y:int`",
        ),
        (
            "a ? x:int = A;",
            "expected `=`",
            "at character 5, found `x:int`",
        ),
        (
            "a x:int\n  y:\n = A;",
            TYPE,
            "at line 3, column 2, found `=`",
        ),
        ("a\r\n  x:int\r\n", FIELD, "at line 3, column 1, the end"),
    ]);
}

#[test]
fn of_brackets() {
    check(&[
        (
            "a {X:Type = A;",
            "expected `}`",
            "at character 11, found `=`",
        ),
        (
            "a x:vector<int = A;",
            "expected `,` or `>`",
            "at character 16, found `=`",
        ),
        (
            "a x:vector<int b> = A;",
            "expected `,` or `>`",
            "at character 16, found `b>`",
        ),
        (
            "a x:(vector int = A;",
            "expected `)`",
            "at character 17, found `=`",
        ),
        (
            "a 4*[ int = A;",
            "expected a field or `]`",
            "at character 11, found `=`",
        ),
        ("a [ x:int", "expected a field or `]`", "at the end"),
        ("a x:int) = A;", FIELD, "at character 8, found `)`"),
        ("a x:int> = A;", FIELD, "at character 8, found `>`"),
    ]);
}

#[test]
fn of_text_beyond_ascii() {
    check(&[
        ("é = A;", NAME, "at character 1, found `é`"),
        ("naïve = A;", FIELD, "at character 3, found `ïve`"),
        ("/* ☃☃ */ ☃ = A;", NAME, "at character 10, found `☃`"),
        ("/* a = A;", NAME, "at character 1, found `/*`"),
        ("// ☃\n\n   ☃", NAME, "at line 3, column 4, found `☃`"),
        (
            "a x:int // ☃\n  y:ж = A;",
            TYPE,
            "at line 2, column 5, found `ж`",
        ),
    ]);
    let long = format!("a {} = A;", "☃".repeat(50));
    let found = "☃".repeat(40);
    check(&[(&long, FIELD, &format!("at character 3, found `{found}`"))]);
}

#[test]
fn of_a_missing_semicolon() {
    for (text, message) in [
        (
            "a = A",
            "expected `;` at the end, behind the declaration of `a`",
        ),
        (
            "a = A\nb = B;",
            "expected `;` at line 2, column 3, found `=`, behind the declaration of `a`",
        ),
        (
            "a = A;\nb = B\nc x:int = C;",
            "expected `;` at line 3, column 4, found `:int`, behind the declaration of `b`",
        ),
        (
            "a = A\nb#12 x:int = B;",
            "expected a type without a number (`;` ends a declaration) at line 2, column 1, \
             found `b#12`",
        ),
        (
            "a = A\n---functions---\nb = B;",
            "expected `;` at line 2, column 1, \
             found `---functions---`, behind the declaration of `a`",
        ),
    ] {
        assert_eq!(parse_schema(text), Err(message.to_owned()), "{text}");
    }
}

#[test]
fn of_sections() {
    for (text, place) in [
        ("---foo---", "at character 1, found `---foo---`"),
        ("---", "at character 1, found `---`"),
        ("---types", "at character 1, found `---types`"),
        ("---functions--", "at character 1, found `---functions--`"),
        (
            "a = A;\n  ---get---\n",
            "at line 2, column 3, found `---get---`",
        ),
    ] {
        assert_eq!(
            parse_schema(text),
            Err(format!("{SECTION} {place}")),
            "{text}"
        );
    }
}

#[test]
fn of_a_line() {
    const END: &str = "expected the end, behind one declaration,";
    for (text, expected, place) in [
        ("", NAME, "at the end"),
        ("  ", NAME, "at the end"),
        ("// a = A;", NAME, "at the end"),
        ("\n", NAME, "at line 2, column 1, the end"),
        ("---types---", NAME, "at character 1, found `---types---`"),
        ("a = A; b = B;", END, "at character 8, found `b`"),
        ("a = A b = B;", END, "at character 9, found `=`"),
        ("a = A;;", END, "at character 7, found `;`"),
        ("a = A;\nb = B;", END, "at line 2, column 1, found `b`"),
    ] {
        assert_eq!(
            parse_line(text),
            Err(format!("{expected} {place}")),
            "{text}"
        );
    }
}

#[test]
fn of_a_line_in_several_lines_of_source() {
    // "a x:int \\n y:flags.99?int \\n = A;", as Rust joins it.
    let (text, breaks) = ("a x:int y:flags.99?int = A;", [8, 23]);
    assert_eq!(
        parse_joined_line(text, &breaks),
        Err("expected a bit from 0 to 31 at line 2, found `99?int`, in the field `y`".to_owned()),
    );
    assert_eq!(
        parse_joined_line("a x:int y:int", &[8]),
        Err("expected a field or `=` at line 2, the end".to_owned()),
    );
}
