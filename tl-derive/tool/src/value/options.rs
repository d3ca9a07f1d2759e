//! What is said of bytes before they are read.

/// What bytes are, if they do not say it, and what an input may cost that may be hostile.
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
    /// An object of any type; 128 levels of depth, as many items as the input has bytes for, 16 MiB of what is packed,
    /// not strict.
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

    /// How many objects may be open inside one another; the outermost counts as one. A vector is no level of its own.
    #[must_use]
    pub fn max_depth(mut self, objects: usize) -> Self {
        self.max_depth = objects.min(Self::DEEPEST);
        self
    }

    /// The greatest depth: what a thread's stack has room for.
    pub const DEEPEST: usize = 128;

    /// How many items all vectors together may hold.
    #[must_use]
    pub fn max_items(mut self, items: usize) -> Self {
        self.max_items = items;
        self
    }

    /// How many bytes all that is packed (`gzip_packed`) may unpack to, together.
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

    /// The type, as in a schema: `Vector<long>`, `messages.Dialogs`, or bare `future_salt`.
    #[must_use]
    pub fn as_type(mut self, ty: &str) -> Self {
        self.ty = Some(ty.to_owned());
        self
    }

    /// The function of which this is the result; also of an `rpc_result` that holds it.
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
