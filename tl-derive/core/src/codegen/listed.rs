//! The constructors of an enum, as `TlObject::CONSTRUCTORS` lists them.

use super::code::{Code, code};
use crate::model::{Constructor, Declaration, Variant, VariantKind};

/// A constructor as an element of `TlObject::CONSTRUCTORS`: `__tl::Constructor::new(0x1234, "user")`.
pub(super) fn listed(constructor: &Constructor) -> Code {
    let Constructor {
        id,
        name,
        declaration,
        is_function,
        fields: _,
    } = constructor;
    let mut listed = match declaration {
        Some(Declaration {
            result, text, mark, ..
        }) => code!(__tl::declared(#id, #name, #result, #text, #mark)),
        None => code!(__tl::Constructor::new(#id, #name)),
    };
    if *is_function {
        listed.text(".function()");
    }
    listed
}

/// All constructors of an enum at once, if each has a number of its own and all are declared or none is:
/// `__tl::constructors([(0x1234, "user"), …])`.
pub(super) fn listed_at_once(variants: &[Variant]) -> Option<Code> {
    let mut elements = Code::new();
    let to = &mut elements;
    let mut are_declared = None;
    for variant in variants {
        let VariantKind::Constructor(Constructor {
            id,
            name,
            declaration,
            is_function: false,
            fields: _,
        }) = &variant.kind
        else {
            return None;
        };
        if *are_declared.get_or_insert(declaration.is_some()) != declaration.is_some() {
            return None;
        }
        match declaration {
            Some(Declaration {
                result, text, mark, ..
            }) => code!(to; (#id, #name, #result, #text, #mark),),
            None => code!(to; (#id, #name),),
        }
    }
    Some(match are_declared? {
        true => code!(__tl::declared_constructors([#elements])),
        false => code!(__tl::constructors([#elements])),
    })
}
