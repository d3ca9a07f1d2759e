//! `DecodeError`: why an input was refused, at which byte, and in which field.

mod text;

use alloc::{
    borrow::Cow,
    boxed::Box,
    string::{String, ToString},
};

use super::{names::Names, path::Path};
use crate::constructor::Constructor;

/// Why an input was refused, at which byte, and in which part of the value.
///
/// ```
/// use tl_runtime::{DecodeErrorKind, TlObject, from_bytes};
///
/// #[derive(TlObject, Debug)]
/// #[tl(id = 0x75588b3f)]
/// struct InputClientProxy<'a> {
///     address: &'a str,
///     port: i32,
/// }
///
/// let bytes = [0x3f, 0x8b, 0x58, 0x75, 1, b'a', 0, 0, 0x50];
/// let error = from_bytes::<InputClientProxy<'_>>(&bytes).unwrap_err();
/// assert_eq!(error.kind(), &DecodeErrorKind::EndOfInput { needed: 4, left: 1 });
/// assert_eq!(error.offset(), 8);
/// assert_eq!(
///     error.to_string(),
///     "end of input at byte 8, in InputClientProxy.port: 4 bytes needed, 1 left",
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    kind: DecodeErrorKind,
    offset: usize,
    path: Path,
    /// What to do about it, if that is known.
    advice: &'static str,
}

/// Why an input was refused.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The input ends before the value does.
    EndOfInput {
        /// How many bytes the value needed.
        needed: usize,
        /// How many were left.
        left: usize,
    },
    /// A constructor number that the type does not have.
    UnknownConstructor {
        /// The number in the input.
        found: u32,
        /// The constructors that could stand there.
        expected: &'static [Constructor],
    },
    /// A boxed vector does not begin with `vector#1cb5c415`.
    NotAVector {
        /// The number in the input.
        found: u32,
    },
    /// A `Bool` is neither `boolTrue#997275b5` nor `boolFalse#bc799737`.
    NotABool {
        /// The number in the input.
        found: u32,
    },
    /// A string's bytes are not UTF-8. Rust's byte types take any bytes as TL's `string`.
    NotUtf8,
    /// The value is complete, and the input goes on.
    TrailingBytes {
        /// The bytes after the value.
        left: usize,
    },
    /// More objects inside one another than [`max_depth`](crate::DecodeOptions::max_depth) allows.
    TooDeep {
        /// That limit, in objects.
        limit: usize,
    },
    /// A vector has more items than [`max_items`](crate::DecodeOptions::max_items) or, of items
    /// without bytes, than
    /// [`MAX_ZERO_WIDTH_ITEMS`](crate::DecodeOptions::MAX_ZERO_WIDTH_ITEMS) allows.
    TooManyItems {
        /// The vector's count.
        count: usize,
        /// The items that were still allowed.
        left: usize,
    },
    /// The value is unambiguous, but a canonical encoder would have written it differently. Only
    /// [`strict`](crate::DecodeOptions::strict) decoding says so; the text says what differs.
    NotCanonical(&'static str),
    /// Anything else, from code outside this crate.
    Custom(Cow<'static, str>),
}

impl DecodeError {
    #[cold]
    pub(crate) fn new(kind: DecodeErrorKind, offset: usize) -> Self {
        Self(Box::new(Inner {
            kind,
            offset,
            path: Path::default(),
            advice: "",
        }))
    }

    /// An error of your own, for [`Decode`](crate::Decode) by hand and `with` functions.
    ///
    /// `offset` is its place in the input, in bytes, as [`Reader::offset`](crate::Reader::offset) returned it.
    #[cold]
    pub fn custom(offset: usize, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(DecodeErrorKind::Custom(message.into()), offset)
    }

    /// The error for a constructor number that a type does not have, for [`Decode`](crate::Decode) by hand.
    /// [`OrRaw`](crate::OrRaw) keeps such an object undecoded, as it does those of derived types.
    ///
    /// `offset` is that of the number, as [`Reader::offset`](crate::Reader::offset) returned it before the number was
    /// read. `expected` are the constructors that the type has, if they are known.
    ///
    /// ```
    /// use tl_runtime::{Constructor, Decode, DecodeError, Reader, from_bytes};
    ///
    /// #[derive(Debug)]
    /// enum Order {
    ///     Less,
    ///     More,
    /// }
    ///
    /// impl Order {
    ///     const CONSTRUCTORS: &[Constructor] =
    ///         &[Constructor::new(0x11111111, "less"), Constructor::new(0x22222222, "more")];
    /// }
    ///
    /// impl<'de> Decode<'de> for Order {
    ///     const MIN_LEN: usize = 4;
    ///
    ///     fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
    ///         let offset = reader.offset();
    ///         match reader.get::<u32>()? {
    ///             0x11111111 => Ok(Self::Less),
    ///             0x22222222 => Ok(Self::More),
    ///             found => Err(DecodeError::unknown_constructor(offset, found, Self::CONSTRUCTORS)),
    ///         }
    ///     }
    /// }
    ///
    /// assert_eq!(
    ///     from_bytes::<Order>(&[0x33; 4]).unwrap_err().to_string(),
    ///     "unknown constructor 0x33333333 at byte 0: expected one of less#11111111, more#22222222",
    /// );
    /// ```
    #[cold]
    #[must_use]
    pub fn unknown_constructor(
        offset: usize,
        found: u32,
        expected: &'static [Constructor],
    ) -> Self {
        Self::new(
            DecodeErrorKind::UnknownConstructor { found, expected },
            offset,
        )
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &DecodeErrorKind {
        &self.0.kind
    }

    /// The byte at which the error is, counted from the start of the input. For an unknown constructor number and for a
    /// value that is cut off, it is the first byte of that number or value.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// In which part of the value it is, in Rust's names: `InitConnection.params.value[0].value`. Empty, if the
    /// value has no parts.
    #[must_use]
    pub fn path(&self) -> String {
        self.0.path.to_string()
    }

    /// Whether the error is about the value itself and not about a part of it.
    pub(crate) fn is_of_whole_value(&self) -> bool {
        self.0.path.is_empty()
    }

    /// The number of the unknown constructor, if that is the error.
    pub(crate) fn unknown(&self) -> Option<u32> {
        match self.kind() {
            DecodeErrorKind::UnknownConstructor { found, .. } => Some(*found),
            _ => None,
        }
    }

    /// Moves the error to `offset`, where the value begins, if it is about the value itself and not about a part of it.
    #[cold]
    #[inline(never)]
    pub(crate) fn of_value_at(mut self, offset: usize) -> Self {
        if self.is_of_whole_value() {
            self.0.offset = offset;
        }
        self
    }

    /// Moves the error to `offset`, where the value begins, if the input ends within the value.
    #[cold]
    #[inline(never)]
    pub(crate) fn if_cut_off(self, offset: usize) -> Self {
        match self.kind() {
            DecodeErrorKind::EndOfInput { .. } => self.of_value_at(offset),
            _ => self,
        }
    }

    /// Adds what to do about it.
    #[cold]
    pub(crate) fn advise(mut self, advice: &'static str) -> Self {
        self.0.advice = advice;
        self
    }

    /// Adds a step to the path: a field of an object that was stepped over, by its constructor's number and its index.
    #[cold]
    #[inline(never)]
    pub(crate) fn in_step(mut self, number: u32, field: u8) -> Self {
        self.0.path.in_step(number, field);
        self
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn in_type(mut self, names: &'static Names) -> Self {
        self.0.path.in_type(names);
        self
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn in_field(mut self, names: &'static Names, index: usize) -> Self {
        self.0.path.in_field(names, index);
        self
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn in_item(mut self, index: usize) -> Self {
        self.0.path.in_item(index);
        self
    }
}

impl core::error::Error for DecodeError {}

/// [`InvalidData`](std::io::ErrorKind::InvalidData), with the error inside.
#[cfg(feature = "std")]
impl From<DecodeError> for std::io::Error {
    fn from(error: DecodeError) -> Self {
        Self::new(std::io::ErrorKind::InvalidData, error)
    }
}
