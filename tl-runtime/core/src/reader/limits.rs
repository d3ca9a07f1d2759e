//! The limits of a reader: depth, items, and the memory that is reserved before the bytes for it were read.

use alloc::vec::Vec;

use super::{RESERVE_PER_BYTE, Reader, errors, reserve_for};
use crate::{
    error::{DecodeError, DecodeErrorKind, Names},
    padding::length,
};

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

    /// Checks that `count` items can follow, and reserves memory for as many of them as the limits allow. `min_len` is
    /// the least length of an item on the wire, in bytes.
    #[inline]
    pub(crate) fn begin_items<T>(
        &mut self,
        items: &mut Vec<T>,
        count: u32,
        min_len: usize,
    ) -> Result<(), DecodeError> {
        let (count, size) = (length(count), size_of::<T>());
        // The path of nearly all vectors: there are bytes for all items, and the items are not far larger in memory.
        if let Some(items_left) = self.items_left.checked_sub(count)
            && min_len != 0
            && let Some(needed) = count.checked_mul(min_len)
            && needed <= self.rest.len()
            && let Some(wanted) = count.checked_mul(size)
            && wanted / RESERVE_PER_BYTE < self.rest.len()
            && let Some(reserve_left) = self.reserve_left.checked_sub(wanted)
        {
            self.items_left = items_left;
            self.reserve_left = reserve_left;
            *items = Vec::with_capacity(count);
            return Ok(());
        }
        let room = self.begin_unusual_items(count, min_len, size)?;
        self.make_room(items, room, count)
    }

    #[cold]
    #[inline(never)]
    fn begin_unusual_items(
        &mut self,
        count: usize,
        min_len: usize,
        size: usize,
    ) -> Result<usize, DecodeError> {
        let wanted = count.saturating_mul(size);
        if min_len == 0 {
            let items_left = self.can_be_counted(count)?;
            self.can_be_empty(count, size)?;
            self.items_left = items_left;
        } else {
            self.count_items(count, min_len)?;
        }
        let granted = wanted.min(self.reserve_left).min(reserve_for(self.rest));
        self.reserve_left = self.reserve_left.saturating_sub(granted);
        // Items without a size need no room, however many they are.
        Ok(granted.checked_div(size).unwrap_or(count))
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
    fn can_be_counted(&self, count: usize) -> Result<usize, DecodeError> {
        match self.items_left.checked_sub(count) {
            Some(items_left) => Ok(items_left),
            None => Err(self.too_many_items(count, self.items_left)),
        }
    }

    /// Refuses items that may take no bytes, if so many exceed the bytes left that too many of them must be empty.
    fn can_be_empty(&self, count: usize, size: usize) -> Result<(), DecodeError> {
        let empty = count.saturating_sub(self.rest.len());
        if empty > self.zero_width_left {
            return Err(self.too_many_items(count, self.zero_width_left));
        }
        // No input justifies their memory either.
        if empty.saturating_mul(size) > self.zero_width_memory_left {
            let left = self.zero_width_memory_left.checked_div(size);
            return Err(self.too_many_items(count, left.unwrap_or_default()));
        }
        Ok(())
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
            let left = self.zero_width_memory_left.checked_sub(size);
            let (Some(memory), Some(items)) = (left, self.zero_width_left.checked_sub(1)) else {
                return Err(self.too_many_items(count, index));
            };
            (self.zero_width_memory_left, self.zero_width_left) = (memory, items);
        }
        Ok(item)
    }

    /// Reads items one by one. `min_len` is the least length of an item on the wire, in bytes. If it is 0, items that
    /// take no bytes are counted.
    pub(crate) fn items<T>(
        &mut self,
        count: u32,
        min_len: usize,
        read: impl Fn(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<Vec<T>, DecodeError> {
        let mut items = Vec::new();
        self.begin_items(&mut items, count, min_len)?;
        let count = length(count);
        while items.len() < count {
            let item = match min_len {
                0 => self.maybe_empty(count, items.len(), &read),
                _ => read(self),
            };
            match item {
                Ok(item) => {
                    if items.len() == items.capacity() {
                        let left = count.saturating_sub(items.len());
                        let more = left.min(items.len().max(1));
                        self.make_room(&mut items, more, count)?;
                    }
                    items.push(item);
                }
                Err(error) => return Err(error.in_item(items.len())),
            }
        }
        Ok(items)
    }

    /// Counts the memory behind a pointer to a value that may take no bytes.
    #[inline]
    pub(crate) fn hold(&mut self, size: usize) {
        self.held = self.held.wrapping_add(size);
    }

    /// Makes room for `more` items of a vector that is to have `count`. If there is no memory, that is an error.
    pub(crate) fn make_room<T>(
        &self,
        items: &mut Vec<T>,
        more: usize,
        count: usize,
    ) -> Result<(), DecodeError> {
        match items.try_reserve_exact(more) {
            Ok(()) => Ok(()),
            Err(_) => Err(self.too_many_items(count, items.len())),
        }
    }

    /// Checks a count of items against the limits and the bytes left.
    pub(crate) fn count_items(&mut self, count: usize, min_len: usize) -> Result<(), DecodeError> {
        let items_left = self.can_be_counted(count)?;
        if min_len == 0 {
            let Some(left) = self.zero_width_left.checked_sub(count) else {
                return Err(self.too_many_items(count, self.zero_width_left));
            };
            self.zero_width_left = left;
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
    fn too_many_items(&self, count: usize, left: usize) -> DecodeError {
        DecodeError::new(DecodeErrorKind::TooManyItems { count, left }, self.offset())
    }
}
