//! More checks of Rust types against a schema, at compile time: of a field by names and numbers, of a variant by its
//! type.

use super::{
    checks::{check_type, equal, refuse},
    types::Found,
};
use crate::constructor::Constructor;

/// What the schema says of a field.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// A type (`InputUser`), or a constructor for a bare field (`inputUser`).
    pub ty: &'static str,
    /// Whether the place is bare (`%InputUser`).
    pub is_bare: bool,
    /// The field, as the schema has it.
    pub field: &'static str,
    /// The constructor numbers of the type in the schema file, in ascending order, four bytes each. Empty if there is
    /// no file.
    pub numbers: &'static [u8],
    /// The mark of the type. 0 if there is no file.
    pub mark: u64,
}

impl Wanted {
    /// Whether all of these constructors are of this very type, by their marks. Nearly all are, and to compare names
    /// and numbers takes the compiler a hundred times as long.
    const fn is_that_of(&self, mut found: &[Constructor]) -> bool {
        if self.mark == 0 || found.is_empty() {
            return false;
        }
        while let [constructor, rest @ ..] = found {
            if constructor.mark.0 != self.mark || constructor.is_function {
                return false;
            }
            found = rest;
        }
        true
    }
}

/// Refuses a field whose Rust type has another TL type than the field has in the schema, or the same type of another
/// schema. All arguments but the last come from a probe.
///
/// # Panics
///
/// If it is another type. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_field(
    constructors: &'static [Constructor],
    is_built_in: bool,
    renamed: Found,
    wanted: Wanted,
) {
    let found = if constructors.is_empty() {
        renamed.constructors
    } else {
        constructors
    };
    let is_built_in = is_built_in || renamed.is_built_in;
    if !is_built_in && wanted.is_that_of(found) {
        return;
    }
    check_type(found, is_built_in, wanted.ty, wanted.is_bare, wanted.field);
    let mut rest = found;
    while let [constructor, others @ ..] = rest {
        rest = others;
        // A bare field has no number on the wire, so the number of a type without a schema does not matter.
        if (!wanted.is_bare || constructor.result.is_some())
            && !wanted.numbers.is_empty()
            && !contains(wanted.numbers, constructor.id)
        {
            refuse(&[
                "the schema has `",
                wanted.field,
                "` here, and in its file `",
                wanted.ty,
                "` has no constructor `",
                constructor.name,
                "#",
                hexadecimal(&mut [0; 8], constructor.id),
                "`, as this type has: it is of another layer or schema, so write the one of this file",
            ]);
        }
    }
}

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

/// Refuses one of TL's own types for a bare field whose constructor has not exactly one field.
///
/// # Panics
///
/// If it is one. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_fields(is_scalar: bool, field: &str, declaration: &str) {
    if is_scalar {
        refuse(&[
            "the schema has `",
            field,
            "` here, which is a struct with the fields of `",
            declaration,
            "`",
        ]);
    }
}

/// Refuses a variant whose only field has the variant's own constructor as its type.
///
/// # Panics
///
/// If it is. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_not_itself(found: &[Constructor], id: u32, field: &str, title: &str) {
    if let [only] = found
        && only.id == id
    {
        refuse(&[
            "`",
            title,
            "` has one field, `",
            field,
            "`, and this type is the constructor itself: write that field's type, or give this one the \
             constructor's name",
        ]);
    }
}

/// Refuses a variant whose type is a function, or a constructor of another TL type than the other variants. `result` is
/// the TL type of these, if a schema says it, and `sibling` is one of them.
///
/// # Panics
///
/// If it is. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_sibling(found: &[Constructor], result: &str, sibling: &str) {
    // Several constructors are of one type, unless the type is a union itself.
    let [constructor, ..] = found else { return };
    if constructor.is_function {
        refuse(&[
            "this type is the function `",
            constructor.name,
            "`, and `",
            sibling,
            "` is a constructor: functions stand in an enum of their own",
        ]);
    }
    if let Some(found) = constructor.result
        && !result.is_empty()
        && !equal(found, result)
    {
        refuse(&[
            "this type is a constructor of `",
            found,
            "` in the schema, and `",
            sibling,
            "` is one of `",
            result,
            "`",
        ]);
    }
}

/// Whether a number is among these, by a binary search: an enum may have thousands.
const fn contains(numbers: &[u8], number: u32) -> bool {
    let (numbers, _) = numbers.as_chunks::<4>();
    let mut rest = numbers;
    while !rest.is_empty() {
        let (low, high) = rest.split_at(rest.len() / 2);
        let [middle, above @ ..] = high else {
            return false;
        };
        let middle = u32::from_le_bytes(*middle);
        if middle == number {
            return true;
        }
        rest = if middle < number { above } else { low };
    }
    false
}

/// A number in eight hex digits.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn hexadecimal(digits: &mut [u8; 8], number: u32) -> &str {
    let mut index = 0;
    while index < 8 {
        let digit = (number >> (28 - 4 * index)) as u8 & 15;
        digits[index] = if digit < 10 {
            b'0' + digit
        } else {
            b'a' - 10 + digit
        };
        index += 1;
    }
    match core::str::from_utf8(digits) {
        Ok(text) => text,
        Err(_) => "",
    }
}
