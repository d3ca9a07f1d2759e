//! Where a field's value stands, in the runtime's markers.

use crate::schema::{BUILTINS, TypeExpr, is_vector};

/// A position, as the runtime has a marker for it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Position {
    Marker(Marker),
    Vector(Box<Position>),
    BareVector(Box<Position>),
}

/// The name of a marker without parameters.
pub(crate) type Marker = &'static str;

const BOXED: Marker = "Boxed";
const BARE: Marker = "BarePosition";
const NAT: Marker = "Nat";

impl Position {
    pub(crate) const BOXED: Self = Self::Marker(BOXED);
    pub(crate) const BARE: Self = Self::Marker(BARE);
    pub(crate) const NAT: Self = Self::Marker(NAT);

    /// The position that a type expression asks for.
    ///
    /// TL's own types have markers of their own, so that `int` is held against the Rust type. Of
    /// other types it says the form alone: bare if the last part of the name begins in lower case.
    pub(crate) fn of(expr: &TypeExpr) -> Result<Self, String> {
        match expr {
            TypeExpr::Own => Ok(Self::BOXED),
            TypeExpr::Nat => Ok(Self::NAT),
            TypeExpr::Named(name) => Self::named(name),
            TypeExpr::Vector { boxed, item } => {
                let item = Box::new(Self::of(item)?);
                Ok(if *boxed {
                    Self::Vector(item)
                } else {
                    Self::BareVector(item)
                })
            }
            TypeExpr::Bare(inner) => Self::bare(inner),
        }
    }

    fn named(name: &str) -> Result<Self, String> {
        if is_vector(name) {
            return Err(format!(
                "`{name}` needs the type of its items: `{name}<int>`"
            ));
        }
        if let Some((_, marker)) = BUILTINS.iter().find(|(builtin, _)| *builtin == name) {
            return Ok(Self::Marker(marker));
        }
        let last = name.rsplit('.').next().unwrap_or(name);
        Ok(if last.starts_with(|c: char| c.is_ascii_lowercase()) {
            Self::BARE
        } else {
            Self::BOXED
        })
    }

    fn bare(inner: &TypeExpr) -> Result<Self, String> {
        match inner {
            TypeExpr::Own => Ok(Self::BARE),
            TypeExpr::Named(name) if name == "Bool" => {
                Err("`Bool` has two constructors, so it has no bare form: write `Bool`".to_owned())
            }
            TypeExpr::Named(name) => Ok(match Self::named(name)? {
                Self::Marker(BOXED) => Self::BARE,
                already_bare => already_bare,
            }),
            TypeExpr::Vector { item, .. } => Ok(Self::BareVector(Box::new(Self::of(item)?))),
            TypeExpr::Nat | TypeExpr::Bare(_) => Self::of(inner),
        }
    }
}
