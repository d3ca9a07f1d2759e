//! Flags words and counts, which later fields look at.

/// How many words of flags or counts a combinator may have.
const WORDS: usize = 8;

/// The words of flags and counts of one combinator.
pub(crate) type Words = [u32; WORDS];

/// Words before any is read.
pub(super) const NO_WORDS: Words = [0; WORDS];

/// The flags words of a definition: those that its schema's code knows.
#[inline]
pub(crate) fn first_words(words: &[u32]) -> Words {
    let mut first = NO_WORDS;
    for (first, word) in first.iter_mut().zip(words) {
        *first = *word;
    }
    first
}

#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn word(words: &Words, slot: usize) -> u32 {
    words.get(slot % WORDS).copied().unwrap_or_default()
}

#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn set_word(words: &mut Words, slot: usize, value: u32) {
    if let Some(word) = words.get_mut(slot % WORDS) {
        *word = value;
    }
}
