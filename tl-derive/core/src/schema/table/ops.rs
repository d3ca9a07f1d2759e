//! The bytes of a table's code. `tl-runtime-core`'s table reads the same format, so a change here is
//! one there.

/// This many words of 4 bytes: the byte itself, up to this one.
pub(super) const MAX_FIXED: u8 = 0x3f;
pub(super) const STRING: u8 = 0x40;
pub(super) const BOOL: u8 = 0x41;
/// A boxed object of any type.
pub(super) const ANY: u8 = 0x42;
/// hash:u32 of the type's name.
pub(super) const BOXED: u8 = 0x43;
/// number:u32 min:u8, in words.
pub(super) const BARE: u8 = 0x44;
/// len:u16 item
pub(super) const VECTOR: u8 = 0x45;
/// len:u16 item: a vector without its number.
pub(super) const ITEMS: u8 = 0x46;
/// count:u32 len:u16 fields
pub(super) const REPEAT_N: u8 = 0x47;
/// slot:u8 len:u16 fields
pub(super) const REPEAT_WORD: u8 = 0x48;
/// slot:u8
pub(super) const WORD: u8 = 0x49;
/// slot:u8 owned:u32
pub(super) const FLAGS: u8 = 0x4a;
/// Nothing says where it ends.
pub(super) const UNKNOWN: u8 = 0x4b;
/// slot:u8 bit:u8, for the slots that `BIT` has no room for.
pub(super) const FAR_BIT: u8 = 0x4c;
/// slot:u8: there if the word is not zero.
pub(super) const NOT_ZERO: u8 = 0x4d;
/// With the slot in bits 5 and 6 and the bit below.
pub(super) const BIT: u8 = 0x80;
/// Behind the last field of a combinator.
pub(super) const END: u8 = 0xff;

/// The slots that `BIT` has room for.
pub(super) const NEAR_SLOTS: u8 = 4;
/// The words that a reader keeps.
pub(super) const MAX_SLOTS: u8 = 8;
/// Of a field; those behind it share it.
pub(super) const MAX_INDEX: u8 = 254;
