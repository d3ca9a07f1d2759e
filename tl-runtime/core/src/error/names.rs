//! The names of a list of fields, for the path of an error.

/// The names of a list of fields, for an error's path: first the type's that holds them, then their own,
/// with a space before each. One string, since a slice of them takes the compiler ten times as long.
///
/// The name of a leading flags word, which is no field, stands behind theirs.
pub type Names = str;

/// The name of the type.
pub(super) fn type_name(names: &Names) -> &str {
    names.split(' ').next().unwrap_or_default()
}

/// The index of the last name.
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
