//! Writing a list of fields.

use super::{
    Flag, If, Plain, Word, Words,
    run::{run_at, runs},
    words::Head,
};
use crate::{
    error::{EncodeError, Names},
    position::Place,
    traits::{Encode, VARIABLE},
    writer::{Writer, put_array},
};

/// The value of a field that is written as `P` says.
pub trait EncodeField<P> {
    /// The length of the field in bytes, if it is the same for all values.
    const LEN: usize = VARIABLE;

    /// Puts what this field says into the flags words, each of which is the bits that fields own until
    /// its own field comes.
    #[inline]
    fn collect(&self, words: &mut [u32]) {
        let _ = words;
    }

    /// Writes a field of fixed length to the start of the room, and returns the rest of it.
    #[inline]
    fn put<'r>(&self, words: &[u32], room: &'r mut [u8]) -> &'r mut [u8] {
        let _ = words;
        room
    }

    /// Writes a field of no fixed length.
    ///
    /// # Errors
    ///
    /// If the value has no encoding.
    #[inline]
    fn encode<W: Writer>(&self, words: &[u32], writer: &mut W) -> Result<(), EncodeError> {
        let _ = (words, writer);
        Ok(())
    }
}

impl<T: Encode<R>, R> EncodeField<Plain<R>> for T {
    const LEN: usize = <T as Encode<R>>::LEN;

    #[inline]
    fn put<'r>(&self, _: &[u32], room: &'r mut [u8]) -> &'r mut [u8] {
        Encode::put_fixed(self, room)
    }

    #[inline]
    fn encode<W: Writer>(&self, _: &[u32], writer: &mut W) -> Result<(), EncodeError> {
        Encode::encode(self, writer)
    }
}

impl<T: Encode<R>, R, const WORD: usize, const BIT: u32> EncodeField<If<(), R, WORD, BIT>>
    for Option<T>
{
    #[inline]
    fn collect(&self, words: &mut [u32]) {
        set(words, WORD, u32::from(self.is_some()) << BIT);
    }

    #[inline]
    fn encode<W: Writer>(&self, _: &[u32], writer: &mut W) -> Result<(), EncodeError> {
        match self {
            Some(value) => value.encode(writer),
            None => Ok(()),
        }
    }
}

impl<const WORD: usize, const BIT: u32> EncodeField<Flag<WORD, BIT>> for bool {
    const LEN: usize = 0;

    #[inline]
    fn collect(&self, words: &mut [u32]) {
        set(words, WORD, u32::from(*self) << BIT);
    }
}

impl<const WORD: usize> EncodeField<Word<WORD>> for u32 {
    const LEN: usize = size_of::<u32>();

    #[inline]
    fn collect(&self, words: &mut [u32]) {
        begin(words, WORD, *self);
    }

    #[inline]
    fn put<'r>(&self, words: &[u32], room: &'r mut [u8]) -> &'r mut [u8] {
        let word = words.get(WORD).copied().unwrap_or_default();
        put_array(word.to_le_bytes(), room)
    }
}

/// Puts a word's own bits where those are that fields own: they follow, as the fields do.
#[inline]
fn begin(words: &mut [u32], word: usize, own: u32) {
    if let Some(word) = words.get_mut(word) {
        *word = own & !*word;
    }
}

#[inline]
fn set(words: &mut [u32], word: usize, bits: u32) {
    if let Some(word) = words.get_mut(word) {
        *word |= bits;
    }
}

/// References to the values of a list of fields that are written as `P` says, a tuple: `Copy`, as
/// [`Words`] are.
pub trait EncodeFields<P>: Copy {
    /// The lengths of the runs of fields of fixed length that begin at the fields, in bytes.
    const RUNS: &'static [usize];

    /// Puts the flags words together, each of which is the bits that fields own.
    fn collect(&self, words: &mut [u32]);

    /// Writes them behind their head.
    ///
    /// # Errors
    ///
    /// If one of them has no encoding.
    fn encode_all<R: Place, Front: Head, W: Writer>(
        self,
        head: Front,
        words: &[u32],
        writer: &mut W,
        names: &'static Names,
    ) -> Result<(), EncodeError>;
}

macro_rules! encode_fields {
    ($($T:ident $P:ident $index:tt),*) => {
        impl<'f, $($T: EncodeField<$P>, $P),*> EncodeFields<($($P,)*)> for ($(&'f $T,)*) {
            const RUNS: &'static [usize] = &runs([$($T::LEN),*], 1);

            #[inline]
            fn collect(&self, words: &mut [u32]) {
                $(self.$index.collect(words);)*
            }

            #[inline]
            fn encode_all<R: Place, Front: Head, W: Writer>(
                self,
                head: Front,
                words: &[u32],
                writer: &mut W,
                names: &'static Names,
            ) -> Result<(), EncodeError> {
                let mut room: &mut [u8] = &mut [];
                $(
                    // The head is a part of the first run. What is known of the types is decided before
                    // there is any code: most of this is none for most fields.
                    if const { $index == 0 && R::NUMBER_LEN + Front::WORD_LEN != 0 } {
                        room = writer.room(
                            const { R::NUMBER_LEN + Front::WORD_LEN + run_at(Self::RUNS, $index) },
                        );
                        room = head.put::<R>(room);
                    } else if const { run_at(Self::RUNS, $index) != 0 } {
                        room = writer.room(const { run_at(Self::RUNS, $index) });
                    }
                    if const { $T::LEN != VARIABLE } {
                        room = self.$index.put(words, room);
                    } else {
                        room = &mut [];
                        if let Err(error) = self.$index.encode(words, writer) {
                            return Err(error.in_field(names, $index));
                        }
                    }
                )*
                let _ = room;
                Ok(())
            }
        }
    };
}

super::lists!(encode_fields);

/// Writes a combinator that is one list: its number, where `R` has one, and its fields. A group of
/// fields, which has no number, stands bare.
///
/// # Errors
///
/// If one of the fields has no encoding.
#[inline]
pub fn encode_constructor<R: Place, P>(
    number: u32,
    values: impl EncodeFields<P>,
    mut words: impl Words,
    writer: &mut impl Writer,
    names: &'static Names,
) -> Result<(), EncodeError> {
    words.begin();
    values.collect(words.as_mut_slice());
    values.encode_all::<R, _, _>(words.head(number), words.as_slice(), writer, names)
}

/// Writes one of several lists of a combinator: its flags words are complete. What stands before the
/// fields stands before the first list; the others have nothing there, and are bare.
///
/// # Errors
///
/// If one of the fields has no encoding.
#[inline]
pub fn encode_fields<R: Place, P>(
    head: impl Head,
    values: impl EncodeFields<P>,
    words: &[u32],
    writer: &mut impl Writer,
    names: &'static Names,
) -> Result<(), EncodeError> {
    values.encode_all::<R, _, _>(head, words, writer, names)
}

/// Writes what stands before the fields of a combinator whose first field is in no list.
#[inline]
pub fn write_head<R: Place, H: Head>(head: H, writer: &mut impl Writer) {
    if const { R::NUMBER_LEN + H::WORD_LEN != 0 } {
        head.put::<R>(writer.room(const { R::NUMBER_LEN + H::WORD_LEN }));
    }
}
