//! Time: on the wall, and of the processors.

use std::{
    fs, io,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

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

pub(crate) fn median(costs: &[Cost]) -> Cost {
    let middle = |of: fn(&Cost) -> f64| {
        let mut values: Vec<_> = costs.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    Cost {
        wall: middle(|cost| cost.wall),
        cpu: middle(|cost| cost.cpu),
    }
}
