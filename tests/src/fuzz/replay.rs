//! Tests: runs the fuzz targets on the committed corpus.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where the corpus of a target is.
pub(super) fn folder(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target)
}

/// The committed inputs in it, by name. What a fuzzer adds has no extension, and comes and goes while it
/// runs.
pub(super) fn inputs(target: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(target)).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some());
    paths.sort();
    paths
}

fn replay(target: &str, run: fn(&[u8])) {
    let inputs = inputs(target);
    assert!(!inputs.is_empty());
    for path in inputs {
        // Shown of a test that fails: the last one is the input at fault.
        println!("{}", path.display());
        run(&fs::read(path).unwrap());
    }
}

#[test]
fn telegram() {
    replay("telegram", super::telegram);
}

#[test]
fn built_in() {
    replay("built_in", super::built_in);
}

#[test]
fn ton() {
    replay("ton", super::ton);
}

#[test]
fn schema() {
    replay("schema", super::schema);
}

#[test]
fn skip() {
    replay("skip", super::skip);
}

/// It takes what stepping over takes.
#[test]
fn tool() {
    replay("skip", super::tool);
}

#[test]
fn wire() {
    replay("wire", super::wire);
}

/// The targets are built by cargo-fuzz alone, so here is what they have to be: one call each of what is replayed.
#[test]
fn each_target_is_one_call() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = fs::read_to_string(fuzz.join("Cargo.toml")).unwrap();
    let bins = manifest.split("[[bin]]").skip(1);
    let mut targets: Vec<_> = bins.map(|bin| bin.split('"').nth(1).unwrap()).collect();
    targets.sort_unstable();
    let replayed = [
        "built_in", "derive", "schema", "skip", "telegram", "ton", "tool", "wire",
    ];
    assert_eq!(targets, replayed);
    for target in targets {
        let module = match target {
            "derive" => "tl_derive_fuzz",
            _ => "tl_tests::fuzz",
        };
        let path = fuzz.join(format!("fuzz_targets/{target}.rs"));
        let text = fs::read_to_string(path).unwrap();
        let call =
            format!("libfuzzer_sys::fuzz_target!(|input: &[u8]| {module}::{target}(input));\n");
        assert_eq!(
            text.split("#![no_main]\n\n").nth(1),
            Some(&*call),
            "{target}"
        );
    }
}
