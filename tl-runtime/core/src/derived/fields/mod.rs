//! The fields of a combinator, written and read as one list.
//!
//! Derived code says where each field stands and hands the values over. What is done with them is the
//! same for all types, so it is written here, where it is compiled once: a list of five fields takes
//! the compiler a third of the time that five statements take. And a list can be looked at as a whole:
//! fields of fixed length that follow one another are written and checked at once.

pub(crate) mod bits;
mod decode;
mod encode;
mod open;
mod run;
mod words;

use core::marker::PhantomData;

pub(super) use self::words::Words;
pub use self::{
    decode::{DecodeFields, decode_constructor, decode_fields, min_len, open_constructor},
    encode::{encode_constructor, encode_fields, write_head},
    open::{leave, read_number, unit},
    words::{Leading, is_set},
};
use crate::position::Boxed;

/// Calls a macro for lists of each length. Longer ones are several lists: of Telegram's combinators 2 in 100 have
/// more than eight such fields in a row, and lists of up to sixteen would take everybody half a second more to compile.
macro_rules! lists {
    ($list:ident) => {
        $list!(A PA 0);
        $list!(A PA 0, B PB 1);
        $list!(A PA 0, B PB 1, C PC 2);
        $list!(A PA 0, B PB 1, C PC 2, D PD 3);
        $list!(A PA 0, B PB 1, C PC 2, D PD 3, E PE 4);
        $list!(A PA 0, B PB 1, C PC 2, D PD 3, E PE 4, F PF 5);
        $list!(A PA 0, B PB 1, C PC 2, D PD 3, E PE 4, F PF 5, G PG 6);
        $list!(A PA 0, B PB 1, C PC 2, D PD 3, E PE 4, F PF 5, G PG 6, H PH 7);
    };
}
use lists;

// What a field is, as a type. A list that is written is references, so what its fields are is said beside
// them. A list that is read is said by the values alone, which the compiler need not hold against anything.

/// A field to write that is always there, in the position `R`.
#[derive(Debug)]
pub struct Plain<R = Boxed>(PhantomData<R>);

/// A field that was read in the position `R`. In the boxed one, the value stands for itself.
#[derive(Debug)]
pub struct At<T, R>(pub T, PhantomData<R>);

/// `word.BIT?t`, whose value stands in the position `R`. To write it, the type of the value need not be said:
/// then it is `()`.
#[derive(Debug)]
pub struct If<T, R, const WORD: usize, const BIT: u32>(pub Option<T>, PhantomData<R>);

/// `word.BIT?true`: the bit itself.
#[derive(Debug)]
pub struct Flag<const WORD: usize, const BIT: u32>(pub bool);

/// `#`: a flags word that is a field. It holds the bits that no other field owns.
#[derive(Debug)]
pub struct Word<const WORD: usize = 0>(pub u32);
