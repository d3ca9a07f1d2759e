//! Vectors that other implementations wrote: each decodes to the stated value, and the value encodes to the stated
//! bytes. `tests/vectors/README.md` says where they are from.

mod auth_key;
#[cfg(test)]
mod flips;
mod init_connection;
mod json;
#[cfg(test)]
pub(crate) mod layer_229;
mod mtproto_auth_key_sample;
mod mtproto_service;
#[cfg(test)]
pub(crate) mod seeds;
#[cfg(test)]
mod stepped;
mod ton;

use std::{collections::BTreeSet, fmt};

use serde::Deserialize;
use serde_json::Value;
use tl_runtime::{
    Constructor, Decode, DecodeErrorKind, DecodeOptions, Encode, TlObject, from_bytes,
    take_from_bytes,
};

use self::json::ToJson;
use crate::{assert_encodes, fuzz::Subject};

/// The Telegram types, to be tried on any bytes.
pub(crate) fn telegram() -> impl Iterator<Item = Subject> {
    auth_key::subjects()
        .chain(init_connection::subjects())
        .chain(mtproto_service::subjects())
}

/// The TON types, to be tried on any bytes.
pub(crate) fn ton() -> impl Iterator<Item = Subject> {
    ton::subjects()
}

/// One vector.
#[derive(Deserialize)]
struct Vector {
    name: String,
    /// The schema lines of everything in the value.
    #[serde(default)]
    declarations: Vec<String>,
    /// The same where there is one line.
    declaration: Option<String>,
    /// The value in the format that [`ToJson`] writes.
    value: Value,
    /// The whole boxed value.
    #[serde(rename = "hex", deserialize_with = "from_hex")]
    bytes: Vec<u8>,
}

fn from_hex<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let digits = String::deserialize(deserializer)?;
    hex::decode(digits).map_err(serde::de::Error::custom)
}

/// Reads a file of vectors; `count` is how many it has to hold, lest some be lost unnoticed.
fn read(file: &str, count: usize) -> Vec<Vector> {
    #[derive(Deserialize)]
    struct File {
        #[serde(alias = "messages")]
        vectors: Vec<Vector>,
    }
    let File { vectors } = serde_json::from_str(file).unwrap();
    let names: BTreeSet<_> = vectors.iter().map(|vector| &vector.name).collect();
    assert_eq!((vectors.len(), names.len()), (count, count));
    vectors
}

impl Vector {
    /// The TL name of the value: its constructor or function.
    fn tl_name(&self) -> &str {
        name_of(&self.value)
    }

    /// The bytes are a `T` with this vector's value, and the value has these bytes.
    fn check<'v, T: TlObject + Decode<'v> + Encode + ToJson>(&'v self) -> T {
        // Shown of a test that fails: the last name is the vector at fault.
        println!("{}", self.name);
        let value: T = from_bytes(&self.bytes).unwrap();
        self.check_value(&value.json());
        assert_eq!(value.id().to_le_bytes(), self.bytes[..4]);
        assert_encodes(&value, &self.bytes);
        let strict: T = DecodeOptions::new()
            .strict(true)
            .from_bytes(&self.bytes)
            .unwrap();
        self.check_value(&strict.json());
        self.check_truncations::<T>();
        value
    }

    /// The value is the stated one, to the bit.
    fn check_value(&self, value: &Value) {
        assert_eq!(value, &self.value);
        // As values 0.0 and -0.0 are equal; as text they are not, and a text is one double. The order of keys is none of
        // theirs.
        let text = |value: &Value| {
            let mut value = value.clone();
            value.sort_all_objects();
            value.to_string()
        };
        assert_eq!(text(value), text(&self.value));
    }

    /// Each truncation is refused.
    fn check_truncations<'v, T: Decode<'v>>(&'v self) {
        for len in 0..self.bytes.len() {
            let input = &self.bytes[..len];
            let Err(error) = from_bytes::<T>(input) else {
                panic!("the first {len} bytes were taken for the whole");
            };
            assert!(
                matches!(error.kind(), DecodeErrorKind::EndOfInput { .. }),
                "the first {len} bytes: {error}",
            );
            assert!(error.offset() <= len, "the first {len} bytes: {error}");
            assert!(take_from_bytes::<T>(input).is_err());
        }
    }
}

/// The TL name of an object in the vectors' format.
fn name_of(object: &Value) -> &str {
    object["_"].as_str().unwrap()
}

/// What the vectors declare is among `known`, with the same number and the same name.
fn check_declarations(vectors: &[Vector], known: &[&[Constructor]]) {
    let known: BTreeSet<_> = known
        .iter()
        .copied()
        .flatten()
        .map(|&Constructor { id, name, .. }| Declared { name, id })
        .collect();
    let declared: BTreeSet<_> = vectors
        .iter()
        .flat_map(|vector| vector.declarations.iter().chain(&vector.declaration))
        .filter_map(|line| Declared::of(line))
        .collect();
    let unknown: Vec<_> = declared.difference(&known).collect();
    assert!(unknown.is_empty(), "no type has {unknown:?}");
}

/// A combinator as a schema line names it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Declared<'a> {
    name: &'a str,
    id: u32,
}

impl<'a> Declared<'a> {
    /// `None` of a line that states no number.
    fn of(line: &'a str) -> Option<Self> {
        let (name, id) = line.split_whitespace().next()?.split_once('#')?;
        let id = u32::from_str_radix(id, 16).unwrap();
        Some(Self { name, id })
    }
}

impl fmt::Debug for Declared<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{:08x}", self.name, self.id)
    }
}
