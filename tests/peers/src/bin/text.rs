//! UTF-8 by `core` and by `simdutf8`, on text as messages have it. They take turns, round by round; the table
//! has medians, and the median of the ratios of each round.

#![forbid(unsafe_code)]

use std::{hint::black_box, time::Instant};

use tl_peers::report;

const ROUNDS: usize = 41;

/// Bytes that each turn looks at, about.
const TURN: usize = 1 << 20;

const ENGLISH: &str =
    "Hello! See you tomorrow at seven at the station, do not forget your papers, please. ";
const RUSSIAN: &str =
    "Привет! Завтра встречаемся в семь вечера у входа в метро, не забудь документы. ";
const CHINESE: &str = "今天天气很好，我们一起去公园散步吧。";

fn main() {
    let texts = [
        ("a language code", "en".to_owned()),
        ("a system version", "SDK 33 (Android 13)".to_owned()),
        ("a folder's title", "Папка 123".to_owned()),
        ("a Chinese sentence", CHINESE.to_owned()),
        ("an English sentence", ENGLISH.to_owned()),
        ("two English sentences", ENGLISH.repeat(2)),
        ("a Russian sentence", RUSSIAN.to_owned()),
        ("a long English message", ENGLISH.repeat(48)),
        ("a long Russian message", RUSSIAN.repeat(52)),
        ("a long Chinese message", CHINESE.repeat(227)),
    ];
    report::head([
        "text",
        "bytes",
        "core, ns",
        "simdutf8, ns",
        "simdutf8 / core",
    ]);
    for (name, text) in texts {
        let bytes = text.as_bytes();
        let turns = (0..ROUNDS).map(|_| {
            [
                time(bytes, |bytes| std::str::from_utf8(bytes).is_ok()),
                time(bytes, |bytes| simdutf8::basic::from_utf8(bytes).is_ok()),
            ]
        });
        let turns: Vec<_> = turns.collect();
        let of = |value: fn(&[f64; 2]) -> f64| median(turns.iter().map(value).collect());
        report::row([
            name.to_owned(),
            bytes.len().to_string(),
            format!("{:.1}", of(|[core, _]| *core)),
            format!("{:.1}", of(|[_, simd]| *simd)),
            format!("{:.2}", of(|[core, simd]| simd / core)),
        ]);
    }
}

/// Nanoseconds for one check.
fn time(bytes: &[u8], check: impl Fn(&[u8]) -> bool) -> f64 {
    let times = TURN / (bytes.len() + 32);
    let start = Instant::now();
    for _ in 0..times {
        assert!(check(black_box(bytes)));
    }
    start.elapsed().as_nanos() as f64 / times as f64
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
