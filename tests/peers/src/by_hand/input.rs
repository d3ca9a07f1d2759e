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
    /// What its type does not allow.
    Invalid,
}

/// What can be read from an input `'a`.
pub(crate) trait Read<'a>: Sized {
    /// The length of the shortest encoding, in bytes.
    const MIN_LEN: usize;

    fn read(input: &mut Input<'a>) -> Result<Self, Error>;
}

#[inline]
pub(crate) fn from_bytes<'a, T: Read<'a>>(bytes: &'a [u8]) -> Result<T, Error> {
    let input = Input {
        rest: bytes,
        depth_left: MAX_DEPTH,
    };
    input.whole()
}

/// How many values of a recursive type may be open inside one another.
const MAX_DEPTH: u32 = 128;

pub(crate) struct Input<'a> {
    rest: &'a [u8],
    depth_left: u32,
}

impl<'a> Input<'a> {
    /// One value, and nothing after it.
    #[inline]
    fn whole<T: Read<'a>>(mut self) -> Result<T, Error> {
        let value = T::read(&mut self);
        // `?` would copy the value once more.
        if value.is_ok() && !self.rest.is_empty() {
            return Err(Error::TrailingBytes);
        }
        value
    }

    #[inline]
    fn take(&mut self, len: usize) -> Result<&'a [u8], Error> {
        let (taken, rest) = self.rest.split_at_checked(len).ok_or(Error::EndOfInput)?;
        self.rest = rest;
        Ok(taken)
    }

    /// What is next, for fields of fixed length in a row: the input's length is looked at once for them all, and
    /// that of a run is known to the compiler.
    #[inline]
    pub(crate) fn run(&mut self, len: usize) -> Result<Self, Error> {
        Ok(Self {
            rest: self.take(len)?,
            depth_left: self.depth_left,
        })
    }

    #[inline]
    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(Error::EndOfInput)?;
        self.rest = rest;
        Ok(*taken)
    }

    #[inline]
    pub(crate) fn int(&mut self) -> Result<i32, Error> {
        self.array().map(i32::from_le_bytes)
    }

    #[inline]
    pub(crate) fn number(&mut self) -> Result<u32, Error> {
        self.array().map(u32::from_le_bytes)
    }

    #[inline]
    pub(crate) fn long(&mut self) -> Result<i64, Error> {
        self.array().map(i64::from_le_bytes)
    }

    /// Several at once, for which the input's length is looked at once.
    #[inline]
    pub(crate) fn long_array<const N: usize>(&mut self) -> Result<[i64; N], Error> {
        let (longs, _) = self.take(8 * N)?.as_chunks();
        Ok(std::array::from_fn(|index| {
            i64::from_le_bytes(longs[index])
        }))
    }

    #[inline]
    pub(crate) fn double(&mut self) -> Result<f64, Error> {
        self.array().map(f64::from_le_bytes)
    }

    #[inline]
    pub(crate) fn boolean(&mut self) -> Result<bool, Error> {
        match self.number()? {
            id::TRUE => Ok(true),
            id::FALSE => Ok(false),
            _ => Err(Error::UnknownConstructor),
        }
    }

    /// Reads a number that can only be this one.
    #[inline]
    pub(crate) fn expect(&mut self, id: u32) -> Result<(), Error> {
        if self.number()? == id {
            Ok(())
        } else {
            Err(Error::UnknownConstructor)
        }
    }

    #[inline]
    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], Error> {
        let &[first, ..] = self.rest else {
            return Err(Error::EndOfInput);
        };
        if first >= 254 {
            return self.long_bytes();
        }
        let len = usize::from(first);
        let whole = self.take((len | 3) + 1)?;
        Ok(&whole[1..=len])
    }

    fn long_bytes(&mut self) -> Result<&'a [u8], Error> {
        let [first, a, b, c] = self.array()?;
        if first == 255 {
            return Err(Error::EndOfInput);
        }
        let len = u32::from_le_bytes([a, b, c, 0]) as usize;
        let whole = self.take(len.next_multiple_of(4))?;
        Ok(&whole[..len])
    }

    #[inline]
    pub(crate) fn text<S: From<&'a str>>(&mut self) -> Result<S, Error> {
        let text = str::from_utf8(self.bytes()?).map_err(|_| Error::NotUtf8)?;
        Ok(text.into())
    }

    /// A value in a string of bytes, which it fills.
    #[inline]
    pub(crate) fn framed<T: Read<'a>>(&mut self) -> Result<T, Error> {
        let frame = Self {
            rest: self.bytes()?,
            depth_left: self.depth_left,
        };
        frame.whole()
    }

    /// The count of a vector that has a number.
    #[inline]
    fn count(&mut self, min_len: usize) -> Result<usize, Error> {
        self.expect(id::VECTOR)?;
        self.bare_count(min_len)
    }

    /// The count of a vector, for which there are enough bytes.
    #[inline]
    fn bare_count(&mut self, min_len: usize) -> Result<usize, Error> {
        let count = self.number()? as usize;
        if count > self.rest.len() / min_len {
            return Err(Error::EndOfInput);
        }
        Ok(count)
    }

    #[inline]
    pub(crate) fn vector<T: Read<'a>>(&mut self) -> Result<Vec<T>, Error> {
        let count = self.count(T::MIN_LEN)?;
        self.items(count)
    }

    #[inline]
    pub(crate) fn bare_vector<T: Read<'a>>(&mut self) -> Result<Vec<T>, Error> {
        let count = self.bare_count(T::MIN_LEN)?;
        self.items(count)
    }

    #[inline]
    fn items<T: Read<'a>>(&mut self, count: usize) -> Result<Vec<T>, Error> {
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

    pub(crate) fn longs(&mut self) -> Result<Vec<i64>, Error> {
        let count = self.count(size_of::<i64>())?;
        let (longs, rest) = self.rest.split_at(count * size_of::<i64>());
        self.rest = rest;
        let (longs, _) = longs.as_chunks();
        Ok(longs.iter().map(|long| i64::from_le_bytes(*long)).collect())
    }

    /// The items of a bare vector whose items are all of one length.
    #[inline]
    pub(crate) fn blocks<const N: usize>(&mut self) -> Result<&'a [[u8; N]], Error> {
        let count = self.bare_count(N)?;
        let (blocks, _) = self.take(count * N)?.as_chunks();
        Ok(blocks)
    }

    /// Opens a value of a recursive type.
    #[inline]
    pub(crate) fn enter(&mut self) -> Result<(), Error> {
        self.depth_left = self.depth_left.checked_sub(1).ok_or(Error::TooDeep)?;
        Ok(())
    }

    #[inline]
    pub(crate) fn leave(&mut self) {
        self.depth_left += 1;
    }
}
