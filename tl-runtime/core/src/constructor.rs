//! One constructor, as a type lists it and as errors show it: its number, its name, and its declaration in the schema.

/// One constructor of a type: its number, its TL name and, where known, what the schema says of it.
///
/// Its `Display` is a schema's notation: `inputClientProxy#75588b3f`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Constructor {
    /// The constructor number (TL: combinator number).
    pub id: u32,
    /// The TL name, such as `help.getConfig`; empty where none is known.
    pub name: &'static str,
    /// The result type, such as `InputPeer`, where a schema says it.
    pub result: Option<&'static str>,
    /// The declaration in the schema, without its semicolon, where there is one.
    pub schema: Option<&'static str>,
    /// Whether it is known to be a function, from `returns` or from the schema.
    pub is_function: bool,
}

impl Constructor {
    /// A constructor with this number and TL name.
    #[must_use]
    pub const fn new(id: u32, name: &'static str) -> Self {
        Self {
            id,
            name,
            result: None,
            schema: None,
            is_function: false,
        }
    }

    /// Whether it has this TL name.
    pub(crate) const fn is_named(&self, name: &str) -> bool {
        let (mut own, mut name) = (self.name.as_bytes(), name.as_bytes());
        while let ([a, own_rest @ ..], [b, name_rest @ ..]) = (own, name) {
            if *a != *b {
                return false;
            }
            (own, name) = (own_rest, name_rest);
        }
        own.is_empty() && name.is_empty()
    }

    /// The same constructor, marked as a function.
    #[must_use]
    pub const fn function(mut self) -> Self {
        self.is_function = true;
        self
    }

    /// The same constructor with its result type and its declaration in the schema.
    #[must_use]
    pub const fn declared(mut self, result: &'static str, schema: &'static str) -> Self {
        self.result = Some(result);
        self.schema = Some(schema);
        self
    }
}

impl core::fmt::Display for Constructor {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}#{:08x}", self.name, self.id)
    }
}
