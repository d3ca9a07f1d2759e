//! Chooses among the declarations that a name may mean.

use crate::{
    receive::Value,
    schema::{Combinator, SchemaFile},
};

/// The declarations that differ from one another, out of those that a name may mean. If some have the stated number,
/// only those. A schema may have a name several times, for instance in several layers.
pub(super) fn one_of<'a>(
    found: Vec<&'a Combinator>,
    file: &SchemaFile,
    id: Option<&Value>,
) -> syn::Result<Vec<&'a Combinator>> {
    let mut different: Vec<&Combinator> = Vec::new();
    for combinator in found {
        if !different.iter().any(|known| known.is_same(combinator)) {
            different.push(combinator);
        }
    }
    let (Some(id), [_, _, ..]) = (id, different.as_slice()) else {
        return Ok(different);
    };
    let id = id.constructor_number()?;
    let numbered: Vec<_> = different
        .iter()
        .copied()
        .filter(|combinator| file.constructor_number(combinator) == id)
        .collect();
    Ok(if numbered.is_empty() {
        different
    } else {
        numbered
    })
}

/// The error for a name that may mean several declarations.
pub(super) fn ambiguous(name: &str, found: &[&Combinator], file: &SchemaFile) -> String {
    let title = |found: &Combinator| {
        let kind = if found.is_function {
            "function"
        } else {
            "constructor"
        };
        let number = file.constructor_number(found);
        format!("the {kind} `{}#{number:08x}`", found.name)
    };
    let titles: Vec<_> = found.iter().map(|found| title(found)).collect();
    let titles = titles.join(" or ");
    match found {
        [first, rest @ ..] if rest.iter().all(|other| other.name == first.name) => format!(
            "`{name}` is declared several times in the schema, and may be {titles}: say which by its number, as in \
             `id = 0x{:08x}`",
            file.constructor_number(first),
        ),
        [first, ..] => format!(
            "`{name}` may be {titles} in the schema: say which, as in `name = \"{}\"`",
            first.name,
        ),
        [] => String::new(),
    }
}
