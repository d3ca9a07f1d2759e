//! The operations of a schema table's code. `tl-derive-core` writes this code (module `schema::table`), and
//! `tl-runtime-core` interprets it (module `table::step`). Each has a file `ops.rs`: keep their constants and
//! comments the same. A test compares the constants.
//!
//! # Format
//!
//! The code of a combinator says how to step over its fields in the input. Both code and input consist of words of
//! 32 bits, little-endian. A word of code has three parts:
//!
//! | bits | part | what it is |
//! | --- | --- | --- |
//! | 0 to 7 | operation | a constant of this file |
//! | 8 to 15 | index | the field that this word is for, counted from 0, if the operation does not say otherwise |
//! | 16 to 31 | argument | whatever the operation says |
//!
//! - An *item* is an operation that steps over one value.
//! - The *tail* of an item is what does not fit into its word. It stands after the end of the code. The argument is
//!   the distance from the item to its tail, in words of code. Equal tails of one combinator are stored once.
//! - A *slot* is one of eight variables of the interpreter. It holds the value of a `#` field that a condition or a
//!   repetition refers to.
//! - A *flags word* is a `#` field whose bits say which fields are present. A field *owns* the bit of its
//!   condition. In strict mode, the interpreter refuses an input that sets a bit which no field owns.
//!
//! # Example
//!
//! `flags:# id:long name:flags.0?string` becomes:
//!
//! | code | operation | meaning |
//! | --- | --- | --- |
//! | `0x0003_010c` | [`FLAGS`] | A flags word and fixed fields: 3 words. 1 word of code describes the fields |
//! | `0x0000_0001` | | Fields own bit 0 of the flags word |
//! | `0x0002_0101` | [`FIXED`] | Field 1, `id`, is 2 words long |
//! | `0x0001_0016` | [`IF_FLAG`] | If bit 0 of slot 0 is not set, skip 1 word of code |
//! | `0x0000_021b` | [`LAST_STRING`] | Field 2, `name`, is a string and the last field |
//! | `0x0000_0000` | [`END`] | There are no more fields |

/// The end of the code: there are no more fields.
pub(super) const END: u8 = 0x00;

// Items.

/// A value of fixed length. Argument: the length in words.
pub(super) const FIXED: u8 = 0x01;
/// A `string` or `bytes`.
pub(super) const STRING: u8 = 0x02;
/// A `Bool`.
pub(super) const BOOL: u8 = 0x03;
/// A boxed object of any type.
pub(super) const ANY: u8 = 0x04;
/// A boxed object of one type. Argument: the type's place in the table's list of types.
pub(super) const BOXED: u8 = 0x05;
/// A boxed object of one type. Tail: the CRC32 of the type's name. Used where the type's place is not known.
pub(super) const BOXED_OF: u8 = 0x06;
/// A bare object. Tail: the constructor's number, then the least length of its fields in words.
pub(super) const BARE: u8 = 0x07;
/// Only with [`VECTOR`] or [`ITEMS`]. Tail: the code of the item, which is a vector itself.
pub(super) const INDIRECT: u8 = 0x08;
/// `4*[ … ]`: fields that are repeated a fixed number of times. Tail: the number of times, then the fields' code.
pub(super) const REPEAT: u8 = 0x09;
/// `n*[ … ]`: fields that are repeated as often as a slot says. Argument: the slot in the lowest [`SLOT_BITS`]
/// bits, the distance to the tail in those above. Tail: the fields' code.
pub(super) const REPEAT_BY_WORD: u8 = 0x0a;
/// A boxed object of a type with only one constructor. Argument: that constructor's row in the table.
pub(super) const ONLY: u8 = 0x0d;
/// A value whose end the schema does not say. The interpreter refuses it, as it does any operation that it does not
/// know.
pub(super) const UNKNOWN: u8 = 0x0e;
/// Two or more adjacent fields of fixed length, as one item of a [`SEGMENT`]. Tail: their total length in words,
/// then their code.
pub(super) const FIXED_FIELDS: u8 = 0x0f;
/// Combined with an item: a `Vector` of such items, which begins with the vector's number.
pub(super) const VECTOR: u8 = 0x40;
/// Combined with an item: a bare `vector` of such items, which begins with the count.
pub(super) const ITEMS: u8 = 0x80;

// Several fields in one step. If the input is too short for all of them, the interpreter steps over them one by
// one, so that the error names the field where the input ends.

/// Fields of fixed length. Index: how many words of code follow, a [`FIXED`] for each field. Argument: the total
/// length in words.
pub(super) const FIXED_RUN: u8 = 0x10;
/// A string, then fields of fixed length. Argument: their total length in words in the lowest [`STRING_AND_BITS`]
/// bits, above them their number. A [`FIXED`] for each of them follows.
pub(super) const STRING_AND: u8 = 0x19;
/// Acts as [`FIXED`] and then [`END`].
pub(super) const LAST_FIXED: u8 = 0x1a;
/// Acts as [`STRING`] and then [`END`].
pub(super) const LAST_STRING: u8 = 0x1b;

// `#` fields.

/// A `#` field. Argument: the slot that keeps its value.
pub(super) const WORD: u8 = 0x0b;
/// The first field is a flags word, which goes to slot 0, and fields of fixed length may follow it. Index: how many
/// words of code describe those. Argument: the total length in words, with the flags word. The next word of code is
/// the bits that fields own; it is not counted in the index.
pub(super) const FLAGS: u8 = 0x0c;
/// Like [`FLAGS`], with a second flags word after the first: a [`MORE_FLAGS`] of slot 1, which counts as two words
/// of code.
pub(super) const TWO_FLAGS: u8 = 0x17;
/// Any other flags word. Argument: its slot. The next word of code is the bits that fields own.
pub(super) const MORE_FLAGS: u8 = 0x18;
/// Sets a slot to 0, because the `#` field that follows may be absent. Argument: the slot.
pub(super) const RESET: u8 = 0x13;

// Conditions.

/// If a bit is not set, skip as many words of code as the argument says. Index: the bit in the lowest [`FLAG_BITS`]
/// bits, its slot in the 3 above.
pub(super) const IF_BIT: u8 = 0x11;
/// If a slot is 0, skip as many words of code as the argument says. Index: the slot.
pub(super) const IF_WORD: u8 = 0x12;
/// Like [`IF_BIT`], for slot 0. Index: the bit.
pub(super) const IF_FLAG: u8 = 0x16;
/// A run of up to 32 items, most of them conditional. The bits that are set select the items that are present, so
/// absent ones take no time. Index: how many items. Argument: the length of the header in words.
///
/// The header follows, then the items, one word of code each. A position is an item's place among them, counted
/// from 0. A set of positions is a word in which bit `p` stands for position `p`. The header is:
///
/// - the set of the positions that are always present;
/// - for each flags word that conditions refer to: the mask of the bits that they name; a word with the slot in
///   bits 0 to 7, the first of those bits in bits 8 to 15, and a count in bits 16 to 23; then as many sets as the
///   count says, the positions that depend on the first bit, on the next one, and so on.
///
/// With `flags` in slot 0, `a:flags.5?int b:flags.2?string c:flags.2?int` has the header `0`, `0b100100`,
/// `0x0004_0200`, `0b110`, `0`, `0`, `0b001`: bit 2 selects the positions 1 and 2, bit 5 selects position 0.
pub(super) const SEGMENT: u8 = 0x14;
/// Like [`SEGMENT`], as the last operation: no [`END`] follows.
pub(super) const LAST_SEGMENT: u8 = 0x15;

// Parts of arguments and indices.

/// How many bits of [`STRING_AND`]'s argument are the length in words.
pub(super) const STRING_AND_BITS: u8 = 10;
/// How many bits hold a slot.
pub(super) const SLOT_BITS: u8 = 3;
/// How many bits hold the number of a bit in a flags word, 0 to 31.
pub(super) const FLAG_BITS: u8 = 5;

/// How many slots the interpreter has. Further `#` fields get none, and what refers to them is [`UNKNOWN`].
pub(super) const MAX_SLOTS: u8 = 8;
/// The highest index of a field. Fields after that one have the same index, so an error may name the wrong one.
pub(super) const MAX_INDEX: u8 = 254;

/// A word of code.
pub(super) fn word(op: u8, index: u8, argument: u16) -> u32 {
    let [low, high] = argument.to_le_bytes();
    u32::from_le_bytes([op, index, low, high])
}
