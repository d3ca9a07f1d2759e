//! Access to the words of a table's code. [`ops`](super::ops) describes what they mean.

use super::ops::{ITEMS, VECTOR};

/// Some code. A place in it is the index of a word of 32 bits.
#[derive(Clone, Copy)]
pub(super) struct Code<'c>(pub(super) &'c [[u8; 4]]);

impl Code<'_> {
    /// The operation at a place. Outside of the code it is [`END`](super::ops::END), so that reading a damaged
    /// table stops.
    #[inline]
    pub(super) fn op(self, at: usize) -> Op {
        Op(self.number(at))
    }

    /// Two adjacent words, as numbers.
    #[inline]
    pub(super) fn pair(self, at: usize) -> Option<[u32; 2]> {
        let [first, second] = self.0.get(at..)?.first_chunk()?;
        Some([u32::from_le_bytes(*first), u32::from_le_bytes(*second)])
    }

    /// The word at a place, as a number; 0 outside of the code.
    #[inline]
    pub(super) fn number(self, at: usize) -> u32 {
        self.0.get(at).map_or(0, |word| u32::from_le_bytes(*word))
    }
}

/// A word of code that is an operation.
#[derive(Clone, Copy)]
pub(super) struct Op(pub(super) u32);

impl Op {
    /// The operation itself: a constant of [`ops`](super::ops).
    #[inline]
    pub(super) fn code(self) -> u8 {
        self.0 as u8
    }

    /// Mostly the index of a field.
    #[inline]
    pub(super) fn index(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// A length, distance, slot or place, whatever the operation says.
    #[inline]
    pub(super) fn argument(self) -> usize {
        (self.0 >> 16) as usize
    }

    /// Stands for the first field in the path of an error.
    pub(super) const FIRST: Self = Self(0);

    /// For the code of a vector: the operation of its items.
    #[inline]
    pub(super) fn item(self) -> Self {
        Self(self.0 & !u32::from(VECTOR | ITEMS))
    }
}
