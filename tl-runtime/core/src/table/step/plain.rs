//! Stepping over values that hold no others: words, strings, `Bool`, and `#` fields.

use super::{
    Of, Rest, Stepper, WORD_LEN,
    code::{Code, Op},
    ops,
    words::{Words, set_word},
};
use crate::{
    error::DecodeErrorKind,
    values::{
        numbers::{BOOL_FALSE, BOOL_TRUE},
        strings::{decode_bytes, short_string_end},
    },
};

impl<'de> Stepper<'_, 'de> {
    /// Reads a word, and returns it with the rest of the input.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn number(&mut self, rest: &'de [u8]) -> Option<(u32, &'de [u8])> {
        match rest.split_first_chunk() {
            Some((number, after)) => Some((u32::from_le_bytes(*number), after)),
            None => {
                self.cut_off(WORD_LEN, rest);
                None
            }
        }
    }

    /// Steps over a value of fixed length.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn fixed(&mut self, op: Op, rest: &'de [u8]) -> Rest<'de> {
        let len = op.argument().wrapping_mul(WORD_LEN);
        match rest.split_at_checked(len) {
            Some((_, after)) => Some(after),
            None => self.cut_off(len, rest),
        }
    }

    /// Steps over a string.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn string(&mut self, rest: &'de [u8]) -> Rest<'de> {
        match short_string_end(rest, self.short_end) {
            Some(after) => Some(after),
            None => self.unusual_string(rest),
        }
    }

    /// Steps over a string that is long, cut off, or to be checked strictly, by decoding it.
    #[inline(never)]
    pub(super) fn unusual_string(&mut self, rest: &'de [u8]) -> Rest<'de> {
        self.reader.advance_to(rest);
        match decode_bytes(self.reader) {
            Ok(_) => Some(self.reader.rest()),
            Err(error) => self.fail(error),
        }
    }

    /// Steps over a `#` field that conditions or repetitions refer to, and keeps its value in a slot.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn word(&mut self, op: Op, words: &mut Words, rest: &'de [u8]) -> Rest<'de> {
        let (found, after) = self.number(rest)?;
        set_word(words, op.argument(), found);
        Some(after)
    }

    /// Steps over the flags words that come first and the fields of fixed length after them, all at once. Returns
    /// the place where the code goes on.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn flags(
        &mut self,
        code: Code<'_>,
        op: Op,
        at: usize,
        of: Of,
        words: &mut Words,
        rest: &'de [u8],
    ) -> Option<(usize, &'de [u8])> {
        let next = at.wrapping_add(2).wrapping_add(op.index().into());
        let len = op.argument().wrapping_mul(WORD_LEN);
        if self.is_strict || rest.len() < len {
            return self.first_flags(code, at, of, words, rest);
        }
        if op.code() == ops::FLAGS {
            let (word, _) = self.number(rest)?;
            set_word(words, 0, word);
        } else if let Some([a, b, c, d, e, f, g, h]) = rest.first_chunk() {
            set_word(words, 0, u32::from_le_bytes([*a, *b, *c, *d]));
            set_word(words, 1, u32::from_le_bytes([*e, *f, *g, *h]));
        }
        Some((next, rest.get(len..)?))
    }

    /// Steps over the first flags word alone, in strict mode or if the input is too short. The code after it is
    /// then executed field by field, and so an error names its field.
    #[cold]
    #[inline(never)]
    fn first_flags(
        &mut self,
        code: Code<'_>,
        at: usize,
        of: Of,
        words: &mut Words,
        rest: &'de [u8],
    ) -> Option<(usize, &'de [u8])> {
        let owned = code.number(at.wrapping_add(1));
        match self.more_flags(0, owned, words, rest) {
            Some(rest) => Some((at.wrapping_add(2), rest)),
            None => {
                self.in_field(of, Op::FIRST);
                None
            }
        }
    }

    /// Steps over a flags word and keeps it in a slot. `owned` is the mask of the bits that fields own.
    #[inline(never)]
    pub(super) fn more_flags(
        &mut self,
        slot: usize,
        owned: u32,
        words: &mut Words,
        rest: &'de [u8],
    ) -> Rest<'de> {
        let (found, after) = self.number(rest)?;
        if self.is_strict && found & !owned != 0 {
            let kind = DecodeErrorKind::NotCanonical("flag bits that no field owns");
            return self.error(kind, rest);
        }
        set_word(words, slot, found);
        Some(after)
    }

    /// Steps over a `Bool`.
    pub(super) fn bool(&mut self, rest: &'de [u8]) -> Rest<'de> {
        match self.number(rest)? {
            (BOOL_TRUE | BOOL_FALSE, after) => Some(after),
            (found, _) => self.error(DecodeErrorKind::NotABool { found }, rest),
        }
    }
}
