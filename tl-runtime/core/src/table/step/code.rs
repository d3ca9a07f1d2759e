//! Code of the table, which says how to step over fields.

use super::ops::{ITEMS, VECTOR};

/// Some code. A place in it is the index of a word.
#[derive(Clone, Copy)]
pub(super) struct Code<'c>(pub(super) &'c [[u8; 4]]);

impl Code<'_> {
    /// The word at a place; the end, where there is none.
    #[inline]
    pub(super) fn op(self, at: usize) -> Op {
        Op(self.number(at))
    }

    /// Two numbers that follow one another.
    #[inline]
    pub(super) fn pair(self, at: usize) -> Option<[u32; 2]> {
        let [first, second] = self.0.get(at..)?.first_chunk()?;
        Some([u32::from_le_bytes(*first), u32::from_le_bytes(*second)])
    }

    #[inline]
    pub(super) fn number(self, at: usize) -> u32 {
        self.0.get(at).map_or(0, |word| u32::from_le_bytes(*word))
    }
}

/// A word of code.
#[derive(Clone, Copy)]
pub(super) struct Op(pub(super) u32);

impl Op {
    #[inline]
    pub(super) fn code(self) -> u8 {
        self.0 as u8
    }

    #[inline]
    pub(super) fn index(self) -> u8 {
        (self.0 >> 8) as u8
    }

    #[inline]
    pub(super) fn argument(self) -> usize {
        (self.0 >> 16) as usize
    }

    /// For an error's path, the first field.
    pub(super) const FIRST: Self = Self(0);

    /// The item of a vector.
    #[inline]
    pub(super) fn item(self) -> Self {
        Self(self.0 & !u32::from(VECTOR | ITEMS))
    }
}
