//! The hash table by which a number's row is found.

use super::Entry;

/// 2^32 divided by the golden ratio: multiplying by it spreads the numbers over the highest bits (Fibonacci hashing).
const HASH_FACTOR: u32 = 0x9E37_79B9;

/// The hash table of [`Table::slots`](super::Table::slots). Rows that a `u16` does not reach are left out, so their numbers are not
/// found.
pub(super) fn slots(entries: &[Entry<'_>]) -> Vec<u8> {
    let reached = entries.len().min(usize::from(u16::MAX));
    let len = reached.saturating_mul(2).next_power_of_two().max(2);
    let mut slots = vec![0_u16; len];
    for (entry, index) in entries.iter().take(reached).zip(1_u16..=u16::MAX) {
        let hash = entry.number.wrapping_mul(HASH_FACTOR);
        let start = hash.checked_shr(32 - len.ilog2()).unwrap_or(0);
        let mut slot = usize::try_from(start).unwrap_or(0);
        while slots.get(slot).is_some_and(|index| *index != 0) {
            slot += 1;
        }
        // Probing does not wrap around the end, so the last slot has to be free.
        if slot + 1 >= slots.len() {
            slots.resize(slot + 2, 0);
        }
        if let Some(slot) = slots.get_mut(slot) {
            *slot = index;
        }
    }
    slots.into_iter().flat_map(u16::to_le_bytes).collect()
}
