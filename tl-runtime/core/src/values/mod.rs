//! `Encode` and `Decode` for Rust's own types: numbers, strings, vectors and arrays, and pointers to any value.

mod arrays;
mod non_zero;
pub(crate) mod numbers;
mod pointers;
pub(crate) mod strings;
pub(crate) mod vectors;
