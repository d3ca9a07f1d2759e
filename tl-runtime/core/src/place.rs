//! The two positions in which a type of the user's can stand.

use crate::{bare::Bare, position::Boxed};

/// A place for a type of the user's: boxed, or bare.
#[diagnostic::on_unimplemented(
    message = "a type with the derive can't stand where TL has `{Self}`",
    label = "not what TL has here"
)]
pub trait Place {
    /// Whether a constructor number stands there.
    const IS_BOXED: bool;
    /// The length of the number there, in bytes.
    const NUMBER_LEN: usize = if Self::IS_BOXED { size_of::<u32>() } else { 0 };
}

impl Place for Boxed {
    const IS_BOXED: bool = true;
}

impl Place for Bare {
    const IS_BOXED: bool = false;
}
