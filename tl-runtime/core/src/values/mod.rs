//! The values that TL itself has, as Rust types: numbers, strings and vectors, and pointers to any value.

mod numbers;
mod pointers;
pub(crate) mod strings;
mod vectors;
