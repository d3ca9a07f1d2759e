//! A mebibyte of random words after each constructor number of a type.

use std::collections::BTreeSet;

use crate::fuzz::{self, seeds::Seeds};

const WORDS: usize = (1 << 20) / 4;

/// Random words. One in four is such as messages have, of constructors and vectors; one is small, as
/// counts, lengths and flags are.
struct Noise<'a> {
    state: u64,
    numbers: &'a [u32],
}

impl Noise<'_> {
    /// Marsaglia's xorshift: the same words in each run.
    fn random(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    fn word(&mut self) -> u32 {
        let random = self.random();
        match random % 4 {
            0 => self.numbers[(random >> 32) as usize % self.numbers.len()],
            1 => (random >> 32) as u32 % 16,
            _ => (random >> 32) as u32,
        }
    }

    fn behind(&mut self, number: u32) -> Vec<u8> {
        let words = (0..WORDS).map(|_| self.word());
        [number]
            .into_iter()
            .chain(words)
            .flat_map(u32::to_le_bytes)
            .collect()
    }
}

/// Everything that holds of any input holds of these: above all, that memory is bounded.
fn check(target: fn(&[u8]), seeds: &Seeds) {
    let words = |seed: &Vec<u8>| {
        let (words, _) = seed.as_chunks();
        words
            .iter()
            .map(|word| u32::from_le_bytes(*word))
            .collect::<Vec<_>>()
    };
    let first: BTreeSet<_> = seeds
        .values()
        .filter_map(|seed| words(seed).first().copied())
        .collect();
    let numbers: Vec<_> = first
        .iter()
        .copied()
        .chain([0x1cb5c415, 0x997275b5])
        .collect();
    let mut noise = Noise {
        state: 0x9e37_79b9_7f4a_7c15,
        numbers: &numbers,
    };
    for number in first {
        println!("{number:08x}");
        target(&noise.behind(number));
    }
}

#[test]
fn behind_telegram_types() {
    check(fuzz::telegram, &fuzz::seeds::of("telegram"));
}

#[test]
fn behind_ton_types() {
    check(fuzz::ton, &fuzz::seeds::of("ton"));
}

#[test]
fn behind_built_in_types() {
    check(fuzz::built_in, &fuzz::seeds::of("built_in"));
}
