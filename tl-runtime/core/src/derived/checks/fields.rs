//! Checks of a field's type by the names and numbers of its constructors.

use super::refuse::{equal, hexadecimal, refuse};
use crate::{constructor::Constructor, derived::types::Found};

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

/// Refuses a field whose Rust type has another TL type than the field has in the schema.
///
/// `found` and `is_built_in` come from a [`Probe`]. `wanted` is a type (`InputUser`), or a constructor for a bare field
/// (`inputUser`). `is_bare` says whether the field is bare (`%InputUser`). `field` is the field as the schema has it.
///
/// # Panics
///
/// If it is another type. All calls are in constants, so that is a compile error.
#[track_caller]
const fn check_type(
    found: &'static [Constructor],
    is_built_in: bool,
    wanted: &str,
    is_bare: bool,
    field: &str,
) {
    // For a bare field, a schema may have a name of its own for a number or string.
    if is_built_in && !is_bare && is_type(wanted) {
        refuse(&[
            "the schema has `",
            field,
            "` here, which is a type with a constructor number: `#[derive(TlObject)]` and `#[tl(id = 0x…)]`",
        ]);
    }
    let is_only = found.len() == 1;
    let mut rest = found;
    while let [constructor, others @ ..] = rest {
        rest = others;
        if constructor.is_function {
            refuse(&[
                "the schema has `",
                field,
                "` here, and this type is the function `",
                constructor.name,
                "`",
            ]);
        }
        let Some(result) = constructor.result else {
            continue;
        };
        if equal(result, wanted) || (is_only && equal(constructor.name, wanted)) {
            continue;
        }
        refuse(&[
            "the schema has `",
            field,
            "` here, and this type is TL's `",
            result,
            "`",
        ]);
    }
}

/// Whether a name is a type's, and not a constructor's.
const fn is_type(name: &str) -> bool {
    let mut bytes = name.as_bytes();
    let mut is_first = true;
    let mut is_type = false;
    while let [byte, rest @ ..] = bytes {
        if is_first {
            is_type = byte.is_ascii_uppercase();
        }
        is_first = *byte == b'.';
        bytes = rest;
    }
    is_type
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
