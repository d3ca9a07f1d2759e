//! Conditional fields as a set: a reader finds those that are there by the bits that are set, and has nothing
//! to do for the others.

use super::{
    layout::{Code, Item, Step, When, code, fixed_run},
    ops,
};

/// Fields, most of which are conditional, each in a place of its own, in their order.
#[derive(Default)]
pub(super) struct Segment {
    /// The places of those that are always there.
    always: u32,
    /// For each flags word, by its slot, the places that each bit stands for.
    words: Vec<(u8, [u32; 32])>,
    fields: Vec<(u8, Item)>,
}

/// A set has room for so many.
const PLACES: usize = 32;

/// With fewer conditional fields, a condition each is shorter and faster.
const MIN_CONDITIONS: usize = 3;

impl Segment {
    /// The segment that these fields begin with, and of how many of them it is, if it is worth it.
    pub(super) fn of(steps: &[Step]) -> Option<(Self, usize)> {
        // Before the first condition, fields need no places.
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

    fn places(&mut self, slot: u8, bit: u8) -> Option<&mut u32> {
        let known = self.words.iter().position(|(known, _)| *known == slot);
        let index = known.unwrap_or_else(|| {
            self.words.push((slot, [0; 32]));
            self.words.len() - 1
        });
        self.words.get_mut(index)?.1.get_mut(usize::from(bit))
    }

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

/// The field that comes first as one item, or all fields of fixed length that are always there, and how
/// many they are.
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
