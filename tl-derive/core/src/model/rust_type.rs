//! What can be told from the tokens of a Rust type.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, Generics, Ident, PathArguments, PathSegment, Type, TypePath};

use super::{Position, position::Marker};

/// What the impls ask of a type that depends on the user's type parameters: that it can stand there.
#[derive(PartialEq, Eq, Hash, Clone)]
pub(crate) struct Demand {
    pub(crate) ty: Type,
    pub(crate) position: Position,
    /// Whether it is nothing but a type parameter.
    pub(crate) is_parameter: bool,
}

/// The demands of a field on the type parameters in its type.
///
/// They are on the parameters, not on the field's type, because a type that holds itself
/// (`Option<Box<Node<T>>>` in `Node<T>`) would have to be proven before it can be proven.
pub(crate) fn demands(ty: &Type, position: &Position, generics: &Generics, to: &mut Vec<Demand>) {
    let params = generics.type_params().map(|param| &param.ident).collect();
    Demands { params, to }.of_type(ty, position);
}

struct Demands<'a> {
    params: Vec<&'a Ident>,
    to: &'a mut Vec<Demand>,
}

impl Demands<'_> {
    fn of_type(&mut self, ty: &Type, position: &Position) {
        match peeled(ty) {
            Type::Path(path) => self.of_path(ty, path, position),
            Type::Reference(reference) => self.of_type(&reference.elem, position),
            Type::Slice(slice) => self.of_type(&slice.elem, &item_position(position)),
            Type::Array(array) => self.of_type(&array.elem, &Position::BOXED),
            Type::Tuple(tuple) => {
                for elem in &tuple.elems {
                    self.of_type(elem, &Position::BOXED);
                }
            }
            _ => {}
        }
    }

    fn of_path(&mut self, ty: &Type, path: &TypePath, position: &Position) {
        let first = path.path.segments.first();
        let starts_with_param = first.is_some_and(|segment| self.params.contains(&&segment.ident));
        let is_parameter = path.path.get_ident().is_some() && path.qself.is_none();
        // `T`, `T::Item`, `<T as Iterator>::Item`: asked for as they are.
        if (path.qself.is_none() && starts_with_param)
            || (path.qself.is_some() && self.mentions_param(ty.to_token_stream()))
        {
            let demand = Demand {
                ty: peeled(ty).clone(),
                position: position.clone(),
                is_parameter,
            };
            if !self.to.contains(&demand) {
                self.to.push(demand);
            }
            return;
        }
        let Some(segment) = path.path.segments.last() else {
            return;
        };
        let position = match segment.ident.to_string().as_str() {
            // It takes no bytes, whatever it speaks of.
            "PhantomData" => return,
            "Box" | "Rc" | "Arc" => position.clone(),
            "Vec" => item_position(position),
            "Bare" => Position::BARE,
            _ => Position::BOXED,
        };
        for arg in type_arguments(segment) {
            self.of_type(arg, &position);
        }
    }

    fn mentions_param(&self, tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => self.params.contains(&&ident),
            TokenTree::Group(group) => self.mentions_param(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
}

/// Where the items of a vector stand, if the vector stands there.
fn item_position(position: &Position) -> Position {
    match position {
        Position::Vector(item) | Position::BareVector(item) => (**item).clone(),
        Position::Marker(_) => Position::BOXED,
    }
}

/// The type without parentheses and the invisible groups that a `macro_rules!` makes.
pub fn peeled(ty: &Type) -> &Type {
    match ty {
        Type::Paren(paren) => peeled(&paren.elem),
        Type::Group(group) => peeled(&group.elem),
        ty => ty,
    }
}

/// The last name of a path: `Option` of `core::option::Option<T>`.
pub fn last_ident(ty: &Type) -> Option<&Ident> {
    match peeled(ty) {
        Type::Path(path) if path.qself.is_none() => Some(&path.path.segments.last()?.ident),
        _ => None,
    }
}

/// The `T` of `Option<T>`, by that name alone or at the end of `option::Option`.
pub fn option_inner(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = peeled(ty) else {
        return None;
    };
    let mut segments = path.path.segments.iter().rev();
    let last = segments.next()?;
    let is_cores = segments
        .next()
        .is_none_or(|module| module.ident == "option");
    if path.qself.is_some() || last.ident != "Option" || !is_cores {
        return None;
    }
    let mut arguments = type_arguments(last);
    match (arguments.next(), arguments.next()) {
        (Some(inner), None) => Some(inner),
        _ => None,
    }
}

/// Whether it has no constructor number whatever its parts are: names alone could be any type's.
pub fn has_no_number(ty: &Type) -> bool {
    match peeled(ty) {
        Type::Reference(reference) => has_no_number(&reference.elem),
        Type::Array(_) | Type::Slice(_) | Type::Tuple(_) => true,
        ty => option_inner(ty).is_some(),
    }
}

/// Whether it is a type of TL's own that can stand in this position, as far as its tokens tell.
pub(crate) fn is_well_known(ty: &Type, position: &Position) -> bool {
    match peeled(ty) {
        Type::Reference(reference) => match &*reference.elem {
            Type::Slice(slice) => is_named(&slice.elem, "u8") && stands(BYTES, position),
            elem => is_named(elem, "str") && stands(TEXT, position),
        },
        Type::Path(path) if path.qself.is_none() => {
            let mut segments = path.path.segments.iter();
            let (Some(segment), None) = (segments.next(), segments.next()) else {
                return false;
            };
            match (
                segment.ident.to_string().as_str(),
                type_arguments(segment).next(),
            ) {
                (name, None) => stands(places(name), position),
                ("Vec", Some(item)) if is_named(item, "u8") => stands(BYTES, position),
                ("Vec", Some(item)) => match position {
                    Position::Vector(inner) | Position::BareVector(inner) => {
                        is_well_known(item, inner)
                    }
                    Position::Marker(_) => {
                        *position == Position::BOXED && is_well_known(item, position)
                    }
                },
                _ => false,
            }
        }
        _ => false,
    }
}

const TEXT: &[Marker] = &["Str"];
const BYTES: &[Marker] = &["Bytes", "Str"];

/// Where a type of this name stands, beside a boxed place.
fn places(name: &str) -> &'static [Marker] {
    match name {
        "i32" => &["Int"],
        "u32" => &["Int", "Nat"],
        "i64" | "u64" => &["Long"],
        "f64" => &["Double"],
        "bool" => &["Bool"],
        "String" => TEXT,
        _ => &[],
    }
}

fn stands(places: &[Marker], position: &Position) -> bool {
    match position {
        Position::Marker(marker) if !places.is_empty() => {
            *position == Position::BOXED || places.contains(marker)
        }
        _ => false,
    }
}

fn type_arguments(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    arguments
        .into_iter()
        .flatten()
        .filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
}

/// Whether it is a plain path that ends in this name.
pub fn is_named(ty: &Type, name: &str) -> bool {
    last_ident(ty).is_some_and(|ident| ident == name)
}

/// The type behind the pointers that TL does not see.
pub fn pointee(ty: &Type) -> &Type {
    let ty = peeled(ty);
    let argument = match ty {
        Type::Reference(reference) => Some(&*reference.elem),
        Type::Path(path) => path.path.segments.last().and_then(|segment| {
            let is_pointer = ["Box", "Rc", "Arc", "Cow"]
                .iter()
                .any(|name| segment.ident == name);
            is_pointer.then(|| type_arguments(segment).next()).flatten()
        }),
        _ => None,
    };
    argument.map_or(ty, pointee)
}

/// The type of the items, if it is a vector as far as its tokens tell.
pub fn item(ty: &Type) -> Option<&Type> {
    match pointee(ty) {
        Type::Slice(slice) => Some(&slice.elem),
        Type::Path(path) => {
            let segment = path.path.segments.last()?;
            (segment.ident == "Vec")
                .then(|| type_arguments(segment).next())
                .flatten()
        }
        _ => None,
    }
}

/// The name of a type that everybody knows, if it is one: bytes in whatever form are `[u8]`.
pub fn well_known(ty: &Type) -> Option<&'static str> {
    if item(ty).is_some_and(|item| is_named(item, "u8")) {
        return Some("[u8]");
    }
    let Type::Path(path) = ty else { return None };
    let ident = path.path.get_ident()?;
    const KNOWN: [&str; 14] = [
        "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "bool", "char", "str",
        "String",
    ];
    let ident = ident.to_string();
    KNOWN.into_iter().find(|name| ident == *name)
}

/// The `T` of `Bare<T>`, or the type itself.
pub fn in_bare(ty: &Type) -> &Type {
    match peeled(ty) {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .filter(|segment| segment.ident == "Bare")
            .and_then(|segment| type_arguments(segment).next())
            .unwrap_or(ty),
        ty => ty,
    }
}
