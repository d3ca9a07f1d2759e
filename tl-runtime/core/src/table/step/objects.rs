//! Boxed and bare objects.

use super::{Of, Rest, Stepper, WORD_LEN, code::Code, words::NO_WORDS};
use crate::{padding::length, table::Row};

impl<'de> Stepper<'_, 'de> {
    /// An object of a type, by its place in the table.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn boxed(&mut self, of: usize, rest: &'de [u8]) -> Rest<'de> {
        let (number, after) = self.number(rest)?;
        match self.table.row(number) {
            Some(row) if usize::from(row.of) == of => self.object(row, after),
            _ => self.unknown(number, rest),
        }
    }

    /// An object of a type that has one constructor, by that one's index.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn only(&mut self, index: usize, rest: &'de [u8]) -> Rest<'de> {
        let (number, after) = self.number(rest)?;
        match self.table.row_at(index) {
            Some(row) if row.number == number => self.object(row, after),
            _ => self.unknown(number, rest),
        }
    }

    /// An object of any type.
    #[inline(never)]
    pub(super) fn any(&mut self, rest: &'de [u8]) -> Rest<'de> {
        let (number, after) = self.number(rest)?;
        match self.table.row(number) {
            Some(row) => self.object(row, after),
            None => self.unknown(number, rest),
        }
    }

    /// The fields of an object, which is a level of depth. Most objects are of fixed length.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn object(&mut self, row: Row, rest: &'de [u8]) -> Rest<'de> {
        let words = row.fixed & !Row::WITH_FLAGS;
        if row.fixed < self.variable
            && let Some((_, after)) =
                rest.split_at_checked(usize::from(words).wrapping_mul(WORD_LEN))
            && self.left.depth != 0
        {
            return Some(after);
        }
        self.fields_of(row.start, row.number, rest)
    }

    #[inline(never)]
    pub(super) fn fields_of(&mut self, start: u32, number: u32, rest: &'de [u8]) -> Rest<'de> {
        let Some(depth) = self.left.depth.checked_sub(1) else {
            return self.too_deep(rest);
        };
        self.left.depth = depth;
        let (code, of) = (Code(self.table.code), Of::Constructor(number));
        let mut words = NO_WORDS;
        let rest = self.fields::<false>(code, length(start), of, &mut words, rest);
        // It was one more before.
        self.left.depth = self.left.depth.wrapping_add(1);
        rest
    }

    /// An object of a type whose name has this hash.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn boxed_of(&mut self, hash: u32, rest: &'de [u8]) -> Rest<'de> {
        let (number, after) = self.number(rest)?;
        match self.table.row(number) {
            Some(row) if self.table.type_hash(row) == Some(hash) => self.object(row, after),
            _ => self.unknown(number, rest),
        }
    }
}
