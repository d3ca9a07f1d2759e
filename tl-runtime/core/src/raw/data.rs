//! `RawData`: the bytes of a raw object.

use alloc::{borrow::Cow, vec::Vec};
use core::{fmt, hash, ops::Deref};

/// How many bytes a constructor number takes.
const NUMBER_LEN: usize = size_of::<u32>();

/// The bytes of an object after its constructor number, borrowed from an input or owned. It derefs to a slice.
///
/// Besides the slice, it holds the constructor number in front of these bytes, so that the object can be decoded later
/// into types that borrow from it. It also holds the unknown constructor for which the object was left undecoded.
#[derive(Clone)]
pub struct RawData<'a>(Cow<'a, [u8]>, Option<u32>);

impl<'a> RawData<'a> {
    /// The data of an object with these bytes, its number first.
    pub(super) fn of_whole(whole: &'a [u8]) -> Self {
        Self(Cow::Borrowed(whole), None)
    }

    /// The data of an object with this number.
    pub(super) fn new(id: u32, data: &[u8]) -> Self {
        let mut whole = Vec::with_capacity(data.len().saturating_add(NUMBER_LEN));
        whole.extend_from_slice(&id.to_le_bytes());
        whole.extend_from_slice(data);
        Self(Cow::Owned(whole), None)
    }

    /// The bytes of the whole object, its number first.
    pub(super) fn whole(&self) -> &[u8] {
        &self.0
    }

    /// The same data, left undecoded because this constructor is unknown.
    pub(super) fn with_unknown(mut self, constructor: u32) -> Self {
        self.1 = Some(constructor);
        self
    }

    /// The unknown constructor, if that is why the object was left undecoded.
    pub(super) fn unknown(&self) -> Option<u32> {
        self.1
    }

    /// All bytes, if they are too few for a constructor number, and so no object.
    pub(super) fn no_object(&self) -> Option<&[u8]> {
        (self.0.len() < NUMBER_LEN).then_some(&*self.0)
    }

    /// The same data with a copy of the bytes.
    #[must_use]
    pub fn into_owned(self) -> RawData<'static> {
        RawData(Cow::Owned(self.0.into_owned()), self.1)
    }
}

impl Deref for RawData<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.0.get(NUMBER_LEN..).unwrap_or_default()
    }
}

impl AsRef<[u8]> for RawData<'_> {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl fmt::Debug for RawData<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl PartialEq for RawData<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for RawData<'_> {}

impl hash::Hash for RawData<'_> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

/// Compares data with types that hold bytes.
macro_rules! equals {
    ($([$($generics:tt)*] $ty:ty;)*) => {
        $(
            impl<$($generics)*> PartialEq<$ty> for RawData<'_> {
                fn eq(&self, other: &$ty) -> bool {
                    **self == other[..]
                }
            }
        )*
    };
}

equals! {
    [] [u8];
    [] &[u8];
    [] Vec<u8>;
    [] Cow<'_, [u8]>;
    [const N: usize] [u8; N];
    [const N: usize] &[u8; N];
}
