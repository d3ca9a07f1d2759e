//! Parses `#[tl(…)]` into keys with values. It refuses keys that are unknown, out of place, or repeated.

use darling::ast::NestedMeta;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    Attribute, Expr, ExprLit, Ident, Lit, Meta, MetaNameValue, Path, Token, Type, ext::IdentExt,
    parse::ParseStream,
};

use super::keys::{Key, Place, Takes};
use crate::errors::Errors;

/// The content of all `#[tl(…)]` attributes of one place.
pub(super) struct Items {
    place: Place,
    /// The keys that belong on the place, in order, with their values.
    pub(super) metas: Vec<NestedMeta>,
    /// The known keys, including those whose value could not be read.
    pub(super) seen: Vec<Ident>,
    /// Whether all keys could be read. If not, a missing key may be one of those, so it is not reported.
    pub(super) is_complete: bool,
}

/// Reads the attributes of a place, and reports what can't be read.
pub(super) fn read(attrs: &[Attribute], place: Place, errors: &mut Errors) -> Items {
    let mut items = Items {
        place,
        metas: Vec::new(),
        seen: Vec::new(),
        is_complete: true,
    };
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("tl")) {
        match &attr.meta {
            Meta::List(list) => {
                // This takes all tokens, and reports errors itself.
                let parsed = list.parse_args_with(|input: ParseStream<'_>| {
                    items.read_list(input, errors);
                    Ok(())
                });
                items.note(parsed, errors);
            }
            other => {
                errors.at(other, "write the keys in parentheses: `#[tl(key = value)]`");
                items.is_complete = false;
            }
        }
    }
    items
}

impl Items {
    fn read_list(&mut self, input: ParseStream<'_>, errors: &mut Errors) {
        while !input.is_empty() {
            let item = self.read_item(input, errors);
            match self.note(item, errors) {
                Some(meta) => self.metas.extend(meta.map(NestedMeta::Meta)),
                None => drop(take_to_comma(input)),
            }
            if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                self.is_complete = false;
                errors.push(input.error("expected a comma before the next key"));
                // Whatever the token is, reading goes on, so that later keys are read too.
                if !input.peek(Ident::peek_any) {
                    take_to_comma(input);
                    let _ = input.parse::<Token![,]>();
                }
            }
        }
    }

    /// The value, or nothing after noting the error.
    fn note<T>(&mut self, result: syn::Result<T>, errors: &mut Errors) -> Option<T> {
        self.is_complete &= result.is_ok();
        errors.handle(result)
    }

    /// One `key` or `key = value`; nothing if it is repeated or out of place.
    fn read_item(
        &mut self,
        input: ParseStream<'_>,
        errors: &mut Errors,
    ) -> syn::Result<Option<Meta>> {
        let ident = input.call(Ident::parse_any).map_err(|error| {
            let keys = self.place.keys();
            syn::Error::new(error.span(), format!("expected a key: here stand {keys}"))
        })?;
        let name = ident.to_string();
        let Some(key) = Key::find(&name) else {
            return Err(syn::Error::new(ident.span(), self.place.unknown_key(&name)));
        };
        if !key.belongs_on(self.place) {
            errors.at(ident, key.misplaced());
            take_to_comma(input);
            // It may be missing in the place where it belongs.
            self.is_complete = false;
            return Ok(None);
        }
        // A schema may have several files.
        let is_repeated = self.place == Place::Schema && name == "schema_file";
        if let Some(first) = self.seen.iter().find(|seen| **seen == ident)
            && !is_repeated
        {
            errors.at(
                &ident,
                format!("`{name}` is given twice: remove one of them"),
            );
            errors.at(first, format!("`{name}` is first given here"));
            take_to_comma(input);
            return Ok(None);
        }
        self.seen.push(ident.clone());
        read_value(key, &ident, input, errors).map(Some)
    }
}

/// The key with its value.
fn read_value(
    key: &Key,
    ident: &Ident,
    input: ParseStream<'_>,
    errors: &mut Errors,
) -> syn::Result<Meta> {
    let path = Path::from(ident.clone());
    if key.takes == Takes::Nothing {
        let value = take_to_comma(input);
        if !value.is_empty() {
            errors.at(value, format!("`{}` takes no value: remove this", key.name));
        }
        return Ok(Meta::Path(path));
    }
    let missing = |span| {
        let error = format!("`{}` takes a value: write `{}`", key.name, key.example);
        syn::Error::new(span, error)
    };
    if !input.peek(Token![=]) {
        if key.takes == Takes::MaybeValue {
            let value = take_to_comma(input);
            if !value.is_empty() {
                errors.at(
                    value,
                    format!("expected `=` or a comma: write `{}`", key.example),
                );
            }
            return Ok(Meta::Path(path));
        }
        return Err(missing(ident.span()));
    }
    let eq_token: Token![=] = input.parse()?;
    if input.is_empty() || input.peek(Token![,]) {
        return Err(missing(eq_token.span));
    }
    if key.name == "id" && input.peek(Token![#]) {
        let value = take_to_comma(input);
        let digits = value.to_string().replace(['#', ' '], "");
        return Err(syn::Error::new_spanned(
            value,
            format!("a constructor number in Rust begins with `0x`: write `id = 0x{digits}`"),
        ));
    }
    if key.takes == Takes::Text && !is_string(input) {
        let error = format!(
            "`{}` takes a string in quotes: write `{}`",
            key.name, key.example
        );
        return Err(input.error(error));
    }
    let value = match key.takes {
        Takes::Type => {
            let span = input.span();
            let ty: Type = input.parse().map_err(|_| {
                syn::Error::new(
                    span,
                    format!("expected a Rust type, as in `{}`", key.example),
                )
            })?;
            Expr::Verbatim(ty.into_token_stream())
        }
        // What it says is read by `Value`, if it is asked.
        _ if is_literal(input) => Expr::Lit(ExprLit {
            attrs: Vec::new(),
            lit: Lit::Verbatim(input.parse()?),
        }),
        _ => input.parse()?,
    };
    if key.name == "flag" && !input.is_empty() && !input.peek(Token![,]) {
        let mut all = value.into_token_stream();
        all.extend(take_to_comma(input));
        return Err(syn::Error::new_spanned(
            all,
            "`flag` is the bit alone, `flag = 0` or `flag = flags.0`: the type is that of the field",
        ));
    }
    Ok(Meta::NameValue(MetaNameValue {
        path,
        eq_token,
        value,
    }))
}

/// Whether the value is one literal, as most are. To parse it as any expression would take ten times as long.
fn is_literal(input: ParseStream<'_>) -> bool {
    let literal = input.cursor().literal();
    literal.is_some_and(|(_, rest)| match rest.punct() {
        Some((punct, _)) => punct.as_char() == ',',
        None => rest.eof(),
    })
}

/// Whether the value begins with a string. syn would read all of the string to tell.
fn is_string(input: ParseStream<'_>) -> bool {
    let literal = input.cursor().literal();
    literal.is_some_and(|(literal, _)| literal.to_string().starts_with(['"', 'r']))
}

/// Skips the rest of an item, so that the items after it can be read. A comma between `<` and `>` is part of it.
fn take_to_comma(input: ParseStream<'_>) -> TokenStream {
    let mut taken = TokenStream::new();
    let mut depth = 0_usize;
    while !input.is_empty() && (depth > 0 || !input.peek(Token![,])) {
        let Ok(token) = input.parse::<TokenTree>() else {
            break;
        };
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        taken.extend([token]);
    }
    taken
}
