//! The names of bindings in derived code, and of the user's fields in errors.

use std::borrow::Cow;

use proc_macro2::Ident;
use syn::{Member, ext::IdentExt};

use super::code::{Code, ToCode};

/// A name of the derive's own. It begins with `__`, or is one that the user's definition does not contain.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Name(pub(super) Cow<'static, str>);

impl ToCode for Name {
    fn to_code(&self, to: &mut Code) {
        to.text(&self.0);
    }
}

/// A name of the user's, where its place does not matter.
pub(super) struct Named<'a>(pub(super) &'a Ident);

impl ToCode for Named<'_> {
    fn to_code(&self, to: &mut Code) {
        to.text(&self.0.to_string());
    }
}

/// The name of a field, where its place does not matter.
pub(super) struct MemberName<'a>(pub(super) &'a Member);

impl ToCode for MemberName<'_> {
    fn to_code(&self, to: &mut Code) {
        match self.0 {
            Member::Named(ident) => to.text(&ident.to_string()),
            Member::Unnamed(index) => to.text(&index.index.to_string()),
        }
    }
}

/// The binding for the value of the field with this index.
pub(super) fn binding(index: usize) -> Name {
    Name(format!("__field{index}").into())
}

/// The binding for the flags word with this index.
pub(super) fn word_binding(index: usize) -> Name {
    Name(format!("__word{index}").into())
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
