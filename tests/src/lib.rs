//! Tests only: a file for each attribute (`attributes`), each promise of the design (`promises`),
//! and the bytes of other implementations (`vectors`).

#![cfg(test)]

mod attributes;
mod promises;
mod vectors;
