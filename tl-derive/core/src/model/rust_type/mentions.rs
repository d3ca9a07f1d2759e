//! What names a type contains.
//!
//! The usual types are walked as syn has them. To make tokens of a type takes twenty times as long in a proc macro that
//! is not optimised, and each field's type is asked several times.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, Generics, Ident, PathArguments, Type};

use super::{array_item, item};

/// Whether a type mentions one of the type parameters, `Self` included.
pub(crate) fn mentions_parameter(ty: &Type, generics: &Generics) -> bool {
    generics.type_params().next().is_some()
        && mentions(ty, &|ident| {
            ident == "Self" || generics.type_params().any(|param| param.ident == *ident)
        })
}

/// Whether a raw object is seen in a type, outside of frames.
pub(crate) fn mentions_raw(ty: &Type) -> bool {
    names_raw(ty) && !mentions(ty, &|ident| is_any(ident, &["Framed", "InBytes"]))
}

/// Whether a raw object is seen in a type, be it in a frame.
pub(crate) fn names_raw(ty: &Type) -> bool {
    let names = [
        "RawObject",
        "RawObjectBuf",
        "OrRaw",
        "OrRawBuf",
        "Attempt",
        "AttemptBuf",
    ];
    mentions(ty, &|ident| is_any(ident, &names))
}

/// Whether a vector is seen in a type. Its items are followed by others.
pub(crate) fn mentions_vector(ty: &Type) -> bool {
    mentions(ty, &|ident| ident == "Vec") || item(ty).is_some() || array_item(ty).is_some()
}

/// Whether it is one of these names. Its text is made only once: an identifier has to make it for each comparison.
pub(super) fn is_any(ident: &Ident, names: &[&str]) -> bool {
    names.contains(&ident.to_string().as_str())
}

/// Whether a type contains such a name. The names of lifetimes are not asked.
pub(crate) fn mentions(ty: &Type, is_meant: &dyn Fn(&Ident) -> bool) -> bool {
    match ty {
        Type::Path(path) if path.qself.is_none() => path.path.segments.iter().any(|segment| {
            is_meant(&segment.ident)
                || match &segment.arguments {
                    PathArguments::None => false,
                    PathArguments::AngleBracketed(arguments) => {
                        arguments.args.iter().any(|argument| match argument {
                            GenericArgument::Type(ty) => mentions(ty, is_meant),
                            GenericArgument::Lifetime(_) => false,
                            argument => has_ident(argument, is_meant),
                        })
                    }
                    PathArguments::Parenthesized(arguments) => has_ident(arguments, is_meant),
                }
        }),
        Type::Reference(reference) => mentions(&reference.elem, is_meant),
        Type::Slice(slice) => mentions(&slice.elem, is_meant),
        ty => has_ident(ty, is_meant),
    }
}

/// Whether tokens contain such a name.
pub(crate) fn has_ident(tokens: &dyn ToTokens, is_meant: &dyn Fn(&Ident) -> bool) -> bool {
    fn has(tokens: TokenStream, is_meant: &dyn Fn(&Ident) -> bool) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => is_meant(&ident),
            TokenTree::Group(group) => has(group.stream(), is_meant),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    has(tokens.to_token_stream(), is_meant)
}
