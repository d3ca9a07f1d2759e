//! The tool and derived code refuse the same bytes, at the same place, in the same words, except for names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::HashMap;

use serde_json::Value;
use tl_generated::{mtproto, ton};
use tl_runtime::{DecodeOptions, TlObject};
use tl_schema::{ReadOptions, Schema};

type Refusal = fn(&[u8], bool) -> Option<String>;

/// The error of each type for some bytes.
macro_rules! list {
    ($($ty:ty),* $(,)?) => {{
        let mut refusals: HashMap<u32, Refusal> = HashMap::new();
        $(
            for id in <$ty as TlObject>::IDS {
                refusals.insert(*id, |bytes, is_strict| {
                    let options = DecodeOptions::new().strict(is_strict);
                    let result = options.from_bytes::<$ty>(bytes);
                    result.err().map(|error| error.to_string())
                });
            }
        )*
        refusals
    }};
}

const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema");

/// What an error says before its path, and behind it up to the names of constructors.
fn nameless(error: &str) -> String {
    let (head, tail) = error.split_once(", in ").unwrap_or((error, ""));
    let tail = tail.split_once(": ").map_or("", |(_, tail)| tail);
    let is_name = head.starts_with("unknown constructor");
    format!("{head}: {}", if is_name { "" } else { tail })
}

/// JSON has a form for text that is not UTF-8, which a `String` can't hold. And derived code knows of enums too how short they
/// are at least, and so says earlier that a vector's items can't all be there.
fn is_explained(found: Option<&str>, wanted: Option<&str>) -> bool {
    let ends = |error: &str| error.starts_with("end of input");
    let byte = |error: &str| {
        let mut words = error.split([' ', ':']);
        words.nth(5).and_then(|byte| byte.parse::<usize>().ok())
    };
    match (found, wanted) {
        (_, Some(wanted)) if wanted.starts_with("string is not UTF-8") => true,
        (Some(found), Some(wanted)) => ends(found) && ends(wanted) && byte(wanted) <= byte(found),
        _ => false,
    }
}

/// Compares the errors for each truncation and each changed byte of some vectors.
fn check(files: &[&str], refusals: &HashMap<u32, Refusal>, vectors: &Value) -> usize {
    let paths = files.iter().map(|file| format!("{SCHEMA}/{file}"));
    let schema = Schema::from_files(paths).unwrap();
    let mut refused = 0;
    for vector in vectors.as_array().unwrap() {
        let bytes = hex::decode(vector["hex"].as_str().unwrap()).unwrap();
        let id = u32::from_le_bytes(*bytes.first_chunk().unwrap());
        let Some(refusal) = refusals.get(&id) else {
            continue;
        };
        let truncated = (4..bytes.len()).map(|len| bytes[..len].to_vec());
        let changed = (4..bytes.len().min(512)).map(|at| {
            let mut changed = bytes.clone();
            changed[at] ^= 0x81;
            changed
        });
        let longer = [bytes.as_slice(), &[0; 3]].concat();
        for bytes in truncated.chain(changed).chain([longer]) {
            for is_strict in [false, true] {
                let options = ReadOptions::new().strict(is_strict);
                let found = schema.to_json_with(&bytes, &options);
                let found = found.err().map(|error| nameless(&error.to_string()));
                let wanted = refusal(&bytes, is_strict).map(|error| nameless(&error));
                refused += usize::from(wanted.is_some());
                if is_explained(found.as_deref(), wanted.as_deref()) {
                    continue;
                }
                assert_eq!(found, wanted, "{}", hex::encode(&bytes));
            }
        }
    }
    refused
}

#[test]
fn mtproto_service() {
    let vectors = include_str!("../../vectors/mtproto_service.json");
    let vectors: Value = serde_json::from_str(vectors).unwrap();
    let refusals = include!(concat!(env!("OUT_DIR"), "/mtproto_list.rs"));
    assert!(check(&["mtproto.tl"], &refusals, &vectors["vectors"]) > 1_000);
}

#[test]
fn ton_nodes() {
    let vectors: Value = serde_json::from_str(include_str!("../../vectors/ton.json")).unwrap();
    let refusals = include!(concat!(env!("OUT_DIR"), "/ton_list.rs"));
    let files = ["ton/lite_api.tl", "ton/ton_api.tl"];
    assert!(check(&files, &refusals, &vectors["vectors"]) > 1_000);
}
