//! The cost of structs: the compiler's time, and the size of machine code.

use std::{io, process::Command};

use tl_peers::report;

use crate::{
    measure::{Cost, Round, cargo, compared},
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
                let rounds = rounds(options, mode, uses, structs)?;
                let each = 1e3 / structs as f64;
                let wall = compared(&rounds, each, |cost| cost.wall);
                let cpu = compared(&rounds, each, |cost| cost.cpu);
                let name = format!("{}, {} {}", mode.name(), structs, uses.name());
                report::row([name].into_iter().chain(wall).chain(cpu));
            }
        }
    }
    Ok(())
}

/// What the structs of both cost, round by round, less what a crate without any costs.
fn rounds(options: &Options, mode: Mode, uses: Uses, structs: usize) -> io::Result<Vec<Round>> {
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
            crates.push(scratch);
        }
    }
    let round = || {
        let mut costs = vec![];
        for scratch in &crates {
            scratch.touch()?;
            costs.push(cargo(&scratch.folder, &target, mode.arguments(), &[])?);
        }
        Ok([0, 1].map(|codec| {
            let (empty, full): (Cost, Cost) = (costs[codec], costs[codec + 2]);
            Cost {
                wall: full.wall - empty.wall,
                cpu: full.cpu - empty.cpu,
            }
        }))
    };
    (0..rounds).map(|_| round()).collect()
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
