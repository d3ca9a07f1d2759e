//! Tests the committed corpus of the fuzz target, and many random definitions.

use std::{fs, path::Path};

use super::derive;

#[test]
fn corpus() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus/derive");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // What a fuzzer adds has no extension.
        if path.extension().is_some() {
            println!("{}", path.display());
            derive(&fs::read(path).unwrap());
            count += 1;
        }
    }
    assert!(count > 20);
}

/// Marsaglia's xorshift: the same definitions in each run.
#[test]
fn at_random() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..3000 {
        let input: Vec<u8> = (0..200)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state >> 32) as u8
            })
            .collect();
        derive(&input);
    }
}
