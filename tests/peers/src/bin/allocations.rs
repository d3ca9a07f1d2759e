//! Allocations for each operation: how many, and how many bytes.
//!
//! Arguments choose the rows: `allocations W1 W3 encode`.

#![forbid(unsafe_code)]

use allocation_counter::measure;
use tl_peers::{Codec, cell, report};

fn main() {
    report::head(
        ["message, operation"]
            .into_iter()
            .chain(report::codec_names()),
    );
    for (message, operation) in report::rows() {
        let cells = Codec::ALL.iter().map(|&codec| {
            report::or_dash(cell(codec, message, operation), |mut run| {
                run(1);
                let once = measure(|| run(1));
                let (count, bytes) = (once.count_total, once.bytes_total);
                format!(
                    "{} ({} B)",
                    report::thousands(count),
                    report::thousands(bytes)
                )
            })
        });
        report::row([format!("{message} {operation}")].into_iter().chain(cells));
    }
}
