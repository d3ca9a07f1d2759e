//! The interpreter that steps over values by a table's code: `fields` executes the code of fields, `items`,
//! `objects` and `plain` step over single values, and `ops` describes the code.
//!
//! Three things make it fast. The rest of the input is passed and returned by value, so that it stays in registers.
//! For the same reason, functions return only an `Option`, and the error is kept in [`Stepper::error`]. The
//! [`Reader`] is not used on the way: it makes the errors and knows the limits, and is moved to the current
//! position only when it is needed.
//!
//! The functions of the hot path are `inline(always)`, so that all steps of an object are one function, which takes
//! a third off the time. In a debug build that function would need several KiB of stack for each level of depth, so
//! nothing is forced inline there.

mod code;
mod errors;
mod fields;
mod items;
mod objects;
mod ops;
mod plain;
mod words;

pub(crate) use self::words::first_words;
use self::{code::Code, words::Words};
use super::{Row, TlSchema};
use crate::{
    error::{DecodeError, Names},
    reader::{Left, Reader},
    values::strings::SHORT_END,
};

/// The length of a word in bytes. All values of fixed length consist of words.
const WORD_LEN: usize = size_of::<u32>();

/// The input after the value that was stepped over. None after an error, which is then in [`Stepper::error`].
type Rest<'de> = Option<&'de [u8]>;

/// The state of stepping over one value.
struct Stepper<'s, 'de> {
    reader: &'s mut Reader<'de>,
    /// The levels of depth and the items that the limits still allow. The reader has its own copy, which is updated
    /// whenever the reader is used.
    left: Left,
    is_strict: bool,
    /// Rows with a length below this are skipped without executing their code. In strict mode that excludes those
    /// with flags words.
    variable: u16,
    /// Strings shorter than this are skipped without further checks. It is 0 in strict mode, where the padding is
    /// checked.
    short_end: u16,
    /// Why a step failed.
    error: Option<DecodeError>,
    /// After an error in the fields that a definition leaves out: the index of the field among those.
    left_out: u8,
    /// After an error in a vector: how many of its objects come after the one with the error.
    siblings: u32,
}

/// What the fields belong to, for the path of an error.
#[derive(Clone, Copy)]
enum Of {
    /// The constructor with this number.
    Constructor(u32),
    /// A definition that leaves these fields out.
    LeftOut,
    /// The items of a repetition.
    Items,
}

/// Steps over a boxed object of any type.
pub(super) fn step_over<S: TlSchema>(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    let mut stepper = Stepper::new(reader);
    let rest = stepper.any::<S>(stepper.reader.rest());
    stepper.finish(rest)
}

/// Steps over the fields that a definition leaves out. `words` are the definition's flags words; `names` are the
/// type and its fields, for the path of an error.
///
/// # Errors
///
/// If the input does not hold these fields, or if the schema does not say where one of them ends.
#[inline(never)]
pub(crate) fn step_over_fields<S: TlSchema>(
    code: &'static [u8],
    mut words: Words,
    reader: &mut Reader<'_>,
    names: &'static Names,
) -> Result<(), DecodeError> {
    let code = Code(code.as_chunks().0);
    let mut stepper = Stepper::new(reader);
    let rest = stepper.fields::<S, true>(code, 0, Of::LeftOut, &mut words, stepper.reader.rest());
    let left_out = stepper.left_out;
    let stepped = stepper.finish(rest);
    stepped.map_err(|error| error.in_field(names, left_out.into()))
}

impl<'s, 'de> Stepper<'s, 'de> {
    #[inline]
    fn new(reader: &'s mut Reader<'de>) -> Self {
        let is_strict = reader.is_strict();
        Self {
            left: reader.left(),
            is_strict,
            variable: if is_strict {
                Row::WITH_FLAGS
            } else {
                Row::VARIABLE
            },
            short_end: if is_strict { 0 } else { SHORT_END },
            reader,
            error: None,
            left_out: 0,
            siblings: 0,
        }
    }

    /// Moves the reader to the end of the value. After an error, the items that were counted stay counted, but all
    /// levels of depth are given back.
    #[inline]
    fn finish(self, rest: Rest<'de>) -> Result<(), DecodeError> {
        self.reader.set_left(self.left);
        if let Some(error) = self.error {
            return Err(error);
        }
        match rest {
            Some(rest) => self.reader.advance_to(rest),
            None => {
                self.reader.take_rest();
            }
        }
        Ok(())
    }
}
