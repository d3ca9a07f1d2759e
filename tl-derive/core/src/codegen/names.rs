//! The names of bindings in derived code, and of the user's fields in errors.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

/// The value of the field with this index.
pub(super) fn binding(index: usize) -> Ident {
    hygienic(&format!("__field{index}"))
}

/// The value of the flags word with this index.
pub(super) fn word_binding(index: usize) -> Ident {
    hygienic(&format!("__word{index}"))
}

/// A type's name, for an error's path.
pub(super) fn type_name(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// Fields of the type `of`, for an error's path, as the runtime takes them: in one string.
pub(super) fn names(of: &Ident, fields: impl IntoIterator<Item: AsRef<str>>) -> String {
    let mut names = type_name(of);
    for field in fields {
        names.push(' ');
        names.push_str(field.as_ref());
    }
    names
}

/// A name for a binding in derived code: no name of the user's can meet it.
pub(super) fn hygienic(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}
