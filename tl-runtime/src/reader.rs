//! The input of a decode, with its limits.

use crate::{Constructor, DecodeError, DecodeErrorKind, DecodeOptions, error::Field};

/// The bytes that are left of an input, and what may still be read from them.
///
/// Implementations of [`Decode`](crate::Decode) by hand and `with` functions read from it; they
/// usually do so through other types' `decode`.
#[derive(Debug)]
pub struct Reader<'de> {
    rest: &'de [u8],
    /// The offset of the end of `rest` in the whole input.
    end: usize,
    depth_left: usize,
    max_depth: usize,
    items_left: usize,
    zero_width_left: usize,
    /// How much memory vectors may still reserve ahead of the bytes that justify it, in bytes.
    reserve_left: usize,
    strict: bool,
}

/// What vectors may reserve in memory for each byte of the input, all together. A vector that needs
/// more grows while its items are read. Most types are about as large in memory as on the wire.
const RESERVE_PER_BYTE: usize = 4;

impl<'de> Reader<'de> {
    /// A reader of this input under these options.
    #[must_use]
    pub fn new(input: &'de [u8], options: &DecodeOptions) -> Self {
        Self {
            rest: input,
            end: input.len(),
            depth_left: options.max_depth,
            max_depth: options.max_depth,
            items_left: options.max_items,
            zero_width_left: DecodeOptions::MAX_ZERO_WIDTH_ITEMS,
            // No more than an allocation may have, also where addresses are short.
            reserve_left: input
                .len()
                .saturating_mul(RESERVE_PER_BYTE)
                .min(isize::MAX as usize),
            strict: options.strict,
        }
    }

    /// Where the reader stands: bytes from the start of the input.
    #[must_use]
    #[inline]
    pub fn offset(&self) -> usize {
        self.end.saturating_sub(self.rest.len())
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
    /// [`EndOfInput`](DecodeErrorKind::EndOfInput) if fewer are left; nothing is taken then.
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
    /// [`EndOfInput`](DecodeErrorKind::EndOfInput) if fewer are left; nothing is taken then.
    #[inline]
    pub fn take_array<const N: usize>(&mut self) -> Result<&'de [u8; N], DecodeError> {
        let Some((taken, rest)) = self.rest.split_first_chunk() else {
            return Err(self.end_of_input(N));
        };
        self.rest = rest;
        Ok(taken)
    }

    /// Takes all bytes that are left.
    #[inline]
    pub fn take_rest(&mut self) -> &'de [u8] {
        core::mem::take(&mut self.rest)
    }

    /// Takes a constructor number, a count or a flags word: 32 bits, little-endian.
    #[inline]
    pub(crate) fn take_u32(&mut self) -> Result<u32, DecodeError> {
        self.take_array().map(|bytes| u32::from_le_bytes(*bytes))
    }

    /// Opens an object: one level of depth, until [`leave`](Self::leave).
    #[inline]
    pub(crate) fn enter(&mut self) -> Result<(), DecodeError> {
        match self.depth_left.checked_sub(1) {
            Some(left) => {
                self.depth_left = left;
                Ok(())
            }
            None => Err(self.too_deep()),
        }
    }

    /// Closes an object. Not needed after an error, which ends the whole decode.
    #[inline]
    pub(crate) fn leave(&mut self) {
        self.depth_left = self.depth_left.saturating_add(1);
    }

    /// Checks that `count` items can follow, and says how many to reserve room for.
    ///
    /// `min_len` is an item's least length on the wire and `size` its size in memory, both in bytes.
    pub(crate) fn begin_items(
        &mut self,
        count: u32,
        min_len: usize,
        size: usize,
    ) -> Result<usize, DecodeError> {
        let count = count as usize;
        self.count_items(count, min_len)?;
        let wanted = count.saturating_mul(size);
        let granted = wanted.min(self.reserve_left);
        self.reserve_left = self.reserve_left.saturating_sub(granted);
        // Items without a size need no room, however many they are.
        Ok(granted.checked_div(size).unwrap_or(count))
    }

    /// Holds a count of items against the limits and the bytes left.
    pub(crate) fn count_items(&mut self, count: usize, min_len: usize) -> Result<(), DecodeError> {
        let Some(items_left) = self.items_left.checked_sub(count) else {
            return Err(self.too_many_items(count, self.items_left));
        };
        self.items_left = items_left;
        if min_len == 0 {
            let Some(left) = self.zero_width_left.checked_sub(count) else {
                return Err(self.too_many_items(count, self.zero_width_left));
            };
            self.zero_width_left = left;
            return Ok(());
        }
        let needed = count.saturating_mul(min_len);
        if needed > self.rest.len() {
            return Err(self.end_of_input(needed));
        }
        Ok(())
    }

    /// Checks that fields of fixed size can follow, once for all of them.
    ///
    /// `fields` are their lengths in bytes, for the error to name the one that is cut off.
    #[inline]
    pub(crate) fn begin_run(
        &self,
        total: usize,
        fields: &'static [(usize, &'static Field)],
    ) -> Result<(), DecodeError> {
        if self.rest.len() < total {
            return Err(self.short_run(fields));
        }
        Ok(())
    }

    /// Checks that nothing is left.
    pub(crate) fn finish(&self) -> Result<(), DecodeError> {
        match self.rest.len() {
            0 => Ok(()),
            left => Err(self.error(DecodeErrorKind::TrailingBytes { left })),
        }
    }

    /// An error at the place where the reader stands.
    #[cold]
    pub(crate) fn error(&self, kind: DecodeErrorKind) -> DecodeError {
        DecodeError::new(kind, self.offset())
    }

    /// The error for a number, the last four bytes read, that is none of `expected`.
    #[cold]
    #[inline(never)]
    pub(crate) fn unknown_constructor(
        &self,
        found: u32,
        expected: &'static [Constructor],
        of: &'static str,
    ) -> DecodeError {
        DecodeError::new(
            DecodeErrorKind::UnknownConstructor { found, expected },
            self.before_number(),
        )
        .in_type(of)
    }

    /// The offset of a number that was just read: an error about it stands on its first byte.
    pub(crate) fn before_number(&self) -> usize {
        self.offset().saturating_sub(size_of::<u32>())
    }

    #[cold]
    #[inline(never)]
    fn end_of_input(&self, needed: usize) -> DecodeError {
        self.error(DecodeErrorKind::EndOfInput {
            needed,
            left: self.rest.len(),
        })
    }

    #[cold]
    #[inline(never)]
    fn short_run(&self, fields: &'static [(usize, &'static Field)]) -> DecodeError {
        let mut start = 0_usize;
        for &(needed, field) in fields {
            let left = self.rest.len().saturating_sub(start);
            if left < needed {
                let kind = DecodeErrorKind::EndOfInput { needed, left };
                let offset = self.offset().saturating_add(start);
                return DecodeError::new(kind, offset).in_field(field);
            }
            start = start.saturating_add(needed);
        }
        self.end_of_input(start)
    }

    #[cold]
    #[inline(never)]
    fn too_deep(&self) -> DecodeError {
        self.error(DecodeErrorKind::TooDeep {
            limit: self.max_depth,
        })
    }

    #[cold]
    #[inline(never)]
    fn too_many_items(&self, count: usize, left: usize) -> DecodeError {
        self.error(DecodeErrorKind::TooManyItems { count, left })
    }
}
