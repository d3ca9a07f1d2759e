//! Checks of a field's type by the name that its attribute `ty` states.

use super::refuse::refuse;
use crate::{constructor::Constructor, derived::types::Found};

/// Refuses a field whose attribute `ty` names another type than the schema does for its Rust type. All arguments but
/// the last two come from a probe.
///
/// # Panics
///
/// If it does. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_stated(
    constructors: &'static [Constructor],
    renamed: Found,
    name: &str,
    stated: &str,
) {
    let found = if constructors.is_empty() {
        renamed.constructors
    } else {
        constructors
    };
    let is_only = found.len() == 1;
    let mut rest = found;
    while let [constructor, others @ ..] = rest {
        rest = others;
        if let Some(result) = constructor.result
            && !is_alike(result, name)
            && !(is_only && is_alike(constructor.name, name))
        {
            refuse(&[
                "`ty` has `",
                stated,
                "` here, and this type is TL's `",
                result,
                "`",
            ]);
        }
    }
}

/// Whether two names are the same but for namespaces, case and `_`, which `ty` need not repeat.
const fn is_alike(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (local(a.as_bytes()), local(b.as_bytes()));
    loop {
        while let [b'_', rest @ ..] = a {
            a = rest;
        }
        while let [b'_', rest @ ..] = b {
            b = rest;
        }
        match (a, b) {
            ([x, rest_a @ ..], [y, rest_b @ ..]) if x.eq_ignore_ascii_case(y) => {
                (a, b) = (rest_a, rest_b);
            }
            (a, b) => return a.is_empty() && b.is_empty(),
        }
    }
}

/// The part of a name after its namespaces.
const fn local(name: &[u8]) -> &[u8] {
    let (mut local, mut rest) = (name, name);
    while let [byte, after @ ..] = rest {
        if *byte == b'.' {
            local = after;
        }
        rest = after;
    }
    local
}
