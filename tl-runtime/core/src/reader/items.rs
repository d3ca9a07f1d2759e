//! Vectors of items that are read one by one: how much memory is reserved for them, and when they grow.

use alloc::vec::Vec;

use super::{RESERVE_PER_BYTE, Reader, quarters_for};
use crate::{error::DecodeError, padding::length};

impl Reader<'_> {
    /// Checks that `count` items can follow, and reserves memory for as many of them as the limits allow. `items` is
    /// empty, and `min_len` the least length of an item on the wire, in bytes.
    #[inline]
    pub(crate) fn begin_items<T>(
        &mut self,
        items: &mut Vec<T>,
        count: usize,
        min_len: usize,
    ) -> Result<(), DecodeError> {
        if !self.has_room_for_items(count, min_len, size_of::<T>()) {
            return match self.room_for_unusual_items(count, min_len, size_of::<T>()) {
                Ok(room) => self.make_room(items, room, count),
                Err(error) => Err(error),
            };
        }
        let empty = core::mem::replace(items, Vec::with_capacity(count));
        // To drop it would take code for items that it does not have.
        core::mem::forget(empty);
        Ok(())
    }

    /// Whether memory for all items may be reserved at once. If so, they are counted. `size` is the length of an item in
    /// memory, in bytes.
    #[inline]
    fn has_room_for_items(&mut self, count: usize, min_len: usize, size: usize) -> bool {
        // The path of nearly all vectors: there are bytes for all items, and the items are not far larger in memory.
        if let Some(items_left) = self.items_left.checked_sub(count)
            && min_len != 0
            && let Some(needed) = count.checked_mul(min_len)
            && needed <= self.rest.len()
            && let Some(wanted) = count.checked_mul(size.div_ceil(RESERVE_PER_BYTE))
            && wanted <= self.rest.len()
            && let Some(reserve_left) = self.reserve_left.checked_sub(wanted)
        {
            self.items_left = items_left;
            self.reserve_left = reserve_left;
            return true;
        }
        false
    }

    /// Checks that `count` items can follow. Returns for how many of them memory may be reserved.
    #[cold]
    #[inline(never)]
    fn room_for_unusual_items(
        &mut self,
        count: usize,
        min_len: usize,
        size: usize,
    ) -> Result<usize, DecodeError> {
        if min_len == 0 {
            let items_left = self.can_be_counted(count)?;
            self.can_be_empty(count, size)?;
            self.items_left = items_left;
        } else {
            self.count_items(count, min_len)?;
        }
        let quarters = size.div_ceil(RESERVE_PER_BYTE);
        let granted = self.reserve_left.min(quarters_for(self.rest));
        let room = match granted.checked_div(quarters) {
            Some(room) => room.min(count),
            // Items without a size need no room, however many they are.
            None => count,
        };
        self.reserve_left = self
            .reserve_left
            .saturating_sub(room.saturating_mul(quarters));
        Ok(room)
    }

    /// Makes room in a full vector for which the first reservation was not enough, because its items are far larger in
    /// memory than on the wire. Memory grows as items are read: at most to twice what they take, and not beyond the
    /// count.
    #[cold]
    #[inline(never)]
    fn grow<T>(&self, items: &mut Vec<T>, count: usize) -> Result<(), DecodeError> {
        self.make_room(items, growth(items.len(), count), count)
    }

    /// Makes room for `more` items of a vector that is to have `count`. If there is no memory, that is an error.
    fn make_room<T>(
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

    /// Reads items one by one. `min_len` is the least length of an item on the wire, in bytes. If it is 0, items that
    /// take no bytes are counted.
    pub(crate) fn items<T>(
        &mut self,
        count: u32,
        min_len: usize,
        read: impl Fn(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<Vec<T>, DecodeError> {
        let mut items = Vec::new();
        let count = length(count);
        self.begin_items(&mut items, count, min_len)?;
        while items.len() < count {
            let item = match min_len {
                0 => self.maybe_empty(count, items.len(), &read),
                _ => read(self),
            };
            push_item(&mut items, item, self, count)?;
        }
        Ok(items)
    }
}

/// Adds an item that was read to a vector that is to have `count`.
///
/// The vector grows only now, as the item has paid for it: it may hold vectors that claim the same bytes. The item stays
/// in the result until it has its place: large ones are moved once.
#[inline]
pub(crate) fn push_item<T>(
    items: &mut Vec<T>,
    item: Result<T, DecodeError>,
    reader: &Reader<'_>,
    count: usize,
) -> Result<(), DecodeError> {
    if items.len() == items.capacity() && item.is_ok() {
        reader.grow(items, count)?;
    }
    match item {
        Ok(item) => {
            items.push(item);
            Ok(())
        }
        Err(error) => Err(error.in_item(items.len())),
    }
}

/// How many more items a full vector of `count` makes room for: as many as it has, but at half of the count it stops,
/// and goes from there to the count. While it moves to grow it holds both blocks, which then take one and a half times
/// the final size, and not twice.
#[inline]
fn growth(len: usize, count: usize) -> usize {
    let half = count.div_ceil(2);
    match half.checked_sub(len) {
        Some(up_to_half) if up_to_half > 0 => up_to_half.min(len.max(1)),
        _ => count.saturating_sub(len),
    }
}
