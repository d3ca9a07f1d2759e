//! `Visitor`: what it is told while a value is read.

use crate::{
    error::ReadError,
    schema::{Combinator, shape::Field},
};

/// Bytes of the input, with their offset.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span<'b> {
    pub(crate) offset: usize,
    pub(crate) bytes: &'b [u8],
}

/// A value that holds no others.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scalar<'b> {
    Int(i32),
    Nat(u32),
    Long(i64),
    Double(f64),
    /// A string, which may not be UTF-8.
    String(&'b [u8]),
    Bytes(&'b [u8]),
    Bool(bool),
    /// `true`, which has no bytes.
    True,
}

/// A group of fields.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Object<'s> {
    /// With its number.
    Boxed(Combinator<'s>),
    Bare(Combinator<'s>),
    /// Repeated fields that are no object.
    Group,
}

/// It is told of a value's parts, in the order of the bytes.
pub(crate) trait Visitor<'s> {
    /// An object begins; `number` has no bytes if it is bare.
    fn begin_object(&mut self, ty: &'s str, object: Object<'s>, number: Span<'_>);

    /// A vector or a repetition begins. `head` is its number and count. The type of its items may be a guess.
    fn begin_vector(&mut self, ty: &str, count: usize, head: Span<'_>, is_guessed: bool);

    /// The object or vector is complete.
    fn end(&mut self);

    /// The next part is the value of the field of this name.
    fn field(&mut self, name: &'s str);

    /// The next part is this item.
    fn item(&mut self, index: usize);

    /// A value.
    fn scalar(&mut self, ty: &str, value: Scalar<'_>, span: Span<'_>);

    /// The value of a word on which other fields depend.
    fn word(&mut self, word: u32, field: &'s Field, span: Span<'_>);

    /// Whether to unpack packed data.
    fn unpacks(&self) -> bool {
        false
    }

    /// Unpacked data follows, with offsets of its own, up to `end_packed`.
    fn begin_packed(&mut self, _len: usize) {}

    /// The unpacked data ends.
    fn end_packed(&mut self) {}

    /// Whether to go on after a part that can't be read and whose length is known. `depth` is the depth before it.
    fn goes_on(&mut self, _error: &ReadError, _depth: usize) -> bool {
        false
    }

    /// How many objects and vectors are open, if the visitor counts them.
    fn depth(&self) -> usize {
        0
    }
}
