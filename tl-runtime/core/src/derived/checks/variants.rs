//! Checks of a variant by the constructors of its type.

use super::refuse::{equal, refuse};
use crate::constructor::Constructor;

/// Refuses a variant whose type is another constructor than the variant's in the schema.
///
/// # Panics
///
/// If it is another constructor. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_constructor(found: &[Constructor], wanted: u32, declaration: &str) {
    // There is none if the type is no object or its definition has an error, which is reported there.
    if let [found, ..] = found
        && found.id != wanted
    {
        refuse(&[
            "this type has another constructor number than the schema's `",
            declaration,
            "`",
        ]);
    }
}

/// Refuses a variant that states the constructor number of its field's type: it would be written twice.
///
/// # Panics
///
/// If the type has that number. All calls are in constants, so that is a compile error.
#[track_caller]
pub const fn check_not_repeated(found: &[Constructor], id: u32) {
    if let [only] = found
        && only.id == id
    {
        refuse(&[
            "this type has the variant's constructor number itself, which would be written twice: remove `id` \
             from the variant",
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
