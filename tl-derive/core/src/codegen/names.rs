//! The names of bindings in derived code, and of the user's fields in errors.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

/// The binding for the value of the field with this index.
pub(super) fn binding(index: usize) -> Ident {
    hygienic(&format!("__field{index}"))
}

/// The binding for the flags word with this index.
pub(super) fn word_binding(index: usize) -> Ident {
    hygienic(&format!("__word{index}"))
}

/// A type's name, for an error's path.
pub(super) fn type_name(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// What has fields: a struct, or a variant of an enum.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub(super) ty: &'a Ident,
    pub(super) variant: Option<&'a Ident>,
}

impl<'a> Owner<'a> {
    pub(super) fn ty(ty: &'a Ident) -> Self {
        Self { ty, variant: None }
    }

    pub(super) fn variant(ty: &'a Ident, variant: &'a Ident) -> Self {
        Self {
            ty,
            variant: Some(variant),
        }
    }
}

/// The names of fields for an error's path, in one string. Those of a variant begin with its name.
pub(super) fn names(of: Owner<'_>, fields: impl IntoIterator<Item: AsRef<str>>) -> String {
    let mut names = type_name(of.ty);
    let variant = of.variant.map(type_name);
    for field in fields {
        names.push(' ');
        if let Some(variant) = &variant {
            names.push_str(variant);
            names.push('.');
        }
        names.push_str(field.as_ref());
    }
    names
}

/// The name for an error's path of a variant that holds one value.
pub(super) fn value_name(ty: &Ident, variant: &Ident) -> String {
    names(Owner::ty(ty), [type_name(variant)])
}

/// A name for a binding in derived code, with a span by which it is different from any name of the user's.
pub(super) fn hygienic(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}
