//! Encoding: how one field is written ([`EncodeField`]), how a list of fields is written ([`EncodeFields`]), and the
//! functions that derived code calls for a whole combinator or for one of its lists.
//!
//! The terms (list, run, flags word, owned bits, head) are explained in `fields/mod.rs`.

use super::{Flag, If, Plain, Word, Words, run::run_at, words::Head};
use crate::{
    error::{EncodeError, Names},
    position::Place,
    traits::{Encode, VARIABLE},
    writer::{Writer, put_array},
};

/// The value of a field to write. `P` is the kind of field: `Plain`, `If`, `Flag` or `Word`.
pub trait EncodeField<P> {
    /// The length of the encoded field in bytes if it is the same for all values, otherwise `VARIABLE`.
    const LEN: usize = VARIABLE;

    /// Adds this field's bits to the flags words: the presence bit of a conditional field, or the own bits of a flags
    /// word that is a field. Such a word holds the mask of its owned bits until this is called for it. All words are
    /// collected before anything is written, because a word precedes the fields that its bits stand for.
    #[inline]
    fn collect(&self, words: &mut [u32]) {
        let _ = words;
    }

    /// Writes the field, if `Self::LEN` is fixed, to the start of `room`, which becomes the rest of it.
    #[inline]
    fn put(&self, words: &[u32], room: &mut &mut [u8]) {
        let _ = (words, room);
    }

    /// Writes the field, if `Self::LEN` is `VARIABLE`.
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
    fn put(&self, _: &[u32], room: &mut &mut [u8]) {
        Encode::put_fixed(self, room);
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
    fn put(&self, words: &[u32], room: &mut &mut [u8]) {
        let word = words.get(WORD).copied().unwrap_or_default();
        put_array(word.to_le_bytes(), room);
    }
}

/// Replaces the mask of owned bits in a flags word by the word's own bits. Bits that other fields own are cleared:
/// those fields come later in the list and set them.
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

/// A list of fields to write: a tuple of references to the values. `P` is a tuple of the same length with the kind of
/// each field.
///
/// It is `Copy` for the same reason as [`Words`]: see "`Copy`, by value" in `derived/mod.rs`.
pub trait EncodeFields<P>: Copy {
    /// [`EncodeField::LEN`] of each field.
    const LENS: &'static [usize];

    /// Writes a combinator whose fields are this list. See the function [`encode_constructor`].
    ///
    /// # Errors
    ///
    /// If the value of a field has no encoding.
    fn encode_constructor<R: Place, Flags: Words, W: Writer>(
        self,
        number: u32,
        words: Flags,
        writer: &mut W,
        names: &'static Names,
    ) -> Result<(), EncodeError>;

    /// Writes the head and then the fields in order. `words` are complete. `names` are the names of the type and of its
    /// fields, for errors.
    ///
    /// # Errors
    ///
    /// If the value of a field has no encoding.
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
            const LENS: &'static [usize] = &[$($T::LEN),*];

            #[inline]
            fn encode_constructor<R: Place, Flags: Words, W: Writer>(
                self,
                number: u32,
                mut words: Flags,
                writer: &mut W,
                names: &'static Names,
            ) -> Result<(), EncodeError> {
                if !Flags::IS_EMPTY {
                    words.begin();
                    $(self.$index.collect(words.as_mut_slice());)*
                }
                self.encode_all::<R, _, _>(words.head(number), words.as_slice(), writer, names)
            }

            #[inline(always)]
            fn encode_all<R: Place, Front: Head, W: Writer>(
                self,
                head: Front,
                words: &[u32],
                writer: &mut W,
                names: &'static Names,
            ) -> Result<(), EncodeError> {
                let mut room: &mut [u8] = &mut [];
                // What is matched on are constants of types. The compiler drops the arms that are not taken.
                $(
                    encode_fields!(@room $index, head, room, writer, R, Front);
                    match $T::LEN {
                        VARIABLE => {
                            room = &mut [];
                            if let Err(error) = self.$index.encode(words, writer) {
                                return Err(error.in_field(names, $index));
                            }
                        }
                        _ => self.$index.put(words, &mut room),
                    }
                )*
                let _ = room;
                Ok(())
            }
        }
    };
    // Makes room for the run that begins at a field. The head belongs to the first one.
    (@room 0, $head:ident, $room:ident, $writer:ident, $R:ident, $Front:ident) => {
        match const { $R::NUMBER_LEN + $Front::WORD_LEN + run_at(0, Self::LENS) } {
            0 => {}
            len => {
                $room = $writer.room(len);
                $head.put::<$R>(&mut $room);
            }
        }
    };
    (@room $index:tt, $head:ident, $room:ident, $writer:ident, $R:ident, $Front:ident) => {
        match const { run_at($index, Self::LENS) } {
            0 => {}
            len => $room = $writer.room(len),
        }
    };
}

super::lists!(encode_fields);

/// Writes a combinator whose fields are one list: the constructor number if `R` is boxed, the leading word if there is
/// one, and the fields. A group of fields has no constructor number, so it is written in a bare place.
///
/// `words` hold the masks of owned bits. The words themselves are computed here.
///
/// # Errors
///
/// If the value of a field has no encoding.
#[inline]
pub fn encode_constructor<R: Place, P>(
    number: u32,
    values: impl EncodeFields<P>,
    words: impl Words,
    writer: &mut impl Writer,
    names: &'static Names,
) -> Result<(), EncodeError> {
    values.encode_constructor::<R, _, _>(number, words, writer, names)
}

/// Writes one list of a combinator that has several. `words` are the complete flags words, which derived code computes.
///
/// Only the first list has a head. For the others `R` is a bare place and `head` is a number alone, so nothing is
/// written for it.
///
/// # Errors
///
/// If the value of a field has no encoding.
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

/// Writes only the head of a combinator, for one whose first field is not part of a list.
#[inline]
pub fn write_head<R: Place, H: Head>(head: H, writer: &mut impl Writer) {
    if const { R::NUMBER_LEN + H::WORD_LEN != 0 } {
        head.put::<R>(&mut writer.room(const { R::NUMBER_LEN + H::WORD_LEN }));
    }
}
