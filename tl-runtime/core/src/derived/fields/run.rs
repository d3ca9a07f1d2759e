//! Runs: where consecutive fields of fixed length begin in a list, and how long they are together. This is computed at
//! compile time, and one bounds check then covers a run.

use crate::traits::VARIABLE;

/// The length in bytes of the run that begins at the field `index`. It is 0 for a field of variable length and within a
/// run. A single field of fixed length is a run too. `lens` are the lengths of all fields in bytes, or `VARIABLE`.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn run_at(index: usize, lens: &[usize]) -> usize {
    if index != 0 && lens[index - 1] != VARIABLE {
        return 0;
    }
    let (mut run, mut end) = (0, index);
    while end < lens.len() && lens[end] != VARIABLE {
        run += lens[end];
        end += 1;
    }
    run
}
