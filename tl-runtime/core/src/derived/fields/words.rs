//! The flags words of a combinator ([`Words`]), and what precedes its fields on the wire ([`Head`]).
//!
//! The terms (flags word, owned bits, leading word, head) are explained in `fields/mod.rs`.

use crate::{
    error::{DecodeError, DecodeErrorKind, Names, last_field},
    position::Place,
    reader::Reader,
    writer::put_array,
};

/// The flags words of a combinator. Each holds the mask of its owned bits until it is read or computed.
///
/// The type says whether the first word is a leading word, which most words are. A combinator with only a leading word
/// uses a plain `u32`, which costs the least compile time and needs no entry in the list of fields.
///
/// Words are `Copy` and passed by value: see "`Copy`, by value" in `derived/mod.rs`.
pub trait Words: Copy {
    /// The constructor number, with the leading word if there is one.
    type Head: Head;

    /// Whether there are no words.
    const IS_EMPTY: bool = false;

    /// All words as a slice, indexed by `WORD`.
    fn as_slice(&self) -> &[u32];

    /// All words as a mutable slice, indexed by `WORD`.
    fn as_mut_slice(&mut self) -> &mut [u32];

    /// The head to write, with the constructor number `number`. A leading word must be complete by then; it has no bits
    /// but the owned ones.
    fn head(&self, number: u32) -> Self::Head;

    /// Sets the leading word to 0, if there is one. Its bits are then collected from the fields.
    #[inline]
    fn begin(&mut self) {}

    /// Reads the leading word, if there is one. It has no field in the list, so errors name it by the last name in
    /// `names`.
    ///
    /// # Errors
    ///
    /// If the input ends, or the reader is strict and a bit is set that no field owns.
    #[inline]
    fn read_leading(
        &mut self,
        reader: &mut Reader<'_>,
        names: &'static Names,
    ) -> Result<(), DecodeError> {
        let _ = (reader, names);
        Ok(())
    }
}

/// No flags words.
impl Words for () {
    type Head = u32;

    const IS_EMPTY: bool = true;

    #[inline]
    fn as_slice(&self) -> &[u32] {
        &[]
    }

    #[inline]
    fn as_mut_slice(&mut self) -> &mut [u32] {
        &mut []
    }

    #[inline]
    fn head(&self, number: u32) -> u32 {
        number
    }
}

/// Flags words that are all fields: none is a leading word.
impl<const N: usize> Words for [u32; N] {
    type Head = u32;

    #[inline]
    fn as_slice(&self) -> &[u32] {
        self
    }

    #[inline]
    fn as_mut_slice(&mut self) -> &mut [u32] {
        self
    }

    #[inline]
    fn head(&self, number: u32) -> u32 {
        number
    }
}

/// One flags word, a leading word.
impl Words for u32 {
    type Head = (u32, u32);

    #[inline]
    fn as_slice(&self) -> &[u32] {
        core::slice::from_ref(self)
    }

    #[inline]
    fn as_mut_slice(&mut self) -> &mut [u32] {
        core::slice::from_mut(self)
    }

    #[inline]
    fn head(&self, number: u32) -> (u32, u32) {
        (number, *self)
    }

    #[inline]
    fn begin(&mut self) {
        *self = 0;
    }

    #[inline]
    fn read_leading(
        &mut self,
        reader: &mut Reader<'_>,
        names: &'static Names,
    ) -> Result<(), DecodeError> {
        let owned = *self;
        match reader.take_u32() {
            Ok(found) => *self = found,
            Err(error) => return Err(error.in_field(names, last_field(names))),
        }
        if *self & !owned != 0 && reader.is_strict() {
            return Err(unowned_bits(reader, names));
        }
        Ok(())
    }
}

#[cold]
#[inline(never)]
fn unowned_bits(reader: &Reader<'_>, names: &'static Names) -> DecodeError {
    let kind = DecodeErrorKind::NotCanonical("flag bits that no field owns");
    DecodeError::new(kind, reader.before_number()).in_field(names, last_field(names))
}

/// Several flags words. The first is a leading word, and the others are fields.
#[derive(Debug, Clone, Copy)]
pub struct Leading<const N: usize>(pub [u32; N]);

impl<const N: usize> Words for Leading<N> {
    type Head = (u32, u32);

    #[inline]
    fn as_slice(&self) -> &[u32] {
        &self.0
    }

    #[inline]
    fn as_mut_slice(&mut self) -> &mut [u32] {
        &mut self.0
    }

    #[inline]
    fn head(&self, number: u32) -> (u32, u32) {
        (number, self.0.first().copied().unwrap_or_default())
    }

    #[inline]
    fn begin(&mut self) {
        if let Some(word) = self.0.first_mut() {
            word.begin();
        }
    }

    #[inline]
    fn read_leading(
        &mut self,
        reader: &mut Reader<'_>,
        names: &'static Names,
    ) -> Result<(), DecodeError> {
        match self.0.first_mut() {
            Some(word) => word.read_leading(reader, names),
            None => Ok(()),
        }
    }
}

/// What precedes the fields of a combinator: its constructor number, and the leading word if there is one. The number
/// is written in a boxed place only.
pub trait Head: Copy {
    /// The length of the leading word in bytes, or 0 if there is none.
    const WORD_LEN: usize;

    /// Writes the head to the start of `room`, which becomes the rest of it.
    fn put<R: Place>(self, room: &mut &mut [u8]);
}

impl Head for u32 {
    const WORD_LEN: usize = 0;

    #[inline]
    fn put<R: Place>(self, room: &mut &mut [u8]) {
        if R::IS_BOXED {
            put_array(self.to_le_bytes(), room);
        }
    }
}

impl Head for (u32, u32) {
    const WORD_LEN: usize = size_of::<u32>();

    #[inline]
    fn put<R: Place>(self, room: &mut &mut [u8]) {
        let (number, word) = self;
        number.put::<R>(room);
        put_array(word.to_le_bytes(), room);
    }
}

/// Whether the bit `bit` (0 to 31) of the flags word with the index `word` is set.
#[must_use]
#[inline]
pub fn is_set(words: &impl Words, word: usize, bit: u32) -> bool {
    has_bit(words.as_slice(), word, bit)
}

/// The same as `is_set`, for words in a slice. `false` if there is no such word.
#[inline]
pub(super) fn has_bit(words: &[u32], word: usize, bit: u32) -> bool {
    words.get(word).is_some_and(|word| word & (1 << bit) != 0)
}
