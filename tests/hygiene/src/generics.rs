//! Names of lifetimes, types and constants among the generics.

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    fmt::Debug,
    marker::{PhantomData, Sized},
    option,
    prelude::v1::derive,
};
use ::std::{borrow::Cow, boxed, rc::Rc, vec};

/// Lifetimes with names that a derive would choose, one of them outliving the others.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5300_0001)]
pub struct Lifetimes<'de, 'tl: '__de, '__de, '__de_>
where
    'de: 'tl,
{
    /// `'de`
    pub de: &'de str,
    /// `'tl`
    pub tl: &'tl [u8],
    /// `'__de`
    pub de_: Cow<'__de, str>,
    /// `'__de_`
    pub de__: &'__de_ [u8; 16],
}

/// Type parameters with names of the runtime's traits and of the derive's parameters.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5300_0002)]
pub struct Parameters<W, R, T, X, Writer, Encode, Decode, TlObject, Reader, Option> {
    /// `W`
    pub w: W,
    /// `R`
    #[tl(bare)]
    pub r: R,
    /// `T`
    #[tl(ty = "vector<%T>")]
    pub t: vec::Vec<T>,
    /// `X`
    #[tl(flag = 0)]
    pub x: option::Option<X>,
    /// `Writer`
    pub writer: Writer,
    /// `Encode`
    pub encode: boxed::Box<Encode>,
    /// `Decode`
    pub decode: Rc<Decode>,
    /// `TlObject`
    pub tl_object: vec::Vec<vec::Vec<TlObject>>,
    /// `Reader`
    #[tl(flag = 0)]
    pub reader: option::Option<Reader>,
    /// `Option`
    pub option: Option,
}

/// Bounds, defaults, a constant; and parameters that are asked for nothing.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5300_0003)]
pub struct Bounds<T: Clone + Debug = i32, Unused = str, const N: usize = 3, const USIZE: usize = 4>
where
    Unused: ?Sized,
    vec::Vec<T>: PartialEq,
{
    /// A value.
    pub value: T,
    /// Not on the wire, and not needed to be.
    #[tl(skip)]
    pub unused: (PhantomData<Unused>, PhantomData<[(); N]>),
    /// The same without the attribute.
    #[tl(skip)]
    pub usize: PhantomData<[T; USIZE]>,
}

/// A family of types.
pub trait Family {
    /// A member, named like the trait's own.
    type Return: Debug + Clone + PartialEq + Eq;
}

/// A family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers;

impl Family for Numbers {
    type Return = i64;
}

/// Types that belong to a parameter.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5300_0004)]
pub struct Associated<F: Family> {
    /// In short.
    pub short: F::Return,
    /// In full.
    pub full: vec::Vec<<F as Family>::Return>,
}

/// A type that holds itself.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5300_0005)]
pub struct Node<T> {
    /// A value.
    pub value: T,
    /// The next one.
    #[tl(flag = 0)]
    pub next: option::Option<boxed::Box<Self>>,
}

/// One of several, some of them parameters.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub enum Either<'r, Left, Right: Debug, Object>
where
    Left: Clone,
{
    /// A parameter among other fields.
    #[tl(id = 0x5300_0006)]
    Left {
        /// A value.
        value: Left,
        /// Borrowed.
        name: &'r str,
    },
    /// A vector of a parameter.
    #[tl(id = 0x5300_0007)]
    Right(vec::Vec<Right>),
    /// A parameter that has a number of its own.
    Object(Object),
}

/// A bound that already has a lifetime of the derive's name.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5300_0008)]
pub struct HigherRanked<T>
where
    T: for<'de> Callback<'de>,
{
    /// A value.
    pub value: T,
    /// A type with such a lifetime.
    #[tl(skip)]
    pub skipped: PhantomData<for<'de> fn(&'de str) -> &'de str>,
}

/// A trait with a lifetime.
pub trait Callback<'de> {
    /// Something that borrows.
    type Borrowed;
}

impl<'de> Callback<'de> for i32 {
    type Borrowed = &'de str;
}

/// Bounds that replace what would be inferred, with a lifetime of the derive's name.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(
    crate = ::wire,
    id = 0x5300_0009,
    bound = "T: ::wire::Encode + for<'de> ::wire::Decode<'de>, U: ::wire::Encode + ::wire::DecodeOwned"
)]
pub struct Bound<T, U> {
    /// One parameter.
    pub value: T,
    /// Another.
    pub other: vec::Vec<U>,
}
