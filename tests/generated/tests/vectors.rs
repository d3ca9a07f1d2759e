//! Generated definitions read all vectors, by the number that each begins with, and write them again.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "tests"
)]

use std::collections::HashMap;

use serde_json::Value;
#[cfg(feature = "layer")]
use tl_generated::{layer, ton_borrowed};
use tl_generated::{mtproto, mtproto_borrowed, ton};
use tl_runtime::{DecodeOptions, TlObject, to_bytes};

type Check = fn(&[u8]);

/// Reads and writes by a type, strictly.
macro_rules! list {
    ($($ty:ty),* $(,)?) => {{
        let mut checks: HashMap<u32, Check> = HashMap::new();
        $(
            for id in <$ty as TlObject>::IDS {
                checks.insert(*id, |bytes| {
                    let options = DecodeOptions::new().strict(true);
                    let value = options.from_bytes::<$ty>(bytes);
                    let value = value.unwrap_or_else(|error| panic!("{}: {error}", stringify!($ty)));
                    assert_eq!(to_bytes(&value).unwrap(), bytes, "{value:?}");
                });
            }
        )*
        checks
    }};
}

macro_rules! checks {
    ($module:literal) => {
        include!(concat!(env!("OUT_DIR"), "/", $module, "_list.rs"))
    };
}

/// Checks those that a definition has the number of, and counts them and the others.
fn check(checks: &HashMap<u32, Check>, vectors: impl Iterator<Item = Vec<u8>>) -> [usize; 2] {
    let mut counts = [0, 0];
    for bytes in vectors {
        let id = u32::from_le_bytes(*bytes.first_chunk().unwrap());
        match checks.get(&id) {
            Some(check) => {
                check(&bytes);
                counts[0] += 1;
            }
            None => counts[1] += 1,
        }
    }
    counts
}

fn of(vectors: &Value) -> impl Iterator<Item = Vec<u8>> {
    let vectors = vectors.as_array().unwrap().iter();
    vectors.map(|vector| hex::decode(vector["hex"].as_str().unwrap()).unwrap())
}

#[cfg(feature = "layer")]
#[test]
fn layer_229() {
    use std::io::Read as _;

    use flate2::read::GzDecoder;
    use tl_runtime::RawObjectBuf;

    let file = include_bytes!("../../vectors/telegram_layer_229.jsonl.gz");
    let mut lines = String::new();
    GzDecoder::new(&file[..])
        .read_to_string(&mut lines)
        .unwrap();
    let vectors = lines.lines().map(|line| {
        let (_, hex) = line.split_once(r#""hex": ""#).unwrap();
        hex::decode(hex.split_once('"').unwrap().0).unwrap()
    });
    assert_eq!(check(&checks!("layer"), vectors), [13_614, 0]);
}

#[test]
fn mtproto() {
    let vectors = serde_json::from_str::<Value>(include_str!("../../vectors/mtproto_service.json"));
    let vectors = &vectors.unwrap()["vectors"];
    // The others are in the schema's comments only: containers, results, packed data.
    assert_eq!(check(&checks!("mtproto"), of(vectors)), [87, 10]);
    assert_eq!(check(&checks!("mtproto_borrowed"), of(vectors)), [87, 10]);
}

#[test]
fn ton() {
    let vectors = serde_json::from_str::<Value>(include_str!("../../vectors/ton.json")).unwrap();
    let vectors = &vectors["vectors"];
    assert_eq!(check(&checks!("ton"), of(vectors)), [211, 0]);
    #[cfg(feature = "layer")]
    assert_eq!(check(&checks!("ton_borrowed"), of(vectors)), [211, 0]);
}
