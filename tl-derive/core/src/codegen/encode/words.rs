//! Code that computes the flags words of a combinator.
//!
//! It is used if not all fields are in one list, or if some share a flag bit. Otherwise, the runtime computes the words
//! while it writes the list.

use proc_macro2::Ident;

use crate::{
    codegen::{
        code::{Code, code, joined},
        names::{binding, type_name},
        spans::associated,
        tokens::Runtime,
    },
    model::{Bit, Field, FieldKind, Fields, Word},
};

/// A flags word, as an expression: the bits of the word's own field, and a bit for each conditional field that is
/// present. For example: `*__field0 & 0xffff_fffe | ((__Option::is_some(__field1)) as __tl::u32) << 0`.
pub(super) fn compute_word(fields: &Fields, index: usize, word: &Word, of: &Ident) -> Code {
    let mut parts = Vec::new();
    if let Some(field) = word.field {
        let (binding, own) = (&binding(field), !word.owned);
        parts.push(code!(*#binding & #own));
    }
    for bit in 0..u32::BITS {
        if word.owned & (1 << bit) != 0 {
            let bit = Bit { word: index, bit };
            parts.push(compute_bit(fields, bit, &word.name, of));
        }
    }
    // A word without a field of its own and without conditional fields is zero.
    if parts.is_empty() {
        return code!(0);
    }
    joined(parts, "|").now()
}

/// Whether the value of this flags word depends on the field.
pub(super) fn is_in_word(field: &Field, word: usize) -> bool {
    match &field.kind {
        FieldKind::Optional { bit, .. } | FieldKind::True { bit, .. } => bit.word == word,
        FieldKind::Word(index) => *index == word,
        FieldKind::Plain(_) | FieldKind::Skipped(_) | FieldKind::SteppedOver(_) => false,
    }
}

fn compute_bit(fields: &Fields, bit: Bit, word: &str, of: &Ident) -> Code {
    let owners = fields.fields.iter().enumerate();
    let owners = owners
        .filter_map(|(index, field)| Some((is_present(index, field, bit)?, field.name.as_str())));
    let (mut present, names): (Vec<_>, Vec<_>) = owners.unzip();
    let bit = bit.bit;
    if names.len() == 1 {
        let is_present = present.pop();
        return code!(((#is_present) as __tl::u32) << #bit);
    }
    let of = type_name(of);
    let present = joined(present, ",");
    let names = joined(names, ",");
    code! {
        match __tl::shared_bit(#bit, [#present], #word, &[#names], #of) {
            __Ok(__bits) => __bits,
            __Err(__error) => return __Err(__error),
        }
    }
}

/// An expression that tells whether the field is present, if it is conditional on the bit `wanted`.
fn is_present(index: usize, field: &Field, wanted: Bit) -> Option<Code> {
    let (FieldKind::Optional { bit, .. } | FieldKind::True { bit, .. }) = &field.kind else {
        return None;
    };
    if *bit != wanted {
        return None;
    }
    let binding = &binding(index);
    match &field.kind {
        FieldKind::Optional { .. } => Some(code!(__Option::is_some(#binding))),
        FieldKind::True { alias, .. } => Some(match alias {
            None => code!(*#binding),
            Some(ty) => {
                let function = associated(ty, &Runtime("Bit"), "is_set");
                code!(#function(#binding))
            }
        }),
        _ => None,
    }
}
