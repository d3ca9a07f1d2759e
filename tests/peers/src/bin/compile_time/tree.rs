//! The dependencies, built from nothing.

use std::{collections::BTreeSet, fs, io, process::Command};

use tl_peers::report;

use crate::{
    measure::{Cost, cargo, median},
    options::Options,
    scratch::{Codec, Mode, Scratch, Uses},
};

pub(crate) fn report(options: &Options) -> io::Result<()> {
    let mut crates = vec![];
    for codec in Codec::BOTH {
        let scratch = Scratch::new(&options.dir, codec, Uses::Defined, options.order, 0)?;
        crates.push((codec, scratch, Vec::<Cost>::new()));
    }
    for _ in 0..options.rounds.min(3) {
        for (codec, scratch, costs) in &mut crates {
            let target = options.dir.join(format!("target-{}", codec.name()));
            if target.exists() {
                fs::remove_dir_all(&target)?;
            }
            costs.push(cargo(
                &scratch.folder,
                &target,
                Mode::Build.arguments(),
                &[],
            )?);
        }
    }
    report::head([
        "`cargo build` from nothing",
        "seconds",
        "CPU seconds",
        "crates",
    ]);
    for (codec, scratch, costs) in &crates {
        let Cost { wall, cpu } = median(costs);
        report::row([
            codec.name().to_owned(),
            format!("{wall:.1}"),
            format!("{cpu:.1}"),
            count(scratch)?.to_string(),
        ]);
    }
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
