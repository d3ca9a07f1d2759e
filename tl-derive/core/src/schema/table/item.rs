//! How a type expression of the schema is encoded: as words, as a string, as an object, as a vector. It decides
//! which operation steps over a value of the type.

use super::{
    super::{
        ast::{Arg, Body, Combinator, TypeExpr},
        type_expr::is_vector,
    },
    declared::Declared,
};

/// The place where a type expression stands, which decides what its names mean.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The index of the file that is searched first for a name.
    pub(super) file: usize,
    /// The combinator's parameters and their kinds: `X` and `Type` for `{X:Type}`.
    pub(super) parameters: &'a [(String, String)],
}

/// What kind of value a type has on the wire.
pub(super) enum Item<'a> {
    /// A fixed length, in words.
    Fixed(u8),
    String,
    Bool,
    /// A boxed object of any type.
    Any,
    /// A boxed object of the type with this name.
    Boxed(&'a str),
    /// A bare object: the index of the constructor's file, and the constructor.
    Bare(usize, &'a Combinator),
    /// `Vector t`: number, count and items. It holds the type of the items.
    Vector(&'a TypeExpr),
    /// `vector t` or `%Vector t`: count and items. It holds the type of the items.
    Items(&'a TypeExpr),
    /// `4*[ … ]`, `n*[ … ]` or `[ … ]`: the count as it is written, and the repeated fields.
    Repeat(Option<&'a str>, &'a [Arg]),
    /// The schema does not say where such a value ends.
    Unknown,
}

/// The kind of value that this type has on the wire.
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

/// A type by its name: `int`, `Vector t`, `User`, the bare `user`, or a parameter.
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
    // The code of a polymorphic constructor is the same for all arguments: it steps over a value of type `t` as
    // over a boxed object. With a bare argument it would be wrong.
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

/// A boxed object of the type with this name.
fn boxed<'a>(declared: &Declared<'a>, place: Place<'a>, name: &'a str) -> Item<'a> {
    // MTProto's schema also declares a constructor of this type: `gzip_packed packed_data:bytes = Object`. All
    // other objects are `Object`s too.
    if matches!(name, "Object" | "Function") {
        return Item::Any;
    }
    match declared.of_type(place.file, name) {
        Some((_, found)) if found.has_fields() => Item::Boxed(name),
        // All of its constructors are built in, and so in no table.
        Some(_) => Item::Unknown,
        None if declared.is_empty() => Item::Boxed(name),
        _ => Item::Any,
    }
}

/// `%inner`.
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

/// A bare value of this constructor. `only` is None if the name is ambiguous.
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

/// The types of TL itself, no matter how the schema declares them.
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

/// The kind of a parameter, `Type` or `#`. None if the name is no parameter.
fn parameter<'a>(place: Place<'a>, name: &str) -> Option<&'a str> {
    let mut parameters = place.parameters.iter();
    parameters.find_map(|(parameter, kind)| (parameter == name).then_some(kind.as_str()))
}

/// Whether values of this type are boxed, and those of its arguments too.
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
