//! The fuzz target `skip`. Its body is in `tests/src/fuzz`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tl_tests::fuzz::skip(input));
