//! The words of a table's code. `tl-runtime-core`'s table reads the same format, so a change here is
//! one there.
//!
//! Of a word's 32 bits, the lowest 8 are what it does, the next 8 mostly the index of the field, and the
//! upper 16 its argument. A tail is what stands behind the end; its argument counts the words to it, from
//! the word that has it.

/// Behind the last field.
pub(super) const END: u8 = 0x00;
/// So many words of 4 bytes.
pub(super) const FIXED: u8 = 0x01;
pub(super) const STRING: u8 = 0x02;
/// Behind the string are fields of fixed length: so many words, in the argument's lowest 10 bits, and above
/// them how many fields.
pub(super) const STRING_AND: u8 = 0x19;
/// The last field: as [`FIXED`] and [`STRING`].
pub(super) const LAST_FIXED: u8 = 0x1a;
pub(super) const LAST_STRING: u8 = 0x1b;
pub(super) const BOOL: u8 = 0x03;
/// A boxed object of any type.
pub(super) const ANY: u8 = 0x04;
/// A boxed object of this type: the place of its name's hash in the table.
pub(super) const BOXED: u8 = 0x05;
/// A boxed object of a type that has one constructor: that one's index.
pub(super) const ONLY: u8 = 0x0d;
/// A boxed object of a type. Tail: the hash of its name.
pub(super) const BOXED_OF: u8 = 0x06;
/// Tail: the number, and the least length in words.
pub(super) const BARE: u8 = 0x07;
/// Tail: the item itself.
pub(super) const INDIRECT: u8 = 0x08;
/// Tail: how often, and the fields.
pub(super) const REPEAT: u8 = 0x09;
/// The slot in the argument's lowest 3 bits, above them the tail: the fields.
pub(super) const REPEAT_BY_WORD: u8 = 0x0a;
/// A `#` field, of this slot.
pub(super) const WORD: u8 = 0x0b;
/// The first field is a flags word, of slot 0; the bits that fields own are the next word. The index says how
/// many words behind it are code of fields that are of fixed length and always there, and the argument how
/// long all these fields are together, in words.
pub(super) const FLAGS: u8 = 0x0c;
/// The same, and the first of those fields is a flags word of slot 1.
pub(super) const TWO_FLAGS: u8 = 0x17;
/// A flags word elsewhere, of this slot. The next word is the bits that fields own.
pub(super) const MORE_FLAGS: u8 = 0x18;
/// Nothing says where it ends.
pub(super) const UNKNOWN: u8 = 0x0e;
/// Tail: several fields that are fixed, behind the words that they are together. Only in a segment.
pub(super) const FIXED_FIELDS: u8 = 0x0f;
/// The next fields, as many as the index says, are fixed, and so many words together.
pub(super) const FIXED_RUN: u8 = 0x10;
/// The next words, as many as the argument says, are there if a bit is set: the slot is in the upper 3 bits
/// of the index, the bit below.
pub(super) const IF_BIT: u8 = 0x11;
/// The same of slot 0, which has the bit that the index is.
pub(super) const IF_FLAG: u8 = 0x16;
/// The same, if the word of the slot that the index is has any bit.
pub(super) const IF_WORD: u8 = 0x12;
/// The word of this slot is 0: the `#` field that follows may be absent.
pub(super) const RESET: u8 = 0x13;
/// Fields, most of which are conditional, each in a place of its own. As many words follow as the argument
/// says, of these: a set of 32 bits, the places of the fields that are always there; and for each flags word
/// that conditions name, a mask of its bits, the slot and above 8 bits the first bit, and of that bit and
/// those above it the set of places that they stand for. Behind them are as many fields as the index says,
/// and the end.
pub(super) const SEGMENT: u8 = 0x14;
/// The same, and no code follows, not even the end.
pub(super) const LAST_SEGMENT: u8 = 0x15;

/// With an item's: a vector of it.
pub(super) const VECTOR: u8 = 0x40;
/// With an item's: a vector of it without its number.
pub(super) const ITEMS: u8 = 0x80;

/// The words that a reader keeps.
pub(super) const MAX_SLOTS: u8 = 8;
/// Of a field; those behind it share it.
pub(super) const MAX_INDEX: u8 = 254;

/// A word of code.
pub(super) fn word(op: u8, index: u8, argument: u16) -> u32 {
    let [low, high] = argument.to_le_bytes();
    u32::from_le_bytes([op, index, low, high])
}
