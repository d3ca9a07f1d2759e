//! Segments: runs of mostly conditional fields. The interpreter goes from the bits that are set straight to the
//! fields that are present, and does nothing for the others. [`ops::SEGMENT`] describes the format.

use super::{
    layout::{Code, Item, Step, When, code, fixed_run},
    ops,
};

/// A segment under construction. An item's position is its index in `fields`, and a set of positions has bit `p`
/// set for position `p`.
#[derive(Default)]
pub(super) struct Segment {
    /// The positions of the items that are always present.
    always: u32,
    /// For each flags word that conditions refer to: its slot, and for each of its bits the positions that depend
    /// on it.
    words: Vec<(u8, [u32; 32])>,
    /// The index of the field, for errors, and its item.
    fields: Vec<(u8, Item)>,
}

/// How many items a segment has at most: a set of positions has 32 bits.
const PLACES: usize = 32;

/// How many conditional items make a segment worth it. For fewer, an `IF` each is shorter and faster.
const MIN_CONDITIONS: usize = 3;

impl Segment {
    /// The segment that these fields begin with, and how many of them are in it. None if a segment is not worth it.
    pub(super) fn of(steps: &[Step]) -> Option<(Self, usize)> {
        // A segment begins at the first conditional field: those before it are always present and are faster
        // outside.
        if steps.first()?.when == When::Always {
            return None;
        }
        let mut segment = Self::default();
        let (mut len, mut conditions) = (0, 0);
        while let Some(first) = steps.get(len)
            && segment.fields.len() < PLACES
        {
            let (item, taken) = first_item(steps.get(len..)?)?;
            let place = 1_u32.checked_shl(u32::try_from(segment.fields.len()).ok()?)?;
            match first.when {
                When::Bit(slot, bit) => {
                    *segment.places(slot, bit)? |= place;
                    conditions += 1;
                }
                _ => segment.always |= place,
            }
            segment.fields.push((first.index, item));
            len += taken;
        }
        (conditions >= MIN_CONDITIONS).then_some((segment, len))
    }

    /// The set of positions that depend on this bit.
    fn places(&mut self, slot: u8, bit: u8) -> Option<&mut u32> {
        let known = self.words.iter().position(|(known, _)| *known == slot);
        let index = known.unwrap_or_else(|| {
            self.words.push((slot, [0; 32]));
            self.words.len() - 1
        });
        self.words.get_mut(index)?.1.get_mut(usize::from(bit))
    }

    /// Writes the operation, the header and the items. `is_last` says that nothing follows. None if the segment is
    /// too long.
    pub(super) fn write(self, is_last: bool, code: &mut Code) -> Option<()> {
        let mut head = vec![self.always];
        for (slot, places) in &self.words {
            let is_owned = |places: &&u32| **places != 0;
            let first = places.iter().position(|places| *places != 0)?;
            let end = 32 - places.iter().rev().position(|places| *places != 0)?;
            let owned = places.iter().zip(0..);
            let owned = owned.filter(|(places, _)| is_owned(places));
            head.push(owned.fold(0, |mask, (_, bit)| mask | (1 << bit)));
            let [slot, first_bit, len] = [usize::from(*slot), first, end - first].map(u8::try_from);
            head.push(u32::from_le_bytes([
                slot.ok()?,
                first_bit.ok()?,
                len.ok()?,
                0,
            ]));
            head.extend(places.get(first..end)?);
        }
        let op = match is_last {
            true => ops::LAST_SEGMENT,
            false => ops::SEGMENT,
        };
        let fields = u8::try_from(self.fields.len()).ok()?;
        code.push(op, fields, u16::try_from(head.len()).ok()?);
        for word in head {
            code.number(word);
        }
        for (index, item) in &self.fields {
            code.item(*index, item);
        }
        Some(())
    }
}

/// The first field as an item, or, if several come first that are of fixed length and always present, all of them
/// as one item. Returns how many fields it covers.
fn first_item(steps: &[Step]) -> Option<(Item, usize)> {
    match fixed_run(steps) {
        (len @ 2.., total) => {
            let mut tail = vec![total.into()];
            tail.extend(code(steps.get(..len)?)?);
            Some((Item::with_tail(ops::FIXED_FIELDS, tail), len))
        }
        _ => Some((steps.first()?.item.clone(), 1)),
    }
}
