//! A file for each promise of the design.

mod errors;
mod generics;
mod mission;
// #[cfg(unix)]
// mod no_std;
mod random;
mod strict;
mod strings;
mod surface;
mod types;
mod untrusted;
