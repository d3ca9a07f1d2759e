//! The names of a type and its fields, in the form in which derived code passes them to errors.

/// The names for an error's path: the type's, then those of its fields, with a space before each. They are one string,
/// because a slice of strings takes the compiler ten times as long (see `derived`).
///
/// A flags word that stands first is no field, and its name comes last.
pub type Names = str;

/// The name of the type.
pub(super) fn type_name(names: &Names) -> &str {
    names.split(' ').next().unwrap_or_default()
}

/// The index of the last field.
pub(crate) fn last_field(names: &Names) -> usize {
    names.split(' ').count().saturating_sub(2)
}

/// The name of a field of the list.
pub(super) fn field_name(names: &Names, index: usize) -> &str {
    names
        .split(' ')
        .nth(index.saturating_add(1))
        .unwrap_or_default()
}
