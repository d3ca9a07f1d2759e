//! What is wrong with an input, and where in a value.

use super::{Of, Rest, Stepper, code::Op, ops};
use crate::{
    error::{DecodeError, DecodeErrorKind},
    padding::length,
};

impl<'de> Stepper<'_, 'de> {
    #[cold]
    #[inline(never)]
    pub(super) fn fail(&mut self, error: DecodeError) -> Rest<'de> {
        self.error = Some(error);
        None
    }

    /// An error that was made where the reader stood before.
    #[cold]
    #[inline(never)]
    pub(super) fn error(&mut self, kind: DecodeErrorKind, rest: &'de [u8]) -> Rest<'de> {
        self.reader.advance_to(rest);
        self.fail(DecodeError::new(kind, self.reader.offset()))
    }

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

    #[cold]
    #[inline(never)]
    pub(super) fn cut_off(&mut self, needed: usize, rest: &'de [u8]) -> Rest<'de> {
        let left = rest.len();
        self.error(DecodeErrorKind::EndOfInput { needed, left }, rest)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn unknown(&mut self, found: u32, rest: &'de [u8]) -> Rest<'de> {
        let kind = DecodeErrorKind::UnknownConstructor {
            found,
            expected: &[],
        };
        self.error(kind, rest)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn in_field(&mut self, of: Of, op: Op) -> Rest<'de> {
        // Of fields that are one item, the error knows which one it was.
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

    #[cold]
    #[inline(never)]
    pub(super) fn in_item(&mut self, index: u32) -> Rest<'de> {
        let error = self.error.take()?;
        self.fail(error.in_item(length(index)))
    }

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
