//! The fuzz target `built_in`. Its body is in `tests/src/fuzz`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tl_tests::fuzz::built_in(input));
