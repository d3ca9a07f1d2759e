//! Stepping over values, by a table. The format of its code is `tl-derive-core`'s, module `schema::table`.

use super::{Row, Table};
use crate::{
    error::{DecodeError, DecodeErrorKind},
    reader::Reader,
    values::{
        numbers::{BOOL_FALSE, BOOL_TRUE},
        strings::decode_bytes,
        vectors::VECTOR,
    },
};

/// The longest run of words that an item of fixed length is.
const FIXED_MAX: u8 = 0x3f;
const STRING: u8 = 0x40;
const BOOL: u8 = 0x41;
const ANY: u8 = 0x42;
const BOXED: u8 = 0x43;
const BARE: u8 = 0x44;
const BOXED_VECTOR: u8 = 0x45;
const ITEMS: u8 = 0x46;
const REPEAT: u8 = 0x47;
const REPEAT_BY_WORD: u8 = 0x48;
const WORD: u8 = 0x49;
const FLAGS: u8 = 0x4a;
const IF_BIT: u8 = 0x4c;
const IF_WORD: u8 = 0x4d;
/// From here on a condition: two bits for the word, five for the bit.
const IF: u8 = 0x80;
/// What stands where the index of the next field would.
const END: u8 = 0xff;

/// How many words of flags or counts a combinator may have.
const WORDS: usize = 8;

/// A word's length, in bytes: all that has a fixed length is words.
const WORD_LEN: usize = size_of::<u32>();

impl Table {
    /// Steps over a boxed object of any type.
    pub(super) fn step_over(&self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        self.object(None, reader)
    }

    /// Steps over fields that a definition leaves out; `words` are its flags words, and `names` the type and
    /// the fields, for an error's path.
    ///
    /// # Errors
    ///
    /// If the input does not hold them, or the schema does not know what they hold.
    pub fn step_over_fields(
        &self,
        code: &'static [u8],
        words: &mut [u32],
        reader: &mut Reader<'_>,
        names: &'static str,
    ) -> Result<(), DecodeError> {
        self.fields(code, words, reader)
            .map_err(|(error, field)| error.in_field(names, field.into()))
    }

    /// An object of a type, which is the hash of its name, or of any.
    #[inline]
    fn object(&self, of: Option<u32>, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        let number = reader.take_u32()?;
        match self.row(number) {
            Some(row) if of.is_none_or(|of| of == row.of) => self.combinator(row, reader),
            _ => Err(unknown(number, reader)),
        }
    }

    fn bare(&self, number: u32, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        match self.row(number) {
            Some(row) => self.combinator(row, reader),
            None => Err(no_end(reader)),
        }
    }

    /// The fields of an object, which is a level of depth.
    #[inline]
    fn combinator(&self, row: Row, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        reader.enter()?;
        let mut code = self.code.get(row.start..).unwrap_or_default();
        // Most objects are only this, and need no words and no call.
        while let [field, count @ 0..=FIXED_MAX, rest @ ..] = code
            && *field != END
        {
            if let Err(error) = reader.take(usize::from(*count).wrapping_mul(WORD_LEN)) {
                return Err(in_step(error, row.number, *field));
            }
            code = rest;
        }
        if let [END, ..] = code {
            reader.leave();
            return Ok(());
        }
        if let Err((error, field)) = self.fields(code, &mut [0; WORDS], reader) {
            return Err(in_step(error, row.number, field));
        }
        reader.leave();
        Ok(())
    }

    /// Fields up to the end of the code; an error says at which.
    ///
    /// Nearly all of them are conditional and not there, or of fixed length, strings and objects: those are
    /// stepped over here, without a call for each.
    fn fields(
        &self,
        mut code: &[u8],
        words: &mut [u32],
        reader: &mut Reader<'_>,
    ) -> Result<(), (DecodeError, u8)> {
        while let [field, item @ ..] = code
            && *field != END
        {
            let item = match item {
                [op, low, high, body @ ..] if *op >= IF => {
                    let word = words.get(usize::from(*op >> 5 & 3)).copied();
                    if word.unwrap_or_default() >> (*op & 31) & 1 == 0 {
                        if let [WORD | FLAGS, ..] = body {
                            forget_word(body, words);
                        }
                        let len = usize::from(u16::from_le_bytes([*low, *high]));
                        code = body.get(len..).unwrap_or_default();
                        continue;
                    }
                    body
                }
                [IF_BIT | IF_WORD, ..] => match unusual_condition(item, words) {
                    Ok(body) => body,
                    Err(rest) => {
                        code = rest;
                        continue;
                    }
                },
                _ => item,
            };
            let stepped = match item {
                [count @ 0..=FIXED_MAX, rest @ ..] => reader
                    .take(usize::from(*count).wrapping_mul(WORD_LEN))
                    .map(|_| rest),
                [STRING, rest @ ..] => decode_bytes(reader).map(|_| rest),
                [BOXED, a, b, c, d, rest @ ..] => {
                    let of = u32::from_le_bytes([*a, *b, *c, *d]);
                    self.object(Some(of), reader).map(|()| rest)
                }
                [FLAGS, word, a, b, c, d, rest @ ..] => {
                    let owned = u32::from_le_bytes([*a, *b, *c, *d]);
                    self.word(*word, owned, words, reader).map(|()| rest)
                }
                _ => self.item(item, words, reader),
            };
            code = match stepped {
                Ok(rest) => rest,
                Err(error) => return Err((error, *field)),
            };
        }
        Ok(())
    }

    /// A value. Returns the code behind it.
    fn item<'c>(
        &self,
        code: &'c [u8],
        words: &mut [u32],
        reader: &mut Reader<'_>,
    ) -> Result<&'c [u8], DecodeError> {
        match code {
            [count @ 0..=FIXED_MAX, rest @ ..] => {
                reader.take(usize::from(*count).wrapping_mul(WORD_LEN))?;
                Ok(rest)
            }
            [STRING, rest @ ..] => decode_bytes(reader).map(|_| rest),
            [BOOL, rest @ ..] => bool(reader).map(|()| rest),
            [ANY, rest @ ..] => self.object(None, reader).map(|()| rest),
            [BOXED, a, b, c, d, rest @ ..] => {
                let of = u32::from_le_bytes([*a, *b, *c, *d]);
                self.object(Some(of), reader).map(|()| rest)
            }
            [BARE, a, b, c, d, _, rest @ ..] => {
                let number = u32::from_le_bytes([*a, *b, *c, *d]);
                self.bare(number, reader).map(|()| rest)
            }
            [BOXED_VECTOR, body @ ..] => {
                vector_number(reader)?;
                self.vector(body, words, reader)
            }
            [ITEMS, body @ ..] => self.vector(body, words, reader),
            [WORD, word, rest @ ..] => self.word(*word, u32::MAX, words, reader).map(|()| rest),
            [FLAGS, word, a, b, c, d, rest @ ..] => {
                let owned = u32::from_le_bytes([*a, *b, *c, *d]);
                self.word(*word, owned, words, reader).map(|()| rest)
            }
            [REPEAT, a, b, c, d, body @ ..] => {
                let count = u32::from_le_bytes([*a, *b, *c, *d]);
                self.repeat(count, body, words, reader)
            }
            [REPEAT_BY_WORD, word, body @ ..] => {
                let count = words.get(usize::from(*word)).copied();
                self.repeat(count.unwrap_or_default(), body, words, reader)
            }
            _ => Err(no_end(reader)),
        }
    }

    #[inline]
    fn word(
        &self,
        word: u8,
        owned: u32,
        words: &mut [u32],
        reader: &mut Reader<'_>,
    ) -> Result<(), DecodeError> {
        let found = reader.take_u32()?;
        if found & !owned != 0 && reader.is_strict() {
            let kind = DecodeErrorKind::NotCanonical("flag bits that no field owns");
            return Err(DecodeError::new(kind, reader.before_number()));
        }
        if let Some(word) = words.get_mut(usize::from(word)) {
            *word = found;
        }
        Ok(())
    }

    /// A count, and so many items.
    fn vector<'c>(
        &self,
        body: &'c [u8],
        words: &mut [u32],
        reader: &mut Reader<'_>,
    ) -> Result<&'c [u8], DecodeError> {
        let count = reader.take_u32()?;
        let (item, rest) = split(body);
        reader.count_items(count as usize, min_len(item))?;
        if let [words @ 0..=FIXED_MAX, ..] = item {
            let len = usize::from(*words).saturating_mul(WORD_LEN);
            reader.take(len.saturating_mul(count as usize))?;
            return Ok(rest);
        }
        for index in 0..count {
            let stepped = match item {
                [BOXED, a, b, c, d, ..] => {
                    self.object(Some(u32::from_le_bytes([*a, *b, *c, *d])), reader)
                }
                _ => self.item(item, words, reader).map(|_| ()),
            };
            if let Err(error) = stepped {
                return Err(error.in_item(index as usize));
            }
        }
        Ok(rest)
    }

    /// The same fields, so many times.
    fn repeat<'c>(
        &self,
        count: u32,
        body: &'c [u8],
        words: &mut [u32],
        reader: &mut Reader<'_>,
    ) -> Result<&'c [u8], DecodeError> {
        let (fields, rest) = split(body);
        reader.count_items(count as usize, min_len_of_fields(fields))?;
        for index in 0..count {
            if let Err((error, _)) = self.fields(fields, words, reader) {
                return Err(error.in_item(index as usize));
            }
        }
        Ok(rest)
    }
}

/// The code of a field behind a condition that has more than one byte, or where it is not met, the code
/// behind the field.
#[inline(never)]
fn unusual_condition<'c>(code: &'c [u8], words: &mut [u32]) -> Result<&'c [u8], &'c [u8]> {
    let word = |word: u8| words.get(usize::from(word)).copied().unwrap_or_default();
    let (is_there, body) = match code {
        [IF_BIT, at, bit, body @ ..] => (word(*at) & (1 << (*bit & 31)) != 0, body),
        [IF_WORD, at, body @ ..] => (word(*at) != 0, body),
        _ => return Ok(code),
    };
    let (item, rest) = split(body);
    if is_there {
        return Ok(body.get(size_of::<u16>()..).unwrap_or_default());
    }
    forget_word(item, words);
    Err(rest)
}

/// A word that is not there has no bits.
#[cold]
fn forget_word(item: &[u8], words: &mut [u32]) {
    if let [WORD | FLAGS, word, ..] = item
        && let Some(word) = words.get_mut(usize::from(*word))
    {
        *word = 0;
    }
}

/// Code behind its length, and the code behind that.
#[inline]
fn split(body: &[u8]) -> (&[u8], &[u8]) {
    match body.split_first_chunk() {
        Some((len, body)) => {
            let len = usize::from(u16::from_le_bytes(*len));
            body.split_at_checked(len).unwrap_or_default()
        }
        None => (&[], &[]),
    }
}

/// The least length of an item, in bytes.
fn min_len(item: &[u8]) -> usize {
    match item {
        [words @ 0..=FIXED_MAX, ..] | [BARE, _, _, _, _, words, ..] => {
            usize::from(*words).wrapping_mul(WORD_LEN)
        }
        [STRING | BOOL | ANY | BOXED | ITEMS, ..] => WORD_LEN,
        [BOXED_VECTOR, ..] => 2 * WORD_LEN,
        _ => 0,
    }
}

/// The least length of the first of these fields, which is enough to bound their number.
fn min_len_of_fields(fields: &[u8]) -> usize {
    match fields {
        [_, item @ ..] => min_len(item),
        [] => 0,
    }
}

fn bool(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    match reader.take_u32()? {
        BOOL_TRUE | BOOL_FALSE => Ok(()),
        found => Err(DecodeError::new(
            DecodeErrorKind::NotABool { found },
            reader.before_number(),
        )),
    }
}

fn vector_number(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    match reader.take_u32()? {
        VECTOR => Ok(()),
        found => Err(DecodeError::new(
            DecodeErrorKind::NotAVector { found },
            reader.before_number(),
        )),
    }
}

#[cold]
#[inline(never)]
fn in_step(error: DecodeError, number: u32, field: u8) -> DecodeError {
    error.in_step(number, field)
}

#[cold]
#[inline(never)]
fn unknown(found: u32, reader: &Reader<'_>) -> DecodeError {
    let kind = DecodeErrorKind::UnknownConstructor {
        found,
        expected: &[],
    };
    DecodeError::new(kind, reader.before_number())
}

#[cold]
#[inline(never)]
fn no_end(reader: &Reader<'_>) -> DecodeError {
    DecodeError::custom(
        reader.offset(),
        "the schema does not say what stands here, and so not where it ends",
    )
}
