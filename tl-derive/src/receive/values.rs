//! The values of keys, and what they can be understood as.

use darling::FromMeta;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{
    Expr, ExprLit, Ident, Lit, LitInt, LitStr, Member, Path, WherePredicate, ext::IdentExt,
    punctuated::Punctuated,
};

/// A value as it is written: understood later, so that each error can stand on its own tokens.
#[derive(Clone)]
pub(crate) struct Value(Expr);

impl FromMeta for Value {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        match expr {
            // What a `macro_rules!` passes on comes in an invisible group.
            Expr::Group(group) => Self::from_expr(&group.expr),
            expr => Ok(Self(expr.clone())),
        }
    }

    fn from_word() -> darling::Result<Self> {
        Err(darling::Error::custom("a value is missing: write `= …`"))
    }
}

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}

/// A bit of a flags word: `3`, or `mode.3` with the word's name.
#[derive(Clone)]
pub(crate) struct BitRef {
    /// The word's name without `r#`, and its place.
    pub(crate) word: Option<(String, Span)>,
    pub(crate) bit: u32,
    /// The place of the bit's number.
    pub(crate) bit_span: Span,
}

impl Value {
    fn error(&self, message: impl std::fmt::Display) -> syn::Error {
        syn::Error::new_spanned(&self.0, message)
    }

    fn lit(&self) -> Option<&Lit> {
        match &self.0 {
            Expr::Lit(ExprLit { lit, .. }) => Some(lit),
            _ => None,
        }
    }

    /// `id = 0x…`
    pub(crate) fn constructor_number(&self) -> syn::Result<u32> {
        match (&self.0, self.lit()) {
            (_, Some(Lit::Int(lit))) => constructor_number(lit),
            (_, Some(Lit::Str(_))) => Err(self.error(
                "a constructor number is an integer: write it without quotes, `id = 0x…`",
            )),
            (Expr::Unary(_), _) => Err(self.error(
                "a constructor number is not negative: write its 32 bits in hexadecimal, `id = 0x…`",
            )),
            _ => Err(self.error("a constructor number is an integer literal: `id = 0x…`")),
        }
    }

    /// `flag = 3`, `flag = mode.3`, or `flag = 0.3` for the first field of a tuple.
    pub(crate) fn bit_ref(&self) -> syn::Result<BitRef> {
        match &self.0 {
            Expr::Lit(ExprLit { lit: Lit::Int(lit), .. }) => {
                let (bit, bit_span) = bit(lit.base10_digits(), lit.suffix(), lit.span())?;
                Ok(BitRef { word: None, bit, bit_span })
            }
            // The tokens `0.3` are one literal, and what is behind the dot is the bit.
            Expr::Lit(ExprLit { lit: Lit::Float(lit), .. }) => {
                let text = lit.to_string();
                let (word, digits) = text.split_once('.').unwrap_or((&text, ""));
                let (bit, bit_span) = bit(digits, "", lit.span())?;
                let word = Some((word.to_owned(), lit.span()));
                Ok(BitRef { word, bit, bit_span })
            }
            Expr::Field(field) => {
                let Member::Unnamed(index) = &field.member else {
                    return Err(syn::Error::new_spanned(&field.member, NO_BIT));
                };
                let Some(word) = single_ident(&field.base) else {
                    return Err(syn::Error::new_spanned(
                        &field.base,
                        "the flags word is the name of a field: `flag = mode.3`",
                    ));
                };
                let (bit, bit_span) = bit(&index.index.to_string(), "", index.span)?;
                let word = Some((word.unraw().to_string(), word.span()));
                Ok(BitRef { word, bit, bit_span })
            }
            Expr::Unary(_) => Err(self.error(BIT_RANGE)),
            _ => Err(self.error(NO_BIT)),
        }
    }

    /// A path, as in `crate = ::x` and `with = module`.
    pub(crate) fn path(&self) -> syn::Result<Path> {
        match &self.0 {
            Expr::Path(path) if path.qself.is_none() => Ok(path.path.clone()),
            _ => match self.lit() {
                Some(Lit::Str(lit)) => lit.parse_with(Path::parse_mod_style),
                _ => Err(self.error("expected a path, as in `a::b`")),
            },
        }
    }

    /// A string, as in `name = "…"`.
    pub(crate) fn string(&self) -> syn::Result<&LitStr> {
        match self.lit() {
            Some(Lit::Str(lit)) => Ok(lit),
            _ => Err(self.error("expected a string in quotes")),
        }
    }

    /// The predicates of a where-clause, as in `bound = "T: Encode"`.
    pub(crate) fn predicates(&self) -> syn::Result<Vec<WherePredicate>> {
        let predicates = self
            .string()?
            .parse_with(Punctuated::<WherePredicate, syn::Token![,]>::parse_terminated)?;
        Ok(predicates.into_iter().collect())
    }
}

const NO_BIT: &str = "expected a bit: `flag = 3`, or `flag = mode.3` for a word named `mode`";
const BIT_RANGE: &str = "a flags word has the bits 0 to 31";

fn constructor_number(lit: &LitInt) -> syn::Result<u32> {
    if !matches!(lit.suffix(), "" | "u32") {
        return Err(syn::Error::new_spanned(
            lit,
            "a constructor number has 32 bits: write it without a suffix",
        ));
    }
    lit.base10_digits().parse().map_err(|_| {
        syn::Error::new_spanned(
            lit,
            "a constructor number has 32 bits: at most 8 hexadecimal digits",
        )
    })
}

/// The number of a bit, and its place.
fn bit(digits: &str, suffix: &str, span: Span) -> syn::Result<(u32, Span)> {
    match digits.parse() {
        Ok(bit @ 0..=31) if suffix.is_empty() => Ok((bit, span)),
        Ok(0..=31) => Err(syn::Error::new(span, NO_BIT)),
        _ => Err(syn::Error::new(span, BIT_RANGE)),
    }
}

fn single_ident(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::Path(path) if path.qself.is_none() => path.path.get_ident(),
        Expr::Group(group) => single_ident(&group.expr),
        _ => None,
    }
}
