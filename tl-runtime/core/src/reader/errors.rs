//! What is wrong with an input, told from numbers alone.
//!
//! A function that is called with the reader keeps all of it in memory, even if it is never called. Without
//! one, the reader of a small message is a few registers.

use crate::{
    constructor::Constructor,
    error::{DecodeError, DecodeErrorKind, Names},
};

#[cold]
#[inline(never)]
pub(super) fn end_of_input(offset: usize, needed: usize, left: usize) -> DecodeError {
    DecodeError::new(DecodeErrorKind::EndOfInput { needed, left }, offset)
}

#[cold]
#[inline(never)]
pub(super) fn trailing_bytes(offset: usize, left: usize) -> DecodeError {
    DecodeError::new(DecodeErrorKind::TrailingBytes { left }, offset)
}

#[cold]
#[inline(never)]
pub(super) fn too_deep(offset: usize, limit: usize) -> DecodeError {
    DecodeError::new(DecodeErrorKind::TooDeep { limit }, offset)
}

#[cold]
#[inline(never)]
pub(super) fn unknown_constructor(
    offset: usize,
    found: u32,
    expected: &'static [Constructor],
    of: &'static Names,
) -> DecodeError {
    let kind = DecodeErrorKind::UnknownConstructor { found, expected };
    DecodeError::new(kind, offset).in_type(of)
}

/// The error for an input of which only `left` bytes are left for a run of fields of fixed length. `lens`
/// are the lengths of all fields of the list in bytes, and the run begins at `first`: the error names the
/// field that is cut off.
#[cold]
#[inline(never)]
pub(super) fn short_run(
    offset: usize,
    left: usize,
    lens: &[usize],
    first: usize,
    names: &'static Names,
) -> DecodeError {
    let mut start = 0_usize;
    for (index, &needed) in lens.iter().enumerate().skip(first) {
        let left = left.saturating_sub(start);
        if left < needed {
            return end_of_input(offset.saturating_add(start), needed, left).in_field(names, index);
        }
        start = start.saturating_add(needed);
    }
    end_of_input(offset, start, left)
}
