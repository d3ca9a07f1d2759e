//! Names for conditional fields: one alias of [`If`] and one of [`Flag`] for each of the 32 bits of a flags word.
//!
//! Derived code uses `If5<T>` in place of `If<T, Boxed, 0, 5>`, because every constant argument costs compile time (see
//! "Few bodies" in `derived/mod.rs`). It gives the index of the flags word only if that is not 0.

use super::{Flag, If};
use crate::position::Boxed;

macro_rules! bits {
    ($($If:ident $Flag:ident $bit:literal)*) => {
        $(
            #[doc = concat!("`word.", $bit, "?t`")]
            pub type $If<T = (), R = Boxed, const WORD: usize = 0> = If<T, R, WORD, $bit>;
            #[doc = concat!("`word.", $bit, "?true`")]
            pub type $Flag<const WORD: usize = 0> = Flag<WORD, $bit>;
        )*
    };
}

bits! {
    If0 Flag0 0
    If1 Flag1 1
    If2 Flag2 2
    If3 Flag3 3
    If4 Flag4 4
    If5 Flag5 5
    If6 Flag6 6
    If7 Flag7 7
    If8 Flag8 8
    If9 Flag9 9
    If10 Flag10 10
    If11 Flag11 11
    If12 Flag12 12
    If13 Flag13 13
    If14 Flag14 14
    If15 Flag15 15
    If16 Flag16 16
    If17 Flag17 17
    If18 Flag18 18
    If19 Flag19 19
    If20 Flag20 20
    If21 Flag21 21
    If22 Flag22 22
    If23 Flag23 23
    If24 Flag24 24
    If25 Flag25 25
    If26 Flag26 26
    If27 Flag27 27
    If28 Flag28 28
    If29 Flag29 29
    If30 Flag30 30
    If31 Flag31 31
}
