//! 100,000 messages of 1 KiB in less than five seconds, each way. Only optimised code is that fast: `cargo test
//! --release -p tl-schema --test speed -- --nocapture`. Otherwise only the output is tested.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::{
    io::{Read as _, Write as _},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use flate2::read::GzDecoder;

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/test-data");

/// Sends lines through a command, and returns its output and how long it took.
fn timed(command: &str, input: &str) -> (String, Duration) {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_tl-schema"))
        .args(["-s", &format!("{TESTS}/schema/telegram_api_layer229.tl")])
        .args([command, "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let mut output = String::new();
    thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input.as_bytes()).unwrap());
        stdout.read_to_string(&mut output).unwrap();
    });
    assert!(child.wait().unwrap().success());
    (output, start.elapsed())
}

#[test]
fn a_hundred_thousand_messages() {
    let is_optimised = !cfg!(debug_assertions);
    let count = if is_optimised { 100_000 } else { 1_000 };
    let file = std::fs::File::open(format!("{TESTS}/vectors/telegram_layer_229.jsonl.gz")).unwrap();
    let mut vectors = String::new();
    GzDecoder::new(file).read_to_string(&mut vectors).unwrap();
    let hex = vectors.lines().map(|line| {
        let (_, hex) = line.split_once(r#""hex": ""#).unwrap();
        hex.split_once('"').unwrap().0
    });
    // The vectors of about 1 KiB, over and over.
    let sized: Vec<_> = hex
        .filter(|hex| (1900..2300).contains(&hex.len()))
        .collect();
    let lines: Vec<_> = sized.iter().copied().cycle().take(count).collect();
    let lines = lines.join("\n") + "\n";
    let (json, to_json) = timed("json", &lines);
    let (_, to_dump) = timed("dump", &lines);
    let (hex, to_hex) = timed("encode", &json);
    println!("json {to_json:?}, dump {to_dump:?}, encode {to_hex:?}");
    assert!(hex == lines, "there and back");
    for time in [to_json, to_dump, to_hex] {
        assert!(!is_optimised || time < Duration::from_secs(5), "{time:?}");
    }
}
