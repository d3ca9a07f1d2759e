//! Items that are rare, and vectors and repetitions.

use super::{
    Of, Rest, Stepper, WORD_LEN,
    code::{Code, Op},
    ops,
    words::{Words, word},
};
use crate::{
    error::DecodeErrorKind,
    padding::{length, length_of_words},
    table::TlSchema,
    values::vectors::VECTOR,
};

/// The bits of [`ops::REPEAT_BY_WORD`]'s argument that are the slot.
const SLOT_MASK: usize = (1 << ops::SLOT_BITS) - 1;

impl<'de> Stepper<'_, 'de> {
    /// Steps over one value. `at` is the place of its code. It has a branch for every item; the common ones have
    /// one in [`fields`](Self::fields) too.
    #[inline(never)]
    pub(super) fn item<S: TlSchema>(
        &mut self,
        op: Op,
        at: usize,
        code: Code<'_>,
        words: &mut Words,
        rest: &'de [u8],
    ) -> Rest<'de> {
        let tail = at.wrapping_add(op.argument());
        match op.code() {
            ops::FIXED => self.fixed(op, rest),
            ops::STRING => self.string(rest),
            ops::BOOL => self.bool(rest),
            ops::ANY => self.any::<S>(rest),
            ops::BOXED => self.boxed::<S>(op.argument(), rest),
            ops::ONLY => self.only::<S>(op.argument(), rest),
            ops::BOXED_OF => self.boxed_of::<S>(code.number(tail), rest),
            ops::BARE => match S::TABLE.row(code.number(tail)) {
                Some(row) => self.object::<S>(row, rest),
                None => self.no_end(rest),
            },
            ops::INDIRECT => self.item::<S>(code.op(tail), tail, code, words, rest),
            ops::REPEAT => {
                let count = code.number(tail);
                self.repeat::<S>(count, tail.wrapping_add(1), code, words, rest)
            }
            ops::REPEAT_BY_WORD => {
                let count = word(words, op.argument() & SLOT_MASK);
                let fields = at.wrapping_add(op.argument() >> ops::SLOT_BITS);
                self.repeat::<S>(count, fields, code, words, rest)
            }
            ops::WORD => self.word(op, words, rest),
            vector if vector & (ops::VECTOR | ops::ITEMS) != 0 => {
                self.vector::<S>(op, at, code, words, rest)
            }
            _ => self.no_end(rest),
        }
    }

    /// Steps over a vector: its number unless it is bare, the count, and the items.
    #[inline(never)]
    pub(super) fn vector<S: TlSchema>(
        &mut self,
        op: Op,
        at: usize,
        code: Code<'_>,
        words: &mut Words,
        rest: &'de [u8],
    ) -> Rest<'de> {
        let mut items = rest;
        if op.code() & ops::VECTOR != 0 {
            let (found, after) = self.number(rest)?;
            if found != VECTOR {
                return self.error(DecodeErrorKind::NotAVector { found }, rest);
            }
            items = after;
        }
        let (count, mut rest) = self.number(items)?;
        let item = op.item();
        let least = least_len(item, at, code);
        self.count(count, least, rest)?;
        match item.code() {
            ops::FIXED => {
                let len = least.saturating_mul(length(count));
                match rest.split_at_checked(len) {
                    Some((_, after)) => Some(after),
                    None => self.cut_off(len, rest),
                }
            }
            ops::BOXED => self.objects::<S>(item.argument(), count, rest),
            ops::BOXED_OF if count > 0 => {
                let hash = code.number(at.wrapping_add(item.argument()));
                self.objects_of::<S>(hash, count, rest)
            }
            _ => {
                for index in 0..count {
                    rest = match self.item::<S>(item, at, code, words, rest) {
                        Some(rest) => rest,
                        None => return self.in_item(index),
                    };
                }
                Some(rest)
            }
        }
    }

    /// Steps over a `Vector` of boxed objects. `of` is the place of their type in the table.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn boxed_vector<S: TlSchema>(&mut self, of: usize, rest: &'de [u8]) -> Rest<'de> {
        let (found, items) = self.number(rest)?;
        if found != VECTOR {
            return self.error(DecodeErrorKind::NotAVector { found }, rest);
        }
        let (count, rest) = self.number(items)?;
        self.count(count, WORD_LEN, rest)?;
        self.objects::<S>(of, count, rest)
    }

    /// Steps over fields that are repeated `count` times. Their code begins at the place `fields`.
    fn repeat<S: TlSchema>(
        &mut self,
        count: u32,
        fields: usize,
        code: Code<'_>,
        words: &mut Words,
        mut rest: &'de [u8],
    ) -> Rest<'de> {
        // The count is checked against the bytes left. The least length of the first field is enough for that: it
        // is only a lower bound.
        self.count(count, least_len(code.op(fields), fields, code), rest)?;
        for index in 0..count {
            rest = match self.fields_apart::<S>(code, fields, Of::Items, words, rest) {
                Some(rest) => rest,
                None => return self.in_item(index),
            };
        }
        Some(rest)
    }

    /// Checks a count of items against the limit of items and against the bytes left. `least` is the least length
    /// of an item in bytes.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn count(&mut self, count: u32, least: usize, rest: &'de [u8]) -> Option<()> {
        // The common case: the least length is one word, so many words are left, and the limit allows the items.
        if least == WORD_LEN
            && rest.len() / WORD_LEN >= length(count)
            && let Some(left) = self.left.items.checked_sub(length(count))
        {
            self.left.items = left;
            return Some(());
        }
        self.count_unusual(count, least, rest)
    }

    /// [`count`](Self::count) for all other cases, by the reader, which makes the errors too.
    #[inline(never)]
    fn count_unusual(&mut self, count: u32, least: usize, rest: &'de [u8]) -> Option<()> {
        self.reader.set_left(self.left);
        self.reader.advance_to(rest);
        match self.reader.count_items(length(count), least) {
            Ok(()) => {
                self.left = self.reader.left();
                Some(())
            }
            Err(error) => {
                self.fail(error);
                None
            }
        }
    }
}

/// The least length in bytes of the value whose code begins at `at`. 0 if it may be empty or is not known.
#[inline]
fn least_len(op: Op, at: usize, code: Code<'_>) -> usize {
    let tail = at.wrapping_add(op.argument());
    match op.code() {
        ops::BOXED | ops::ONLY | ops::STRING | ops::BOOL | ops::ANY | ops::BOXED_OF => WORD_LEN,
        ops::WORD | ops::MORE_FLAGS | ops::STRING_AND | ops::LAST_STRING => WORD_LEN,
        ops::FIXED | ops::FIXED_RUN | ops::LAST_FIXED | ops::FLAGS | ops::TWO_FLAGS => {
            op.argument().wrapping_mul(WORD_LEN)
        }
        ops::BARE => length_of_words(code.number(tail.wrapping_add(1))),
        // The item is a vector: only those are indirect.
        ops::INDIRECT if code.op(tail).code() & ops::VECTOR != 0 => 2 * WORD_LEN,
        ops::INDIRECT => WORD_LEN,
        vector if vector & ops::VECTOR != 0 => 2 * WORD_LEN,
        items if items & ops::ITEMS != 0 => WORD_LEN,
        _ => 0,
    }
}
