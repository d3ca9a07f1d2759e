//! The values of keys, and what each can be interpreted as: a number, a bit, a path, a string.

use darling::FromMeta;
use proc_macro2::Span;
use quote::ToTokens;
use syn::{
    Expr, ExprField, ExprLit, Ident, Lit, LitInt, LitStr, Member, Meta, Path, WherePredicate,
    ext::IdentExt, punctuated::Punctuated, spanned::Spanned,
};

/// A value as it is written. It is interpreted later, so that errors can be put on its tokens.
#[derive(Clone)]
pub(crate) struct Value {
    /// The place of its key.
    pub(crate) key: Span,
    expr: Expr,
}

impl FromMeta for Value {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        let pair = item.require_name_value()?;
        let mut expr = &pair.value;
        // A fragment from a `macro_rules!` is in an invisible group.
        while let Expr::Group(group) = expr {
            expr = &group.expr;
        }
        Ok(Self {
            key: place(&pair.path),
            expr: expr.clone(),
        })
    }
}

/// The place of a key. Without the tokens of its path, which are slow to make.
fn place(key: &Path) -> Span {
    key.get_ident().map_or_else(|| key.span(), Ident::span)
}

/// A key that may stand by itself, or have a value.
#[derive(Clone, Default)]
pub(crate) struct MaybeValue {
    key: Option<Span>,
    value: Option<Value>,
}

impl FromMeta for MaybeValue {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        let value = match item {
            Meta::Path(_) => None,
            item => Some(Value::from_meta(item)?),
        };
        Ok(Self {
            key: Some(place(item.path())),
            value,
        })
    }

    fn from_none() -> Option<Self> {
        Some(Self::default())
    }
}

impl MaybeValue {
    /// Whether the key is there, with or without a value.
    pub(crate) fn is_present(&self) -> bool {
        self.key.is_some()
    }

    /// The place of the key.
    pub(crate) fn span(&self) -> Span {
        self.key.unwrap_or_else(Span::call_site)
    }

    /// The value, if there is one.
    pub(crate) fn value(&self) -> Option<&Value> {
        self.value.as_ref()
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
    /// An error that stands on the value.
    pub(crate) fn error(&self, message: impl std::fmt::Display) -> syn::Error {
        syn::Error::new_spanned(&self.expr, message)
    }

    /// The place of the value, or of its first token.
    pub(crate) fn span(&self) -> Span {
        self.expr.span()
    }

    fn lit(&self) -> Option<Lit> {
        match &self.expr {
            Expr::Lit(ExprLit {
                lit: Lit::Verbatim(literal),
                ..
            }) => Some(Lit::new(literal.clone())),
            Expr::Lit(ExprLit { lit, .. }) => Some(lit.clone()),
            _ => None,
        }
    }

    /// The text of a value that is a literal.
    fn literal(&self) -> Option<String> {
        match &self.expr {
            Expr::Lit(ExprLit {
                lit: Lit::Verbatim(literal),
                ..
            }) => Some(literal.to_string()),
            _ => None,
        }
    }

    /// `id = 0x…`
    pub(crate) fn constructor_number(&self) -> syn::Result<u32> {
        if let Some(number) = self.literal().as_deref().and_then(plain_number) {
            return Ok(number);
        }
        let message = match (&self.expr, self.lit()) {
            (_, Some(Lit::Int(lit))) => match constructor_number(&lit) {
                Ok(number) => return Ok(number),
                Err(message) => message,
            },
            (_, Some(Lit::Str(lit))) => {
                match hexadecimal(&lit.value()) {
                    Some(number) => format!(
                        "a constructor number is an integer: write it without quotes, `id = {number}`"
                    ),
                    None => "a constructor number is an integer, `id = 0x…`; by its name a schema says it: add \
                             `schema_file = \"…\"`"
                        .to_owned(),
                }
            }
            (Expr::Unary(_), _) => {
                "a constructor number is not negative: write its 32 bits in hexadecimal, `id = 0x…`"
                    .to_owned()
            }
            (expr, _) => match hexadecimal(&expr.to_token_stream().to_string()) {
                Some(number) => without_prefix(&number),
                None => "a constructor number is an integer literal: `id = 0x…`".to_owned(),
            },
        };
        Err(self.error(message))
    }

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

    /// A path, as in `crate = ::x` and `with = module`.
    pub(crate) fn path(&self) -> syn::Result<Path> {
        let parsed = match (&self.expr, self.lit()) {
            (Expr::Path(path), _) if path.qself.is_none() => Some(path.path.clone()),
            (_, Some(Lit::Str(lit))) => lit.parse_with(Path::parse_mod_style).ok(),
            _ => None,
        };
        parsed.ok_or_else(|| self.error("expected a path, as in `a::b`"))
    }

    /// A path without arguments, as in `crate = ::x`: a `use` takes no others.
    pub(crate) fn module(&self) -> syn::Result<Path> {
        let path = self.path()?;
        let has_arguments = |segment: &syn::PathSegment| !segment.arguments.is_none();
        match path.segments.iter().find(|segment| has_arguments(segment)) {
            Some(segment) => Err(syn::Error::new_spanned(
                &segment.arguments,
                "a module has no arguments: remove them",
            )),
            None => Ok(path),
        }
    }

    /// The text of a string, as in `name = "…"`.
    pub(crate) fn text(&self) -> syn::Result<String> {
        match self.literal().as_deref().and_then(plain_text) {
            Some(text) => Ok(text.to_owned()),
            None => Ok(self.string()?.value()),
        }
    }

    /// Whether it is a string.
    pub(crate) fn is_string(&self) -> bool {
        matches!(self.lit(), Some(Lit::Str(_)))
    }

    /// A string with its place.
    pub(crate) fn string(&self) -> syn::Result<LitStr> {
        match self.lit() {
            Some(Lit::Str(lit)) => Ok(lit),
            _ => Err(self.error("expected a string in quotes")),
        }
    }

    /// The predicates of a where-clause, as in `bound = "T: Encode"`.
    pub(crate) fn predicates(&self) -> syn::Result<Vec<WherePredicate>> {
        let mut bound = self.string()?;
        // In tokens of the user's own, the compiler would suggest changes to the string.
        bound.set_span(Span::call_site().located_at(bound.span()));
        let predicates = bound
            .parse_with(Punctuated::<WherePredicate, syn::Token![,]>::parse_terminated)
            .map_err(|_| {
                self.error(
                    "expected what stands behind `where`, as in `bound = \"T: Clone, U: Clone\"`",
                )
            })?;
        Ok(predicates.into_iter().collect())
    }
}

const NO_BIT: &str = "expected a bit: `flag = 3`, or `flag = mode.3` for a word named `mode`";
const BIT_RANGE: &str = "a flags word has the bits 0 to 31";

/// The number of `0x` and at most 8 digits, as most are. syn takes ten times as long.
fn plain_number(literal: &str) -> Option<u32> {
    let digits = literal.strip_prefix("0x")?;
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_plain
        .then(|| u32::from_str_radix(digits, 16).ok())
        .flatten()
}

/// The text of a string without escapes, as most are. syn takes ten times as long.
fn plain_text(literal: &str) -> Option<&str> {
    let text = literal.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\\') && !text.contains('\r')).then_some(text)
}

fn constructor_number(lit: &LitInt) -> Result<u32, String> {
    let text = lit.to_string();
    if let Some(digits) = text.strip_prefix("0x")
        && let Some(wrong) = digits
            .trim_end_matches("u32")
            .chars()
            .find(|c| !c.is_ascii_hexdigit() && *c != '_')
    {
        return Err(format!(
            "a constructor number is 8 hexadecimal digits, and `{wrong}` is none"
        ));
    }
    if !matches!(lit.suffix(), "" | "u32") {
        // `3f6d7b68`, as a schema has it, is a 3 with a suffix to Rust.
        return Err(hexadecimal(&lit.to_string()).map_or_else(
            || "a constructor number has 32 bits: write it without a suffix".to_owned(),
            |number| without_prefix(&number),
        ));
    }
    lit.base10_digits()
        .parse()
        .map_err(|_| "a constructor number has 32 bits: at most 8 hexadecimal digits".to_owned())
}

fn without_prefix(number: &str) -> String {
    format!("a constructor number in hexadecimal begins with `0x`: write `id = {number}`")
}

/// The text as a hexadecimal literal, if it is the digits of a constructor number.
pub(crate) fn hexadecimal(text: &str) -> Option<String> {
    let text = text.trim_start_matches('#');
    let digits = text.strip_prefix("0x").unwrap_or(text);
    let is_number =
        matches!(digits.len(), 1..=8) && digits.chars().all(|digit| digit.is_ascii_hexdigit());
    is_number.then(|| format!("0x{digits}"))
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
