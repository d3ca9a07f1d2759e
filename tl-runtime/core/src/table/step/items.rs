//! Values that are several, or not met so often.

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

impl<'de> Stepper<'_, 'de> {
    /// A value; `at` is where its code is.
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
                let count = word(words, op.argument() & 7);
                let fields = at.wrapping_add(op.argument() >> 3);
                self.repeat::<S>(count, fields, code, words, rest)
            }
            ops::WORD => self.word(op, words, rest),
            vector if vector & (ops::VECTOR | ops::ITEMS) != 0 => {
                self.vector::<S>(op, at, code, words, rest)
            }
            _ => self.no_end(rest),
        }
    }

    /// The number of a vector, if it has one, a count, and so many items.
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

    /// A vector of objects of a type.
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

    /// The same fields, so many times.
    fn repeat<S: TlSchema>(
        &mut self,
        count: u32,
        fields: usize,
        code: Code<'_>,
        words: &mut Words,
        mut rest: &'de [u8],
    ) -> Rest<'de> {
        // The first of them is enough to bound their number.
        self.count(count, least_len(code.op(fields), fields, code), rest)?;
        for index in 0..count {
            rest = match self.fields_apart::<S>(code, fields, Of::Items, words, rest) {
                Some(rest) => rest,
                None => return self.in_item(index),
            };
        }
        Some(rest)
    }

    /// Holds a count of items against the limits and the bytes left.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn count(&mut self, count: u32, least: usize, rest: &'de [u8]) -> Option<()> {
        // Nearly all vectors: there are bytes for all items.
        if least == WORD_LEN
            && rest.len() / WORD_LEN >= length(count)
            && let Some(left) = self.left.items.checked_sub(length(count))
        {
            self.left.items = left;
            return Some(());
        }
        self.count_unusual(count, least, rest)
    }

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

/// The least length of what begins at a place in the code, in bytes.
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
        // What is behind a distance is a vector.
        ops::INDIRECT if code.op(tail).code() & ops::VECTOR != 0 => 2 * WORD_LEN,
        ops::INDIRECT => WORD_LEN,
        vector if vector & ops::VECTOR != 0 => 2 * WORD_LEN,
        items if items & ops::ITEMS != 0 => WORD_LEN,
        _ => 0,
    }
}
