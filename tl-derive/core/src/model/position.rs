//! Positions, as the runtime's markers name them, and the position of a TL type.

use crate::schema::{BUILTINS, TypeExpr, is_vector, local};

/// A position, as the runtime has a marker for it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Position {
    /// A marker without parameters.
    Marker(Marker),
    /// `Vector t`, with the position of its items.
    Vector(Box<Position>),
    /// `vector t`, with the position of its items.
    BareVector(Box<Position>),
    /// `4*[ t ]`, with the position of its items and how many there are.
    Repeat(Box<Position>, u32),
}

/// The name of a marker without parameters.
pub type Marker = &'static str;

const BOXED: Marker = "Boxed";
const BARE: Marker = "BarePosition";
const NAT: Marker = "Nat";
const BYTES: Marker = "Bytes";
const STR: Marker = "Str";

impl Position {
    /// The boxed position.
    pub const BOXED: Self = Self::Marker(BOXED);
    /// The bare position.
    pub const BARE: Self = Self::Marker(BARE);
    /// The position of `#`.
    pub const NAT: Self = Self::Marker(NAT);
    /// The position of `bytes`.
    pub const BYTES: Self = Self::Marker(BYTES);
    /// The position of `string`.
    pub const STR: Self = Self::Marker(STR);

    /// Whether objects stand in it, by themselves or as the items of vectors.
    #[must_use]
    pub fn is_of_objects(&self) -> bool {
        match self {
            Self::Marker(marker) => matches!(*marker, BOXED | BARE),
            Self::Vector(items) | Self::BareVector(items) | Self::Repeat(items, _) => {
                items.is_of_objects()
            }
        }
    }

    /// The position of a type expression.
    ///
    /// TL's own types have markers of their own, by which the Rust type is checked. Other types are boxed, or bare if
    /// the last part of the name begins in lower case.
    ///
    /// # Errors
    ///
    /// If no Rust type stands for it, in words.
    pub fn of(expr: &TypeExpr) -> Result<Self, String> {
        match expr {
            // So is the value of a type variable.
            TypeExpr::Own | TypeExpr::Any(_) => Ok(Self::BOXED),
            TypeExpr::Nat => Ok(Self::NAT),
            TypeExpr::Named { name, arguments } => Self::named(name, arguments),
            TypeExpr::Bare(inner) => Self::bare(inner),
            TypeExpr::Repeat {
                count: Some(count),
                args,
            } if count.parse::<u32>().is_ok() => {
                let item = match expr.repeated() {
                    Some(item) => Self::of(item)?,
                    // Several fields in a row are a group of fields.
                    None if !args.is_empty() => Self::BARE,
                    None => return Err(format!("`{expr}` repeats nothing")),
                };
                Ok(Self::Repeat(
                    Box::new(item),
                    count.parse().unwrap_or_default(),
                ))
            }
            TypeExpr::Repeat { .. } => Err(format!(
                "no Rust type stands for `{expr}`, whose count is another field's: write `Encode` and `Decode` of this \
                 type by hand, or take it as a `RawObject`"
            )),
        }
    }

    /// Whether it has no constructor number, or none that could be left out.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        match self {
            Self::Vector(_) => false,
            Self::BareVector(_) | Self::Repeat(..) => true,
            position => *position != Self::BOXED,
        }
    }

    fn named(name: &str, arguments: &[TypeExpr]) -> Result<Self, String> {
        match arguments {
            [item] if is_vector(name) => {
                let item = Box::new(Self::of(item)?);
                Ok(if name == "Vector" {
                    Self::Vector(item)
                } else {
                    Self::BareVector(item)
                })
            }
            _ if is_vector(name) => Err(format!(
                "`{name}` needs the type of its items: `{name}<int>`"
            )),
            [] => Ok(Self::by_name(name)),
            _ => Err(format!(
                "`{name}` takes no type: only `Vector` and `vector` do"
            )),
        }
    }

    fn by_name(name: &str) -> Self {
        if let Some((_, marker)) = BUILTINS.iter().find(|(builtin, _)| *builtin == name) {
            return Self::Marker(marker);
        }
        if is_bare_name(name) {
            Self::BARE
        } else {
            Self::BOXED
        }
    }

    fn bare(inner: &TypeExpr) -> Result<Self, String> {
        match inner {
            TypeExpr::Named { name, arguments } if is_vector(name) => {
                match Self::named("vector", arguments) {
                    Ok(position) => Ok(position),
                    Err(_) => Self::named(name, arguments),
                }
            }
            TypeExpr::Named { name, .. } if name == "Bool" => {
                Err("`Bool` has two constructors, so it has no bare form: write `Bool`".to_owned())
            }
            _ => Ok(match Self::of(inner)? {
                Self::BOXED => Self::BARE,
                already_bare => already_bare,
            }),
        }
    }
}

/// Whether a type's name says that it is bare, as a constructor's name in lower case does. TL's own `object` and
/// `function` stand for any boxed value.
fn is_bare_name(name: &str) -> bool {
    !matches!(name, "object" | "function")
        && local(name).starts_with(|c: char| c.is_ascii_lowercase())
}
