//! Tests of errors in types: what is wrong, where, and what is expected there.

use super::super::{combinator::parse_line, type_expr::parse_type_expr};
use super::errors::check;

#[test]
fn of_types() {
    const TYPE: &str = "expected a type";
    const RESULT: &str = "expected the name of the result type";
    check(&[
        ("a x:vector<> = A;", TYPE, "at character 12, found `>`"),
        ("a x:vector<int,> = A;", TYPE, "at character 16, found `>`"),
        ("a x:() = A;", TYPE, "at character 6, found `)`"),
        ("a x:% = A;", TYPE, "at character 7, found `=`"),
        ("a x:b..c = A;", TYPE, "at character 5, found `b..c`"),
        (
            "a x:! = A;",
            "expected a type variable",
            "at character 7, found `=`",
        ),
        (
            "a x:5 = A;",
            "expected `*[ … ]` behind the number",
            "at character 7, found `=`",
        ),
        (
            "a x:4*int = A;",
            "expected `[`",
            "at character 7, found `int`",
        ),
        ("a x:_ = A;", TYPE, "at character 5, found `_`"),
        ("a x:vector<_> = A;", TYPE, "at character 12, found `_>`"),
        ("a = _;", TYPE, "at character 5, found `_;`"),
        ("a = #;", RESULT, "at character 5, found `#;`"),
        ("a = %A;", RESULT, "at character 5, found `%A;`"),
    ]);
}

#[test]
fn of_conditions() {
    const BIT: &str = "expected a bit from 0 to 31";
    const WORD: &str = "expected the name of a flags word";
    check(&[
        (
            "a f:# x:f.32?int = A;",
            BIT,
            "at character 11, found `32?int`",
        ),
        (
            "a f:# x:f.4294967296?int = A;",
            BIT,
            "at character 11, found `4294967296?int`",
        ),
        ("a f:# x:f.?int = A;", BIT, "at character 11, found `?int`"),
        (
            "a f:# x:f.y?int = A;",
            BIT,
            "at character 11, found `y?int`",
        ),
        ("a x:?int = A;", WORD, "at character 5, found `?int`"),
        ("a x:.0?int = A;", WORD, "at character 5, found `.0?int`"),
        ("a x:3.0?int = A;", WORD, "at character 5, found `3.0?int`"),
    ]);
}

#[test]
fn of_depth() {
    let deep = |levels: usize, open: &str, close: &str| {
        format!(
            "a x:{}int{} = A;",
            open.repeat(levels),
            close.repeat(levels)
        )
    };
    for (open, close) in [
        ("%", ""),
        ("(", ")"),
        ("v<", ">"),
        ("[ ", " ]"),
        ("2*[ x:", " ]"),
    ] {
        parse_line(&deep(64, open, close)).unwrap();
        let character = 5 + 65 * open.len();
        let message = "types are nested deeper than 64 levels,";
        let place = format!("at character {character}");
        check(&[(&deep(65, open, close), message, &place)]);
    }
}

#[test]
fn of_a_type() {
    for (text, message) in [
        ("", "expected a type at the end"),
        (
            "x:int",
            "expected the end of the type at character 2, found `:int`",
        ),
        (
            "int long",
            "expected the end of the type at character 5, found `long`",
        ),
        (
            "int;",
            "expected the end of the type at character 4, found `;`",
        ),
        ("__", "expected a type at character 1, found `__`"),
        ("_x", "expected a type at character 1, found `_x`"),
        ("é", "expected a type at character 1, found `é`"),
        ("vector<_", "expected `,` or `>` at the end"),
        ("(vector int", "expected `)` at the end"),
        (
            "user#12345678",
            "expected a type without a number (`;` ends a declaration) at character 1, \
             found `user#12345678`",
        ),
    ] {
        assert_eq!(parse_type_expr(text), Err(message.to_owned()), "{text}");
    }
}
