//! Checks of Rust types against a schema that only the compiler can make.

use syn::Type;

use super::Position;

/// A check of a Rust type against the schema, for the compiler.
pub enum Check {
    /// A field's type is this TL type or, if the field is bare, this constructor.
    Type {
        /// The Rust type.
        ty: Box<Type>,
        /// How many vectors are around the TL type, if the Rust type is an alias that does not show them.
        depth: usize,
        /// What it has to be.
        wanted: Wanted,
    },
    /// A type has the traits for this position.
    Form {
        /// The Rust type.
        ty: Box<Type>,
        /// Where it has to stand.
        position: Position,
    },
    /// A field's type has a constructor number: the schema has any object there.
    Object {
        /// The Rust type.
        ty: Box<Type>,
    },
    /// The type of a variant's only field does not have the variant's own number, which would be written twice.
    NotRepeated {
        /// The Rust type.
        ty: Box<Type>,
        /// The variant's constructor number.
        id: u32,
    },
    /// If the field's type has a schema, it agrees with `ty`.
    Stated {
        /// The Rust type.
        ty: Box<Type>,
        /// How many vectors are around the TL type, if the Rust type is an alias that does not show them.
        depth: usize,
        /// The name of the TL type or constructor.
        name: String,
        /// What `ty` says.
        stated: String,
    },
    /// The type of a variant's only field is not the variant's constructor itself.
    NotItself {
        /// The Rust type.
        ty: Box<Type>,
        /// The variant's constructor.
        itself: Itself,
    },
    /// A variant's type is a constructor of the same TL type as another variant.
    Sibling {
        /// The Rust type.
        ty: Box<Type>,
        /// The TL type of the other variants, if a schema says it.
        result: Option<String>,
        /// The name of another variant.
        sibling: String,
    },
    /// A variant's type has this constructor number.
    Constructor {
        /// The Rust type.
        ty: Box<Type>,
        /// The constructor number.
        id: u32,
        /// The constructor, as the schema has it.
        declaration: String,
    },
}

impl Check {
    /// The Rust type that is checked.
    #[must_use]
    pub fn ty(&self) -> &Type {
        let (Self::Type { ty, .. }
        | Self::Form { ty, .. }
        | Self::Object { ty }
        | Self::NotRepeated { ty, .. }
        | Self::NotItself { ty, .. }
        | Self::Stated { ty, .. }
        | Self::Sibling { ty, .. }
        | Self::Constructor { ty, .. }) = self;
        ty
    }

    /// Whether the check works for any type, and requires no trait of it.
    #[must_use]
    pub fn only_looks(&self) -> bool {
        !matches!(self, Self::Form { .. } | Self::Object { .. })
    }
}

/// What the schema says of a field.
pub struct Wanted {
    /// The name of the TL type or constructor.
    pub name: String,
    /// Whether the place is bare, whatever the name: `%InputUser`.
    pub is_bare: bool,
    /// The field, as the schema has it.
    pub field: String,
    /// The constructor numbers of the type in the schema file, in ascending order. Empty if there is no file.
    pub numbers: Vec<u32>,
    /// The mark of the type in that file. 0 if there is no file.
    pub mark: u64,
    /// The declaration of a bare constructor that has not exactly one field.
    pub declaration: Option<String>,
    /// The variant's constructor, if this is its only field.
    pub itself: Option<Itself>,
}

/// The constructor of a variant with one field. The field's type must not be it.
pub struct Itself {
    /// The constructor number.
    pub id: u32,
    /// The constructor, as the schema has it.
    pub title: String,
    /// The field, as the schema has it.
    pub field: String,
}
