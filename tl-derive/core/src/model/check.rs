//! What only the compiler can hold against a schema.

use syn::Type;

use super::Position;

/// Something that the schema says of a Rust type, for the compiler to hold the type against.
pub enum Check {
    /// A field's type is this TL type or, in a bare place, this constructor.
    Type {
        /// The Rust type.
        ty: Box<Type>,
        /// How many vectors are around the TL type that the Rust type's tokens do not show.
        depth: usize,
        /// What it has to be.
        wanted: Wanted,
    },
    /// A type can stand in this position.
    Form {
        /// The Rust type.
        ty: Box<Type>,
        /// Where it has to stand.
        position: Position,
    },
    /// A field's type has a constructor number, whatever it is: the schema has any object there.
    Object {
        /// The Rust type.
        ty: Box<Type>,
    },
    /// The type of a variant's only field has not the variant's own number, which would be written twice.
    NotRepeated {
        /// The Rust type.
        ty: Box<Type>,
        /// The variant's constructor number.
        id: u32,
    },
    /// A schema says of a field's type nothing else than `ty` does.
    Stated {
        /// The Rust type.
        ty: Box<Type>,
        /// How many vectors are around the TL type that the Rust type's tokens do not show.
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
    /// A variant's type is a constructor, as another variant is, and of the same type.
    Sibling {
        /// The Rust type.
        ty: Box<Type>,
        /// The type of the others, if a schema says it.
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
    /// The Rust type that is looked at.
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

    /// Whether it only looks at what the type says of itself, and asks nothing of it.
    #[must_use]
    pub fn only_looks(&self) -> bool {
        !matches!(self, Self::Form { .. } | Self::Object { .. })
    }
}

/// What the schema has in a field's place.
pub struct Wanted {
    /// The name of the TL type or constructor.
    pub name: String,
    /// Whether the place is bare, whatever the name: `%InputUser`.
    pub is_bare: bool,
    /// The field, as the schema has it.
    pub field: String,
    /// The constructor numbers that a file has of it, in ascending order; none, if no file tells.
    pub numbers: Vec<u32>,
    /// The declaration of a bare constructor that no single value is.
    pub declaration: Option<String>,
    /// The variant's constructor, if the field is all that it has.
    pub itself: Option<Itself>,
}

/// The constructor of a variant with one field, which the field's type is not.
pub struct Itself {
    /// The constructor number.
    pub id: u32,
    /// The constructor, as the schema has it.
    pub title: String,
    /// The field, as the schema has it.
    pub field: String,
}
