//! `ReadOptions`: the type of bytes, and limits.

/// The type of bytes that do not tell their own, and limits for input that may be hostile.
///
/// ```
/// use tl_schema::{ReadOptions, Schema};
///
/// let schema = Schema::from_text("---functions---\ngetIds#00000001 = Vector<long>;")?;
/// let bytes = [0x15, 0xc4, 0xb5, 0x1c, 1, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0];
/// let options = ReadOptions::new().result_of("getIds").strict(true);
/// assert_eq!(schema.to_json_with(&bytes, &options)?, serde_json::json!([7]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The limits are those of `tl_runtime::DecodeOptions`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadOptions {
    pub(crate) max_depth: usize,
    pub(crate) max_items: usize,
    pub(crate) max_unpacked: usize,
    pub(crate) strict: bool,
    pub(crate) ty: Option<String>,
    pub(crate) function: Option<String>,
}

impl ReadOptions {
    /// An object of any type, not strict, with limits of 128 levels of depth, as many items as the input has bytes for,
    /// and 16 MiB of unpacked data.
    #[must_use]
    pub fn new() -> Self {
        Self {
            max_depth: 128,
            max_items: usize::MAX,
            max_unpacked: 16 << 20,
            strict: false,
            ty: None,
            function: None,
        }
    }

    /// How deep objects may nest; the outermost one counts. Vectors do not count.
    #[must_use]
    pub fn max_depth(mut self, objects: usize) -> Self {
        self.max_depth = objects.min(Self::DEEPEST);
        self
    }

    /// The greatest depth, for which a thread's stack has room.
    pub const DEEPEST: usize = 128;

    /// How many items all vectors may have in total.
    #[must_use]
    pub fn max_items(mut self, items: usize) -> Self {
        self.max_items = items;
        self
    }

    /// How many bytes all `gzip_packed` may unpack to in total.
    #[must_use]
    pub fn max_unpacked(mut self, bytes: usize) -> Self {
        self.max_unpacked = bytes;
        self
    }

    /// Whether to refuse what a canonical encoder would not have written.
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Reads the bytes as this type, as in a schema: `Vector<long>`, `messages.Dialogs`, or bare `future_salt`.
    #[must_use]
    pub fn as_type(mut self, ty: &str) -> Self {
        self.ty = Some(ty.to_owned());
        self
    }

    /// Reads the bytes as the result of this function, or as an `rpc_result` with one.
    #[must_use]
    pub fn result_of(mut self, function: &str) -> Self {
        self.function = Some(function.to_owned());
        self
    }
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self::new()
    }
}
