//! "`tl-runtime` is `#![no_std]` + `alloc`": a program without `std` links, and works.
//!
//! A test is a program with `std`, so this one builds and runs another: `tests/no-std`, a workspace of
//! its own.

// That program has the C library for a platform, and an entry point as Unix has it.
#![cfg(unix)]

use std::path::Path;

#[test]
fn a_program_without_std() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("no-std");
    // Its dependencies are some of this workspace's, so they have been fetched. Only if Cargo has
    // chosen other versions here does it need the network.
    if super::cargo(&["build"], &package).is_some() {
        let built = super::cargo_on(&["build"], &package).output().unwrap();
        let errors = String::from_utf8_lossy(&built.stderr);
        assert!(
            built.status.success(),
            "tests/no-std does not build:\n{errors}"
        );
    }
    let ran = super::output_of_cargo(&["run"], &package);
    let errors = String::from_utf8_lossy(&ran.stderr);
    let code = ran.status.code();
    assert_eq!(
        code,
        Some(0),
        "the number of the check that failed (no number: it aborted)\n{errors}"
    );
}
