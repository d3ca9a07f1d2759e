//! Instructions for each operation, by callgrind: the difference of two runs of `cells`, so that what
//! comes before the operations does not count.
//!
//! Arguments choose the rows: `instructions W1 W3 encode`.

#![forbid(unsafe_code)]

use std::process::Command;

use tl_peers::{Codec, Message, Operation, cell, report};

fn main() {
    let ratios = ["ours / best by hand", "ours / tl-proto", "ours / grammers"];
    report::head(
        ["message, operation"]
            .into_iter()
            .chain(report::codec_names())
            .chain(ratios),
    );
    for (message, operation) in report::rows() {
        let counts: Vec<_> = Codec::ALL
            .iter()
            .map(|&codec| count(codec, message, operation))
            .collect();
        let [ours, tl_proto, grammers, sized, grown] = counts[..] else {
            unreachable!("five codecs");
        };
        let by_hand = report::best(&[sized, grown]);
        let ratios = [by_hand, tl_proto, grammers].map(|peer| {
            report::or_dash(ours.zip(peer), |(ours, peer)| format!("{:.2}", ours / peer))
        });
        let counts = counts
            .iter()
            .map(|&count| report::or_dash(count, |count| report::thousands(count.round() as u64)));
        report::row(
            [format!("{message} {operation}")]
                .into_iter()
                .chain(counts)
                .chain(ratios),
        );
    }
}

/// Instructions of one operation.
fn count(codec: Codec, message: Message, operation: Operation) -> Option<f64> {
    // The codec's bytes are checked in here as well.
    drop(cell(codec, message, operation)?);
    let (few, many) = match message {
        Message::W1 => (20, 220),
        _ => (2, 8),
    };
    let [few_cost, many_cost] = [few, many].map(|times| total(codec, message, operation, times));
    Some((many_cost - few_cost) as f64 / f64::from(many - few))
}

/// Instructions of a whole run.
fn total(codec: Codec, message: Message, operation: Operation, times: u32) -> u64 {
    let cells = std::env::current_exe().unwrap().with_file_name("cells");
    let output = Command::new("valgrind")
        // Long copies are one instruction (`rep movsb`) otherwise, which callgrind counts byte by byte.
        .env("GLIBC_TUNABLES", "glibc.cpu.x86_rep_movsb_threshold=1073741824:glibc.cpu.x86_rep_stosb_threshold=1073741824")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(cells)
        .args([
            codec.name(),
            message.name(),
            operation.name(),
            &times.to_string(),
        ])
        .output()
        .expect("valgrind runs");
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{messages}");
    let collected = messages
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.expect("callgrind says how much it collected");
    count.trim().parse().expect("a number of instructions")
}
