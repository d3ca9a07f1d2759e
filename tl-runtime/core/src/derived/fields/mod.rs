//! Encoding and decoding of a combinator's fields. Derived code names the kind of each field and passes the values; the
//! work is done here, several fields at a time. The reasons are in `derived/mod.rs`: "Fields in lists" and "Runs".
//!
//! # Terms
//!
//! - **Combinator**: one TL declaration (a constructor or a function), or a group of fields without a constructor
//!   number.
//! - **List**: one to eight consecutive fields, passed as one tuple. A combinator with more fields has several lists.
//!   Fields that need code of their own, such as those with the user's functions, are in no list.
//! - **Run**: consecutive fields of a list that all have a fixed length. One bounds check covers a whole run.
//! - **Flags word**: the value of a TL field `flags:#`, 32 bits. Bit 5 says whether a field `flags.5?t` is present.
//!   Words are numbered from 0 in each combinator.
//! - **Owned bits**: the bits of a flags word that conditional fields stand for. Until a word is read or computed, its
//!   variable holds the mask of its owned bits. The remaining bits are the word's own bits.
//! - **Leading word**: a flags word that comes first in the combinator, and for which the Rust type has no field. It is
//!   not part of a list. Its bits that no field owns are written as 0; a strict reader refuses others, any other
//!   reader ignores them.
//! - **Head**: what precedes the fields: the constructor number (in a boxed place) and the leading word (if there is
//!   one).

pub(crate) mod bits;
mod decode;
mod encode;
mod open;
mod run;
mod values;
mod words;

use core::marker::PhantomData;

pub(super) use self::words::Words;
pub use self::{
    decode::{DecodeFields, decode_constructor, decode_fields, min_len, open_constructor, sum},
    encode::{encode_constructor, encode_fields, write_head},
    open::{enter_unit, leave, read_number},
    values::{Unwritable, Values},
    words::{Leading, is_set},
};
use crate::position::Boxed;

/// Calls the macro `$list` once for each length of a list, from one to eight. Its arguments are, for each field, a type
/// parameter for the value, a type parameter for the kind of field, and the index.
///
/// More fields than eight are split into several lists. 2 % of Telegram's combinators have so many in a row; "Fields in
/// lists" in `derived/mod.rs` says what longer lists would cost.
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

// The kinds of field, as types. To write a list, derived code passes a tuple of references to the values, and names the
// kinds in a second tuple. To read a list, one tuple is enough: the result is made of these types, or of plain values
// for fields in the boxed position, so the compiler has no second tuple to match it with.

/// A field to write that is always present, in the position `R`. There are no values of it: it only names the kind.
#[derive(Debug)]
pub struct Plain<R = Boxed>(PhantomData<R>);

/// A field that is always present and is read in the position `R`. In the boxed position, the value's own type is used
/// instead of this wrapper.
#[derive(Debug)]
pub struct At<T, R>(pub T, PhantomData<R>);

/// A conditional field, TL `word.BIT?t`, in the position `R`. `WORD` is the index of the flags word. `T` is the type of
/// the value to read. For a field to write it is `()`, because the type of the value is known from the reference.
#[derive(Debug)]
pub struct If<T, R, const WORD: usize, const BIT: u32>(pub Option<T>, PhantomData<R>);

/// A conditional field without a value, TL `word.BIT?true`. It takes no bytes: the `bool` is the bit itself.
#[derive(Debug)]
pub struct Flag<const WORD: usize, const BIT: u32>(pub bool);

/// A flags word, TL `#`, for which the Rust type has a field. The `u32` holds the word's own bits only: the owned bits
/// are cleared when it is read, and ignored when it is written.
#[derive(Debug)]
pub struct Word<const WORD: usize = 0>(pub u32);
