//! Definitions under a schema: finds the declaration, in a line or a file, and checks the definition against it.

mod agreement;
mod differences;
mod enclosed;
pub(super) mod enums;
pub(super) mod facts;
pub(super) mod field;
mod form;
mod hits;
pub(super) mod matching;
pub(super) mod number;
mod transparent;
pub(super) mod types;
pub(super) mod variant;

use proc_macro2::Span;
use syn::{Ident, LitStr, ext::IdentExt};

use self::hits::{ambiguous, one_of};
use super::checked_name;
use crate::{
    errors::Errors,
    model::Declaration,
    receive::Value,
    schema::{self, Body, Combinator, SchemaFile, TypeExpr, is_builtin, is_vector},
};

/// The declaration of a struct or variant.
pub(in crate::build) struct Declared {
    pub(in crate::build) combinator: Combinator,
    pub(in crate::build) id: u32,
    /// The name of the struct or variant, the place of errors about the whole.
    pub(in crate::build) type_span: Span,
    /// Whether it may be a function. Neither a line alone nor a file without functions says that it is not.
    may_be_function: bool,
    /// The mark of the result type in its file; 0, if it is in none.
    mark: u64,
}

impl Declared {
    /// The declaration in `schema = "…"`.
    pub(in crate::build) fn in_line(value: &Value, ident: &Ident) -> syn::Result<Self> {
        let lit = value.string()?;
        let combinator = schema::parse_joined_line(&lit.value(), &line_starts(&lit));
        let combinator = combinator.map_err(|error| value.error(error))?;
        if combinator.body == Body::BuiltIn {
            return Err(value.error("a built-in type has no fields to hold a definition against"));
        }
        if let Some(message) = unnamed(&combinator) {
            return Err(value.error(message));
        }
        Ok(Self {
            id: schema::constructor_number(&combinator, &|_| None),
            type_span: ident.span(),
            may_be_function: true,
            mark: 0,
            combinator,
        })
    }

    /// A declaration of a file.
    pub(in crate::build) fn in_file(
        file: &SchemaFile,
        combinator: &Combinator,
        ident: &Ident,
    ) -> Self {
        Self {
            id: file.constructor_number(combinator),
            type_span: ident.span(),
            may_be_function: !file.has_functions(),
            mark: match &combinator.result {
                TypeExpr::Named { name, .. } if !combinator.is_function => {
                    file.numbers_of(name).map_or(0, |known| known.mark)
                }
                _ => 0,
            },
            combinator: combinator.clone(),
        }
    }

    /// The declaration of a struct in `schema_file = "…"`, by its identifier or the stated name.
    pub(in crate::build) fn of_struct(
        file: &SchemaFile,
        ident: &Ident,
        name: Option<&Value>,
        id: Option<&Value>,
    ) -> syn::Result<Self> {
        let combinator = find(file, ident, name, id)?;
        Ok(Self::in_file(file, combinator, ident))
    }

    /// What the derived constructor says of its declaration.
    pub(in crate::build) fn declaration(&self) -> Declaration {
        Declaration {
            result: self.combinator.result.to_string(),
            text: self.combinator.text.clone(),
            mark: self.mark,
            may_be_function: self.may_be_function,
        }
    }

    /// Whether it is a function, by its section in the schema or by what it returns.
    pub(in crate::build) fn is_function(&self) -> bool {
        self.combinator.is_function
            || self.combinator.returned_parameter().is_some()
            || self.returns_built_in()
    }

    /// Whether the result is a type of TL's own, whose only constructors are TL's own too.
    fn returns_built_in(&self) -> bool {
        let is_own = matches!(
            self.combinator.name.as_str(),
            "boolTrue" | "boolFalse" | "vector"
        );
        match &self.combinator.result {
            TypeExpr::Named { name, .. } => !is_own && (is_builtin(name) || is_vector(name)),
            _ => false,
        }
    }

    /// As in a schema: `inputPeerSelf#7da07ec9`.
    pub(in crate::build) fn title(&self) -> String {
        format!("{}#{:08x}", self.combinator.name, self.id)
    }

    /// Checks that `id` and `name` agree with the declaration.
    pub(in crate::build) fn check_stated(
        &self,
        id: Option<&Value>,
        name: Option<&Value>,
        errors: &mut Errors,
    ) {
        if let Some(value) = id
            && let Some(id) = errors.handle(value.constructor_number())
            && id != self.id
        {
            let title = self.title();
            errors.push(value.error(format!(
                "the schema has `{title}`: remove `id`, or correct it"
            )));
        }
        if let Some(value) = name
            && let Some(name) = errors.handle(checked_name(value))
            && name != self.combinator.name
        {
            let title = self.title();
            errors.push(value.error(format!(
                "the schema has `{title}`: remove `name`, or correct it"
            )));
        }
    }
}

/// The bytes of a string at which lines begin in the source, if `\` joins its lines. The string's value does not show
/// them.
fn line_starts(lit: &LitStr) -> Vec<usize> {
    let text = lit.token().to_string();
    let is_joined = text.starts_with('"') && text.contains("\\\n");
    let mut starts = Vec::new();
    let (mut position, mut rest) = (0, text.get(1..).unwrap_or_default());
    while is_joined && !rest.is_empty() {
        if let Some(next) = rest.strip_prefix("\\\n") {
            rest = next.trim_start();
            starts.push(position);
            continue;
        }
        let char = rest.chars().next().unwrap_or_default();
        // Escapes in TL are quotes at most, which are one byte each.
        let len = if char == '\\' { 2 } else { char.len_utf8() };
        position += if char == '\\' { 1 } else { len };
        rest = rest.get(len..).unwrap_or_default();
        if char == '\n' {
            starts.push(position);
        }
    }
    starts
}

/// The error for a declaration with an unnamed field, which no definition can have.
fn unnamed(combinator: &Combinator) -> Option<String> {
    let Body::Args(args) = &combinator.body else {
        return None;
    };
    let index = args.iter().position(|arg| arg.name.is_none())?;
    let arg = args.get(index)?;
    let before = index.checked_sub(1).and_then(|before| args.get(before));
    Some(match (before, args.get(index.saturating_add(1))) {
        (Some(before), _) if before.ty.innermost_name().is_some_and(is_vector) => format!(
            "`{arg}` has no name: the items of a vector stand in `<…>`, `{}<{arg}>`",
            before.ty,
        ),
        (_, Some(next)) if next.name.is_none() => {
            format!("expected `:` behind `{arg}`: a field is a name and a type, `{arg}:{next}`")
        }
        _ => format!("`{arg}` has no name: a field is a name and a type, `name:{arg}`"),
    })
}

/// The only combinator of a name.
fn find<'a>(
    file: &'a SchemaFile,
    ident: &Ident,
    name: Option<&Value>,
    id: Option<&Value>,
) -> syn::Result<&'a Combinator> {
    let (wanted, error): (String, &dyn Fn(String) -> syn::Error) = match name {
        Some(value) => (checked_name(value)?, &|message| value.error(message)),
        None => (ident.unraw().to_string(), &|message| {
            syn::Error::new(ident.span(), message)
        }),
    };
    let found = match name {
        Some(_) => file.find_named(&wanted),
        None => file.find(&wanted),
    };
    match one_of(found, file, id)?.as_slice() {
        [combinator] => Ok(combinator),
        [] => Err(error(not_found(file, &wanted))),
        found => Err(error(ambiguous(&wanted, found, file))),
    }
}

fn not_found(file: &SchemaFile, name: &str) -> String {
    let of_type = |combinator: &&Combinator| {
        matches!(&combinator.result, TypeExpr::Named { name: ty, .. }
            if schema::folded(ty) == schema::folded(name))
    };
    let mut constructors = file
        .combinators()
        .iter()
        .filter(|combinator| !combinator.is_function)
        .filter(of_type);
    match (constructors.next(), constructors.next()) {
        (Some(first), Some(_)) => {
            return format!(
                "`{}` is a type in the schema, with several constructors: make it an enum, or say which, as \
                 in `name = \"{}\"`",
                first.result, first.name,
            );
        }
        (Some(only), None) => {
            return format!(
                "`{}` is a type in the schema, with one constructor: write `name = \"{}\"`",
                only.result, only.name,
            );
        }
        _ => {}
    }
    if file.combinators().is_empty() {
        return format!("the schema declares nothing, and so no `{name}`: is it the right file?");
    }
    let names = file
        .combinators()
        .iter()
        .map(|combinator| combinator.name.as_str());
    let advice = match schema::nearest(name, names) {
        Some(near) => format!("did you mean `name = \"{near}\"`?"),
        None => "state its name, `name = \"…\"`".to_owned(),
    };
    format!("the schema has no constructor or function `{name}`: {advice}")
}
