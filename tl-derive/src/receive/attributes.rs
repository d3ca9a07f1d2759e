//! From `#[tl(…)]` to a list of keys that belong there, each once.

use darling::ast::NestedMeta;
use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::{
    Attribute, Expr, Ident, Meta, MetaNameValue, Path, Token, Type, ext::IdentExt,
    parse::{ParseStream, Parser},
};

use super::keys::{Key, Place};
use crate::errors::Errors;

/// The items of all `#[tl(…)]` attributes that may stand on `place`, in order.
pub(super) fn read(attrs: &[Attribute], place: Place, errors: &mut Errors) -> Vec<NestedMeta> {
    let mut items = Items {
        place,
        seen: Vec::new(),
        metas: Vec::new(),
    };
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("tl")) {
        match &attr.meta {
            Meta::List(list) => {
                let parse = |input: ParseStream<'_>| {
                    items.read_list(input, errors);
                    Ok(())
                };
                // `read_list` takes all tokens, whatever they are, and notes its errors.
                let parsed = parse.parse2(list.tokens.clone());
                errors.handle(parsed);
            }
            other => errors.at(other, "write the keys in parentheses: `#[tl(key = value)]`"),
        }
    }
    items.metas
}

struct Items {
    place: Place,
    seen: Vec<Ident>,
    metas: Vec<NestedMeta>,
}

impl Items {
    fn read_list(&mut self, input: ParseStream<'_>, errors: &mut Errors) {
        while !input.is_empty() {
            match read_item(input) {
                Ok((key, meta)) => {
                    if self.admit(&key, errors) {
                        self.metas.push(meta);
                    }
                }
                Err(error) => {
                    errors.push(error);
                    skip_to_comma(input);
                }
            }
            if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                errors.push(input.error("expected a comma before the next key"));
                skip_to_comma(input);
                let _ = input.parse::<Token![,]>();
            }
        }
    }

    /// Whether the key is known, belongs here, and is the first of its name.
    fn admit(&mut self, ident: &Ident, errors: &mut Errors) -> bool {
        let name = ident.to_string();
        let Some(key) = Key::find(&name) else {
            errors.at(ident, unknown_key(&name, self.place));
            return false;
        };
        if !key.belongs_on(self.place) {
            errors.at(ident, key.misplaced());
            return false;
        }
        if let Some(first) = self.seen.iter().find(|seen| *seen == ident) {
            errors.at(ident, format!("`{name}` is given twice: remove one of them"));
            errors.at(first, format!("`{name}` is first given here"));
            return false;
        }
        self.seen.push(ident.clone());
        true
    }
}

/// One `key`, `key = value` or `key(…)`.
fn read_item(input: ParseStream<'_>) -> syn::Result<(Ident, NestedMeta)> {
    let ident = input
        .call(Ident::parse_any)
        .map_err(|error| syn::Error::new(error.span(), "expected a key, as in `id = 0x…`"))?;
    let path = Path::from(ident.clone());
    if input.peek(syn::token::Paren) {
        let error = format!("`{ident}` takes its value after `=`: `{ident} = …`");
        return Err(syn::Error::new_spanned(ident, error));
    }
    if !input.peek(Token![=]) {
        return Ok((ident, NestedMeta::Meta(Meta::Path(path))));
    }
    let eq_token = input.parse()?;
    let value = if Key::find(&ident.to_string()).is_some_and(|key| key.is_type) {
        // A type is handed on as tokens: `Vec<i64>` is no expression.
        Expr::Verbatim(input.parse::<Type>()?.into_token_stream())
    } else {
        input.parse()?
    };
    let meta = Meta::NameValue(MetaNameValue {
        path,
        eq_token,
        value,
    });
    Ok((ident, NestedMeta::Meta(meta)))
}

/// Takes what is left of a broken item, so that the ones after it are read.
fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) && input.parse::<TokenTree>().is_ok() {}
}

fn unknown_key(name: &str, place: Place) -> String {
    let known: Vec<_> = Key::names_on(place).collect();
    // The suggestion is darling's; the words around it are ours.
    let error = darling::Error::unknown_field_with_alts(name, &known).to_string();
    let suggestion = error
        .split_once("Did you mean ")
        .and_then(|(_, rest)| rest.split_once('?'))
        .map(|(suggestion, _)| format!(": did you mean {suggestion}?"));
    let known = known.join("`, `");
    suggestion.map_or_else(
        || format!("unknown key `{name}`: here stand `{known}`"),
        |suggestion| format!("unknown key `{name}`{suggestion}"),
    )
}
