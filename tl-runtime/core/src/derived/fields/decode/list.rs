//! How a list of fields is read.

use super::{
    super::{
        lists,
        run::{Shape, runs},
    },
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
    /// What else is known of the list before it is read.
    const SHAPE: Shape;

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
            const SHAPE: Shape = Shape {
                lens: &[$($T::LEN),*],
                runs: &runs([$($T::LEN),*]),
                is_leaf: $($T::IS_LEAF)&&*,
            };

            // As a call, it would force the reader into memory and move all values.
            #[inline(always)]
            fn decode_all(
                reader: &mut Reader<'de>,
                words: &mut [u32],
                names: &'static Names,
            ) -> Result<Self, DecodeError> {
                Ok(($({
                    if const { Self::SHAPE.run($index) != 0 }
                        && reader.remaining() < const { Self::SHAPE.run($index) }
                    {
                        return Err(reader.short_run(const { Self::SHAPE.lens }, $index, names));
                    }
                    if const { $T::IS_FIXED } {
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
    const SHAPE: Shape = Shape {
        lens: &[],
        runs: &[],
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
