//! What derived code requires of the types in a definition: one trait for each kind of place, so that one mistake gives
//! one compile error.
//!
//! Otherwise a type that can be neither written nor read would be two errors, in words that fit neither. Nobody
//! implements these traits: a type with [`Encode`] and [`Decode`] has them. Derived code names a trait's function `is`,
//! which makes the compiler check the trait and costs nothing at run time.
//!
//! They are `#[doc(hidden)]`. Otherwise rustdoc would list their blanket impls on every page of a user's crate.
//! The compiler shows a hidden trait by a public path, if there is one, so `tl-runtime` exports this module:
//! `tl_runtime::required::TlValue`.

mod conversions;

pub(crate) use self::conversions::{ByReference, ByValue, Inconvertible};
pub use self::conversions::{MadeOf, Makes};
use crate::{
    bare::Bare,
    traits::{Decode, Encode, Object, TlConstructor},
};

/// A value that can be written and read in the position `R`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't stand where TL has `{R}`",
    label = "not what TL has here",
    note = "TL has `Int` i32, u32; `Nat` (#) u32; `Long` i64, u64; `Double` f64; `Str` &str, String; `Bytes` &[u8], Vec<u8>; `Int128`, `Int256`, `Int512` [u8; 16], [u8; 32], [u8; 64]; `Bool` bool; `True` (); `Vector<R>` Vec<T> of an R",
    note = "`Boxed` is any of these, or a type with `#[derive(TlObject)]`; `Bare` too, of types with exactly one constructor; a type of your own needs the derive (a newtype with `#[tl(transparent)]`), or the field `with = …`",
    note = "what can only be written (`&T`, `&[T]`, what is `encode_only`) or only be read (`decode_only`, `partial`) stands in a type that is marked so too"
)]
#[doc(hidden)]
pub trait TlValue<'de, R> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: Encode<R> + Decode<'de, R>, R> TlValue<'de, R> for T {}

/// A value that can be written in the position `W`, for fields of a type that is `encode_only`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be written where TL has `{W}`",
    label = "not what TL has here",
    note = "TL has `Int` i32, u32; `Nat` (#) u32; `Long` i64, u64; `Double` f64; `Str` &str, String; `Bytes` &[u8], Vec<u8>; `Int128`, `Int256`, `Int512` [u8; 16], [u8; 32], [u8; 64]; `Bool` bool; `True` (); `Vector<R>` Vec<T> of an R",
    note = "`Boxed` is any of these, or a type with `#[derive(TlObject)]`; `Bare` too, of types with exactly one constructor; a type of your own needs the derive (a newtype with `#[tl(transparent)]`), or the field `with = …`"
)]
#[doc(hidden)]
pub trait ToWrite<W> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<T: Encode<W> + ?Sized, W> ToWrite<W> for T {}

/// A value that can be read in the position `R`, for fields of a type that is `decode_only`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read where TL has `{R}`",
    label = "not what TL has here",
    note = "what can be written can be read, but for `&T`, `&[T]` and types marked `encode_only`; a type of your own needs `#[derive(TlObject)]` (a newtype with `#[tl(transparent)]`), or the field `with = …`"
)]
#[doc(hidden)]
pub trait ToRead<'de, R> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, R>, R> ToRead<'de, R> for T {}

/// The type of a conditional field that is a bit and nothing more: `bool`, or an alias of it.
#[diagnostic::on_unimplemented(
    message = "a conditional field may be absent, and `{Self}` can't be",
    label = "not `bool`, nor an `Option`",
    note = "write `Option<…>` around the type, under that name, or `bool` for TL's `true`"
)]
#[doc(hidden)]
pub trait Bit {
    /// Whether it is set.
    fn is_set(&self) -> bool;

    /// The value for a bit that is set, or not.
    fn of(is_set: bool) -> Self;
}

#[diagnostic::do_not_recommend]
impl Bit for bool {
    #[inline]
    fn is_set(&self) -> bool {
        *self
    }

    #[inline]
    fn of(is_set: bool) -> Self {
        is_set
    }
}

/// A type with one constructor, which is the variant's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type with exactly one constructor, to write and to read",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes its constructor number from the field's type: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
#[doc(hidden)]
pub trait TlVariant<'de> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T> TlVariant<'de> for T where
    T: TlConstructor + Encode + Encode<Bare> + Decode<'de> + Decode<'de, Bare>
{
}

/// The same for an enum that is `encode_only`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type with exactly one constructor, to write",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes its constructor number from the field's type: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
#[doc(hidden)]
pub trait VariantToWrite {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<T: TlConstructor + Encode + Encode<Bare>> VariantToWrite for T {}

/// The same for an enum that is `decode_only`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type with exactly one constructor, to read",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes its constructor number from the field's type: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
#[doc(hidden)]
pub trait VariantToRead<'de> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: TlConstructor + Decode<'de> + Decode<'de, Bare>> VariantToRead<'de> for T {}

/// A type whose constructors, one or several, are the variant's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no object, to write and to read: it has no constructor number",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes in the constructors of the field's type, whose numbers are told apart: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
#[doc(hidden)]
pub trait TlMember<'de> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: Object + Encode + Decode<'de>> TlMember<'de> for T {}

/// The same for an enum that is `encode_only`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no object, to write: it has no constructor number",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes in the constructors of the field's type, whose numbers are told apart: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
#[doc(hidden)]
pub trait MemberToWrite {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<T: Object + Encode> MemberToWrite for T {}

/// The same for an enum that is `decode_only`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no object, to read: it has no constructor number",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes in the constructors of the field's type, whose numbers are told apart: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
#[doc(hidden)]
pub trait MemberToRead<'de> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: Object + Decode<'de>> MemberToRead<'de> for T {}

/// If `IS` is true, any type; if it is false, no type: the end of its values is not known.
#[diagnostic::on_unimplemented(
    message = "nothing says where `{Self}` ends, and something follows it: it takes all bytes that are left",
    label = "its end is not known here",
    note = "write `#[tl(opaque = Schema)]` on the field, `Schema` being a type with `#[derive(TlSchema)]` \
        (in an enum: `other = Schema`); put it into `Framed`, if its length stands before it; or let it stand last"
)]
#[doc(hidden)]
pub trait Ends<const IS: bool> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized> Ends<true> for T {}

/// Says that `T` has an encoder. Nothing implements it: a type without one requires it, and the compiler says why.
#[diagnostic::on_unimplemented(
    message = "`{T}` has no encoder: its definition is `decode_only`, or leaves out fields (`partial = …`)",
    label = "can only be read, and so can what holds it: mark that `#[tl(decode_only)]`"
)]
#[doc(hidden)]
pub trait HasEncoder<T: ?Sized, R> {}

/// A value with a constructor number, as the schema demands. The name of `W` shows the field and its TL type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no constructor number, and stands for `{W}` of the schema",
    label = "no constructor number",
    note = "write a type of the schema there, with `#[derive(TlObject)]`"
)]
#[doc(hidden)]
pub trait ObjectAt<W> {}

#[diagnostic::do_not_recommend]
impl<T: Object + ?Sized, W> ObjectAt<W> for T {}

/// Says that the definition of `F` has a result type. Nothing implements it: a definition without one requires it, and
/// the compiler says so. The name of `W` shows the function and its result in the schema.
#[diagnostic::on_unimplemented(
    message = "`{F}` is called as a function, and its definition does not say what it returns",
    label = "its result is not stated",
    note = "the schema says `{W}`: add `returns = …` to the definition's attribute, with the Rust type of that"
)]
#[doc(hidden)]
pub trait ResultOf<F: ?Sized, W> {}
