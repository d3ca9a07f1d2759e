//! Values that hold no others.

use super::{
    Rest, Stepper, WORD_LEN,
    code::{Code, Op},
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

    /// The same, of the first word, whose bits that fields own are the code's number at `owned`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn flags(
        &mut self,
        code: Code<'_>,
        owned: usize,
        words: &mut Words,
        rest: &'de [u8],
    ) -> Rest<'de> {
        let (found, after) = self.number(rest)?;
        if self.is_strict && found & !code.number(owned) != 0 {
            let kind = DecodeErrorKind::NotCanonical("flag bits that no field owns");
            return self.error(kind, rest);
        }
        set_word(words, 0, found);
        Some(after)
    }

    pub(super) fn bool(&mut self, rest: &'de [u8]) -> Rest<'de> {
        match self.number(rest)? {
            (BOOL_TRUE | BOOL_FALSE, after) => Some(after),
            (found, _) => self.error(DecodeErrorKind::NotABool { found }, rest),
        }
    }
}
