//! A file for each promise to users.

mod attempts;
mod borrowed_answers;
mod by_hand;
mod compared;
mod cost;
mod enclosed;
mod enclosed_by_schema;
mod errors;
mod examples;
mod forgiven;
mod generics;
mod globs;
mod guides;
mod hostile;
mod known_defects;
mod least_lengths;
mod lengths;
mod listed;
mod mission;
mod more_types;
mod no_std;
mod packages;
mod random;
mod rest;
mod schema_edits;
mod serde;
mod shared;
mod sinks;
mod stepping;
mod strict;
mod strings;
mod surface;
mod types;
mod untrusted;
mod users_docs;
mod which_constructor;
mod with_bytes;

use std::{
    env,
    path::Path,
    process::{Command, Output},
};

/// The target folder of tests that run Cargo. It is not the workspace's own, which is locked while tests run, and it is
/// the same for all, so that dependencies are compiled once.
const TARGET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/crates");

/// Runs Cargo on a package, and returns its errors if it fails.
fn cargo(command: &[&str], package: &Path) -> Option<String> {
    let output = output_of_cargo(command, package);
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

fn output_of_cargo(command: &[&str], package: &Path) -> Output {
    let mut cargo = cargo_on(command, package);
    cargo.arg("--offline").output().unwrap()
}

/// Cargo with a command on a package, for the machine that this test runs on.
fn cargo_on(command: &[&str], package: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .args(command)
        .args(["--quiet", "--color=never"])
        .arg(format!("--manifest-path={}/Cargo.toml", package.display()))
        .arg(format!("--target-dir={TARGET}"));
    // What this test was compiled with is not meant for that package: coverage, for one, needs `std`.
    let variables = [
        "RUSTFLAGS",
        "RUSTDOCFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
    ];
    for variable in variables {
        cargo.env_remove(variable);
    }
    cargo
}
