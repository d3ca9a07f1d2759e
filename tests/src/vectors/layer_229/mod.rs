//! `telegram_layer_229.jsonl.gz`: every constructor and every function of the layer, stepped over by the schema's
//! table. Replies with messages are read by a few definitions, as a client would have them.

mod replies;

use std::io::Read as _;

use flate2::read::GzDecoder;
use serde::Deserialize as _;

use super::{Vector, stepped::check_ends};
use crate::Api;

const FILE: &[u8] = include_bytes!("../../../vectors/telegram_layer_229.jsonl.gz");

/// How many vectors the file has.
pub(crate) const COUNT: usize = 13_614;

/// All vectors, with the given part of each line.
fn lines<T>(read: impl Fn(&str) -> T) -> Vec<T> {
    let mut text = String::new();
    GzDecoder::new(FILE).read_to_string(&mut text).unwrap();
    let lines: Vec<_> = text.lines().map(read).collect();
    assert_eq!(lines.len(), COUNT);
    lines
}

/// The bytes alone: to parse all the values takes time, and few tests compare them.
pub(crate) fn encodings() -> Vec<Vec<u8>> {
    lines(|line| {
        let (_, hex) = line.split_once(r#""hex": ""#).unwrap();
        let (hex, _) = hex.split_once('"').unwrap();
        hex::decode(hex).unwrap()
    })
}

/// Those of which one of these names is the start of the line's name.
fn vectors_of(names: &[&str]) -> Vec<Vector> {
    let starts: Vec<_> = names
        .iter()
        .map(|n| format!("{{\"name\": \"{n}\""))
        .collect();
    let read = |line: &str| {
        let is_one = starts.iter().any(|start| line.starts_with(start));
        let mut json = serde_json::Deserializer::from_str(line);
        is_one.then(|| Vector::deserialize(&mut json).unwrap())
    };
    lines(read).into_iter().flatten().collect()
}

/// Ends, and truncations: of the short ones all, of the others every fourth byte and the last eight.
#[test]
fn each_ends_where_it_ends() {
    let all = encodings();
    // By several threads: without optimization it is some seconds of work.
    std::thread::scope(|scope| {
        for part in all.chunks(COUNT.div_ceil(8)) {
            scope.spawn(|| part.iter().for_each(|bytes| check_ends::<Api>(bytes)));
        }
    });
}
