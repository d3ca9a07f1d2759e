//! The parser of type expressions: `int`, `%Message`, `Vector<long>`, `(vector future_salt)`.
//!
//! Source: <https://core.telegram.org/mtproto/TL-formal>, and `%` in
//! <https://core.telegram.org/mtproto/serialize>, "Boxed and bare types".

use super::{
    ast::TypeExpr,
    combinator,
    cursor::{Cursor, ParseError, is_name_char},
};

/// How deep parentheses, `%` and `<…>` may be nested: deeper than in any schema, and safe for the stack.
const MAX_DEPTH: usize = 64;

/// TL's own types, and the marker of each.
pub const BUILTINS: [(&str, &str); 10] = [
    ("int", "Int"),
    ("long", "Long"),
    ("double", "Double"),
    ("string", "Str"),
    ("bytes", "Bytes"),
    ("int128", "Int128"),
    ("int256", "Int256"),
    ("int512", "Int512"),
    ("Bool", "Bool"),
    ("true", "True"),
];

/// Whether a name is that of one of TL's own types, vectors aside.
pub fn is_builtin(name: &str) -> bool {
    BUILTINS.iter().any(|(builtin, _)| *builtin == name)
}

/// Whether a name is that of TL's vector, boxed or bare, which needs the type of its items.
pub fn is_vector(name: &str) -> bool {
    matches!(name, "vector" | "Vector")
}

/// Parses a type expression that is the whole text, in which `_` may stand for a type.
///
/// # Errors
///
/// If the text is not one type: what was expected, and where.
pub fn parse_type_expr(text: &str) -> Result<TypeExpr, ParseError> {
    // `flags.0?int` is no type, but a schema line has it in a type's place.
    if text.contains('?') {
        return Err(
            "a condition stands beside the type, not in it: write `flag = 0` or `flag = flags.0`"
                .to_owned(),
        );
    }
    let mut cursor = Cursor::with_own(text);
    let expr = term(&mut cursor, 0)?;
    match &expr {
        TypeExpr::Named { name, arguments }
            if is_vector(name) && arguments.is_empty() && starts_term(&mut cursor) =>
        {
            Err(format!(
                "the items of a `{name}` stand in `<…>`, or all of it in parentheses: `({})`",
                text.trim(),
            ))
        }
        _ if cursor.is_at_end() => Ok(expr),
        _ => Err(cursor.expected("the end of the type")),
    }
}

/// A type with arguments after it, as in parentheses or after `=`: `Vector int`.
pub(super) fn application(cursor: &mut Cursor<'_>, depth: usize) -> Result<TypeExpr, ParseError> {
    let mut head = term(cursor, depth)?;
    if let TypeExpr::Named { arguments, .. } = &mut head {
        while starts_term(cursor) {
            arguments.push(argument(cursor, depth)?);
        }
    }
    Ok(head)
}

/// An argument of a type: a type, or a number.
fn argument(cursor: &mut Cursor<'_>, depth: usize) -> Result<TypeExpr, ParseError> {
    match number(cursor) {
        Some(number) => Ok(number),
        None => term(cursor, depth),
    }
}

/// A number as an argument, as in `(tuple double 2)`. No Rust type stands for such a type, but the other declarations
/// of its file can be used.
fn number(cursor: &mut Cursor<'_>) -> Option<TypeExpr> {
    cursor.is_at_end();
    let before = *cursor;
    let digits = cursor.take_while(|byte| byte.is_ascii_digit());
    let goes_on = |byte| byte == b'*' || is_name_char(byte);
    if digits.is_empty() || cursor.next_byte().is_some_and(goes_on) {
        *cursor = before;
        return None;
    }
    Some(TypeExpr::named(digits))
}

pub(super) fn starts_term(cursor: &mut Cursor<'_>) -> bool {
    let begins = |byte| is_name_char(byte) || matches!(byte, b'%' | b'#' | b'(' | b'!' | b'[');
    cursor.next_byte().is_some_and(begins)
}

/// One term: a type that needs no parentheses.
pub(super) fn term(cursor: &mut Cursor<'_>, depth: usize) -> Result<TypeExpr, ParseError> {
    if depth > MAX_DEPTH {
        return Err(cursor.error(format_args!(
            "types are nested deeper than {MAX_DEPTH} levels"
        )));
    }
    // Most are names.
    if cursor
        .next_byte()
        .is_some_and(|byte| byte.is_ascii_alphabetic())
    {
        return named(cursor, depth);
    }
    if cursor.take("%") {
        return Ok(TypeExpr::Bare(Box::new(term(cursor, depth + 1)?)));
    }
    if cursor.take("#") {
        return Ok(TypeExpr::Nat);
    }
    if cursor.take("(") {
        let expr = application(cursor, depth + 1)?;
        cursor.expect(")")?;
        return Ok(expr);
    }
    if cursor.take("[") {
        return repeat(cursor, None, depth);
    }
    if cursor.take("!") {
        let name = cursor.take_name().map(str::to_owned);
        return name
            .map(TypeExpr::Any)
            .ok_or_else(|| cursor.expected("a type variable"));
    }
    if cursor.next_byte().is_some_and(|byte| byte.is_ascii_digit()) {
        let count = cursor.take_while(|byte| byte.is_ascii_digit()).to_owned();
        if !cursor.take("*") {
            return Err(cursor.expected("`*[ … ]` behind the number"));
        }
        cursor.expect("[")?;
        return repeat(cursor, Some(count), depth);
    }
    named(cursor, depth)
}

fn named(cursor: &mut Cursor<'_>, depth: usize) -> Result<TypeExpr, ParseError> {
    cursor.is_at_end();
    let before = *cursor;
    let Some(name) = cursor.take_name() else {
        if cursor.take_own() {
            return Ok(TypeExpr::Own);
        }
        return Err(cursor.expected("a type"));
    };
    let name = name.to_owned();
    // If a semicolon is missing, the next declaration looks like an argument of this one's result.
    if cursor.take_adjacent("#") {
        *cursor = before;
        return Err(cursor.expected("a type without a number (`;` ends a declaration)"));
    }
    if cursor.take("*") {
        cursor.expect("[")?;
        return repeat(cursor, Some(name), depth);
    }
    let mut arguments = Vec::new();
    if cursor.take("<") {
        loop {
            arguments.push(argument(cursor, depth + 1)?);
            if !cursor.take(",") {
                break;
            }
        }
        if !cursor.take(">") {
            return Err(cursor.expected("`,` or `>`"));
        }
    }
    Ok(TypeExpr::Named { name, arguments })
}

/// `[ t ]` after its opening bracket.
fn repeat(
    cursor: &mut Cursor<'_>,
    count: Option<String>,
    depth: usize,
) -> Result<TypeExpr, ParseError> {
    let args = combinator::args(cursor, "]", depth + 1)?;
    Ok(TypeExpr::Repeat { count, args })
}
