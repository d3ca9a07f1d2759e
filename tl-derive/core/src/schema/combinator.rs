//! The parser of declarations: `name#id {X:Type} field:type … = Result;`
//!
//! Source: <https://core.telegram.org/mtproto/TL-combinators>.

use super::{
    ast::{Arg, Body, Combinator, Condition, TypeExpr},
    cursor::{Cursor, ParseError, is_name, is_name_char},
    type_expr::{application, starts_term, term},
};

/// Parses a whole schema.
///
/// # Errors
///
/// If the text is no schema: what was expected, and where.
pub fn parse_schema(text: &str) -> Result<Vec<Combinator>, ParseError> {
    let mut cursor = Cursor::new(text);
    let mut combinators = Vec::new();
    let mut is_function = false;
    while !cursor.is_at_end() {
        combinators.extend(next(&mut cursor, &mut is_function)?);
    }
    Ok(combinators)
}

/// The next part of a schema: a declaration with its semicolon, or a line such as `---functions---`.
pub(super) fn next(
    cursor: &mut Cursor<'_>,
    is_function: &mut bool,
) -> Result<Option<Combinator>, ParseError> {
    if let Some(are_functions) = section(cursor)? {
        *is_function = are_functions;
        return Ok(None);
    }
    if cursor.take("===") {
        // `===8===`: what follows is of this layer. A name may be declared again there, under another number.
        cursor.take_while(|byte| byte.is_ascii_digit());
        cursor.expect("===")?;
        return Ok(None);
    }
    let combinator = combinator(cursor, *is_function)?;
    if cursor.take(";") {
        return Ok(Some(combinator));
    }
    let error = cursor.expected("`;`");
    Err(format!(
        "{error}, behind the declaration of `{}`",
        combinator.name
    ))
}

/// Parses one declaration that is the whole text, with or without its semicolon.
///
/// # Errors
///
/// If it is not one declaration: what was expected, and where.
pub fn parse_line(text: &str) -> Result<Combinator, ParseError> {
    parse_joined_line(text, &[])
}

/// The same for a text whose lines are joined by `\` in the source, where they begin at these bytes.
///
/// # Errors
///
/// As [`parse_line`], with the line in the source.
pub fn parse_joined_line(text: &str, breaks: &[usize]) -> Result<Combinator, ParseError> {
    let mut cursor = Cursor::joined(text, breaks);
    let combinator = combinator(&mut cursor, false)?;
    cursor.take(";");
    if cursor.is_at_end() {
        Ok(combinator)
    } else {
        Err(cursor.expected("the end, behind one declaration,"))
    }
}

/// Parses a line `---functions---` or `---types---`, if one is next, and says whether functions follow.
fn section(cursor: &mut Cursor<'_>) -> Result<Option<bool>, ParseError> {
    let before = *cursor;
    if !cursor.take("---") {
        return Ok(None);
    }
    let name = cursor.take_name().unwrap_or_default();
    if matches!(name, "types" | "functions") && cursor.take("---") {
        return Ok(Some(name == "functions"));
    }
    *cursor = before;
    Err(cursor.expected("`---types---` or `---functions---`"))
}

fn combinator(cursor: &mut Cursor<'_>, is_function: bool) -> Result<Combinator, ParseError> {
    // `@read` is an annotation of functions in VK's schemas.
    while cursor.take("@") {
        if cursor.take_name().is_none() {
            return Err(cursor.expected("the name of an annotation"));
        }
    }
    let start = cursor.begin_line();
    let Some(name) = cursor.take_name() else {
        return Err(cursor.expected("the name of a constructor or function"));
    };
    let stated_id = stated_id(cursor)?;
    let mut apart = *cursor;
    if stated_id.is_none()
        && apart.take("#")
        && let digits = apart.take_while(is_name_char)
        && !digits.is_empty()
    {
        return Err(cursor.expected(&format!(
            "the number right behind the name (`{name}#{digits}`)"
        )));
    }
    let mut parameters = Vec::new();
    while cursor.take("{") {
        parameters.extend(parameter(cursor)?);
    }
    let body = if cursor.take("?") {
        cursor.expect("=")?;
        Body::BuiltIn
    } else {
        Body::Args(args(cursor, "=", 0)?)
    };
    let result = result_type(cursor)?;
    Ok(Combinator {
        name: name.to_owned(),
        stated_id,
        is_function,
        parameters,
        body,
        result,
        text: cursor.line_from(start),
    })
}

fn result_type(cursor: &mut Cursor<'_>) -> Result<TypeExpr, ParseError> {
    let before = *cursor;
    match application(cursor, 0)? {
        ty @ TypeExpr::Named { .. } => Ok(ty),
        _ => {
            *cursor = before;
            Err(cursor.expected("the name of the result type"))
        }
    }
}

/// `#c1cd5ea9` right behind the name: 1 to 8 hexadecimal digits.
fn stated_id(cursor: &mut Cursor<'_>) -> Result<Option<u32>, ParseError> {
    let before = *cursor;
    if !cursor.take_adjacent("#") {
        return Ok(None);
    }
    let digits = cursor.take_while(is_name_char);
    match u32::from_str_radix(digits, 16) {
        Ok(id) if digits.len() <= 8 => Ok(Some(id)),
        _ => {
            *cursor = before;
            Err(cursor.expected("a constructor number of 1 to 8 hexadecimal digits"))
        }
    }
}

/// `X:Type}`, or `t s:Type}`, behind its brace.
fn parameter(cursor: &mut Cursor<'_>) -> Result<Vec<(String, String)>, ParseError> {
    let mut names = Vec::new();
    while names.is_empty() || !cursor.take(":") {
        match cursor.take_name() {
            Some(name) => names.push(name.to_owned()),
            None => return Err(cursor.expected("a parameter, as in `{X:Type}`")),
        }
    }
    let ty = if cursor.take("#") {
        "#".to_owned()
    } else {
        let ty = cursor.take_name().map(str::to_owned);
        ty.ok_or_else(|| cursor.expected("`Type` or `#`"))?
    };
    cursor.expect("}")?;
    Ok(names.into_iter().map(|name| (name, ty.clone())).collect())
}

/// The fields before a lexeme, and the lexeme.
pub(super) fn args(
    cursor: &mut Cursor<'_>,
    end: &str,
    depth: usize,
) -> Result<Vec<Arg>, ParseError> {
    let mut args = Vec::new();
    while !cursor.take(end) {
        if !starts_term(cursor) {
            return Err(cursor.expected(&format!("a field or `{end}`")));
        }
        args.push(arg(cursor, depth)?);
    }
    Ok(args)
}

/// A field: `name:type`, `name:flags.0?type`, or a type alone.
fn arg(cursor: &mut Cursor<'_>, depth: usize) -> Result<Arg, ParseError> {
    let before = *cursor;
    if let Some(name) = cursor.take_name()
        && cursor.take(":")
    {
        let mut condition_and_type = || Ok((condition(cursor)?, term(cursor, depth)?));
        let parsed = condition_and_type();
        let (condition, ty) = parsed.map_err(|error| cursor.in_field(name, error))?;
        return Ok(Arg {
            name: Some(name.to_owned()),
            condition,
            ty,
        });
    }
    *cursor = before;
    let ty = term(cursor, depth)?;
    Ok(Arg {
        name: None,
        condition: None,
        ty,
    })
}

/// `flags.0?` or `flags?`, if one is next.
fn condition(cursor: &mut Cursor<'_>) -> Result<Option<Condition>, ParseError> {
    let before = *cursor;
    cursor.is_at_end();
    let word = cursor.take_while(is_name_char);
    let bit = if cursor.take_adjacent(".") {
        let at = *cursor;
        let digits = cursor.take_while(is_name_char);
        match digits.parse() {
            _ if !cursor.take_adjacent("?") => {
                *cursor = before;
                return Ok(None);
            }
            Ok(bit @ 0..=31) => Some(bit),
            _ => {
                *cursor = at;
                return Err(cursor.expected("a bit from 0 to 31"));
            }
        }
    } else if cursor.take_adjacent("?") {
        None
    } else {
        *cursor = before;
        return Ok(None);
    };
    if !is_name(word) {
        *cursor = before;
        return Err(cursor.expected("the name of a flags word"));
    }
    let word = word.to_owned();
    Ok(Some(Condition { word, bit }))
}
