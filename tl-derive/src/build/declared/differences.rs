//! Error messages for the differences between a definition's fields and its declaration's.

use super::{
    Declared,
    facts::{is_on_wire, is_word, name, place},
};
use crate::{
    errors::Errors,
    receive::{ReceivedField, Value},
    schema::{Arg, TypeExpr, local, nearest},
};

/// Reports each field that the schema does not have, and returns the schema's fields that may be meant.
pub(super) fn report_extra(
    received: &[ReceivedField],
    pairs: &[Option<usize>],
    args: &[Arg],
    leading_word: Option<&str>,
    declared: &Declared,
    errors: &mut Errors,
) -> Vec<usize> {
    let mut meant = Vec::new();
    // The index in the schema of the next field.
    let mut next = usize::from(leading_word.is_some());
    for (field, pair) in received.iter().zip(pairs) {
        if let Some(index) = pair {
            next = index + 1;
        }
        if pair.is_some() || !is_on_wire(field) {
            continue;
        }
        let (name, declared) = (name(field), &declared.combinator.name);
        let is_free = |index: &usize| !pairs.contains(&Some(*index)) && !meant.contains(index);
        let free = || args.iter().enumerate().filter(|(index, _)| is_free(index));
        let near = nearest(&name, free().filter_map(|(_, arg)| arg.name.as_deref()));
        let near = free().find(|(_, arg)| near.is_some() && arg.name.as_deref() == near);
        let here = free().find(|(index, _)| *index == next);
        let message = match (near, here) {
            _ if field.ident.is_none() => {
                format!(
                    "`{declared}` has fewer fields in the schema: remove this one, or mark it `#[tl(skip)]`"
                )
            }
            (Some((index, arg)), _) => {
                meant.push(index);
                let near = arg.name.as_deref().unwrap_or_default();
                format!("`{declared}` has no field `{name}` in the schema: did you mean `{near}`?")
            }
            (None, Some((index, arg))) => {
                meant.push(index);
                next = index + 1;
                format!(
                    "`{declared}` has no field `{name}` in the schema, but `{arg}` in its place"
                )
            }
            (None, None) => format!(
                "`{declared}` has no field `{name}` in the schema: remove it, or mark it `#[tl(skip)]`"
            ),
        };
        // The error is in the stated name, if there is one.
        let stated = field.keys.name.as_ref();
        errors.at_span(stated.map_or_else(|| place(field), Value::span), message);
    }
    meant
}

/// Reports the schema's fields that the definition lacks, except those that another field may be meant to be.
pub(super) fn report_missing(
    pairs: &[Option<usize>],
    meant: &[usize],
    args: &[Arg],
    leading_word: Option<&str>,
    declared: &Declared,
    errors: &mut Errors,
) {
    let missing = || {
        args.iter()
            .enumerate()
            .skip(usize::from(leading_word.is_some()))
            .filter(|(index, _)| !pairs.contains(&Some(*index)) && !meant.contains(index))
            .map(|(_, arg)| arg)
    };
    let fields: Vec<_> = missing()
        .map(|arg| format!("`{}` (`{arg}`)", suggestion(arg)))
        .collect();
    if fields.is_empty() {
        return;
    }
    let (fields, name) = (listed(&fields), &declared.combinator.name);
    let advice = if missing().any(|arg| is_word(arg, args)) {
        " (a flags word that does not stand first is a field of type `u32`)"
    } else {
        ""
    };
    errors.at_span(
        declared.type_span,
        format!("fields of `{name}` are missing: write {fields}{advice}"),
    );
}

/// How many names a message lists; it counts the others.
const LISTED: usize = 10;

/// A list of names, or the first of them and how many more there are.
pub(super) fn listed(names: &[String]) -> String {
    match names.split_at_checked(LISTED) {
        Some((first, more)) if !more.is_empty() => {
            format!("{}, and {} more", first.join(", "), more.len())
        }
        _ => names.join(", "),
    }
}

/// A field of the schema as a Rust field: `pub background: bool,`.
fn suggestion(arg: &Arg) -> String {
    let name = arg.name.as_deref().unwrap_or("_");
    let raw = if syn::parse_str::<syn::Ident>(name).is_err() && name != "_" {
        "r#"
    } else {
        ""
    };
    let ty = match (&arg.condition, &arg.ty) {
        (Some(_), ty) if *ty == TypeExpr::named("true") => "bool".to_owned(),
        (Some(_), ty) => format!("Option<{}>", rust_name(ty)),
        (None, ty) => rust_name(ty),
    };
    format!("pub {raw}{name}: {ty},")
}

/// The usual Rust type for a TL type.
fn rust_name(ty: &TypeExpr) -> String {
    let name = match ty {
        TypeExpr::Nat => "u32",
        TypeExpr::Any(name) => name,
        TypeExpr::Bare(inner) => return rust_name(inner),
        TypeExpr::Own | TypeExpr::Repeat { .. } => "_",
        TypeExpr::Named { name, arguments } => match (name.as_str(), arguments.as_slice()) {
            ("Vector" | "vector", [item]) => return format!("Vec<{}>", rust_name(item)),
            ("int", _) => "i32",
            ("long", _) => "i64",
            ("double", _) => "f64",
            ("string", _) => "String",
            ("bytes", _) => "Vec<u8>",
            ("Bool", _) => "bool",
            ("true", _) => "()",
            ("int128", _) => "[u8; 16]",
            ("int256", _) => "[u8; 32]",
            ("int512", _) => "[u8; 64]",
            (name, _) => return camel_case(local(name)),
        },
    };
    name.to_owned()
}

/// `future_salt` as `FutureSalt`.
fn camel_case(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let mut chars = word.chars();
        let first = chars.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(chars).collect::<String>()
    });
    words.collect()
}

/// Reports the fields that would have to move for all to be in the schema's order.
pub(super) fn report_order(
    received: &[ReceivedField],
    pairs: &mut [Option<usize>],
    args: &[Arg],
    leading_word: Option<&str>,
    errors: &mut Errors,
) {
    let mut seen = Vec::new();
    for (field, pair) in received.iter().zip(pairs.iter_mut()) {
        let Some(index) = *pair else { continue };
        if seen.contains(&index) {
            let names = args.get(index).map(Arg::to_string).unwrap_or_default();
            let message = format!("the schema has `{names}` once, and a field above is it already");
            errors.at_span(place(field), message);
            *pair = None;
        }
        seen.push(index);
    }
    let indices: Vec<_> = pairs.iter().flatten().copied().collect();
    let in_order = in_order(&indices);
    for (field, pair) in received.iter().zip(pairs) {
        let Some(index) = *pair else { continue };
        if in_order.contains(&index) {
            continue;
        }
        *pair = None;
        let first = usize::from(leading_word.is_some());
        let before = index.checked_sub(1).filter(|before| *before >= first);
        let Some(arg) = args.get(index) else { continue };
        let message = match before.and_then(|before| args.get(before)) {
            Some(before) => {
                format!("the schema has another order: `{arg}` stands behind `{before}`")
            }
            None => format!("the schema has another order: `{arg}` stands first"),
        };
        errors.at_span(place(field), message);
    }
}

/// A longest ascending subsequence of these numbers: all others are out of order.
fn in_order(indices: &[usize]) -> Vec<usize> {
    // The longest ascending subsequence that ends with each number.
    let mut runs: Vec<Vec<usize>> = Vec::with_capacity(indices.len());
    for index in indices {
        let before = runs
            .iter()
            .filter(|run| run.last().is_some_and(|last| last < index))
            .max_by_key(|run| run.len());
        let mut run = before.cloned().unwrap_or_default();
        run.push(*index);
        runs.push(run);
    }
    runs.into_iter().max_by_key(Vec::len).unwrap_or_default()
}
