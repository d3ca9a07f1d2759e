//! How a list of fields is read.

use super::{
    super::{
        lists,
        run::{run_at, runs},
    },
    First,
    field::DecodeField,
};
use crate::{
    error::{DecodeError, Names},
    reader::Reader,
};

/// A list of fields to read: a tuple of `DecodeField` types.
pub trait DecodeFields<'de>: Sized {
    /// The minimum length of all fields together, in bytes.
    const MIN_LEN: usize;
    /// `DecodeField::LEN` of each field.
    const LENS: &'static [usize];
    /// For each field, the length in bytes of the run that begins there, or 0 if none does. A single field of fixed length
    /// is a run too.
    const RUNS: &'static [usize];
    /// What is known of the list before it is read.
    const FIRST: First;

    /// Reads the fields in order. `words` are the flags words, as for `DecodeField::decode`. `names` are the names of
    /// the type and of its fields, for errors.
    ///
    /// # Errors
    ///
    /// If the input does not contain valid fields of these types.
    fn decode_all(
        reader: &mut Reader<'de>,
        words: &mut [u32],
        names: &'static Names,
    ) -> Result<Self, DecodeError>;
}

macro_rules! decode_fields {
    ($($T:ident $P:ident $index:tt),*) => {
        impl<'de, $($T: DecodeField<'de>),*> DecodeFields<'de> for ($($T,)*) {
            const MIN_LEN: usize = 0_usize $(.saturating_add($T::MIN_LEN))*;

            const LENS: &'static [usize] = &[$($T::LEN),*];
            const RUNS: &'static [usize] = &runs([$($T::LEN),*]);
            const FIRST: First = First {
                lens: Self::LENS,
                run: run_at(Self::RUNS, 0),
                is_leaf: $($T::IS_LEAF)&&*,
            };

            // As a call, it would force the reader into memory and move all values.
            #[inline(always)]
            #[allow(non_snake_case, reason = "a value has the name of its type")]
            fn decode_all(
                reader: &mut Reader<'de>,
                words: &mut [u32],
                names: &'static Names,
            ) -> Result<Self, DecodeError> {
                $(
                    if const { run_at(Self::RUNS, $index) != 0 }
                        && reader.remaining() < const { run_at(Self::RUNS, $index) }
                    {
                        return Err(reader.short_run(Self::LENS, $index, names));
                    }
                    let $T = if const { $T::IS_FIXED } {
                        $T::take_fixed(reader, words)
                    } else {
                        match $T::decode(reader, words) {
                            Ok(value) => value,
                            Err(error) => return Err(error.in_field(names, $index)),
                        }
                    };
                )*
                Ok(($($T,)*))
            }
        }
    };
}

lists!(decode_fields);

/// The empty list. It stands for the first list of a combinator whose first field is not part of a list, and in
/// `min_len` for a list without fields that are always present.
impl<'de> DecodeFields<'de> for () {
    const MIN_LEN: usize = 0;
    const LENS: &'static [usize] = &[];
    const RUNS: &'static [usize] = &[];
    const FIRST: First = First {
        lens: Self::LENS,
        run: 0,
        is_leaf: true,
    };

    #[inline]
    fn decode_all(
        _: &mut Reader<'de>,
        _: &mut [u32],
        _: &'static Names,
    ) -> Result<Self, DecodeError> {
        Ok(())
    }
}
