//! What a type is on the wire.

use super::{
    super::{
        ast::{Arg, Body, Combinator, TypeExpr},
        type_expr::is_vector,
    },
    declared::Declared,
};

/// Where a type stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The file whose names count first.
    pub(super) file: usize,
    /// Those of the combinator.
    pub(super) parameters: &'a [(String, String)],
}

/// How to step over a value.
pub(super) enum Item<'a> {
    /// Words of 4 bytes.
    Fixed(u8),
    String,
    Bool,
    Any,
    Boxed(&'a str),
    /// A constructor and its file.
    Bare(usize, &'a Combinator),
    Vector(&'a TypeExpr),
    Items(&'a TypeExpr),
    Repeat(Option<&'a str>, &'a [Arg]),
    Unknown,
}

/// What a type is.
pub(super) fn resolve<'a>(declared: &Declared<'a>, place: Place<'a>, ty: &'a TypeExpr) -> Item<'a> {
    match ty {
        TypeExpr::Own => Item::Unknown,
        TypeExpr::Nat => Item::Fixed(1),
        TypeExpr::Any(_) => Item::Any,
        TypeExpr::Repeat { count, args } => Item::Repeat(count.as_deref(), args),
        TypeExpr::Named { name, arguments } => named(declared, place, name, arguments),
        TypeExpr::Bare(inner) => bare(declared, place, inner),
    }
}

fn named<'a>(
    declared: &Declared<'a>,
    place: Place<'a>,
    name: &'a str,
    arguments: &'a [TypeExpr],
) -> Item<'a> {
    if let Some(kind) = parameter(place, name) {
        let is_type = kind == "Type" && arguments.is_empty();
        return if is_type { Item::Any } else { Item::Unknown };
    }
    if is_vector(name) {
        return match arguments {
            [item] if name == "Vector" => Item::Vector(item),
            [item] => Item::Items(item),
            _ => Item::Unknown,
        };
    }
    if arguments.is_empty()
        && let Some(item) = own(name)
    {
        return item;
    }
    // A constructor steps over a variable's value as a boxed one.
    if !arguments.iter().all(|argument| is_boxed(place, argument)) {
        return Item::Unknown;
    }
    if is_capitalised(name) {
        return boxed(declared, place, name);
    }
    match declared.named(place.file, name) {
        Some((file, found)) => constructor(file, found.only()),
        None if matches!(name, "object" | "function") => Item::Any,
        None => Item::Unknown,
    }
}

fn boxed<'a>(declared: &Declared<'a>, place: Place<'a>, name: &'a str) -> Item<'a> {
    // MTProto's own schema also declares a constructor of it: `gzip_packed packed_data:bytes = Object`.
    if matches!(name, "Object" | "Function") {
        return Item::Any;
    }
    match declared.of_type(place.file, name) {
        Some((_, found)) if found.has_fields() => Item::Boxed(name),
        // Its constructor is in no table.
        Some(_) => Item::Unknown,
        None if declared.is_empty() => Item::Boxed(name),
        _ => Item::Any,
    }
}

fn bare<'a>(declared: &Declared<'a>, place: Place<'a>, inner: &'a TypeExpr) -> Item<'a> {
    match inner {
        TypeExpr::Own | TypeExpr::Any(_) => Item::Unknown,
        TypeExpr::Named { name, arguments } => match (parameter(place, name), &**arguments) {
            (Some(_), _) => Item::Unknown,
            (None, [item]) if is_vector(name) => Item::Items(item),
            (None, _) if is_vector(name) => Item::Unknown,
            (None, arguments) if is_capitalised(name) => {
                let is_known = arguments.iter().all(|argument| is_boxed(place, argument));
                match declared.of_type(place.file, name) {
                    Some((file, found)) if is_known => constructor(file, found.only()),
                    _ => Item::Unknown,
                }
            }
            (None, arguments) => named(declared, place, name, arguments),
        },
        _ => resolve(declared, place, inner),
    }
}

/// A constructor without its number.
fn constructor(file: usize, only: Option<&Combinator>) -> Item<'_> {
    let Some(only) = only else {
        return Item::Unknown;
    };
    own(&only.name).unwrap_or_else(|| match (&only.body, &*only.name) {
        (Body::Args(_), _) => Item::Bare(file, only),
        (Body::BuiltIn, "int32") => Item::Fixed(1),
        (Body::BuiltIn, "int53" | "int64") => Item::Fixed(2),
        (Body::BuiltIn, "secureString" | "secureBytes") => Item::String,
        (Body::BuiltIn, "object" | "function") => Item::Any,
        (Body::BuiltIn, _) => Item::Unknown,
    })
}

/// TL's own types, however they are declared.
fn own(name: &str) -> Option<Item<'static>> {
    Some(match name {
        "true" => Item::Fixed(0),
        "int" => Item::Fixed(1),
        "long" | "double" => Item::Fixed(2),
        "int128" => Item::Fixed(4),
        "int256" => Item::Fixed(8),
        "int512" => Item::Fixed(16),
        "string" | "bytes" => Item::String,
        "Bool" => Item::Bool,
        _ => return None,
    })
}

/// The type of a parameter.
fn parameter<'a>(place: Place<'a>, name: &str) -> Option<&'a str> {
    let mut parameters = place.parameters.iter();
    parameters.find_map(|(parameter, kind)| (parameter == name).then_some(kind.as_str()))
}

/// Whether a value of this type has a number, and all that it holds of its arguments has.
fn is_boxed(place: Place<'_>, ty: &TypeExpr) -> bool {
    match ty {
        TypeExpr::Any(_) => true,
        TypeExpr::Named { name, arguments } => {
            parameter(place, name).map_or_else(|| is_capitalised(name), |kind| kind == "Type")
                && arguments.iter().all(|argument| is_boxed(place, argument))
        }
        _ => false,
    }
}

fn is_capitalised(name: &str) -> bool {
    let local = name.rsplit('.').next().unwrap_or(name);
    local.starts_with(char::is_uppercase)
}
