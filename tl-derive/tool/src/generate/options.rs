//! `Generate`: the options of the command.

/// Which definitions are written, and how.
///
/// ```no_run
/// // build.rs
/// let options = tl_schema::Generate::new().name("help.getConfig").opaque("DcOption");
/// let generated = tl_schema::generate(["schema/api.tl"], &options)?;
/// for note in &generated.notes {
///     println!("cargo::warning={note}");
/// }
/// let out = std::path::Path::new(&std::env::var("OUT_DIR")?).join("api.rs");
/// std::fs::write(out, generated.text)?;
/// println!("cargo::rerun-if-changed=schema/api.tl");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Generate {
    pub(super) names: Vec<String>,
    pub(super) all: bool,
    pub(super) opaque: Vec<String>,
    pub(super) partial: Vec<(String, Vec<String>)>,
    pub(super) is_borrowed: bool,
    pub(super) derives: Vec<String>,
}

impl Generate {
    /// No definitions yet. [`name`](Self::name) or [`all`](Self::all) says which.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a type, constructor or function, and all that it reaches. A constructor adds its whole type.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.names.push(name.into());
        self
    }

    /// Whether to write all that the files declare.
    #[must_use]
    pub fn all(mut self, all: bool) -> Self {
        self.all = all;
        self
    }

    /// Keeps values of this type as bytes (`RawObject`), so that it reaches nothing else.
    #[must_use]
    pub fn opaque(mut self, ty: impl Into<String>) -> Self {
        self.opaque.push(ty.into());
        self
    }

    /// Writes only these fields of a constructor, whose others are stepped over.
    #[must_use]
    pub fn partial<F: Into<String>>(
        mut self,
        constructor: impl Into<String>,
        fields: impl IntoIterator<Item = F>,
    ) -> Self {
        let fields = fields.into_iter().map(Into::into).collect();
        self.partial.push((constructor.into(), fields));
        self
    }

    /// Whether to write `&'a str` and `&'a [u8]` instead of `String` and `Vec<u8>`.
    #[must_use]
    pub fn borrowed(mut self, is_borrowed: bool) -> Self {
        self.is_borrowed = is_borrowed;
        self
    }

    /// Derives this trait too, beside `TlObject`, `Debug`, `Clone` and `PartialEq`.
    #[must_use]
    pub fn derive(mut self, path: impl Into<String>) -> Self {
        self.derives.push(path.into());
        self
    }
}
