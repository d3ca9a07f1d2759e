//! The values that TL itself has, as Rust types: numbers, strings and vectors, and pointers to any value.

mod arrays;
mod non_zero;
pub(crate) mod numbers;
mod pointers;
pub(crate) mod strings;
pub(crate) mod vectors;
