//! "`tl-runtime` is `#![no_std]` + `alloc`": a program without `std` links, and works.
//!
//! A test is a program with `std`, so this one builds and runs another: `tests/no-std`, a workspace of
//! its own.

// That program has the C library for a platform, and an entry point as Unix has it.
#![cfg(unix)]

use std::{
    env,
    ffi::OsString,
    process::{Command, Output},
};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// Runs this Cargo on the program.
fn cargo(command: &str, options: &[&str]) -> Output {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut cargo = Command::new(cargo);
    cargo
        .args([command, "--quiet"])
        .args(options)
        .arg(format!("--manifest-path={HERE}/no-std/Cargo.toml"))
        // Where the other tests build too: what the derive depends on is compiled once for all of them.
        .arg(format!("--target-dir={}", super::TARGET));
    // What this test was compiled for is not for that program: coverage, for one, needs `std`.
    for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        cargo.env_remove(variable);
    }
    cargo.output().expect("Cargo can be started")
}

#[test]
fn a_program_without_std() {
    // Its dependencies are some of this workspace's, so they have been fetched. Only if Cargo has
    // chosen other versions here does it need the network.
    let options: &[&str] = if cargo("build", &["--offline"]).status.success() {
        &["--offline"]
    } else {
        let built = cargo("build", &[]);
        let errors = String::from_utf8_lossy(&built.stderr);
        assert!(
            built.status.success(),
            "tests/no-std does not build:\n{errors}"
        );
        &[]
    };
    let ran = cargo("run", options);
    let errors = String::from_utf8_lossy(&ran.stderr);
    let code = ran.status.code();
    assert_eq!(
        code,
        Some(0),
        "the number of the check that failed (no number: it aborted)\n{errors}"
    );
}
