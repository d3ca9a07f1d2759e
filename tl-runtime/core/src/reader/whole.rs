//! Reading a value from an input of its own.

use super::Input;
use crate::{error::DecodeError, options::DecodeOptions, traits::Decode};

impl DecodeOptions {
    /// [`from_bytes`](crate::from_bytes) with these options.
    ///
    /// # Errors
    ///
    /// See [`DecodeErrorKind`](crate::DecodeErrorKind); bytes after the value are an error.
    #[inline]
    pub fn from_bytes<'de, T: Decode<'de>>(
        &self,
        bytes: &'de (impl Input + ?Sized),
    ) -> Result<T, DecodeError> {
        let mut reader = bytes.reader(self);
        // This is compiled for each type. So nothing is called while a value would have to be dropped if the call
        // panics (hence the pattern: in a debug build `is_empty` is a call). Nor does the value stay in its `Result`: to
        // drop that, a program would need a second function.
        match T::decode(&mut reader) {
            Ok(value) if matches!(reader.rest, []) => return Ok(value),
            Ok(_value) => {}
            Err(error) => return Err(error),
        }
        Err(reader.trailing_bytes())
    }

    /// [`take_from_bytes`](crate::take_from_bytes) with these options.
    ///
    /// # Errors
    ///
    /// See [`DecodeErrorKind`](crate::DecodeErrorKind).
    pub fn take_from_bytes<'de, T: Decode<'de>>(
        &self,
        bytes: &'de (impl Input + ?Sized),
    ) -> Result<(T, &'de [u8]), DecodeError> {
        let mut reader = bytes.reader(self);
        match T::decode(&mut reader) {
            Ok(value) => Ok((value, reader.take_rest())),
            Err(error) => Err(error),
        }
    }
}
