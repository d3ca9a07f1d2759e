//! What derived code asks of the types in a definition, in one trait for each kind of place, so that the compiler has
//! one thing to say of a type: that it can be neither written nor read is one mistake.
//!
//! Nobody implements these: a type that implements [`Encode`] and [`Decode`] has them. To name `is` asks for the
//! trait at no cost; what the compiler would have to say of [`Encode`] and [`Decode`] in the same place is the same,
//! and is said once.

use alloc::string::ToString;
use core::fmt::Display;

use super::{Decode, Encode, Object, TlConstructor};
use crate::{bare::Bare, error::DecodeError};

/// A value that can be written and read where `R` says: what a field holds.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't stand where TL has `{R}`",
    label = "not what TL has here",
    note = "TL has `Int` i32, u32; `Nat` (#) u32; `Long` i64, u64; `Double` f64; `Str` &str, String; `Bytes` &[u8], Vec<u8>; `Int128`, `Int256`, `Int512` [u8; 16], [u8; 32], [u8; 64]; `Bool` bool; `True` (); `Vector<R>` Vec<T> of an R",
    note = "`Boxed` is any of these, or a type with `#[derive(TlObject)]`; `Bare` too, of types with exactly one constructor; a type of your own needs the derive (a newtype with `#[tl(transparent)]`), or the field `with = …`",
    note = "what can only be written (`&T`, `&[T]`, what is `encode_only`) or only be read (`decode_only`, `partial`) stands in a type that is marked so too"
)]
pub trait TlValue<'de, R> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: Encode<R> + Decode<'de, R>, R> TlValue<'de, R> for T {}

/// A value that can be written where `W` says: what a field of a type holds that is only written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be written where TL has `{W}`",
    label = "not what TL has here",
    note = "TL has `Int` i32, u32; `Nat` (#) u32; `Long` i64, u64; `Double` f64; `Str` &str, String; `Bytes` &[u8], Vec<u8>; `Int128`, `Int256`, `Int512` [u8; 16], [u8; 32], [u8; 64]; `Bool` bool; `True` (); `Vector<R>` Vec<T> of an R",
    note = "`Boxed` is any of these, or a type with `#[derive(TlObject)]`; `Bare` too, of types with exactly one constructor; a type of your own needs the derive (a newtype with `#[tl(transparent)]`), or the field `with = …`"
)]
pub trait ToWrite<W> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<T: Encode<W> + ?Sized, W> ToWrite<W> for T {}

/// A value that can be read where `R` says: what a field of a type holds that is only read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read where TL has `{R}`",
    label = "not what TL has here",
    note = "what can be written can be read, but for `&T`, `&[T]` and types marked `encode_only`; a type of your own needs `#[derive(TlObject)]` (a newtype with `#[tl(transparent)]`), or the field `with = …`"
)]
pub trait ToRead<'de, R> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, R>, R> ToRead<'de, R> for T {}

/// TL, of which it is asked whether it has a value of a type. Were the type asked itself, the compiler would go on to
/// show its definition.
#[derive(Debug, Clone, Copy)]
pub enum Tl {}

/// What an encoder of a generic type asks of an argument: that `T` can be written where `W` says.
#[diagnostic::on_unimplemented(
    message = "`{T}` can't be written where TL has `{W}`",
    label = "holds what can't be written",
    note = "TL has `Int` i32, u32; `Nat` (#) u32; `Long` i64, u64; `Double` f64; `Str` &str, String; `Bytes` &[u8], Vec<u8>; `Int128`, `Int256`, `Int512` [u8; 16], [u8; 32], [u8; 64]; `Bool` bool; `True` (); `Vector<R>` Vec<T> of an R; `Boxed` any of these, and types with `#[derive(TlObject)]`; `Bare` those with one constructor"
)]
pub trait Writes<T: ?Sized, W> {}

#[diagnostic::do_not_recommend]
impl<T: Encode<W> + ?Sized, W> Writes<T, W> for Tl {}

/// What a decoder of a generic type asks of an argument: that `T` can be read where `R` says.
#[diagnostic::on_unimplemented(
    message = "`{T}` can't be read where TL has `{R}`",
    label = "holds what can't be read",
    note = "what can be written can be read, but for `&T`, `&[T]` and types marked `encode_only`: what holds one is marked `#[tl(encode_only)]` too"
)]
pub trait Reads<'de, T, R> {}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, R>, R> Reads<'de, T, R> for Tl {}

/// [`Encode`], which an impl of a generic type has for its fields. As far from it as [`Writes`] is, so that the
/// compiler comes to speak of that first.
pub trait Written<W>: Encode<W> {}

#[diagnostic::do_not_recommend]
impl<T: Encode<W> + ?Sized, W> Written<W> for T {}

/// [`Decode`], in the same way.
pub trait Readable<'de, R>: Decode<'de, R> {}

#[diagnostic::do_not_recommend]
impl<'de, T: Decode<'de, R>, R> Readable<'de, R> for T {}

/// What a generic type asks of an argument where the schema has any object.
#[diagnostic::on_unimplemented(
    message = "`{T}` is no object: it has no constructor number, and the schema has an object here",
    label = "no constructor number",
    note = "what is encoded already is a `RawObject`; an object inside of `bytes` is `InBytes`, one behind its length `Framed`, and the schema says so",
    note = "for a type parameter, write the bound `T: tl_runtime::Object`"
)]
pub trait Numbers<T: ?Sized> {}

#[diagnostic::do_not_recommend]
impl<T: Object + ?Sized> Numbers<T> for Tl {}

/// What a bit of a flags word is by itself: `bool`, by whatever name.
#[diagnostic::on_unimplemented(
    message = "a conditional field may be absent, and `{Self}` can't be",
    label = "not `bool`, nor an `Option`",
    note = "write `Option<…>` around the type, under that name, or `bool` for TL's `true`"
)]
pub trait Bit {
    /// Whether it is set.
    fn is_set(&self) -> bool;

    /// What a bit that is set, or not, is.
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

/// A type whose constructor is that of a variant.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type with exactly one constructor, to write and to read",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes its constructor number from the field's type: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
pub trait TlVariant<'de> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T> TlVariant<'de> for T where
    T: TlConstructor + Encode + Encode<Bare> + Decode<'de> + Decode<'de, Bare>
{
}

/// The same for a type that is only written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type with exactly one constructor, to write",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes its constructor number from the field's type: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
pub trait VariantToWrite {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<T: TlConstructor + Encode + Encode<Bare>> VariantToWrite for T {}

/// The same for a type that is only read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type with exactly one constructor, to read",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes its constructor number from the field's type: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
pub trait VariantToRead<'de> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: TlConstructor + Decode<'de> + Decode<'de, Bare>> VariantToRead<'de> for T {}

/// A type whose constructors a variant takes in, be they several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no object, to write and to read: it has no constructor number",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes in the constructors of the field's type, whose numbers are told apart: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
pub trait TlMember<'de> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: Object + Encode + Decode<'de>> TlMember<'de> for T {}

/// The same for a type that is only written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no object, to write: it has no constructor number",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes in the constructors of the field's type, whose numbers are told apart: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
pub trait MemberToWrite {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<T: Object + Encode> MemberToWrite for T {}

/// The same for a type that is only read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no object, to read: it has no constructor number",
    label = "no constructor that the variant could take",
    note = "a one-field tuple variant without `id` takes in the constructors of the field's type, whose numbers are told apart: give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
pub trait MemberToRead<'de> {
    /// Nothing.
    fn is() {}
}

#[diagnostic::do_not_recommend]
impl<'de, T: Object + Decode<'de>> MemberToRead<'de> for T {}

/// A value that is read and then converted to a `T`.
#[diagnostic::on_unimplemented(
    message = "`{T}` can't be made of `{Self}`, as which it is read",
    label = "no conversion from this type",
    note = "write `impl TryFrom<{Self}> for {T}`, with an error that implements `Display`; or `From`"
)]
pub trait Makes<T>: Sized {
    /// The conversion of what was read at this offset.
    ///
    /// # Errors
    ///
    /// What the conversion has to say.
    fn make(self, offset: usize) -> Result<T, DecodeError>;
}

#[diagnostic::do_not_recommend]
impl<T: TryFrom<V, Error: Display>, V> Makes<T> for V {
    #[inline]
    fn make(self, offset: usize) -> Result<T, DecodeError> {
        match T::try_from(self) {
            Ok(value) => Ok(value),
            Err(error) => Err(refused(&error, offset)),
        }
    }
}

#[cold]
#[inline(never)]
fn refused(error: &dyn Display, offset: usize) -> DecodeError {
    DecodeError::custom(offset, error.to_string())
}

/// A value that a `T` is converted to and then written as, in one of these ways.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be made of `{T}`, which is written as it",
    label = "no conversion to this type",
    note = "write `impl From<&{T}> for {Self}`; or `impl From<{T}> for {Self}`, with `Clone` for `{T}`"
)]
pub trait MadeOf<'a, T, Way>: Sized {
    /// The conversion.
    fn made_of(value: &'a T, way: Way) -> Self;
}

/// By a reference, which copies nothing that is not needed.
#[derive(Debug, Clone, Copy)]
pub struct ByReference;

/// By a clone.
#[derive(Debug, Clone, Copy)]
pub struct ByValue;

/// In no way.
#[derive(Debug, Clone, Copy)]
pub struct Inconvertible;

#[diagnostic::do_not_recommend]
impl<'a, T: 'a, V: From<&'a T>> MadeOf<'a, T, ByReference> for V {
    #[inline]
    fn made_of(value: &'a T, _: ByReference) -> Self {
        Self::from(value)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Clone + Into<V>, V> MadeOf<'_, T, ByValue> for V {
    #[inline]
    fn made_of(value: &T, _: ByValue) -> Self {
        value.clone().into()
    }
}
