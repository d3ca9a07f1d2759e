//! The main loop of the interpreter: it executes the code of a combinator's fields. [`ops`] describes the
//! operations.
//!
//! This code was tuned by counting instructions (`tests/peers/PERFORMANCE.md`). Measure before you change it.

use super::{
    Of, Rest, Stepper, WORD_LEN,
    code::{Code, Op},
    ops,
    words::{Words, set_word, word},
};
use crate::{padding::length_of_words, table::TlSchema};

/// The bits of [`ops::STRING_AND`]'s argument that are the length in words.
const STRING_AND_MASK: usize = (1 << ops::STRING_AND_BITS) - 1;

/// The bits of an index that are the number of a bit in a flags word.
const FLAG_MASK: u8 = (1 << ops::FLAG_BITS) - 1;

impl<'de> Stepper<'_, 'de> {
    /// [`fields`](Self::fields) as a call, for rare callers: inlined there too, it would only make the code larger.
    #[inline(never)]
    pub(super) fn fields_apart<S: TlSchema>(
        &mut self,
        code: Code<'_>,
        at: usize,
        of: Of,
        words: &mut Words,
        rest: &'de [u8],
    ) -> Rest<'de> {
        self.fields::<S, false>(code, at, of, words, rest)
    }

    /// Executes code from the place `at` to its end. `LEFT_OUT` is true for the fields that a definition leaves
    /// out: their code has [`ops::BOXED_OF`] and does not begin with flags, which the definition reads itself. As a
    /// constant, it removes the branches that the other case needs.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn fields<S: TlSchema, const LEFT_OUT: bool>(
        &mut self,
        code: Code<'_>,
        at: usize,
        of: Of,
        words: &mut Words,
        mut rest: &'de [u8],
    ) -> Rest<'de> {
        let mut next = at;
        // Flags words come first in nearly all combinators that have any. Handled here, they need no test in the
        // loop.
        let op = code.op(at);
        if !LEFT_OUT && matches!(op.code(), ops::FLAGS | ops::TWO_FLAGS) {
            (next, rest) = self.flags(code, op, at, of, words, rest)?;
        }
        loop {
            let at = next;
            let op = code.op(at);
            next = at.wrapping_add(1);
            let stepped = match op.code() {
                ops::END => return Some(rest),
                ops::LAST_FIXED => match self.fixed(op, rest) {
                    Some(rest) => return Some(rest),
                    None => None,
                },
                ops::LAST_STRING => match self.string(rest) {
                    Some(rest) => return Some(rest),
                    None => None,
                },
                ops::WORD => self.word(op, words, rest),
                ops::FIXED => self.fixed(op, rest),
                ops::BOXED => self.boxed::<S>(op.argument(), rest),
                ops::ONLY => self.only::<S>(op.argument(), rest),
                ops::BOXED_OF if LEFT_OUT => {
                    self.boxed_of::<S>(code.number(at.wrapping_add(op.argument())), rest)
                }
                ops::STRING => self.string(rest),
                ops::STRING_AND => match self.string(rest) {
                    Some(rest) => match fixed_fields(op.argument() & STRING_AND_MASK, rest) {
                        Some(behind) => {
                            next = next.wrapping_add(op.argument() >> ops::STRING_AND_BITS);
                            Some(behind)
                        }
                        None => Some(rest),
                    },
                    None => None,
                },
                ops::BOXED_VECTOR => self.boxed_vector::<S>(op.argument(), rest),
                ops::SEGMENT | ops::LAST_SEGMENT => {
                    let first = next.wrapping_add(op.argument());
                    rest = self.segment::<S, LEFT_OUT>(code, next, first, of, words, rest)?;
                    if op.code() == ops::LAST_SEGMENT {
                        return Some(rest);
                    }
                    next = first.wrapping_add(op.index().into());
                    continue;
                }
                ops::IF_FLAG => {
                    if word(words, 0) >> (op.index() & FLAG_MASK) & 1 == 0 {
                        next = next.wrapping_add(op.argument());
                    }
                    continue;
                }
                ops::IF_BIT => {
                    let word = word(words, (op.index() >> ops::FLAG_BITS).into());
                    if word >> (op.index() & FLAG_MASK) & 1 == 0 {
                        next = next.wrapping_add(op.argument());
                    }
                    continue;
                }
                ops::FIXED_RUN => {
                    if let Some(behind) = fixed_fields(op.argument(), rest) {
                        rest = behind;
                        next = next.wrapping_add(op.index().into());
                    }
                    continue;
                }
                ops::IF_WORD => {
                    if word(words, op.index().into()) == 0 {
                        next = next.wrapping_add(op.argument());
                    }
                    continue;
                }
                ops::MORE_FLAGS => {
                    let owned = code.number(next);
                    next = next.wrapping_add(1);
                    self.more_flags(op.argument(), owned, words, rest)
                }
                ops::RESET => {
                    set_word(words, op.argument(), 0);
                    continue;
                }
                _ => self.item::<S>(op, at, code, words, rest),
            };
            rest = match stepped {
                Some(rest) => rest,
                None => return self.in_field(of, op),
            };
        }
    }

    /// Steps over the fields of a segment that are present. Its header begins at the place `at`, its items at
    /// `first`. [`ops::SEGMENT`] describes the format.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn segment<S: TlSchema, const LEFT_OUT: bool>(
        &mut self,
        code: Code<'_>,
        at: usize,
        first: usize,
        of: Of,
        words: &mut Words,
        mut rest: &'de [u8],
    ) -> Rest<'de> {
        let mut present = places(code, at, first, words);
        // Each round takes the lowest position that is set.
        while present != 0 {
            let at = first.wrapping_add(present.trailing_zeros() as usize);
            present &= present.wrapping_sub(1);
            let op = code.op(at);
            // Most items of segments are fixed. This branch spares them the jump table of `field`.
            if op.code() == ops::FIXED {
                rest = match self.fixed(op, rest) {
                    Some(rest) => rest,
                    None => return self.in_field(of, op),
                };
                continue;
            }
            rest = match self.field::<S, LEFT_OUT>(op, at, code, of, words, rest) {
                Some(rest) => rest,
                None => return self.in_field(of, op),
            };
        }
        Some(rest)
    }

    /// Steps over a field of a segment. `at` is the place of its code. The common operations are repeated in
    /// [`fields`](Self::fields): if that called this function, the operation would be looked up twice.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn field<S: TlSchema, const LEFT_OUT: bool>(
        &mut self,
        op: Op,
        at: usize,
        code: Code<'_>,
        of: Of,
        words: &mut Words,
        rest: &'de [u8],
    ) -> Rest<'de> {
        match op.code() {
            ops::BOXED => self.boxed::<S>(op.argument(), rest),
            ops::ONLY => self.only::<S>(op.argument(), rest),
            ops::BOXED_OF if LEFT_OUT => {
                self.boxed_of::<S>(code.number(at.wrapping_add(op.argument())), rest)
            }
            ops::STRING => self.string(rest),
            ops::BOXED_VECTOR => self.boxed_vector::<S>(op.argument(), rest),
            ops::FIXED_FIELDS => {
                let fields = at.wrapping_add(op.argument());
                let len = length_of_words(code.number(fields));
                match rest.split_at_checked(len) {
                    Some((_, after)) => Some(after),
                    None => self.fields_apart::<S>(code, fields.wrapping_add(1), of, words, rest),
                }
            }
            _ => self.item::<S>(op, at, code, words, rest),
        }
    }
}

/// The input after fields of fixed length, `words` words together. None if the input is too short: the caller then
/// steps over the fields one by one, so that the error names the one where the input ends.
#[cfg_attr(not(debug_assertions), inline(always))]
fn fixed_fields(words: usize, rest: &[u8]) -> Rest<'_> {
    let (_, behind) = rest.split_at_checked(words.wrapping_mul(WORD_LEN))?;
    Some(behind)
}

/// The set of the positions in a segment whose fields are present: bit `p` stands for position `p`. The segment's
/// header is the code from `at` to `end`; [`ops::SEGMENT`] describes it.
#[cfg_attr(not(debug_assertions), inline(always))]
fn places(code: Code<'_>, at: usize, end: usize, words: &Words) -> u32 {
    let mut present = code.number(at);
    let mut at = at.wrapping_add(1);
    while at < end {
        let Some([mask, slot]) = code.pair(at) else {
            break;
        };
        // The header has sets from the first bit that a condition names. `base` is where the set of bit 0 would be.
        let base = at.wrapping_add(2).wrapping_sub((slot >> 8 & 31) as usize);
        let mut bits = word(words, slot as usize) & mask;
        // Each round takes the lowest bit that is set.
        while bits != 0 {
            present |= code.number(base.wrapping_add(bits.trailing_zeros() as usize));
            bits &= bits.wrapping_sub(1);
        }
        at = at.wrapping_add(2).wrapping_add((slot >> 16) as usize);
    }
    present
}
