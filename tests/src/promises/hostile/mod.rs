//! A list of hostile inputs. Each is refused with the right error, and costs little memory until then. Each has a
//! description, which is shown if the attack succeeds.
//!
//! `readme` lists the tests of each sentence of README's "Security", here and elsewhere.

mod counts;
mod depth;
mod errors;
mod memory;
// On other processors, stack frames have other sizes.
#[cfg(target_arch = "x86_64")]
mod nesting;
mod noise;
mod readme;
mod stack;
mod strings;
mod time;

use allocation_counter::measure;
use tl_runtime::{Decode, DecodeError, DecodeErrorKind, from_bytes};

const VECTOR: u32 = 0x1cb5c415;

/// What an error takes up that names a step or two: itself, and nothing of the input's.
const ERROR: usize = 256;

/// What an error takes up that names steps through 128 objects.
const DEEP_ERROR: usize = 20 << 10;

/// Attacks a type with an input. The attack may cost this much memory at its peak, in bytes.
#[track_caller]
fn attack<'a, T: Decode<'a>>(what: &str, input: &'a [u8], budget: usize) -> DecodeError {
    let mut error = None;
    let cost = measure(|| error = from_bytes::<T>(input).err());
    let Some(error) = error else {
        panic!("{what}: decoded, for {} bytes of memory", cost.bytes_max);
    };
    assert!(
        cost.bytes_max <= budget as u64,
        "{what}: {} bytes of memory for {} of input, and then: {error}",
        cost.bytes_max,
        input.len(),
    );
    assert!(error.offset() <= input.len(), "{what}: {error}");
    error
}

/// Attacks a type, and expects this error.
#[track_caller]
fn refuse<'a, T: Decode<'a>>(what: &str, input: &'a [u8], kind: &DecodeErrorKind, budget: usize) {
    let error = attack::<T>(what, input, budget);
    assert_eq!(error.kind(), kind, "{what}");
}

fn end_of_input(needed: usize, left: usize) -> DecodeErrorKind {
    DecodeErrorKind::EndOfInput { needed, left }
}
