//! A constructor number.

use quote::ToTokens;
use syn::{Expr, Lit, LitInt};

use super::Value;

impl Value {
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
}

/// The number of `0x` and at most 8 digits, as most are. syn takes ten times as long.
fn plain_number(literal: &str) -> Option<u32> {
    let digits = literal.strip_prefix("0x")?;
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_plain
        .then(|| u32::from_str_radix(digits, 16).ok())
        .flatten()
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
