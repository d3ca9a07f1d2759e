//! The flags words of a combinator.

use crate::{
    error::{DecodeError, DecodeErrorKind, Names, last_field},
    position::Place,
    reader::Reader,
    writer::put_array,
};

/// The flags words of a combinator, each the bits that fields own until the word itself comes.
///
/// The type says whether the first word leads: it is no field, and stands right behind the number. Most
/// words are such, so these cost the compiler least: a number, and nothing in the list of fields.
///
/// Taken by value: to borrow them as a slice takes the compiler twice as long. And `Copy`: what may have to be
/// dropped makes it write down, at every call, what happens if that panics.
pub trait Words: Copy {
    /// The number of the combinator, and the word that leads.
    type Head: Head;

    /// Them as a slice.
    fn as_slice(&self) -> &[u32];

    /// Them as a slice.
    fn as_mut_slice(&mut self) -> &mut [u32];

    /// What stands before the fields. A word that leads has no bits of its own.
    fn head(&self, number: u32) -> Self::Head;

    /// Empties the word that leads: what it holds is then collected from the fields.
    #[inline]
    fn begin(&mut self) {}

    /// Reads the word that leads.
    ///
    /// # Errors
    ///
    /// If the input ends, or a strict reader finds bits that no field owns.
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

/// No words.
impl Words for () {
    type Head = u32;

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

/// Words that are fields.
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

/// One word, which leads.
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

/// Several words, the first of which leads; the others are fields.
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

/// What stands before the fields of a combinator: its number, where the place has one, and the flags word
/// that leads, if there is one.
pub trait Head: Copy {
    /// The length of the word, in bytes.
    const WORD_LEN: usize;

    /// Writes it to the start of the room, and returns the rest of it.
    fn put<R: Place>(self, room: &mut [u8]) -> &mut [u8];
}

impl Head for u32 {
    const WORD_LEN: usize = 0;

    #[inline]
    fn put<R: Place>(self, room: &mut [u8]) -> &mut [u8] {
        if R::IS_BOXED {
            put_array(self.to_le_bytes(), room)
        } else {
            room
        }
    }
}

impl Head for (u32, u32) {
    const WORD_LEN: usize = size_of::<u32>();

    #[inline]
    fn put<R: Place>(self, room: &mut [u8]) -> &mut [u8] {
        let (number, word) = self;
        put_array(word.to_le_bytes(), number.put::<R>(room))
    }
}

/// Whether a bit is set in a word of these.
#[must_use]
#[inline]
pub fn is_set(words: &impl Words, word: usize, bit: u32) -> bool {
    has_bit(words.as_slice(), word, bit)
}

/// Whether a bit is set in a word of these.
#[inline]
pub(super) fn has_bit(words: &[u32], word: usize, bit: u32) -> bool {
    words.get(word).is_some_and(|word| word & (1 << bit) != 0)
}
