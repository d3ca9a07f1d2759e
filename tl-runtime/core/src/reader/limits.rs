//! The limits of a reader: depth, items, and the memory that is reserved before the bytes for it were read.

use super::{Reader, errors};
use crate::{
    error::{DecodeError, DecodeErrorKind, Names},
    options::DecodeOptions,
    padding::length,
};

/// How much memory all items without bytes may take up, in bytes. Few have any size at all.
const ZERO_WIDTH_MEMORY: usize = length(1 << 20);

/// How many levels of depth and how many items are left.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Left {
    pub(crate) depth: usize,
    pub(crate) items: usize,
}

impl Reader<'_> {
    /// Opens an object: one more level of depth, until [`leave`](Self::leave).
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

    /// Opens an object that holds no other. It need not be closed.
    #[inline]
    pub(crate) fn enter_leaf(&self) -> Result<(), DecodeError> {
        if self.depth_left == 0 {
            return Err(self.too_deep());
        }
        Ok(())
    }

    /// Closes an object. Not needed after an error, which ends the whole decode.
    #[inline]
    pub(crate) fn leave(&mut self) {
        // This can't overflow: `enter` has subtracted one.
        self.depth_left = self.depth_left.wrapping_add(1);
    }

    /// How many levels and items are left.
    #[inline]
    pub(crate) fn left(&self) -> Left {
        Left {
            depth: self.depth_left,
            items: self.items_left,
        }
    }

    /// Sets how many levels and items are left.
    #[inline]
    pub(crate) fn set_left(&mut self, Left { depth, items }: Left) {
        self.depth_left = depth;
        self.items_left = items;
    }

    /// How many items are left after `count` more. A count that is refused takes nothing from the limit: the error may
    /// be forgiven ([`Attempt`](crate::Attempt)), and decoding goes on.
    pub(super) fn can_be_counted(&self, count: usize) -> Result<usize, DecodeError> {
        match self.items_left.checked_sub(count) {
            Some(items_left) => Ok(items_left),
            None => Err(self.too_many_items(count, self.items_left)),
        }
    }

    /// Refuses items that may take no bytes, if so many exceed the bytes left that too many of them must be empty.
    pub(super) fn can_be_empty(&self, count: usize, size: usize) -> Result<(), DecodeError> {
        let empty = count.saturating_sub(self.rest.len());
        let left = self.zero_width_left();
        if empty > left {
            return Err(self.too_many_items(count, left));
        }
        // No input justifies their memory either.
        let memory_left = ZERO_WIDTH_MEMORY.saturating_sub(length(self.zero_width_memory));
        if empty.saturating_mul(size) > memory_left {
            let left = memory_left.checked_div(size);
            return Err(self.too_many_items(count, left.unwrap_or_default()));
        }
        Ok(())
    }

    /// How many items without bytes may still follow.
    fn zero_width_left(&self) -> usize {
        DecodeOptions::MAX_ZERO_WIDTH_ITEMS.saturating_sub(length(self.zero_width))
    }

    /// Counts items without bytes, and the memory that they take up together, in bytes. Returns whether they are
    /// within the limits. If they are not, nothing is counted.
    fn count_zero_width(&mut self, items: usize, memory: usize) -> bool {
        let items = length(self.zero_width).saturating_add(items);
        let memory = length(self.zero_width_memory).saturating_add(memory);
        let within = items <= DecodeOptions::MAX_ZERO_WIDTH_ITEMS && memory <= ZERO_WIDTH_MEMORY;
        if within {
            (self.zero_width, self.zero_width_memory) = (items as u32, memory as u32);
        }
        within
    }

    /// Reads the item `index` of `count`, which may take no bytes. If it takes none, it counts towards the limits for
    /// such items, with its size in memory and with what its pointers hold.
    pub(crate) fn maybe_empty<T>(
        &mut self,
        count: usize,
        index: usize,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        let (bytes, held) = (self.rest.len(), self.held);
        let item = read(self)?;
        if self.rest.len() == bytes {
            let size = self.held.wrapping_sub(held).saturating_add(size_of::<T>());
            if !self.count_zero_width(1, size) {
                return Err(self.too_many_items(count, index));
            }
        }
        Ok(item)
    }

    /// Counts the memory behind a pointer to a value that may take no bytes.
    #[inline]
    pub(crate) fn hold(&mut self, size: usize) {
        self.held = self.held.wrapping_add(size);
    }

    /// Checks a count of items against the limits and the bytes left.
    pub(crate) fn count_items(&mut self, count: usize, min_len: usize) -> Result<(), DecodeError> {
        let items_left = self.can_be_counted(count)?;
        if min_len == 0 {
            if !self.count_zero_width(count, 0) {
                return Err(self.too_many_items(count, self.zero_width_left()));
            }
        } else {
            let needed = count.saturating_mul(min_len);
            if needed > self.rest.len() {
                return Err(errors::end_of_input(self.offset(), needed, self.rest.len()));
            }
        }
        self.items_left = items_left;
        Ok(())
    }

    /// The error for an input that ends within a run of fields of fixed length. `lens` are the lengths
    /// of all fields of the list in bytes, and the run begins at `first`.
    #[inline]
    pub(crate) fn short_run(
        &self,
        lens: &[usize],
        first: usize,
        names: &'static Names,
    ) -> DecodeError {
        errors::short_run(self.offset(), self.rest.len(), lens, first, names)
    }

    #[inline]
    fn too_deep(&self) -> DecodeError {
        errors::too_deep(self.offset(), self.max_depth)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn too_many_items(&self, count: usize, left: usize) -> DecodeError {
        DecodeError::new(DecodeErrorKind::TooManyItems { count, left }, self.offset())
    }
}
