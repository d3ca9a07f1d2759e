//! Fields of fixed length that follow one another.

use super::VARIABLE;
use crate::Writer;

/// The longest run that is written at once, in bytes: as long as the longest of TL's own types.
const LONGEST: usize = 64;

/// The fields of a run, until one follows whose length is not fixed.
///
/// All lengths are constants, so the compiler sees through it: what is left is one check for room and
/// the fields' own moves.
pub(super) struct Run {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Run {
    #[inline]
    pub(super) fn new() -> Self {
        Self {
            bytes: [0; LONGEST],
            len: 0,
        }
    }

    /// Room for a field of `len` bytes.
    #[inline]
    pub(super) fn room<W: Writer>(&mut self, len: usize, writer: &mut W) -> &mut [u8] {
        if self.len.saturating_add(len) > LONGEST {
            self.flush(writer);
        }
        let start = self.len;
        self.len = start.saturating_add(len);
        self.bytes.get_mut(start..self.len).unwrap_or_default()
    }

    #[inline]
    pub(super) fn flush<W: Writer>(&mut self, writer: &mut W) {
        if let Some(bytes) = self.bytes.get(..self.len)
            && !bytes.is_empty()
        {
            writer.write(bytes);
        }
        self.len = 0;
    }
}

/// The length of the run that begins at each of these fields, in bytes: 0 within a run, and where a
/// single field begins, which checks its length itself.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) const fn runs<const N: usize>(lens: [usize; N]) -> [usize; N] {
    let mut runs = [0; N];
    let mut start = 0;
    while start < N {
        let (mut end, mut fields) = (start, 0);
        while end < N && lens[end] != VARIABLE {
            runs[start] += lens[end];
            fields += (lens[end] != 0) as usize;
            end += 1;
        }
        if fields < 2 {
            runs[start] = 0;
        }
        start = end + 1;
    }
    runs
}
