//! Runs the derive on any tokens: it must not panic, and its output must parse.
//!
//! The body of the fuzz target `derive` in `tests/fuzz`, and the test that replays its corpus.

#![cfg(any(test, fuzzing))]
#![allow(
    dead_code,
    reason = "modules of the derive, which its entry points use"
)]

#[path = "../../../tl-derive/src/build/mod.rs"]
mod build;
#[path = "../../../tl-derive/src/errors.rs"]
mod errors;
#[path = "../../../tl-derive/src/expand.rs"]
mod expand;
mod item;
#[path = "../../../tl-derive/src/receive/mod.rs"]
mod receive;
#[cfg(test)]
mod replay;
mod words;

use syn::DeriveInput;
use tl_derive_core::{codegen, model, schema};

/// The input as a definition, and a definition made of the input.
pub fn derive(input: &[u8]) {
    if let Ok(text) = str::from_utf8(input) {
        expand(text);
    }
    expand(&item::of(input));
}

/// The stack that the parser takes for each bracket is not what is tested here.
const DEEPEST: usize = 40;
const LONGEST: usize = 8 << 10;

fn expand(text: &str) {
    let opening = text
        .matches(['(', '[', '{', '<', '&', '*', '!', '-'])
        .count();
    if text.len() > LONGEST || opening > DEEPEST * 10 || nesting(text) > DEEPEST {
        return;
    }
    let Ok(input) = syn::parse_str::<DeriveInput>(text) else {
        return;
    };
    check(text, expand::expand_schema(&input));
    check(text, expand::expand(input));
}

/// How deep brackets nest, if all that could be one is.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for sign in text.chars() {
        match sign {
            '(' | '[' | '{' | '<' | '&' | '*' | '!' | '-' => depth += 1,
            ')' | ']' | '}' | '>' | ',' | ';' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

fn check(text: &str, tokens: proc_macro2::TokenStream) {
    let written = tokens.to_string();
    if let Err(error) = syn::parse2::<syn::File>(tokens) {
        panic!("what is written for this does not parse: {error}\n{text}\n{written}");
    }
}
