//! The positions in which a value can stand, as marker types.
//!
//! TL gives one value several forms: `User` is written with its constructor number, `%User` without
//! it, and an `int` has no number to write. Which form is meant is said by the place, not by the
//! value, so it is a type parameter of [`Encode`](crate::Encode) and [`Decode`](crate::Decode).
//! Nothing ever holds a value of these types (of [`Bare`], which is also a wrapper,
//! only the bare name `Bare` is a position).
//!
//! Source: <https://core.telegram.org/mtproto/serialize>, "Boxed and bare types".

use core::marker::PhantomData;

use crate::bare::Bare;

/// A declared type that only names a place and has no values.
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
/// Types that have no number (`int`, `string`, a bare group of fields) stand there as themselves.
///
/// `E` says where an object ends that is left undecoded there: with the input (`()`), where a schema
/// says ([`Known`]), or nowhere ([`Followed`]). To all other values it makes no difference: a type
/// that is read by hand is read everywhere with `impl<'de, E> Decode<'de, Boxed<E>>`.
#[derive(Debug, Clone, Copy)]
pub struct Boxed<E = ()>(Never, PhantomData<E>);

/// An object left undecoded ends where the schema `S` says, a [`TlSchema`](crate::TlSchema):
/// what `#[tl(opaque = S)]` makes of a field's place.
#[derive(Debug, Clone, Copy)]
pub struct Known<S>(Never, PhantomData<S>);

/// Something follows, so an object left undecoded has no end there.
#[derive(Debug, Clone, Copy)]
pub enum Followed {}

/// A boxed vector (TL: `Vector<t>`): the number `1cb5c415`, a count, and items that stand in `R`.
#[derive(Debug, Clone, Copy)]
pub struct Vector<R = Boxed>(Never, PhantomData<R>);

/// A bare vector (TL: `vector<t>` or `%Vector<t>`): a count, and items that stand in `R`.
#[derive(Debug, Clone, Copy)]
pub struct BareVector<R = Boxed>(Never, PhantomData<R>);

/// Values in a row (TL: `4*[ t ]`): `N` of them, which stand in `R`, and no count.
#[derive(Debug, Clone, Copy)]
pub struct Repeat<R, const N: usize>(Never, PhantomData<R>);

/// Keeps the generic markers without values, as the plain ones are.
#[derive(Debug, Clone, Copy)]
enum Never {}

/// A type whose values say themselves where they end, if `IS` is true.
#[diagnostic::on_unimplemented(
    message = "nothing says where `{Self}` ends, and something follows it: it takes all bytes that are left",
    label = "its end is not known here",
    note = "write `#[tl(opaque = Schema)]` on the field, `Schema` being a type with `#[derive(TlSchema)]` \
        (in an enum: `other = Schema`); put it into `Framed`, if its length stands before it; or let it stand last"
)]
pub trait Ends<const IS: bool> {
    /// To ask for it in a constant.
    const OK: () = ();
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized> Ends<true> for T {}

/// A type with an encoder. No type is one: what has none asks for it, so that the compiler says why.
#[diagnostic::on_unimplemented(
    message = "`{T}` has no encoder: its definition is `decode_only`, or leaves out fields (`partial = …`)",
    label = "can only be read, and so can what holds it: mark that `#[tl(decode_only)]`"
)]
pub trait HasEncoder<T: ?Sized, R> {}

/// A value with a constructor number, where the schema has what `W` names: the field of a definition and its type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no constructor number, and stands for `{W}` of the schema",
    label = "no constructor number",
    note = "write a type of the schema there, with `#[derive(TlObject)]`"
)]
pub trait ObjectAt<W> {}

/// That the definition of `F` says what the function returns. None does that asks for it, so that the compiler says
/// so; `W` names the function and its result in the schema.
#[diagnostic::on_unimplemented(
    message = "`{F}` is called as a function, and its definition does not say what it returns",
    label = "its result is not stated",
    note = "the schema says `{W}`: add `returns = …` to the definition's attribute, with the Rust type of that"
)]
pub trait ResultOf<F: ?Sized, W> {}

/// A place for a type of the user's: boxed, or bare.
#[diagnostic::on_unimplemented(
    message = "a type with the derive can't stand where TL has `{Self}`",
    label = "not what TL has here",
    note = "a struct of one field stands wherever its field does with `#[tl(transparent)]`"
)]
pub trait Place {
    /// Whether a constructor number stands there.
    const IS_BOXED: bool;
    /// The length of the number there, in bytes.
    const NUMBER_LEN: usize = if Self::IS_BOXED { size_of::<u32>() } else { 0 };
    /// What says where an object left undecoded ends.
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

/// What says where an object left undecoded ends.
pub trait End {
    /// What says so of a value that another one follows.
    type Middle: End<Middle = Self::Middle, InFrame = Self::InFrame>;
    /// What says so of a value inside a length of its own.
    type InFrame: End<Middle = Self::Middle, InFrame = Self::InFrame>;
}

/// The end of the input.
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
