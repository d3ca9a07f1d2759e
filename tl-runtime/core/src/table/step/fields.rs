//! The fields of a combinator.

use super::{
    Of, Rest, Stepper, WORD_LEN,
    code::{Code, Op},
    ops,
    words::{Words, set_word, word},
};
use crate::{padding::length_of_words, table::TlSchema};

impl<'de> Stepper<'_, 'de> {
    /// [`fields`](Self::fields), for those that are met now and then.
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

    /// Fields from a place in the code up to the end.
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
        // Where there are flags, they nearly always come first. Those of a definition are not left out.
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
                    Some(rest) => match fixed_fields(op.argument() & 0x3FF, rest) {
                        Some(behind) => {
                            next = next.wrapping_add(op.argument() >> 10);
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
                    if word(words, 0) >> (op.index() & 31) & 1 == 0 {
                        next = next.wrapping_add(op.argument());
                    }
                    continue;
                }
                ops::IF_BIT => {
                    let word = word(words, (op.index() >> 5).into());
                    if word >> (op.index() & 31) & 1 == 0 {
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

    /// The fields of a segment that are there. What describes them begins at `at`, and they begin at `first`.
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
        while present != 0 {
            let at = first.wrapping_add(present.trailing_zeros() as usize);
            present &= present.wrapping_sub(1);
            let op = code.op(at);
            // Most are. Looked at first, they need not be looked up.
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

    /// A field of a segment; `at` is where its code is. The usual ones stand in [`fields`](Self::fields) too: sent on
    /// from there, each would be looked up twice.
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

/// Fields of fixed length, so many words together. If the input is too short, the one that is cut off is found
/// one by one.
#[cfg_attr(not(debug_assertions), inline(always))]
fn fixed_fields(words: usize, rest: &[u8]) -> Rest<'_> {
    let (_, behind) = rest.split_at_checked(words.wrapping_mul(WORD_LEN))?;
    Some(behind)
}

/// The places of the fields of a segment that are there. What describes them begins at `at`, and ends before
/// `end`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn places(code: Code<'_>, at: usize, end: usize, words: &Words) -> u32 {
    let mut present = code.number(at);
    let mut at = at.wrapping_add(1);
    while at < end {
        let Some([mask, slot]) = code.pair(at) else {
            break;
        };
        // Where bit 0 would be.
        let base = at.wrapping_add(2).wrapping_sub((slot >> 8 & 31) as usize);
        let mut bits = word(words, slot as usize) & mask;
        while bits != 0 {
            present |= code.number(base.wrapping_add(bits.trailing_zeros() as usize));
            bits &= bits.wrapping_sub(1);
        }
        at = at.wrapping_add(2).wrapping_add((slot >> 16) as usize);
    }
    present
}
