//! The input of a decode.

mod errors;
mod input;
mod items;
mod limits;
mod values;
mod whole;

pub use self::input::Input;
pub(crate) use self::{items::push_item, limits::Left};
use crate::{
    constructor::Constructor,
    error::{DecodeError, Names},
    options::DecodeOptions,
};

/// The bytes that are left of an input, and the limits that are left.
///
/// Implementations of [`Decode`](crate::Decode) by hand and `with` functions read from it, usually by
/// [`get`](Self::get).
#[derive(Debug)]
#[repr(C)]
pub struct Reader<'de> {
    /// It is a part of the input even where it is empty: its address tells the offset.
    rest: &'de [u8],
    /// The address at which the offset is 0. Unlike the offset of an end, it stays the same inside of a frame.
    start: usize,
    depth_left: usize,
    max_depth: usize,
    items_left: usize,
    /// How many quarters of memory vectors may still reserve before the bytes for it were read. A quarter is the
    /// memory that one byte of input pays for, [`RESERVE_PER_BYTE`].
    reserve_left: usize,
    /// How many items without bytes there were. This number and the next two begin at zero, and `repr(C)` keeps them side
    /// by side: as one store, they make `from_bytes` smaller, which is compiled for each type.
    zero_width: u32,
    /// How much memory items without bytes take up, in bytes.
    zero_width_memory: u32,
    /// How much memory is behind pointers to values that may take no bytes, in bytes. It wraps around: only differences
    /// are used.
    held: usize,
    strict: bool,
    /// The `Bytes` that the input is a part of, if it is one.
    #[cfg(feature = "bytes")]
    shared: Option<&'de bytes::Bytes>,
}

/// A place in an input, with its depth.
#[derive(Debug)]
pub(crate) struct Place<'de> {
    rest: &'de [u8],
    depth_left: usize,
}

/// How many bytes of memory vectors may reserve for each byte: all of them for each byte of the input, and one vector
/// for each byte that is left. A vector that needs more grows while its items are read. Most types are about as large
/// in memory as on the wire.
const RESERVE_PER_BYTE: usize = 4;

/// How many quarters may be reserved before these bytes are read, and no more than one allocation can have. A machine
/// of 64 bits has no input that pays for so much.
#[inline]
fn quarters_for(bytes: &[u8]) -> usize {
    if usize::BITS < u64::BITS {
        bytes.len().min(isize::MAX as usize / RESERVE_PER_BYTE)
    } else {
        bytes.len()
    }
}

impl<'de> Reader<'de> {
    /// A reader of this input under these options.
    #[must_use]
    #[inline]
    pub fn new(input: &'de [u8], options: &DecodeOptions) -> Self {
        Self {
            rest: input,
            start: input.as_ptr().addr(),
            depth_left: options.max_depth,
            max_depth: options.max_depth,
            items_left: options.max_items,
            reserve_left: quarters_for(input),
            zero_width: 0,
            zero_width_memory: 0,
            held: 0,
            strict: options.strict,
            #[cfg(feature = "bytes")]
            shared: None,
        }
    }

    /// The same reader, whose offsets count from this one, in bytes.
    pub(crate) fn at(mut self, offset: usize) -> Self {
        self.start = self.start.wrapping_sub(offset);
        self
    }

    /// The reader's place: how many bytes from the start of the input.
    #[must_use]
    #[inline]
    pub fn offset(&self) -> usize {
        self.rest.as_ptr().addr().wrapping_sub(self.start)
    }

    /// How many bytes are left.
    #[must_use]
    #[inline]
    pub fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// Whether to refuse what a canonical encoder would not have written.
    #[must_use]
    #[inline]
    pub fn is_strict(&self) -> bool {
        self.strict
    }

    /// Takes the next `len` bytes.
    ///
    /// # Errors
    ///
    /// [`EndOfInput`](crate::DecodeErrorKind::EndOfInput) if fewer are left; nothing is taken then.
    #[inline]
    pub fn take(&mut self, len: usize) -> Result<&'de [u8], DecodeError> {
        let Some((taken, rest)) = self.rest.split_at_checked(len) else {
            return Err(self.end_of_input(len));
        };
        self.rest = rest;
        Ok(taken)
    }

    /// Takes the next `N` bytes.
    ///
    /// # Errors
    ///
    /// [`EndOfInput`](crate::DecodeErrorKind::EndOfInput) if fewer are left; nothing is taken then.
    #[inline]
    pub fn take_array<const N: usize>(&mut self) -> Result<&'de [u8; N], DecodeError> {
        let Some((taken, rest)) = self.rest.split_first_chunk() else {
            return Err(self.end_of_input(N));
        };
        self.rest = rest;
        Ok(taken)
    }

    /// Takes the next `N` bytes, which the caller knows are left. (If they were not, zeros.)
    #[inline]
    pub(crate) fn take_fixed<const N: usize>(&mut self) -> &'de [u8; N] {
        match self.rest.split_first_chunk() {
            Some((taken, rest)) => {
                self.rest = rest;
                taken
            }
            None => &[0; N],
        }
    }

    /// The bytes that are left.
    #[inline]
    pub(crate) fn rest(&self) -> &'de [u8] {
        self.rest
    }

    /// Skips to `rest`, which is an end of [`rest`](Self::rest).
    #[inline]
    pub(crate) fn advance_to(&mut self, rest: &'de [u8]) {
        self.rest = rest;
    }

    /// Takes all bytes that are left.
    #[inline]
    pub fn take_rest(&mut self) -> &'de [u8] {
        let rest = self.rest;
        self.rest = rest.get(rest.len()..).unwrap_or_default();
        rest
    }

    /// Reads a value that takes up exactly the next `len` bytes, such as an object behind its length.
    ///
    /// Inside `read`, the input ends there: a [`RawObject`](crate::RawObject) takes no more than its bytes. Limits,
    /// strictness and offsets are those of the whole input.
    ///
    /// ```
    /// use tl_runtime::{DecodeError, RawObject, Reader};
    ///
    /// fn decode<'de>(reader: &mut Reader<'de>) -> Result<RawObject<'de>, DecodeError> {
    ///     let len: u32 = reader.get()?;
    ///     reader.within(len as usize, |inner| inner.get())
    /// }
    /// # let bytes = [4, 0, 0, 0, 7, 0, 0, 0, 9, 9, 9, 9];
    /// # let mut reader = Reader::new(&bytes, &tl_runtime::DecodeOptions::new());
    /// # let raw = decode(&mut reader)?;
    /// # assert_eq!((raw.id, raw.data.len(), reader.remaining()), (7, 0, 4));
    /// # Ok::<(), DecodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`EndOfInput`](crate::DecodeErrorKind::EndOfInput) if fewer bytes are left,
    /// [`TrailingBytes`](crate::DecodeErrorKind::TrailingBytes) if `read` leaves some, and what `read` says.
    pub fn within<T>(
        &mut self,
        len: usize,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        let content = self.take(len)?;
        self.inside(content, read)
    }

    /// Reads a value that takes up exactly these bytes, which were taken from the input.
    #[inline]
    pub(crate) fn inside<T>(
        &mut self,
        content: &'de [u8],
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        let after = self.place();
        self.rest = content;
        let mut result = read(self);
        if !self.rest.is_empty() && result.is_ok() {
            result = Err(self.trailing_bytes());
        }
        // After an error, objects inside may still count as open: this gives their levels back.
        self.return_to(after);
        result
    }

    /// Where the reader stands, to [return to](Self::return_to).
    #[inline]
    pub(crate) fn place(&self) -> Place<'de> {
        Place {
            rest: self.rest,
            depth_left: self.depth_left,
        }
    }

    /// Goes back to a place. Items and memory that were used since then stay used.
    #[inline]
    pub(crate) fn return_to(&mut self, place: Place<'de>) {
        let Place { rest, depth_left } = place;
        self.rest = rest;
        self.depth_left = depth_left;
    }

    /// Takes a constructor number, a count or a flags word: 32 bits, little-endian.
    #[inline]
    pub(crate) fn take_u32(&mut self) -> Result<u32, DecodeError> {
        self.take_array().map(|bytes| u32::from_le_bytes(*bytes))
    }

    /// The error for bytes that follow a value.
    #[inline]
    pub(crate) fn trailing_bytes(&self) -> DecodeError {
        errors::trailing_bytes(self.offset(), self.rest.len())
    }

    /// The error for the number that was just read and that is none of `expected`.
    #[inline]
    pub(crate) fn unknown_constructor(
        &self,
        found: u32,
        expected: &'static [Constructor],
        of: &'static Names,
    ) -> DecodeError {
        errors::unknown_constructor(self.before_number(), found, expected, of)
    }

    /// The offset of the number that was just read.
    #[inline]
    pub(crate) fn before_number(&self) -> usize {
        self.offset().saturating_sub(size_of::<u32>())
    }

    #[inline]
    fn end_of_input(&self, needed: usize) -> DecodeError {
        errors::end_of_input(self.offset(), needed, self.rest.len())
    }
}
