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

/// The length in bytes of the run that begins at the field `index`, or 0 if none does.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn run_at(runs: &[usize], index: usize) -> usize {
    runs[index]
}
