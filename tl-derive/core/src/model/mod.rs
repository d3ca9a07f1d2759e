//! The model of a definition: validated, and free of attributes. `codegen` writes it as code.

mod check;
mod fields;
mod position;
mod represented;
pub mod rust_type;

use crate::schema::Table;
use proc_macro2::TokenStream;
use syn::{Generics, Ident, Path, Type, WherePredicate};

pub use self::{
    check::{Check, Itself, Wanted},
    fields::{Bit, Field, FieldKind, Fields, Form, Gap, WithItems, Word},
    position::{Marker, Position},
    represented::Represented,
};

/// A schema under the derive `TlSchema`.
pub struct SchemaModel {
    /// Its name in Rust.
    pub ident: Ident,
    /// Where the runtime is; `None` for `::tl_runtime`.
    pub runtime: Option<Path>,
    /// The files that the compiler does not yet watch for changes.
    pub files: Vec<String>,
    /// What they declare.
    pub table: Table,
}

/// A type under the derive.
pub struct Model {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its parameters with their bounds.
    pub generics: Generics,
    /// Where the runtime is; `None` for `::tl_runtime`.
    pub runtime: Option<Path>,
    /// The contents of `#[allow(…)]` and `#[expect(…)]` on the definition.
    pub lints: Vec<TokenStream>,
    /// Whether the user has deprecated it. Its impls must not warn of that.
    pub is_deprecated: bool,
    /// The bounds that replace the inferred ones.
    pub bound: Option<Vec<WherePredicate>>,
    /// Whether it gets no decoder.
    pub encode_only: bool,
    /// Whether it gets no encoder.
    pub decode_only: bool,
    /// The schema file, if the compiler does not yet watch it for changes.
    pub schema_file: Option<String>,
    /// What it is in TL.
    pub kind: Kind,
}

impl Model {
    /// The fields of each combinator that the definition itself states.
    pub fn combinators(&self) -> impl Iterator<Item = &Fields> {
        let (own, variants) = match &self.kind {
            Kind::Group(fields) => (Some(fields), &[][..]),
            Kind::Constructor { constructor, .. } => (Some(&constructor.fields), &[][..]),
            Kind::Enum(variants) => (None, variants.as_slice()),
            Kind::Represented(_) => (None, &[][..]),
        };
        let variants = variants.iter().filter_map(|variant| match &variant.kind {
            VariantKind::Constructor(constructor) => Some(&constructor.fields),
            VariantKind::Transparent { .. } | VariantKind::Other { .. } => None,
        });
        own.into_iter().chain(variants)
    }

    /// The last of several variants, if its type is a type parameter. It takes all numbers that no variant before it
    /// has, so the parameter may be any object.
    #[must_use]
    pub fn rest(&self) -> Option<&Variant> {
        let Kind::Enum(variants) = &self.kind else {
            return None;
        };
        let [_, .., last] = variants.as_slice() else {
            return None;
        };
        match &last.kind {
            VariantKind::Transparent { ty, .. } => {
                let is_parameter =
                    matches!(Returns::of(ty, &self.generics), Returns::OfParameter(_));
                is_parameter.then_some(last)
            }
            VariantKind::Constructor(_) | VariantKind::Other { .. } => None,
        }
    }

    /// Whether a variant is the [`rest`](Self::rest).
    #[must_use]
    pub fn is_rest(&self, variant: &Variant) -> bool {
        self.rest().is_some_and(|rest| std::ptr::eq(rest, variant))
    }

    /// Whether a variant takes all constructors of its field's type. A variant whose type depends on parameters, or is
    /// a constructor of a schema, has only one.
    #[must_use]
    pub fn is_union(&self, variant: &Variant) -> bool {
        match &variant.kind {
            VariantKind::Transparent { ty, check } => {
                !matches!(check, Some(Check::Constructor { .. }))
                    && !rust_type::mentions_parameter(ty, &self.generics)
            }
            VariantKind::Constructor(_) | VariantKind::Other { .. } => false,
        }
    }

    /// The types of all values in the definition.
    pub fn field_types(&self) -> impl Iterator<Item = &Type> {
        let variants = match &self.kind {
            Kind::Enum(variants) => variants.as_slice(),
            Kind::Group(_) | Kind::Constructor { .. } | Kind::Represented(_) => &[],
        };
        let represented = match &self.kind {
            Kind::Represented(represented) => represented.types(),
            _ => Vec::new(),
        };
        let of_variants = variants.iter().filter_map(|variant| match &variant.kind {
            VariantKind::Transparent { ty, .. } | VariantKind::Other { ty, .. } => Some(&**ty),
            VariantKind::Constructor(_) => None,
        });
        let fields = self.combinators().flat_map(|fields| &fields.fields);
        let of_fields = fields.filter_map(|field| match &field.kind {
            FieldKind::Plain(form) | FieldKind::Optional { form, .. } => Some(form.ty()),
            FieldKind::Skipped(ty) => Some(ty),
            FieldKind::True { alias, .. } => alias.as_deref(),
            FieldKind::Word(_) | FieldKind::SteppedOver(_) => None,
        });
        of_fields.chain(of_variants).chain(represented)
    }
}

/// What a type is in TL.
pub enum Kind {
    /// A struct without a number: its fields in a row.
    Group(Fields),
    /// A struct with a number.
    Constructor {
        /// Its number and its fields.
        constructor: Constructor,
        /// The result type of a function.
        returns: Option<Returns>,
    },
    /// An enum: one of several constructors.
    Enum(Vec<Variant>),
    /// A type that is written as another type.
    Represented(Represented),
}

/// A combinator that the definition itself states.
pub struct Constructor {
    /// The constructor number.
    pub id: u32,
    /// The TL name.
    pub name: String,
    /// What the schema says of it, if there is one.
    pub declaration: Option<Declaration>,
    /// Whether it is known to be a function.
    pub is_function: bool,
    /// Its fields.
    pub fields: Fields,
}

/// A constructor's declaration in a schema.
pub struct Declaration {
    /// The result type.
    pub result: String,
    /// The declaration without its semicolon.
    pub text: String,
    /// The mark of the result type in its file. 0 if there is no file.
    pub mark: u64,
    /// Whether the schema leaves open that it is a function.
    pub may_be_function: bool,
}

/// What a function returns.
pub enum Returns {
    /// This type.
    Type(Box<Type>),
    /// What this type parameter, a function itself, returns.
    OfParameter(Ident),
}

impl Returns {
    /// The result of `returns = Type`. A type parameter by itself stands for what it returns: TL's `query:!X = X`.
    #[must_use]
    pub fn of(ty: &Type, generics: &Generics) -> Self {
        if let Type::Path(path) = rust_type::peeled(ty)
            && path.qself.is_none()
            && let Some(ident) = path.path.get_ident()
            && generics.type_params().any(|param| param.ident == *ident)
        {
            return Self::OfParameter(ident.clone());
        }
        Self::Type(Box::new(ty.clone()))
    }
}

/// A variant of an enum.
pub struct Variant {
    /// Its name in Rust.
    pub ident: Ident,
    /// What it is in TL.
    pub kind: VariantKind,
}

impl Variant {
    /// Whether it has no fields and no flags words.
    #[must_use]
    pub fn is_unit(&self) -> bool {
        match &self.kind {
            VariantKind::Constructor(Constructor { fields, .. }) => {
                fields.fields.is_empty() && fields.words.is_empty()
            }
            VariantKind::Transparent { .. } | VariantKind::Other { .. } => false,
        }
    }
}

/// The parts without errors of a definition with errors. They are checked all the same, so that all errors come at
/// once.
#[derive(Default)]
pub struct Sound {
    /// Fields of combinators.
    pub fields: Vec<Fields>,
    /// Checks that belong to no fields, such as those of variants that are other types' constructors.
    pub checks: Vec<Check>,
}

impl Sound {
    /// All checks that only the compiler can make.
    pub fn checks(&self) -> impl Iterator<Item = &Check> {
        let of_fields = self.fields.iter().flat_map(|fields| &fields.checks);
        of_fields.chain(&self.checks)
    }

    /// Adds a variant.
    pub fn push(&mut self, variant: Variant) {
        match variant.kind {
            VariantKind::Constructor(constructor) => self.fields.push(constructor.fields),
            VariantKind::Transparent { check, .. } => self.checks.extend(check),
            VariantKind::Other { .. } => {}
        }
    }
}

/// What a variant is in TL.
pub enum VariantKind {
    /// A constructor that the variant itself states.
    Constructor(Constructor),
    /// The constructor is that of the field's type, which the schema may know.
    Transparent {
        /// The field's type.
        ty: Box<Type>,
        /// What the schema says of it.
        check: Option<Check>,
    },
    /// Constructors that the enum does not list.
    Other {
        /// The type of the raw object.
        ty: Box<Type>,
        /// The schema that says where it ends.
        schema: Option<Path>,
    },
}
