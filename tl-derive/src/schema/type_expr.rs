//! TL's type expressions: `int`, `%Message`, `Vector<long>`, `(vector future_salt)`.
//!
//! Source: <https://core.telegram.org/mtproto/TL-formal>, "Type expressions" and "Bare types".

/// A type expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TypeExpr {
    /// `_`: whatever the Rust type is by itself. Not TL's, but a hole in its notation.
    Own,
    /// `#`
    Nat,
    /// `int`, `help.Config`, `future_salt`; also a type variable, `X` or `!X`.
    Named(String),
    /// `vector<t>` (bare) or `Vector<t>` (boxed).
    Vector { boxed: bool, item: Box<TypeExpr> },
    /// `%t`
    Bare(Box<TypeExpr>),
}

/// TL's own types, and the marker of each.
pub(crate) const BUILTINS: [(&str, &str); 10] = [
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

/// How deep parentheses, `%` and `<…>` may be nested: far beyond any schema, far from the stack's end.
const MAX_DEPTH: usize = 64;

/// Parses a type expression that is the whole text. An error says what was expected, at which
/// character (counted from 1).
pub(crate) fn parse_type_expr(text: &str) -> Result<TypeExpr, String> {
    // `flags.0?int` is no type, but what a schema's line has in a type's place.
    if text.contains('?') {
        return Err(
            "a condition stands beside the type, not in it: write `flag = 0` or `flag = flags.0`"
                .to_owned(),
        );
    }
    let mut parser = Parser { text, rest: text };
    let expr = parser.type_expr(0)?;
    match &expr {
        TypeExpr::Named(name) if is_vector(name) && parser.starts_type() => Err(format!(
            "the items of a `{name}` stand in `<…>`, or all of it in parentheses: `({})`",
            text.trim(),
        )),
        _ if parser.rest.trim_start().is_empty() => Ok(expr),
        _ => Err(parser.expected("the end of the type")),
    }
}

/// Whether a text is a TL name, with its namespaces: `help.getConfig`.
pub(crate) fn is_name(text: &str) -> bool {
    text.split('.').all(|part| {
        part.starts_with(|c: char| c.is_ascii_alphabetic()) && part.chars().all(is_name_char)
    })
}

/// Whether a name is that of TL's vector, boxed or bare, which needs the type of its items.
pub(crate) fn is_vector(name: &str) -> bool {
    matches!(name, "vector" | "Vector")
}

fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

struct Parser<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn type_expr(&mut self, depth: usize) -> Result<TypeExpr, String> {
        if depth > MAX_DEPTH {
            return Err(format!("types are nested deeper than {MAX_DEPTH} levels"));
        }
        if self.take('%') {
            return Ok(TypeExpr::Bare(Box::new(self.type_expr(depth + 1)?)));
        }
        if self.take('#') {
            return Ok(TypeExpr::Nat);
        }
        if self.take('(') {
            let expr = self.application(depth + 1)?;
            self.expect(')')?;
            return Ok(expr);
        }
        // `!X` is a value of a type that the function's result depends on; it stands like any `X`.
        let is_variable = self.take('!');
        match self.name() {
            Some("_") if !is_variable => Ok(TypeExpr::Own),
            Some(name) if is_name(name) => self.arguments(name.to_owned(), depth),
            _ => Err(self.expected("a type")),
        }
    }

    /// What stands between parentheses: `vector int`, or a single type.
    fn application(&mut self, depth: usize) -> Result<TypeExpr, String> {
        let head = self.type_expr(depth)?;
        match head {
            TypeExpr::Named(name) if self.starts_type() => {
                let item = self.type_expr(depth)?;
                self.apply(name, item)
            }
            head => Ok(head),
        }
    }

    /// `<t>` after a name, if it is there.
    fn arguments(&mut self, name: String, depth: usize) -> Result<TypeExpr, String> {
        if !self.take('<') {
            return Ok(TypeExpr::Named(name));
        }
        let item = self.type_expr(depth + 1)?;
        self.expect('>')?;
        self.apply(name, item)
    }

    fn apply(&self, name: String, item: TypeExpr) -> Result<TypeExpr, String> {
        if is_vector(&name) {
            Ok(TypeExpr::Vector {
                boxed: name == "Vector",
                item: Box::new(item),
            })
        } else {
            Err(format!(
                "`{name}` takes no type: only `Vector` and `vector` do"
            ))
        }
    }

    fn starts_type(&mut self) -> bool {
        self.skip_space();
        self.rest
            .starts_with(|c: char| is_name_char(c) || "%#(!".contains(c))
    }

    fn name(&mut self) -> Option<&'a str> {
        self.skip_space();
        let end = self
            .rest
            .find(|c: char| !is_name_char(c) && c != '.')
            .unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at_checked(end)?;
        // A name that is no name stays, for the error to point at it.
        if name == "_" || is_name(name) {
            self.rest = rest;
            Some(name)
        } else {
            None
        }
    }

    fn take(&mut self, c: char) -> bool {
        self.skip_space();
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, c: char) -> Result<(), String> {
        if self.take(c) {
            Ok(())
        } else {
            Err(self.expected(&format!("`{c}`")))
        }
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn expected(&self, what: &str) -> String {
        let before = self.text.len().saturating_sub(self.rest.len());
        let column = self
            .text
            .get(..before)
            .map_or(0, |text| text.chars().count())
            + 1;
        match self.rest.split_whitespace().next() {
            Some(found) => format!("expected {what} at character {column}, found `{found}`"),
            None => format!("expected {what} at the end"),
        }
    }
}
