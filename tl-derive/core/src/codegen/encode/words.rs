//! The flags words of a combinator that is no single list: of one that is, the runtime puts them
//! together.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::{
    codegen::{
        names::{binding, hygienic, type_name},
        spans::associated,
    },
    model::{Bit, Field, FieldKind, Fields, Word},
};

/// A flags word as an expression: the bits of its own, and one for each conditional field.
pub(super) fn compute_word(fields: &Fields, index: usize, word: &Word, of: &Ident) -> TokenStream {
    let mut parts = Vec::new();
    if let Some(field) = word.field {
        let binding = binding(field);
        let own = !word.owned;
        parts.push(quote!(*#binding & #own));
    }
    for bit in 0..u32::BITS {
        if word.owned & (1 << bit) != 0 {
            let bit = Bit { word: index, bit };
            parts.push(compute_bit(fields, bit, &word.name, of));
        }
    }
    // A word that no field owns, and that has no field, is zero.
    match parts.as_slice() {
        [] => quote!(0),
        parts => quote!(#(#parts)|*),
    }
}

/// Whether a field has to do with this word.
pub(super) fn is_in_word(field: &Field, word: usize) -> bool {
    match &field.kind {
        FieldKind::Optional { bit, .. } | FieldKind::True { bit, .. } => bit.word == word,
        FieldKind::Word(index) => *index == word,
        FieldKind::Plain(_) | FieldKind::Skipped(_) | FieldKind::SteppedOver(_) => false,
    }
}

fn compute_bit(fields: &Fields, bit: Bit, word: &str, of: &Ident) -> TokenStream {
    let owners: Vec<_> = fields
        .fields
        .iter()
        .enumerate()
        .filter_map(|(index, field)| Some((is_present(index, field, bit)?, &field.name)))
        .collect();
    let Bit { bit, .. } = bit;
    if let [(is_present, _)] = owners.as_slice() {
        return quote!(((#is_present) as __tl::u32) << #bit);
    }
    let (present, names): (Vec<_>, Vec<_>) = owners.into_iter().unzip();
    let of = type_name(of);
    let (bits, error) = (hygienic("__bits"), hygienic("__error"));
    quote! {
        match __tl::shared_bit(#bit, [#(#present),*], #word, &[#(#names),*], #of) {
            __Ok(#bits) => #bits,
            __Err(#error) => return __Err(#error),
        }
    }
}

/// Whether the field is there, if it has this bit.
fn is_present(index: usize, field: &Field, wanted: Bit) -> Option<TokenStream> {
    let binding = binding(index);
    match &field.kind {
        FieldKind::Optional { bit, .. } if *bit == wanted => {
            Some(quote!(__Option::is_some(#binding)))
        }
        FieldKind::True { bit, alias } if *bit == wanted => Some(match alias {
            None => quote!(*#binding),
            Some(ty) => {
                let function = associated(ty, &quote!(__tl::Bit), "is_set");
                quote!(#function(#binding))
            }
        }),
        _ => None,
    }
}
