//! The methods that code by hand reads values with.

use super::Reader;
use crate::{error::DecodeError, traits::Decode};

impl<'de> Reader<'de> {
    /// Reads a value, boxed: with its constructor number, if its type has one.
    ///
    /// A [`Decode`] by hand calls it once per field. It is shorter than `T::decode`, which needs the position to be
    /// named. Read an array by reference (`get::<&[u8; 32]>`) and copy it: by value, the compiler moves it in pieces.
    ///
    /// ```
    /// use tl_runtime::{DecodeOptions, Reader};
    ///
    /// let mut reader = Reader::new(b"\x07\0\0\0\x03abc", &DecodeOptions::new());
    /// let x: i32 = reader.get()?;
    /// let name = reader.get::<&str>()?;
    /// assert_eq!((x, name), (7, "abc"));
    /// # Ok::<(), tl_runtime::DecodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the input holds no such value, or one beyond the limits.
    #[inline]
    pub fn get<T: Decode<'de>>(&mut self) -> Result<T, DecodeError> {
        T::decode(self)
    }

    /// Reads a value in the position `R` (see [`position`](crate::position)): `get_as::<Bare, User>()` reads
    /// `%User`.
    ///
    /// ```
    /// use tl_runtime::{DecodeOptions, Reader, position::{BareVector, Long}};
    ///
    /// let mut reader = Reader::new(&[1, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0], &DecodeOptions::new());
    /// assert_eq!(reader.get_as::<BareVector<Long>, Vec<i64>>()?, [7]);
    /// # Ok::<(), tl_runtime::DecodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the input holds no such value, or one beyond the limits.
    #[inline]
    pub fn get_as<R, T: Decode<'de, R>>(&mut self) -> Result<T, DecodeError> {
        T::decode(self)
    }

    /// Reads values, and returns the bytes they took too, to hash what was signed, for instance.
    ///
    /// ```
    /// use tl_runtime::{DecodeOptions, Reader};
    ///
    /// let mut reader = Reader::new(b"\x07\0\0\0\x03abc\x02ok\0", &DecodeOptions::new());
    /// let ((x, name), bytes) = reader.with_bytes(|reader| {
    ///     Ok((reader.get::<i32>()?, reader.get::<&str>()?))
    /// })?;
    /// assert_eq!((x, name, bytes), (7, "abc", &b"\x07\0\0\0\x03abc"[..]));
    /// # Ok::<(), tl_runtime::DecodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of `read`.
    #[inline]
    pub fn with_bytes<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<(T, &'de [u8]), DecodeError> {
        let before = self.rest;
        let value = read(self)?;
        let len = before.len().saturating_sub(self.rest.len());
        Ok((value, before.get(..len).unwrap_or_default()))
    }
}
