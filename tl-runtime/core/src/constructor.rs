//! One constructor, as a type lists it and as errors show it: its number, its name, and its declaration in the schema.

use core::{
    fmt,
    hash::{Hash, Hasher},
};

/// One constructor of a type: its number, its TL name and, where known, what the schema says of it.
///
/// Its `Display` is a schema's notation: `inputClientProxy#75588b3f`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
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
    /// The type in the schema file that it was checked against.
    pub(crate) mark: Mark,
}

/// A type of a schema file as one number: a hash of its name and its constructor numbers. 0 if there is no file.
///
/// With it, the compiler compares a number where it would have to compare names letter by letter. It follows from the
/// other fields, so it makes no difference to whether two constructors are equal.
#[derive(Clone, Copy)]
pub(crate) struct Mark(pub(crate) u64);

impl PartialEq for Mark {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Mark {}

impl Hash for Mark {
    fn hash<H: Hasher>(&self, _: &mut H) {}
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
            mark: Mark(0),
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

impl fmt::Debug for Constructor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Constructor")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("result", &self.result)
            .field("schema", &self.schema)
            .field("is_function", &self.is_function)
            .finish()
    }
}

impl fmt::Display for Constructor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{:08x}", self.name, self.id)
    }
}
