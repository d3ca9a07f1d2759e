//! The errors of stepping over a value, and their paths. All of it is `#[cold]` and not inlined; `derived/mod.rs`
//! explains why ("Cold paths apart").

use super::{Of, Rest, Stepper, code::Op, ops};
use crate::{
    error::{DecodeError, DecodeErrorKind},
    padding::length,
};

impl<'de> Stepper<'_, 'de> {
    /// Keeps the error for [`finish`](Self::finish).
    #[cold]
    #[inline(never)]
    pub(super) fn fail(&mut self, error: DecodeError) -> Rest<'de> {
        self.error = Some(error);
        None
    }

    /// Fails at the position where `rest` begins. The reader is moved there first, since it knows the offset.
    #[cold]
    #[inline(never)]
    pub(super) fn error(&mut self, kind: DecodeErrorKind, rest: &'de [u8]) -> Rest<'de> {
        self.reader.advance_to(rest);
        self.fail(DecodeError::new(kind, self.reader.offset()))
    }

    /// Fails because no level of depth is left: the reader, which knows the limit, makes the error.
    #[cold]
    #[inline(never)]
    pub(super) fn too_deep(&mut self, rest: &'de [u8]) -> Rest<'de> {
        self.reader.set_left(self.left);
        self.reader.advance_to(rest);
        match self.reader.enter() {
            Ok(()) => Some(rest),
            Err(error) => self.fail(error),
        }
    }

    /// Fails because the input ends within a value of `needed` bytes.
    #[cold]
    #[inline(never)]
    pub(super) fn cut_off(&mut self, needed: usize, rest: &'de [u8]) -> Rest<'de> {
        let left = rest.len();
        self.error(DecodeErrorKind::EndOfInput { needed, left }, rest)
    }

    /// Fails because no constructor of the expected type has the number `found`.
    #[cold]
    #[inline(never)]
    pub(super) fn unknown(&mut self, found: u32, rest: &'de [u8]) -> Rest<'de> {
        let kind = DecodeErrorKind::UnknownConstructor {
            found,
            expected: &[],
        };
        self.error(kind, rest)
    }

    /// Adds the field to the path of the error.
    #[cold]
    #[inline(never)]
    pub(super) fn in_field(&mut self, of: Of, op: Op) -> Rest<'de> {
        // The steps over the single fields have already put the field into the error's path.
        if op.code() == ops::FIXED_FIELDS {
            return None;
        }
        let error = self.error.take()?;
        let error = match of {
            Of::Constructor(number) => error.in_step(number, op.index()),
            Of::LeftOut => {
                self.left_out = op.index();
                error
            }
            Of::Items => error,
        };
        self.fail(error)
    }

    /// Adds the item of a vector or repetition to the path of the error.
    #[cold]
    #[inline(never)]
    pub(super) fn in_item(&mut self, index: u32) -> Rest<'de> {
        let error = self.error.take()?;
        self.fail(error.in_item(length(index)))
    }

    /// Fails because the schema does not say where a value ends: the operation `UNKNOWN` of the table's writer, or
    /// damaged code.
    #[cold]
    #[inline(never)]
    pub(super) fn no_end(&mut self, rest: &'de [u8]) -> Rest<'de> {
        self.reader.advance_to(rest);
        self.fail(DecodeError::custom(
            self.reader.offset(),
            "the schema does not say what stands here, and so not where it ends",
        ))
    }
}
