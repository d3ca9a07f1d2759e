//! A constructor number by its name: `id = "ns.name"` beside `schema_file`.

use super::hits::{ambiguous, one_of};
use crate::{
    build::checked_name,
    receive::{Value, hexadecimal},
    schema::{SchemaFile, nearest},
};

/// What a file says of a name, and nothing is held against.
pub(in crate::build) struct Named {
    pub(in crate::build) id: u32,
    pub(in crate::build) name: String,
    pub(in crate::build) is_function: bool,
}

/// Whether a number is stated by the name of its declaration.
pub(in crate::build) fn is_named(id: Option<&Value>) -> bool {
    id.is_some_and(|value| value.is_string())
}

/// The declaration of that name.
pub(in crate::build) fn named(file: &SchemaFile, value: &Value) -> syn::Result<Named> {
    let name = checked_name(value)?;
    let found = one_of(file.find_named(&name), file, None)?;
    match found.as_slice() {
        [combinator] => Ok(Named {
            id: file.constructor_number(combinator),
            name,
            is_function: combinator.is_function,
        }),
        [] => Err(value.error(not_found(file, &name))),
        found => Err(value.error(ambiguous(&name, found, file))),
    }
}

fn not_found(file: &SchemaFile, name: &str) -> String {
    if let Some(number) = hexadecimal(name) {
        return format!(
            "a constructor number is an integer: write it without quotes, `id = {number}`"
        );
    }
    let names = file.combinators().iter().map(|found| found.name.as_str());
    let whole = file.find(name);
    let near = match whole.as_slice() {
        [only] => Some(only.name.as_str()),
        _ => nearest(name, names),
    };
    match near {
        Some(near) => {
            format!("the schema has no declaration `{name}`: did you mean `id = \"{near}\"`?")
        }
        None => format!("the schema has no declaration `{name}`, whose number this would be"),
    }
}
