//! The fields of a combinator.

use syn::{Member, Path, Type};

use super::{Check, Position};

/// The fields of one combinator.
pub struct Fields {
    /// The fields, in order, including those that are not on the wire.
    pub fields: Vec<Field>,
    /// The flags words, in order.
    pub words: Vec<Word>,
    /// The checks that only the compiler can make.
    pub checks: Vec<Check>,
}

impl Fields {
    /// The flags word that stands before all fields and is no field itself.
    #[must_use]
    pub fn leading_word(&self) -> Option<&Word> {
        self.words.first().filter(|word| word.field.is_none())
    }

    /// Whether one of them is the signature.
    #[must_use]
    pub fn are_signed(&self) -> bool {
        self.fields.iter().any(|field| field.is_signature)
    }

    /// Whether there is a bit that several fields own.
    #[must_use]
    pub fn shares_bits(&self) -> bool {
        let mut owned = Vec::new();
        self.fields.iter().any(|field| match field.kind {
            FieldKind::Optional { bit, .. } | FieldKind::True { bit, .. } => {
                let is_owned = owned.contains(&bit);
                owned.push(bit);
                is_owned
            }
            _ => false,
        })
    }
}

/// A field of a struct or variant.
#[derive(Clone)]
pub struct Field {
    /// Its name or index in Rust. None if the definition leaves it out.
    pub member: Option<Member>,
    /// Its Rust name without `r#`, or its index; or the schema's name if the definition leaves it out.
    pub name: String,
    /// What it is on the wire.
    pub kind: FieldKind,
    /// Whether it is the signature, which is empty in what is signed.
    pub is_signature: bool,
}

impl Field {
    /// Whether it is written at all.
    #[must_use]
    pub fn is_on_wire(&self) -> bool {
        match &self.kind {
            FieldKind::Skipped(_) => false,
            FieldKind::SteppedOver(gap) => !gap.is_empty(),
            _ => true,
        }
    }
}

/// What a field is on the wire. Every direction matches on it.
#[derive(Clone)]
pub enum FieldKind {
    /// A value, always present.
    Plain(Form),
    /// `flags.N?t`: a value that a bit announces. The form is that of the type inside `Option`.
    Optional {
        /// The bit that says whether it is there.
        bit: Bit,
        /// How the value is written.
        form: Form,
    },
    /// `flags.N?true`: the bit itself.
    True {
        /// The bit that it is.
        bit: Bit,
        /// Its type, if it is not written `bool`.
        alias: Option<Box<Type>>,
    },
    /// `#`: the flags word with this index.
    Word(usize),
    /// Not on the wire: the default of this type.
    Skipped(Type),
    /// Fields of the schema that the definition leaves out.
    SteppedOver(Gap),
}

/// Fields of a schema in a row that a definition leaves out.
#[derive(Clone)]
pub struct Gap {
    /// The table that knows what they hold.
    pub schema: Path,
    /// How to step over them, in the table's code.
    pub code: Vec<u8>,
    /// Their names in the schema.
    pub names: Vec<String>,
}

impl Gap {
    /// Whether these fields take no bytes, like `flags.0?true`. Then the code is only its end.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.code.iter().all(|byte| *byte == 0)
    }
}

/// How a value is written.
#[derive(Clone)]
pub enum Form {
    /// By its type, in a position.
    Position {
        /// The value's type.
        ty: Box<Type>,
        /// Where it stands.
        position: Position,
        /// The schema that says where objects left undecoded end in it.
        opaque: Option<Path>,
    },
    /// By functions of the user's.
    With {
        /// The value's type.
        ty: Box<Type>,
        /// Where the functions are.
        path: Path,
        /// The items, if the functions are for those of a vector.
        items: Option<WithItems>,
    },
}

impl Form {
    /// The value's type.
    #[must_use]
    pub fn ty(&self) -> &Type {
        let (Self::Position { ty, .. } | Self::With { ty, .. }) = self;
        ty
    }
}

/// A vector whose items the user's functions write.
#[derive(Clone)]
pub struct WithItems {
    /// The type of an item.
    pub ty: Box<Type>,
    /// Whether the vector has its number.
    pub is_boxed: bool,
}

/// A bit of one of the combinator's flags words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Bit {
    /// The index of the word.
    pub word: usize,
    /// 0 to 31.
    pub bit: u32,
}

/// A flags word.
#[derive(Clone)]
pub struct Word {
    /// The name of its field without `r#`, or `flags`.
    pub name: String,
    /// The bits that conditional fields own.
    pub owned: u32,
    /// The index of the field that it is; `None` for a word before all fields.
    pub field: Option<usize>,
}
