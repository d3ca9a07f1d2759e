//! What structs cost: the compiler's time, and machine code.

use std::{io, process::Command};

use tl_peers::report;

use crate::{
    measure::{Cost, cargo, median},
    options::Options,
    scratch::{Codec, Mode, Scratch, Uses},
};

/// The structs of the program whose machine code is looked at.
const TEXT_STRUCTS: usize = 500;

/// From so many structs on, three rounds do.
const MANY: usize = 2000;

pub(crate) fn report(options: &Options) -> io::Result<()> {
    report::head([
        "each struct",
        "ours, ms",
        "tl-proto, ms",
        "ratio",
        "ours, CPU ms",
        "tl-proto, CPU ms",
        "ratio",
    ]);
    for &mode in &options.modes {
        for &uses in &options.uses {
            for &structs in &options.sizes {
                let [ours, theirs] = compare(options, mode, uses, structs)?;
                let numbers = [(ours.wall, theirs.wall), (ours.cpu, theirs.cpu)];
                let cells = numbers.into_iter().flat_map(|(ours, theirs)| {
                    let each = [ours, theirs].map(|total| total * 1e3 / structs as f64);
                    let [ours, theirs] = each.map(|each| format!("{each:.2}"));
                    [ours, theirs, format!("{:.2}", each[0] / each[1])]
                });
                let name = format!("{}, {} {}", mode.name(), structs, uses.name());
                report::row([name].into_iter().chain(cells));
            }
        }
    }
    Ok(())
}

/// What the structs of both cost, less what a crate without any costs.
fn compare(options: &Options, mode: Mode, uses: Uses, structs: usize) -> io::Result<[Cost; 2]> {
    let target = options.dir.join("target");
    let rounds = options
        .rounds
        .min(if structs < MANY { usize::MAX } else { 3 });
    let mut crates = vec![];
    for count in [0, structs] {
        for codec in Codec::BOTH {
            let scratch = Scratch::new(&options.dir, codec, uses, options.order, count)?;
            // The dependencies.
            cargo(&scratch.folder, &target, mode.arguments(), &[])?;
            crates.push((scratch, vec![]));
        }
    }
    for _ in 0..rounds {
        for (scratch, costs) in &mut crates {
            scratch.touch()?;
            costs.push(cargo(&scratch.folder, &target, mode.arguments(), &[])?);
        }
    }
    let medians: Vec<_> = crates.iter().map(|(_, costs)| median(costs)).collect();
    let of = |codec: usize| {
        let (empty, full): (Cost, Cost) = (medians[codec], medians[codec + 2]);
        Cost {
            wall: full.wall - empty.wall,
            cpu: full.cpu - empty.cpu,
        }
    };
    Ok([of(0), of(1)])
}

pub(crate) fn report_text(options: &Options) -> io::Result<()> {
    let target = options.dir.join("target");
    let sections = [".text", ".rodata", ".data.rel.ro", ".eh_frame"];
    let title = format!("bytes for {TEXT_STRUCTS} structs, each used once");
    report::head([title.as_str()].into_iter().chain(sections));
    for codec in Codec::BOTH {
        let mut sizes = vec![];
        for structs in [0, TEXT_STRUCTS] {
            let scratch = Scratch::new(&options.dir, codec, Uses::Used, options.order, structs)?;
            cargo(&scratch.folder, &target, Mode::Release.arguments(), &[])?;
            let output = Command::new("size")
                .arg("-A")
                .arg(target.join("release").join(&scratch.name))
                .output()?;
            let table = String::from_utf8_lossy(&output.stdout).into_owned();
            sizes.push(sections.map(|section| size_of(&table, section)));
        }
        let [empty, full] = [sizes[0], sizes[1]];
        let differences = empty.iter().zip(full).map(|(empty, full)| full - empty);
        let cells = differences.map(|size| report::thousands(size.unsigned_abs()));
        report::row([codec.name().to_owned()].into_iter().chain(cells));
    }
    Ok(())
}

/// A section's size, by the table that `size -A` prints.
fn size_of(table: &str, section: &str) -> i64 {
    let lines = table.lines().map(|line| line.split_whitespace());
    let sizes = lines.filter_map(|mut words| {
        let named = words.next() == Some(section);
        named.then(|| words.next()?.parse::<i64>().ok()).flatten()
    });
    sizes.sum()
}
