//! Arithmetic of lengths, which readers, writers and strings share: padding, and lengths of the wire as `usize`.

/// The encoded length of a string of `len` bytes: `header` bytes for the length, the string, and its padding.
#[inline]
pub(crate) const fn padded(header: usize, len: usize) -> usize {
    len.wrapping_add(header).wrapping_add(3) & !3
}

/// How many zeros pad this many bytes to a multiple of four.
#[inline]
pub(crate) const fn padding(written: usize) -> usize {
    written.wrapping_neg() & 3
}

/// A length or count from the wire. If it does not fit into a `usize`, it becomes `usize::MAX`, which no input is long
/// enough for.
#[inline]
pub(crate) const fn length(number: u32) -> usize {
    let len = number as usize;
    if len as u32 == number {
        len
    } else {
        usize::MAX
    }
}

/// The length in bytes of this many 32-bit words.
#[inline]
pub(crate) const fn length_of_words(words: u32) -> usize {
    length(words).saturating_mul(size_of::<u32>())
}
