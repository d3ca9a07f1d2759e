//! Tests of the parser and of constructor numbers.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "tests"
)]

mod cache;
mod errors;
mod files;
mod names;
mod numbers;
mod parser;
mod random;
mod recovery;
mod type_errors;

use super::{
    ast::Combinator,
    combinator::{parse_line, parse_schema},
};

macro_rules! schema {
    ($path:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/test-data/schema/",
            $path
        ))
    };
}

const LAYER_229: &str = schema!("telegram_api_layer229.tl");
const MTPROTO: &str = schema!("mtproto.tl");
const LITE_API: &str = schema!("ton/lite_api.tl");
const TON_API: &str = schema!("ton/ton_api.tl");

const ALL: [&str; 4] = [LAYER_229, MTPROTO, LITE_API, TON_API];

fn schema(text: &str) -> Vec<Combinator> {
    parse_schema(text).unwrap()
}

fn line(text: &str) -> Combinator {
    parse_line(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}
