//! Benchmarks of this crate, of its peers, and of codecs that a careful programmer would write by hand.
//!
//! The programs are in `src/bin`; see the package's README.

#![forbid(unsafe_code)]

mod by_hand;
mod cell;
mod grammers;
mod grown;
pub mod messages;
mod ours;
pub mod report;
mod sized;
mod tl_proto;
mod ton;
mod values;

pub use cell::{Codec, Message, Operation, Run, bytes_of, cell};
