//! The inputs that the fuzzer starts from: encodings that other implementations wrote, and pieces of schemas. This test
//! compares the files with their sources; `TL_SEEDS=write` writes them.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use super::{
    built_in,
    replay::{folder, inputs},
    wire,
};
use crate::vectors;

/// Inputs by name.
pub(crate) type Seeds = BTreeMap<String, Vec<u8>>;

/// No seed is longer: a fuzzer does more with short inputs.
pub(crate) const LONGEST: usize = 4 << 10;

pub(crate) fn of(target: &str) -> Seeds {
    match target {
        "telegram" => vectors::seeds::telegram(),
        "built_in" => built_in::seeds::seeds(),
        "ton" => vectors::seeds::ton(),
        "skip" => vectors::seeds::skip(),
        "wire" => wire::seeds(),
        "schema" => schema(),
        other => panic!("no target {other}"),
    }
}

#[test]
fn are_what_they_are_made_of() {
    for target in ["telegram", "built_in", "ton", "wire", "skip", "schema"] {
        let seeds = of(target);
        assert!(
            (20..250).contains(&seeds.len()),
            "{target}: {} seeds",
            seeds.len()
        );
        assert!(seeds.values().all(|seed| seed.len() <= LONGEST));
        if env::var_os("TL_SEEDS").is_some_and(|what| what == "write") {
            write(target, &seeds);
        }
        let files: Seeds = committed(target)
            .map(|path| (name(&path), fs::read(&path).unwrap()))
            .collect();
        assert!(
            files == seeds,
            "of {target}: TL_SEEDS=write cargo test -p tl-tests seeds"
        );
    }
}

/// The files that this test made: neither those that a fuzzer found, which have names of no
/// extension, nor the few of them that are committed.
fn committed(target: &str) -> impl Iterator<Item = PathBuf> {
    let is_seed = |path: &PathBuf| path.extension() == Some(OsStr::new("seed"));
    inputs(target).into_iter().filter(is_seed)
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn write(target: &str, seeds: &Seeds) {
    fs::create_dir_all(folder(target)).unwrap();
    for stale in committed(target) {
        fs::remove_file(stale).unwrap();
    }
    for (name, seed) in seeds {
        fs::write(folder(target).join(format!("{name}.seed")), seed).unwrap();
    }
}

/// Of each file the start, and of all files the first declaration of each kind: one that is written
/// with other signs is another kind.
fn schema() -> Seeds {
    let files = [
        ("mtproto", include_str!("../../schema/mtproto.tl")),
        (
            "telegram",
            include_str!("../../schema/telegram_api_layer229.tl"),
        ),
        ("lite", include_str!("../../schema/ton/lite_api.tl")),
        ("ton", include_str!("../../schema/ton/ton_api.tl")),
    ];
    let (mut seeds, mut kinds) = (Seeds::new(), BTreeSet::new());
    for (file, text) in files {
        let start: String = text.split_inclusive('\n').take(20).collect();
        seeds.insert(format!("{file}-start"), start.into());
        for (index, line) in text.split_inclusive(';').enumerate() {
            let signs: BTreeSet<char> = line.chars().filter(|c| !c.is_alphanumeric()).collect();
            if line.len() <= LONGEST && kinds.insert(signs) {
                seeds.insert(format!("{file}-{index}"), line.into());
            }
        }
    }
    seeds
}
