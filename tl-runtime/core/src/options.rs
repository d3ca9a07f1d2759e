//! `DecodeOptions`: the limits of a decode, and whether it is strict.

use crate::padding::length;

/// The limits of a decode, for input that may be hostile, and whether it is strict.
///
/// ```
/// use tl_runtime::DecodeOptions;
///
/// // `"abc"` in the long form, which a canonical encoder does not use for short strings.
/// let bytes = b"\xfe\x03\0\0abc\0";
/// assert_eq!(DecodeOptions::new().from_bytes::<&str>(bytes)?, "abc");
/// assert!(DecodeOptions::new().strict(true).from_bytes::<&str>(bytes).is_err());
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecodeOptions {
    pub(crate) max_depth: usize,
    pub(crate) max_items: usize,
    pub(crate) strict: bool,
}

impl DecodeOptions {
    /// The options that [`from_bytes`](crate::from_bytes) uses: 128 levels of depth, as many items
    /// as the input has bytes for, not strict.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            max_depth: 128,
            max_items: usize::MAX,
            strict: false,
        }
    }

    /// How deep objects may nest; the outermost one counts.
    ///
    /// A group of fields counts as an object, because it may hold itself too. Vectors and wrappers such as
    /// [`Framed`](crate::Framed) do not count: the type bounds how deep they nest.
    #[must_use]
    pub const fn max_depth(mut self, objects: usize) -> Self {
        self.max_depth = objects;
        self
    }

    /// How many items all vectors of one decode may have in total.
    ///
    /// Items that take no bytes (`vector<true>`) count too, and also have a limit of their own,
    /// [`MAX_ZERO_WIDTH_ITEMS`](Self::MAX_ZERO_WIDTH_ITEMS).
    #[must_use]
    pub const fn max_items(mut self, items: usize) -> Self {
        self.max_items = items;
        self
    }

    /// Whether to refuse what a canonical encoder would not have written: padding that is not zero,
    /// a long length form for a short string, bits of an implicit flags word that no field owns.
    ///
    /// A strict decode that succeeds encodes to the same bytes again.
    #[must_use]
    pub const fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// How many items without bytes all vectors of one decode may have in total. The input's length does not bound
    /// them, because they take no input. If they have a size in memory all the same, they may take up 1 MiB.
    pub const MAX_ZERO_WIDTH_ITEMS: usize = length(1 << 16);
}

impl Default for DecodeOptions {
    fn default() -> Self {
        Self::new()
    }
}
