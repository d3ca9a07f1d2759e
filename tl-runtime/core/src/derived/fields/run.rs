//! Runs: where consecutive fields of fixed length begin in a list, and how long they are together. This is computed at
//! compile time, and one bounds check then covers a run.

use crate::traits::VARIABLE;

/// For each field, the length in bytes of the run that begins there. It is 0 for a field of variable length and within a
/// run. `lens` are the lengths of the fields in bytes, or `VARIABLE`.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn runs<const N: usize>(lens: [usize; N]) -> [usize; N] {
    let mut runs = [0; N];
    let mut start = 0;
    while start < N {
        let mut end = start;
        while end < N && lens[end] != VARIABLE {
            runs[start] += lens[end];
            end += 1;
        }
        start = end + 1;
    }
    runs
}

/// What is known of the fields of a list before they are read.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// The length of each field in bytes, or `VARIABLE`.
    pub(super) lens: &'static [usize],
    /// See [`runs`].
    pub(super) runs: &'static [usize],
    /// Whether no field can contain an object, so that reading the list opens no further level of depth.
    pub(super) is_leaf: bool,
}

impl Shape {
    /// The same list, if fields follow it that may contain objects.
    pub(super) const fn with_others(self) -> Self {
        Self {
            is_leaf: false,
            ..self
        }
    }

    /// The length in bytes of the run that begins at the field `index`, or 0 if none does.
    pub(super) const fn run(&self, index: usize) -> usize {
        run_at(self.runs, index)
    }
}

/// The length in bytes of the run that begins at the field `index`, or 0 if none does.
#[expect(clippy::indexing_slicing, reason = "the index is checked")]
pub(super) const fn run_at(runs: &[usize], index: usize) -> usize {
    if index < runs.len() { runs[index] } else { 0 }
}
