//! Wall time of each operation. The codecs take turns, round by round; a peer's ratio is taken within each
//! round, and the table has the median of the ratios and the middle half of them.
//!
//! Arguments choose the rows: `times W1 W3 encode`. The rounds are `ROUNDS` in the environment, 40 if it is
//! not there.

#![forbid(unsafe_code)]

use std::time::{Duration, Instant};

use tl_peers::{Codec, Run, cell, report};

/// What a codec runs for in each round.
const TURN: Duration = Duration::from_millis(4);

fn main() {
    let rounds = std::env::var("ROUNDS").map_or(40, |rounds| rounds.parse().expect("a number"));
    let peers = [
        "ours / tl-proto",
        "ours / grammers",
        "ours / sized",
        "ours / grown",
    ];
    report::head(["message, operation", "ours"].into_iter().chain(peers));
    for (message, operation) in report::rows() {
        let mut turns: Vec<_> = Codec::ALL
            .iter()
            .map(|&codec| cell(codec, message, operation).map(Turn::new))
            .collect();
        let mut times = vec![vec![]; turns.len()];
        for _ in 0..rounds {
            for (turn, times) in turns.iter_mut().zip(&mut times) {
                times.extend(turn.as_mut().map(Turn::time));
            }
        }
        let (ours, peers) = times.split_first().expect("codecs");
        let ratios = peers.iter().map(|peer| {
            let ratios: Vec<_> = ours
                .iter()
                .zip(peer)
                .map(|(ours, peer)| ours / peer)
                .collect();
            let has = (!ratios.is_empty()).then_some(ratios);
            report::or_dash(has, report::ratio)
        });
        let [_, nanoseconds, _] = report::quartiles(ours.clone());
        report::row(
            [format!("{message} {operation}"), in_units(nanoseconds)]
                .into_iter()
                .chain(ratios),
        );
    }
}

/// One codec, and how often it does its operation in a turn.
struct Turn {
    run: Run,
    times: u64,
}

impl Turn {
    /// Warms up, and finds out.
    fn new(mut run: Run) -> Self {
        let mut times = 1;
        loop {
            let start = Instant::now();
            run(times);
            if start.elapsed() >= TURN {
                return Self { run, times };
            }
            times *= 2;
        }
    }

    /// Nanoseconds for each operation.
    fn time(&mut self) -> f64 {
        let start = Instant::now();
        (self.run)(self.times);
        start.elapsed().as_nanos() as f64 / self.times as f64
    }
}

fn in_units(nanoseconds: f64) -> String {
    if nanoseconds < 1e4 {
        format!("{nanoseconds:.0} ns")
    } else {
        format!("{:.1} µs", nanoseconds / 1e3)
    }
}
