//! The bytes that are left of an input.

use super::id;

/// As much as a caller needs in order to drop a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Error {
    EndOfInput,
    UnknownConstructor,
    NotUtf8,
    TooDeep,
    TrailingBytes,
}

/// What can be read from an input `'a`.
pub(crate) trait Read<'a>: Sized {
    /// The length of the shortest encoding, in bytes.
    const MIN_LEN: usize;

    fn read(input: &mut Input<'a>) -> Result<Self, Error>;
}

pub(crate) fn from_bytes<'a, T: Read<'a>>(bytes: &'a [u8]) -> Result<T, Error> {
    let mut input = Input {
        rest: bytes,
        depth_left: MAX_DEPTH,
    };
    let value = T::read(&mut input)?;
    if input.rest.is_empty() {
        Ok(value)
    } else {
        Err(Error::TrailingBytes)
    }
}

/// How many values of a recursive type may be open inside one another.
const MAX_DEPTH: u32 = 128;

pub(crate) struct Input<'a> {
    rest: &'a [u8],
    depth_left: u32,
}

impl<'a> Input<'a> {
    #[inline]
    fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(Error::EndOfInput)?;
        self.rest = rest;
        Ok(*taken)
    }

    #[inline]
    pub(super) fn int(&mut self) -> Result<i32, Error> {
        self.array().map(i32::from_le_bytes)
    }

    #[inline]
    pub(super) fn number(&mut self) -> Result<u32, Error> {
        self.array().map(u32::from_le_bytes)
    }

    #[inline]
    pub(super) fn long(&mut self) -> Result<i64, Error> {
        self.array().map(i64::from_le_bytes)
    }

    /// Several at once, for which the input's length is looked at once.
    #[inline]
    pub(super) fn long_array<const N: usize>(&mut self) -> Result<[i64; N], Error> {
        let (taken, rest) = self.rest.split_at_checked(8 * N).ok_or(Error::EndOfInput)?;
        self.rest = rest;
        let (longs, _) = taken.as_chunks();
        Ok(std::array::from_fn(|index| {
            i64::from_le_bytes(longs[index])
        }))
    }

    #[inline]
    pub(super) fn double(&mut self) -> Result<f64, Error> {
        self.array().map(f64::from_le_bytes)
    }

    #[inline]
    pub(super) fn boolean(&mut self) -> Result<bool, Error> {
        match self.number()? {
            id::TRUE => Ok(true),
            id::FALSE => Ok(false),
            _ => Err(Error::UnknownConstructor),
        }
    }

    /// Reads a number that can only be this one.
    #[inline]
    pub(super) fn expect(&mut self, id: u32) -> Result<(), Error> {
        if self.number()? == id {
            Ok(())
        } else {
            Err(Error::UnknownConstructor)
        }
    }

    #[inline]
    pub(super) fn bytes(&mut self) -> Result<&'a [u8], Error> {
        let &[first, ..] = self.rest else {
            return Err(Error::EndOfInput);
        };
        if first >= 254 {
            return self.long_bytes();
        }
        let len = usize::from(first);
        let padded = (len | 3) + 1;
        let (whole, rest) = self
            .rest
            .split_at_checked(padded)
            .ok_or(Error::EndOfInput)?;
        self.rest = rest;
        Ok(&whole[1..=len])
    }

    fn long_bytes(&mut self) -> Result<&'a [u8], Error> {
        let [first, a, b, c] = self.array()?;
        if first == 255 {
            return Err(Error::EndOfInput);
        }
        let len = u32::from_le_bytes([a, b, c, 0]) as usize;
        let (whole, rest) = self
            .rest
            .split_at_checked(len.next_multiple_of(4))
            .ok_or(Error::EndOfInput)?;
        self.rest = rest;
        Ok(&whole[..len])
    }

    #[inline]
    pub(super) fn text<S: From<&'a str>>(&mut self) -> Result<S, Error> {
        let text = str::from_utf8(self.bytes()?).map_err(|_| Error::NotUtf8)?;
        Ok(text.into())
    }

    /// The count of a vector, for which there are enough bytes.
    #[inline]
    fn count(&mut self, min_len: usize) -> Result<usize, Error> {
        self.expect(id::VECTOR)?;
        let count = self.number()? as usize;
        if count > self.rest.len() / min_len {
            return Err(Error::EndOfInput);
        }
        Ok(count)
    }

    #[inline]
    pub(super) fn vector<T: Read<'a>>(&mut self) -> Result<Vec<T>, Error> {
        let count = self.count(T::MIN_LEN)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            // `?` would copy the item once more.
            match T::read(self) {
                Ok(item) => items.push(item),
                Err(error) => return Err(error),
            }
        }
        Ok(items)
    }

    pub(super) fn longs(&mut self) -> Result<Vec<i64>, Error> {
        let count = self.count(size_of::<i64>())?;
        let (longs, rest) = self.rest.split_at(count * size_of::<i64>());
        self.rest = rest;
        let (longs, _) = longs.as_chunks();
        Ok(longs.iter().map(|long| i64::from_le_bytes(*long)).collect())
    }

    /// Opens a value of a recursive type.
    #[inline]
    pub(super) fn enter(&mut self) -> Result<(), Error> {
        self.depth_left = self.depth_left.checked_sub(1).ok_or(Error::TooDeep)?;
        Ok(())
    }

    #[inline]
    pub(super) fn leave(&mut self) {
        self.depth_left += 1;
    }
}
