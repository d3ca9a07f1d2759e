//! The slots: variables for the `#` fields of one combinator, the flags words and counts that later fields depend
//! on.

/// How many slots a combinator has. The table's writer uses no more.
const WORDS: usize = 8;

/// The value of each slot.
pub(crate) type Words = [u32; WORDS];

/// The slots before any `#` field is read.
pub(super) const NO_WORDS: Words = [0; WORDS];

/// The slots for the fields that a definition leaves out, filled with the flags words that it has read.
#[inline]
pub(crate) fn first_words(words: &[u32]) -> Words {
    let mut first = NO_WORDS;
    for (first, word) in first.iter_mut().zip(words) {
        *first = *word;
    }
    first
}

/// The value of a slot. The remainder (`%`) changes no valid slot; it shows the compiler that the access is in bounds.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn word(words: &Words, slot: usize) -> u32 {
    words.get(slot % WORDS).copied().unwrap_or_default()
}

/// Sets a slot. For the remainder, see [`word`].
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn set_word(words: &mut Words, slot: usize, value: u32) {
    if let Some(word) = words.get_mut(slot % WORDS) {
        *word = value;
    }
}
