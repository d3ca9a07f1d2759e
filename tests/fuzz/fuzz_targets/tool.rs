//! The fuzz target `tool`. Its body is in `tests/src/fuzz`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tl_tests::fuzz::tool(input));
