//! The errors of the reader, made from numbers alone.
//!
//! No function here takes the reader. A call that takes it by reference, even one that never happens, would force all
//! of its fields into memory. Otherwise the reader of a small message is kept in a few registers.

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

/// The error for an input that ends within a run of fields of fixed length, with `left` bytes left at the start of the
/// run. `lens` are the lengths of all fields of the list in bytes, and the run begins at the field `first`. The error
/// names the field that is cut off.
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
