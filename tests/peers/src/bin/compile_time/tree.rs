//! The time of a clean build of all dependencies.

use std::{collections::BTreeSet, fs, io, process::Command};

use tl_peers::report;

use crate::{
    measure::{Round, cargo, compared},
    options::Options,
    scratch::{Codec, Mode, Scratch, Uses},
};

pub(crate) fn report(options: &Options) -> io::Result<()> {
    let mut crates = vec![];
    for codec in Codec::BOTH {
        let scratch = Scratch::new(&options.dir, codec, Uses::Defined, options.order, 0)?;
        let target = options.dir.join(format!("target-{}", codec.name()));
        crates.push((scratch, target));
    }
    let round = || {
        let mut costs = Round::default();
        for ((scratch, target), cost) in crates.iter().zip(&mut costs) {
            if target.exists() {
                fs::remove_dir_all(target)?;
            }
            *cost = cargo(&scratch.folder, target, Mode::Build.arguments(), &[])?;
        }
        Ok(costs)
    };
    let rounds: Vec<_> = (0..options.rounds)
        .map(|_| round())
        .collect::<io::Result<_>>()?;
    report::head(["`cargo build` from nothing", "ours", "tl-proto", "ratio"]);
    let row = |name: &str, [ours, theirs, ratio]: [String; 3]| {
        report::row([name.to_owned(), ours, theirs, ratio]);
    };
    row("seconds", compared(&rounds, 1.0, |cost| cost.wall));
    row("CPU seconds", compared(&rounds, 1.0, |cost| cost.cpu));
    let [ours, theirs] = [&crates[0], &crates[1]].map(|(scratch, _)| count(scratch));
    row(
        "crates",
        [ours?.to_string(), theirs?.to_string(), String::new()],
    );
    Ok(())
}

/// How many crates are built, the scratch crate apart.
fn count(scratch: &Scratch) -> io::Result<usize> {
    let output = Command::new(env!("CARGO"))
        .current_dir(&scratch.folder)
        .args(["tree", "--offline", "--prefix=none", "--edges=normal,build"])
        .output()?;
    assert!(output.status.success(), "cargo tree");
    let tree = String::from_utf8_lossy(&output.stdout);
    let crates: BTreeSet<_> = tree
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            words.next().zip(words.next())
        })
        .filter(|(name, _)| *name != scratch.name)
        .collect();
    Ok(crates.len())
}
