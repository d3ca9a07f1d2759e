//! A bit of a flags word.

use proc_macro2::Span;
use syn::{Expr, ExprField, Ident, Lit, Member, ext::IdentExt};

use super::Value;

/// A bit of a flags word: `3`, or `mode.3` with the word's name.
#[derive(Clone)]
pub(crate) struct BitRef {
    /// The word's name without `r#`, and its place.
    pub(crate) word: Option<(String, Span)>,
    pub(crate) bit: u32,
    /// The place of the bit's number.
    pub(crate) bit_span: Span,
}

const NO_BIT: &str = "expected a bit: `flag = 3`, or `flag = mode.3` for a word named `mode`";
const BIT_RANGE: &str = "a flags word has the bits 0 to 31";

impl Value {
    /// `flag = 3`, `flag = mode.3`, or `flag = 0.3` for the first field of a tuple.
    pub(crate) fn bit_ref(&self) -> syn::Result<BitRef> {
        match (&self.expr, self.lit()) {
            (_, Some(Lit::Int(lit))) => {
                let bit_span = lit.span();
                let bit = bit(lit.base10_digits(), lit.suffix(), bit_span)?;
                Ok(BitRef {
                    word: None,
                    bit,
                    bit_span,
                })
            }
            // `0.3` is one literal, and the digits after the dot are the bit.
            (_, Some(Lit::Float(lit))) => {
                let (text, bit_span) = (lit.to_string(), lit.span());
                let (word, digits) = text.split_once('.').ok_or_else(|| self.error(NO_BIT))?;
                let bit = bit(digits, "", bit_span)?;
                let word = Some((word.to_owned(), bit_span));
                Ok(BitRef {
                    word,
                    bit,
                    bit_span,
                })
            }
            (Expr::Field(field), _) => bit_of_word(field),
            (Expr::Unary(_), _) => Err(self.error(BIT_RANGE)),
            _ => Err(self.error(NO_BIT)),
        }
    }
}

/// The number of a bit.
fn bit(digits: &str, suffix: &str, span: Span) -> syn::Result<u32> {
    let is_number = suffix.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
    match digits.parse() {
        Ok(bit @ 0..=31) if is_number => Ok(bit),
        _ if is_number && !digits.is_empty() => Err(syn::Error::new(span, BIT_RANGE)),
        _ => Err(syn::Error::new(span, NO_BIT)),
    }
}

/// `mode.3`
fn bit_of_word(field: &ExprField) -> syn::Result<BitRef> {
    let Member::Unnamed(index) = &field.member else {
        return Err(syn::Error::new_spanned(&field.member, NO_BIT));
    };
    let Some(word) = single_ident(&field.base) else {
        return Err(syn::Error::new_spanned(
            &field.base,
            "the flags word is the name of a field: `flag = mode.3`",
        ));
    };
    Ok(BitRef {
        word: Some((word.unraw().to_string(), word.span())),
        bit: bit(&index.index.to_string(), "", index.span)?,
        bit_span: index.span,
    })
}

fn single_ident(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::Path(path) if path.qself.is_none() => path.path.get_ident(),
        Expr::Group(group) => single_ident(&group.expr),
        _ => None,
    }
}
