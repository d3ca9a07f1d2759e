//! Stepping over values, by a table.
//!
//! What is left of the input goes from function to function by value, and an error is kept aside: so both
//! stay in registers, and stepping is several times faster. The reader counts, and knows the limits; where its
//! own place matters, it is brought there first.
//!
//! What an object takes is put into one function, without which stepping takes a half more; but not in a debug
//! build, where that function would need several KiB of stack for each level of depth.

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

/// A word's length, in bytes: all that has a fixed length is words.
const WORD_LEN: usize = size_of::<u32>();

/// The input behind what was stepped over; None after an error.
type Rest<'de> = Option<&'de [u8]>;

/// What steps over values.
struct Stepper<'s, 'de> {
    reader: &'s mut Reader<'de>,
    /// The reader's, while it is not asked.
    left: Left,
    is_strict: bool,
    /// From which length on a row's has to be found out.
    variable: u16,
    /// From which length on a string is unusual: none is usual to a strict reader, which looks at the padding.
    short_end: u16,
    /// Why a step failed.
    error: Option<DecodeError>,
    /// In which of the fields that a type leaves out.
    left_out: u8,
    /// How many objects of a vector were not reached.
    siblings: u32,
}

/// What fields are fields of, for an error's path.
#[derive(Clone, Copy)]
enum Of {
    /// The constructor with this number.
    Constructor(u32),
    /// A type that leaves them out.
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

/// Steps over fields that a definition leaves out; `words` are its flags words, and `names` the type and
/// the fields, for an error's path.
///
/// # Errors
///
/// If the input does not hold them, or the schema does not know what they hold.
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

    /// Takes the reader on to the end. After an error, items stay used, and levels don't.
    #[inline]
    fn finish(self, rest: Rest<'de>) -> Result<(), DecodeError> {
        self.reader.set_left(self.left);
        match self.error {
            Some(error) => Err(error),
            None => {
                self.reader.advance_to(rest.unwrap_or_default());
                Ok(())
            }
        }
    }
}
