//! Shapes: the encodings of types, stated without the derive, for the reference decoder and the generator.

/// A piece of the wire.
#[derive(Clone)]
pub(super) enum Shape {
    /// So many bytes of anything.
    Fixed(usize),
    Bool,
    /// A string; whether it has to be UTF-8.
    String(bool),
    /// This constructor number.
    Number(u32),
    Fields(Vec<Shape>),
    /// A level of depth, with flags words of its own.
    Object(Box<Shape>),
    /// One of these constructors, or, of an open type, any other: all that is left.
    OneOf(Vec<(u32, Shape)>, Open),
    /// A vector, boxed or bare.
    Vector(Boxed, Box<Shape>),
    /// A flags word: which one it is, and which bits fields own. An explicit one owns them all.
    Flags(usize, u32),
    /// A field on a bit of a word.
    If(usize, u32, Box<Shape>),
    Framed(Box<Shape>),
    InBytes(Box<Shape>),
    OrRaw(Box<Shape>),
    Attempt(Box<Shape>),
    /// A number, and all that is left.
    Raw,
    /// What functions by hand write: a length of two bytes, and so many bytes.
    ByHand,
    /// A type that holds itself, by its place in `subjects::named`.
    Named(usize),
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Open {
    No,
    Yes,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Boxed {
    No,
    Yes,
}

pub(super) const INT: Shape = Shape::Fixed(4);
pub(super) const LONG: Shape = Shape::Fixed(8);
pub(super) const TEXT: Shape = Shape::String(true);
pub(super) const BYTES: Shape = Shape::String(false);
pub(super) const TRUE: Shape = Shape::Fixed(0);

pub(super) const VECTOR: u32 = 0x1cb5_c415;
pub(super) const BOOL_TRUE: u32 = 0x9972_75b5;
pub(super) const BOOL_FALSE: u32 = 0xbc79_9737;

/// Pieces one after another, of one object.
pub(super) fn fields(fields: impl IntoIterator<Item = Shape>) -> Shape {
    Shape::Fields(fields.into_iter().collect())
}

/// An object without its number.
pub(super) fn bare(parts: impl IntoIterator<Item = Shape>) -> Shape {
    Shape::Object(fields(parts).into())
}

/// An object behind its number.
pub(super) fn boxed(number: u32, parts: impl IntoIterator<Item = Shape>) -> Shape {
    fields([Shape::Number(number), bare(parts)])
}

pub(super) fn one_of<const N: usize>(constructors: [(u32, Shape); N]) -> Shape {
    Shape::OneOf(constructors.into(), Open::No)
}

pub(super) fn on(word: usize, bit: u32, field: Shape) -> Shape {
    Shape::If(word, bit, field.into())
}

pub(super) fn explicit(word: usize) -> Shape {
    Shape::Flags(word, u32::MAX)
}

pub(super) fn vector(item: Shape) -> Shape {
    Shape::Vector(Boxed::Yes, item.into())
}

pub(super) fn bare_vector(item: Shape) -> Shape {
    Shape::Vector(Boxed::No, item.into())
}

pub(super) fn framed(inner: Shape) -> Shape {
    Shape::Framed(inner.into())
}

pub(super) fn in_bytes(inner: Shape) -> Shape {
    Shape::InBytes(inner.into())
}

pub(super) fn or_raw(inner: Shape) -> Shape {
    Shape::OrRaw(inner.into())
}

pub(super) fn attempt(inner: Shape) -> Shape {
    Shape::Attempt(inner.into())
}

impl Shape {
    /// The least length of it, which a vector's count is held against.
    pub(super) fn least(&self, named: &[Shape]) -> usize {
        match self {
            Self::Fixed(len) => *len,
            Self::Fields(fields) => fields.iter().map(|field| field.least(named)).sum(),
            Self::Object(inner) => inner.least(named),
            Self::Vector(Boxed::Yes, _) => 8,
            Self::If(..) | Self::ByHand => 0,
            Self::Framed(inner) => 4 + inner.least(named),
            Self::InBytes(inner) => (inner.least(named) + 4) & !3,
            Self::OrRaw(inner) => inner.least(named).min(4),
            // Of a body that is cut off, nothing may be left.
            Self::Attempt(_) => 0,
            Self::Named(index) => named[*index].least(named),
            _ => 4,
        }
    }
}
