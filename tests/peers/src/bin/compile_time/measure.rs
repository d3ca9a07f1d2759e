//! Measures wall time and processor time.

use std::{
    fs, io,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use tl_peers::report;

/// A clock tick of Linux.
const TICK: Duration = Duration::from_millis(10);

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cost {
    /// In seconds.
    pub(crate) wall: f64,
    /// User time of all processes, in seconds.
    pub(crate) cpu: f64,
}

/// Runs cargo in this folder, with these variables.
///
/// # Panics
///
/// If it fails.
pub(crate) fn cargo(
    folder: &Path,
    target: &Path,
    arguments: &[&str],
    variables: &[(&str, &Path)],
) -> io::Result<Cost> {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(folder)
        .args(arguments)
        .args(["--offline", "--quiet"])
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .envs(variables.iter().copied());
    let (start, ticks) = (Instant::now(), ticks_of_children()?);
    let output = command.output()?;
    let wall = start.elapsed().as_secs_f64();
    let cpu = (ticks_of_children()? - ticks) * TICK.as_secs_f64();
    assert!(
        output.status.success(),
        "{}: {}",
        folder.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(Cost { wall, cpu })
}

/// The user time of all processes that have ended.
fn ticks_of_children() -> io::Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The second field is the program's name, and may hold anything; `cutime` is the sixteenth.
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().nth(13);
    ticks
        .and_then(|ticks| ticks.parse().ok())
        .ok_or_else(|| io::Error::other("no cutime"))
}

/// What both codecs cost in one round.
pub(crate) type Round = [Cost; 2];

/// The medians of one cost, and the ratio within each round: in words.
pub(crate) fn compared(rounds: &[Round], unit: f64, of: fn(&Cost) -> f64) -> [String; 3] {
    let [ours, theirs] = [0, 1].map(|codec| {
        let costs = rounds.iter().map(|round| of(&round[codec]) * unit);
        report::quartiles(costs.collect())[1]
    });
    let ratios = rounds.iter().map(|[ours, theirs]| of(ours) / of(theirs));
    let ratio = report::ratio(ratios.collect());
    [format!("{ours:.2}"), format!("{theirs:.2}"), ratio]
}
