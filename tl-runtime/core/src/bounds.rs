//! The bounds that derived impls have on type parameters.
//!
//! The documentation of a generic type with the derive shows them. `Tl: Writes<X, R>` says that an `X` can be written
//! in the position `R`, `Tl: Reads<X, R>` that it can be read there, and `Tl: Numbers<X>` that it has constructor
//! numbers. The bounds `X: Written<R>` and `X: Readable<R>` beside them are [`Encode<R>`](crate::Encode) and
//! [`Decode<R>`](crate::Decode) under other names, so that the compiler reports the first kind.
//!
//! Nobody implements these traits: a type with `Encode` and `Decode` has them.

use crate::traits::{Decode, Encode, Object};

/// The type that bears the bounds. If the type parameter bore them itself, the compiler's message would go on to show
/// the definition of its type.
#[derive(Debug, Clone, Copy)]
pub enum Tl {}

/// `T` can be written in the position `W`.
#[diagnostic::on_unimplemented(
    message = "`{T}` can't be written where TL has `{W}`",
    label = "holds what can't be written",
    note = "TL has `Int` i32, u32; `Nat` (#) u32; `Long` i64, u64; `Double` f64; `Str` &str, String; `Bytes` &[u8], Vec<u8>; `Int128`, `Int256`, `Int512` [u8; 16], [u8; 32], [u8; 64]; `Bool` bool; `True` (); `Vector<R>` Vec<T> of an R; `Boxed` any of these, and types with `#[derive(TlObject)]`; `Bare` those with one constructor"
)]
pub trait Writes<T: ?Sized, W> {}

#[diagnostic::do_not_recommend]
impl<T: Encode<W> + ?Sized, W> Writes<T, W> for Tl {}

/// `T` can be read in the position `R`.
#[diagnostic::on_unimplemented(
    message = "`{T}` can't be read where TL has `{R}`",
    label = "holds what can't be read",
    note = "what can be written can be read, but for `&T`, `&[T]` and types marked `encode_only`: what holds one is marked `#[tl(encode_only)]` too"
)]
pub trait Reads<'de, T, R> {}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, R>, R> Reads<'de, T, R> for Tl {}

/// `T` has constructor numbers: it is an [`Object`].
#[diagnostic::on_unimplemented(
    message = "`{T}` is no object: it has no constructor number, and the schema has an object here",
    label = "no constructor number",
    note = "what is encoded already is a `RawObject`; an object inside of `bytes` is `InBytes`, one behind its length `Framed`, and the schema says so",
    note = "for a type parameter, write the bound `T: tl_runtime::Object`"
)]
pub trait Numbers<T: ?Sized> {}

#[diagnostic::do_not_recommend]
impl<T: Object + ?Sized> Numbers<T> for Tl {}

/// [`Encode`], which the impl needs to call it. It is one step away from `Encode`, as [`Writes`] is: of two bounds
/// that fail, the compiler reports the nearer one, and the message of `Writes` is the one to show.
#[doc(hidden)]
pub trait Written<W>: Encode<W> {}

#[diagnostic::do_not_recommend]
impl<T: Encode<W> + ?Sized, W> Written<W> for T {}

/// [`Decode`], in the same way as [`Written`].
#[doc(hidden)]
pub trait Readable<'de, R>: Decode<'de, R> {}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, R>, R> Readable<'de, R> for T {}
