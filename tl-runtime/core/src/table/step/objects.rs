//! Stepping over boxed and bare objects, and over vectors of boxed objects. Tuned by counting instructions, like
//! `fields.rs`: measure before you change the code. Three functions read a number, look it up and skip a fixed length,
//! each with code of its own: one function for all three, though inlined, made stepping over W5 of the benches 2 to 4 %
//! longer.

use super::{Of, Rest, Stepper, WORD_LEN, code::Code, words::NO_WORDS};
use crate::{
    padding::length,
    table::{Row, TlSchema},
};

/// The objects of a vector that come after the current one. Bits 0 to 15 are the place of their type in the table,
/// the bits from 16 on how many there are. Both are in one `u64`, because only one register is left for them.
#[derive(Clone, Copy)]
struct Siblings(u64);

impl Siblings {
    const NONE: Self = Self(0);

    #[inline]
    fn new(of: usize, count: u32) -> Self {
        Self(u64::from(count) << 16 | of as u64 & 0xFFFF)
    }

    #[inline]
    fn of(self) -> u16 {
        self.0 as u16
    }

    #[inline]
    fn count(self) -> u32 {
        (self.0 >> 16) as u32
    }

    #[inline]
    fn next(self) -> Option<Self> {
        self.0.checked_sub(1 << 16).map(Self)
    }
}

impl<'de> Stepper<'_, 'de> {
    /// Steps over a boxed object. `of` is the place of its type in the table.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn boxed<S: TlSchema>(&mut self, of: usize, rest: &'de [u8]) -> Rest<'de> {
        let (number, after) = self.number(rest)?;
        match S::TABLE.row(number) {
            Some(row) if usize::from(row.of) == of => self.object::<S>(row, after),
            _ => self.unknown(number, rest),
        }
    }

    /// Steps over a boxed object of a type with one constructor. `index` is that constructor's row.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn only<S: TlSchema>(&mut self, index: usize, rest: &'de [u8]) -> Rest<'de> {
        let (number, after) = self.number(rest)?;
        match S::TABLE.row_at(index) {
            Some(row) if row.number == number => self.object::<S>(row, after),
            _ => self.unknown(number, rest),
        }
    }

    /// Steps over a boxed object of any type.
    #[inline(never)]
    pub(super) fn any<S: TlSchema>(&mut self, rest: &'de [u8]) -> Rest<'de> {
        let (number, after) = self.number(rest)?;
        match S::TABLE.row(number) {
            Some(row) => self.object::<S>(row, after),
            None => self.unknown(number, rest),
        }
    }

    /// Steps over a boxed object of a type, by the CRC32 of the type's name.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn boxed_of<S: TlSchema>(&mut self, hash: u32, rest: &'de [u8]) -> Rest<'de> {
        let (number, after) = self.number(rest)?;
        match S::TABLE.row(number) {
            Some(row) if S::TABLE.type_hash(row) == Some(hash) => self.object::<S>(row, after),
            _ => self.unknown(number, rest),
        }
    }

    /// Steps over `count` boxed objects of a type, by the CRC32 of the type's name. `count` is at least 1.
    #[inline(never)]
    pub(super) fn objects_of<S: TlSchema>(
        &mut self,
        hash: u32,
        count: u32,
        rest: &'de [u8],
    ) -> Rest<'de> {
        let Some((number, _)) = self.number(rest) else {
            return self.in_item(0);
        };
        match S::TABLE.row(number) {
            // The first object gives the place of the type, so the others need no hash.
            Some(row) if S::TABLE.type_hash(row) == Some(hash) => {
                self.objects::<S>(row.of.into(), count, rest)
            }
            _ => {
                self.unknown(number, rest);
                self.in_item(0)
            }
        }
    }

    /// Steps over `count` boxed objects. `of` is the place of their type in the table.
    ///
    /// Objects of fixed length are skipped in this loop. At the first other one, [`fields_of`](Self::fields_of)
    /// takes over all that are left.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn objects<S: TlSchema>(
        &mut self,
        of: usize,
        count: u32,
        mut rest: &'de [u8],
    ) -> Rest<'de> {
        for index in 0..count {
            let (number, after) = match self.number(rest) {
                Some(found) => found,
                None => return self.in_item(index),
            };
            let row = match S::TABLE.row(number) {
                Some(row) if usize::from(row.of) == of => row,
                _ => {
                    self.unknown(number, rest);
                    return self.in_item(index);
                }
            };
            rest = match self.of_fixed_length(row, after) {
                Some(rest) => rest,
                None => {
                    let siblings = Siblings::new(of, count.wrapping_sub(index).wrapping_sub(1));
                    let end = self.fields_of::<S>(row.start, row.number, siblings, after);
                    return match end {
                        Some(rest) => Some(rest),
                        None => self.in_item(count.wrapping_sub(self.siblings).wrapping_sub(1)),
                    };
                }
            };
        }
        Some(rest)
    }

    /// Steps over the fields of an object, one level deeper.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn object<S: TlSchema>(&mut self, row: Row, rest: &'de [u8]) -> Rest<'de> {
        match self.of_fixed_length(row, rest) {
            Some(rest) => Some(rest),
            None => self.fields_of::<S>(row.start, row.number, Siblings::NONE, rest),
        }
    }

    /// Skips the fields of an object if their length is known, as that of most objects is. None if it is not, or on
    /// any problem, which [`fields_of`](Self::fields_of) then reports.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn of_fixed_length(&self, row: Row, rest: &'de [u8]) -> Rest<'de> {
        let words = row.fixed & !Row::WITH_FLAGS;
        if row.fixed < self.variable
            && let Some((_, after)) =
                rest.split_at_checked(usize::from(words).wrapping_mul(WORD_LEN))
            && self.left.depth != 0
        {
            return Some(after);
        }
        None
    }

    /// Steps over the fields of an object, and over its siblings in a vector. One call for all of them saves the
    /// cost of a call for each object, which is much of the time.
    #[inline(never)]
    fn fields_of<S: TlSchema>(
        &mut self,
        mut start: u32,
        mut number: u32,
        mut siblings: Siblings,
        mut rest: &'de [u8],
    ) -> Rest<'de> {
        let Some(depth) = self.left.depth.checked_sub(1) else {
            self.siblings = siblings.count();
            return self.too_deep(rest);
        };
        self.left.depth = depth;
        let code = Code(S::TABLE.code);
        let end = 'objects: loop {
            let mut words = NO_WORDS;
            let of = Of::Constructor(number);
            rest = match self.fields::<S, false>(code, length(start), of, &mut words, rest) {
                Some(rest) => rest,
                None => break None,
            };
            loop {
                siblings = match siblings.next() {
                    Some(next) => next,
                    None => break 'objects Some(rest),
                };
                let (found, after) = match self.number(rest) {
                    Some(found) => found,
                    None => break 'objects None,
                };
                let row = match S::TABLE.row(found) {
                    Some(row) if row.of == siblings.of() => row,
                    _ => break 'objects self.unknown(found, rest),
                };
                rest = after;
                if row.fixed < self.variable {
                    let words = usize::from(row.fixed & !Row::WITH_FLAGS);
                    if let Some((_, after)) = rest.split_at_checked(words.wrapping_mul(WORD_LEN)) {
                        rest = after;
                        continue;
                    }
                }
                start = row.start;
                number = row.number;
                break;
            }
        };
        // Give back the level of depth.
        self.left.depth = self.left.depth.wrapping_add(1);
        if end.is_none() {
            self.siblings = siblings.count();
        }
        end
    }
}
