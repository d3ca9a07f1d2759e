//! Values that hold no others.

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
    /// 32 bits, and what follows them.
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

    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn fixed(&mut self, op: Op, rest: &'de [u8]) -> Rest<'de> {
        let len = op.argument().wrapping_mul(WORD_LEN);
        match rest.split_at_checked(len) {
            Some((_, after)) => Some(after),
            None => self.cut_off(len, rest),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn string(&mut self, rest: &'de [u8]) -> Rest<'de> {
        match short_string_end(rest, self.short_end) {
            Some(after) => Some(after),
            None => self.unusual_string(rest),
        }
    }

    #[inline(never)]
    pub(super) fn unusual_string(&mut self, rest: &'de [u8]) -> Rest<'de> {
        self.reader.advance_to(rest);
        match decode_bytes(self.reader) {
            Ok(_) => Some(self.reader.rest()),
            Err(error) => self.fail(error),
        }
    }

    /// A `#` field, which conditions or counts look at.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn word(&mut self, op: Op, words: &mut Words, rest: &'de [u8]) -> Rest<'de> {
        let (found, after) = self.number(rest)?;
        set_word(words, op.argument(), found);
        Some(after)
    }

    /// The flags words that come first, and the fields of fixed length behind them. Says where the code goes on.
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

    /// The first flags word by itself: whatever is wrong is found field by field.
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

    /// A flags word, of which fields own these bits.
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

    pub(super) fn bool(&mut self, rest: &'de [u8]) -> Rest<'de> {
        match self.number(rest)? {
            (BOOL_TRUE | BOOL_FALSE, after) => Some(after),
            (found, _) => self.error(DecodeErrorKind::NotABool { found }, rest),
        }
    }
}
