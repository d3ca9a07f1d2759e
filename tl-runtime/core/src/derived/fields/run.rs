//! Fields of fixed length that follow one another.

use crate::traits::VARIABLE;

/// The length of the run that begins at each of these fields, in bytes: 0 within a run, and where it
/// would be of fewer fields than `least`.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn runs<const N: usize>(lens: [usize; N], least: usize) -> [usize; N] {
    let mut runs = [0; N];
    let mut start = 0;
    while start < N {
        let (mut end, mut fields) = (start, 0);
        while end < N && lens[end] != VARIABLE {
            runs[start] += lens[end];
            fields += (lens[end] != 0) as usize;
            end += 1;
        }
        if fields < least {
            runs[start] = 0;
        }
        start = end + 1;
    }
    runs
}

/// The run that begins at this field, in bytes.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn run_at(runs: &[usize], index: usize) -> usize {
    runs[index]
}
