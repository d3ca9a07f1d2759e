//! The values of keys, and what each can be interpreted as: a number, a bit, a path, a string.

mod bits;
mod numbers;

use darling::FromMeta;
use proc_macro2::Span;
use syn::{
    Expr, ExprLit, Ident, Lit, LitStr, Meta, Path, WherePredicate, punctuated::Punctuated,
    spanned::Spanned,
};

pub(crate) use self::{bits::BitRef, numbers::hexadecimal};

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

/// The text of a string without escapes, as most are. syn takes ten times as long.
fn plain_text(literal: &str) -> Option<&str> {
    let text = literal.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\\') && !text.contains('\r')).then_some(text)
}
