//! The fuzz target `derive`. Its body is in `tests/derive`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tl_derive_fuzz::derive(input));
