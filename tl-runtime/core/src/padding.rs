//! How long a string is with its padding. Writers need it too: they write short strings at once.

/// The length of a string of `len` bytes with a length of `header` bytes and its padding.
#[inline]
pub(crate) const fn padded(header: usize, len: usize) -> usize {
    len.wrapping_add(header).wrapping_add(3) & !3
}

/// How many zeros follow so many bytes.
#[inline]
pub(crate) const fn padding(written: usize) -> usize {
    written.wrapping_neg() & 3
}

/// A length or a count of the wire: where addresses are shorter, more than there can be.
#[inline]
pub(crate) const fn length(number: u32) -> usize {
    let len = number as usize;
    if len as u32 == number {
        len
    } else {
        usize::MAX
    }
}

/// The length of so many words, in bytes.
#[inline]
pub(crate) const fn length_of_words(words: u32) -> usize {
    length(words).saturating_mul(size_of::<u32>())
}
