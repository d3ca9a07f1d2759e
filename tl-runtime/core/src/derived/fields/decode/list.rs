//! How a list of fields is read.

use super::{
    super::{lists, run::run_at},
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
    /// Whether no field can contain an object, so that reading the list opens no further level of depth.
    const IS_LEAF: bool;

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
            const IS_LEAF: bool = $($T::IS_LEAF)&&*;

            // As a call, it would force the reader into memory and move all values. The conditions are constants of
            // types, and the compiler drops what is not needed.
            #[inline(always)]
            fn decode_all(
                reader: &mut Reader<'de>,
                words: &mut [u32],
                names: &'static Names,
            ) -> Result<Self, DecodeError> {
                Ok(($({
                    match const { run_at($index, Self::LENS) } {
                        0 => {}
                        run => if reader.remaining() < run {
                            return Err(reader.short_run(Self::LENS, $index, names));
                        }
                    }
                    if $T::IS_FIXED {
                        $T::take_fixed(reader, words)
                    } else {
                        match $T::decode(reader, words) {
                            Ok(value) => value,
                            Err(error) => return Err(error.in_field(names, $index)),
                        }
                    }
                },)*))
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
    const IS_LEAF: bool = true;

    #[inline]
    fn decode_all(
        _: &mut Reader<'de>,
        _: &mut [u32],
        _: &'static Names,
    ) -> Result<Self, DecodeError> {
        Ok(())
    }
}
