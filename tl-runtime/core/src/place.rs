//! The two positions in which a type of the user's can stand, and what they say of objects left undecoded.

use crate::{
    bare::Bare,
    position::{Boxed, Followed, Known},
};

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
    /// What says where an object left undecoded ends.
    type End: End;
}

impl<E: End> Place for Boxed<E> {
    const IS_BOXED: bool = true;
    type End = E;
}

impl<E: End> Place for Bare<E> {
    const IS_BOXED: bool = false;
    type End = E;
}

/// What says where an object left undecoded ends.
pub trait End {
    /// What says so of a value that another one follows.
    type Middle: End<Middle = Self::Middle, InFrame = Self::InFrame>;
    /// What says so of a value inside a length of its own.
    type InFrame: End<Middle = Self::Middle, InFrame = Self::InFrame>;
}

/// The end of the input.
impl End for () {
    type Middle = Followed;
    type InFrame = ();
}

impl End for Followed {
    type Middle = Self;
    type InFrame = ();
}

impl<S> End for Known<S> {
    type Middle = Self;
    type InFrame = Self;
}
