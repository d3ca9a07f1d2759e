//! Each vector to JSON and back: the bytes are the same, and the JSON is the vector's own value.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::io::Read as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use tl_schema::{DumpStyle, ReadOptions, Schema};

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/test-data");

fn schema(files: &[&str]) -> Schema {
    let paths = files.iter().map(|file| format!("{TESTS}/schema/{file}"));
    Schema::from_files(paths).unwrap()
}

fn text(file: &str) -> String {
    std::fs::read_to_string(format!("{TESTS}/vectors/{file}")).unwrap()
}

/// Converts a value from the form of the vectors to the tool's.
fn converted(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(converted).collect(),
        Value::Object(object) => {
            if let Some(bytes) = object.get("$bytes") {
                let bytes = hex::decode(bytes.as_str().unwrap()).unwrap();
                return STANDARD.encode(bytes).into();
            }
            if let Some(digits) = object.get("$int") {
                return digits.clone();
            }
            // The vectors have the content of a packed field as if it were a field.
            let fields = object.iter().filter(|(key, _)| *key != "unpacked_hex");
            fields
                .map(|(key, value)| (key.clone(), converted(value)))
                .collect()
        }
        value => value.clone(),
    }
}

/// Removes the flags words without bits of their own, which TON's vectors have.
fn without_flags(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_flags).collect(),
        Value::Object(object) => {
            let fields = object
                .iter()
                .filter(|(key, value)| *key != "flags" || !value.is_number());
            fields
                .map(|(key, value)| (key.clone(), without_flags(value)))
                .collect()
        }
        value => value.clone(),
    }
}

/// Checks both directions, from the bytes and from the vector's own value.
fn check(schema: &Schema, hex: &str, value: &Value) {
    let bytes = hex::decode(hex).unwrap();
    let strict = ReadOptions::new().strict(true);
    let json = schema
        .to_json_with(&bytes, &strict)
        .unwrap_or_else(|error| panic!("{value}: {error}"));
    let mut text = String::new();
    schema.write_json(&bytes, &strict, &mut text).unwrap();
    assert_eq!(text, json.to_string(), "as text");
    assert_eq!(tl_schema::json::parse(&text).unwrap(), json, "as text");
    let written = schema.from_json_text(None, &text);
    assert_eq!(written.as_ref(), Ok(&bytes), "{text}");
    let (dump, mut lines) = (schema.dump_with(&bytes, &strict), String::new());
    let result = schema.write_dump(&bytes, &strict, &DumpStyle::default(), &mut lines);
    assert_eq!(lines, dump.to_string());
    assert_eq!(result.err().as_ref(), dump.error());
    let written = schema
        .from_json(None, &json)
        .unwrap_or_else(|error| panic!("{json}: {error}"));
    assert_eq!(hex::encode(written), hex, "{json}");
    let value = converted(value);
    let written = schema
        .from_json(None, &value)
        .unwrap_or_else(|error| panic!("{value}: {error}"));
    assert_eq!(hex::encode(written), hex, "{value}");
    assert_eq!(without_flags(&json), without_flags(&value));
}

#[test]
fn layer_229() {
    let schema = schema(&["telegram_api_layer229.tl"]);
    let mut lines = String::new();
    let file = std::fs::File::open(format!("{TESTS}/vectors/telegram_layer_229.jsonl.gz")).unwrap();
    GzDecoder::new(file).read_to_string(&mut lines).unwrap();
    let mut count = 0;
    for line in lines.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        check(&schema, vector["hex"].as_str().unwrap(), &vector["value"]);
        count += 1;
    }
    assert_eq!(count, 13_614);
}

fn check_all(schema: &Schema, vectors: &Value) -> usize {
    let vectors = vectors.as_array().unwrap();
    for vector in vectors {
        check(schema, vector["hex"].as_str().unwrap(), &vector["value"]);
    }
    vectors.len()
}

fn all_of(file: &str) -> Value {
    serde_json::from_str(&text(file)).unwrap()
}

#[test]
fn mtproto() {
    let vectors = all_of("mtproto_service.json");
    for files in [
        &["mtproto.tl"][..],
        &["mtproto.tl", "telegram_api_layer229.tl"],
    ] {
        let schema = schema(files);
        let of_files = vectors["vectors"].as_array().unwrap().iter();
        // Some contain messages of the API.
        let of_files = of_files
            .filter(|vector| files.len() > 1 || !vector["value"].to_string().contains("nearestDc"));
        assert!(check_all(&schema, &of_files.cloned().collect()) > 80);
    }
    let sample = all_of("mtproto_auth_key_sample.json");
    assert_eq!(check_all(&schema(&["mtproto.tl"]), &sample["messages"]), 9);
}

#[test]
fn ton() {
    let vectors = all_of("ton.json");
    let schema = schema(&["ton/lite_api.tl", "ton/ton_api.tl"]);
    assert_eq!(check_all(&schema, &vectors["vectors"]), 211);
}

/// Generations of a message, each with a schema of its own declarations.
#[test]
fn init_connection() {
    let vectors = all_of("init_connection.json");
    for vector in vectors["vectors"].as_array().unwrap() {
        let lines = vector["declarations"].as_array().unwrap().iter();
        let lines: Vec<_> = lines.map(|line| line.as_str().unwrap()).collect();
        let schema = Schema::from_text(&lines.join("\n")).unwrap();
        check(&schema, vector["hex"].as_str().unwrap(), &vector["value"]);
    }
}

#[test]
fn what_json_has_no_number_or_text_for() {
    let schema = Schema::from_text("a#1 d:double s:string b:bytes l:long = A;").unwrap();
    for (json, double) in [
        (json!("NaN"), f64::NAN),
        (
            json!("NaN(0x7ff8000000000001)"),
            f64::from_bits(0x7ff8_0000_0000_0001),
        ),
        (json!("Infinity"), f64::INFINITY),
        (json!("-Infinity"), f64::NEG_INFINITY),
        (json!(-0.0), -0.0),
        (json!(5e-324), 5e-324),
    ] {
        let mut bytes = vec![1, 0, 0, 0];
        bytes.extend(double.to_le_bytes());
        bytes.extend([1, 0xff, 0, 0, 1, 0xff, 0, 0]);
        bytes.extend((1_i64 << 53).to_le_bytes());
        let value = schema.to_json(&bytes).unwrap();
        let string = json!({ "_": "bytes", "bytes": "/w==" });
        let long = "9007199254740992";
        assert_eq!(
            value,
            json!({ "_": "a", "d": json, "s": string, "b": "/w==", "l": long })
        );
        assert_eq!(schema.from_json(None, &value).unwrap(), bytes);
        let text = tl_schema::json::parse(&value.to_string()).unwrap();
        assert_eq!(schema.from_json(None, &text).unwrap(), bytes);
    }
}
