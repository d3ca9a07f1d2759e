//! The positions in which a value can stand, as marker types.
//!
//! TL gives one value several forms: `User` is written with its constructor number, `%User` without
//! it, and an `int` has no number to write. The form depends on where the value stands, so the position is a
//! type parameter of [`Encode`](crate::Encode) and [`Decode`](crate::Decode). Code by hand names it in
//! [`Writer::put_as`](crate::Writer::put_as) and [`Reader::get_as`](crate::Reader::get_as).
//!
//! ```
//! use tl_runtime::{Boxed, Encode, EncodeError, Writer, position::{BareVector, Int}, to_bytes};
//!
//! struct Ids(Vec<i32>);
//!
//! impl Encode<Boxed> for Ids {
//!     fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
//!         // TL's `vector<int>`: a count, and no constructor number.
//!         writer.put_as::<BareVector<Int>, _>(&self.0)
//!     }
//! }
//!
//! assert_eq!(to_bytes(&Ids(vec![7]))?, [1, 0, 0, 0, 7, 0, 0, 0]);
//! # Ok::<(), EncodeError>(())
//! ```
//!
//! There are no values of these types, but for [`Bare`]: `Bare` alone is a position, and `Bare<T>` is a wrapper.
//! [`Boxed`] and `Bare` stand at the root of the crate as well. The others do not, because their names are common ones.
//!
//! Source: <https://core.telegram.org/mtproto/serialize>, "Boxed and bare types".

use core::marker::PhantomData;

#[doc(no_inline)]
pub use crate::bare::Bare;

/// Declares types without values, which only name a position.
macro_rules! marker {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy)]
            pub enum $name {}
        )*
    };
}

marker! {
    /// TL's `int`: 32 bits, little-endian.
    Int;
    /// TL's `#`: a natural number of 32 bits, little-endian.
    Nat;
    /// TL's `long`: 64 bits, little-endian.
    Long;
    /// TL's `double`: IEEE-754 in 64 bits, little-endian.
    Double;
    /// TL's `string`: its length, its bytes, and zeros up to a multiple of four bytes.
    Str;
    /// TL's `bytes`: written like `string`, without a claim about text.
    Bytes;
    /// TL's `int128`: 16 bytes in wire order.
    Int128;
    /// TL's `int256`: 32 bytes in wire order.
    Int256;
    /// TL's `int512`: 64 bytes in wire order.
    Int512;
    /// TL's `Bool`: one of the numbers of `boolTrue` and `boolFalse`.
    Bool;
    /// TL's bare `true`: no bytes at all.
    True;
}

/// A boxed place (TL: `User`): an object is preceded by its constructor number.
///
/// Types without a constructor number (`int`, `string`, a group of fields) are the same here as in a bare place.
///
/// `E` says where an object that is left undecoded here ends: at the end of the input (`()`), where a schema says
/// ([`Known`]), or nowhere ([`Followed`]). For all other values it makes no difference: an `impl<'de, E> Decode<'de,
/// Boxed<E>>` by hand is right in every boxed place.
#[derive(Debug, Clone, Copy)]
pub struct Boxed<E = ()>(Never, PhantomData<E>);

/// An object left undecoded ends where the schema `S` says, a [`TlSchema`](crate::TlSchema): `#[tl(opaque = S)]` on a
/// field stands for it.
#[derive(Debug, Clone, Copy)]
pub struct Known<S>(Never, PhantomData<S>);

/// Something follows, so the end of an object left undecoded is not known.
#[derive(Debug, Clone, Copy)]
pub enum Followed {}

/// A boxed vector (TL: `Vector<t>`): the number `1cb5c415`, a count, and items that stand in `R`.
#[derive(Debug, Clone, Copy)]
pub struct Vector<R = Boxed>(Never, PhantomData<R>);

/// A bare vector (TL: `vector<t>` or `%Vector<t>`): a count, and items that stand in `R`.
#[derive(Debug, Clone, Copy)]
pub struct BareVector<R = Boxed>(Never, PhantomData<R>);

/// `N` values in a row (TL: `4*[ t ]`), which stand in `R`, without a count.
#[derive(Debug, Clone, Copy)]
pub struct Repeat<R, const N: usize>(Never, PhantomData<R>);

/// A field of this type keeps the generic markers without values.
#[derive(Debug, Clone, Copy)]
enum Never {}

/// The positions that a derived type can stand in: boxed and bare.
#[diagnostic::on_unimplemented(
    message = "a type with the derive can't stand where TL has `{Self}`",
    label = "not what TL has here",
    note = "a struct of one field stands wherever its field does with `#[tl(transparent)]`"
)]
pub trait Place {
    /// Whether a constructor number is written.
    const IS_BOXED: bool;
    /// The length of the constructor number in this position, in bytes.
    const NUMBER_LEN: usize = if Self::IS_BOXED { size_of::<u32>() } else { 0 };
    /// Where an object that is left undecoded ends: the parameter of [`Boxed`] and [`Bare`].
    type End: End;
}

#[diagnostic::do_not_recommend]
impl<E: End> Place for Boxed<E> {
    const IS_BOXED: bool = true;
    type End = E;
}

#[diagnostic::do_not_recommend]
impl<E: End> Place for Bare<E> {
    const IS_BOXED: bool = false;
    type End = E;
}

/// Where an object that is left undecoded ends: the parameter of [`Boxed`] and [`Bare`].
pub trait End {
    /// The same for a value that something follows.
    type Middle: End<Middle = Self::Middle, InFrame = Self::InFrame>;
    /// The same for a value inside a frame, which has a length of its own.
    type InFrame: End<Middle = Self::Middle, InFrame = Self::InFrame>;
}

/// At the end of the input.
#[diagnostic::do_not_recommend]
impl End for () {
    type Middle = Followed;
    type InFrame = ();
}

#[diagnostic::do_not_recommend]
impl End for Followed {
    type Middle = Self;
    type InFrame = ();
}

#[diagnostic::do_not_recommend]
impl<S> End for Known<S> {
    type Middle = Self;
    type InFrame = Self;
}
