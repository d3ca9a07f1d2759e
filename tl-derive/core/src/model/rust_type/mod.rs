//! What the tokens of a Rust type tell.

mod demands;
mod known;
mod mentions;
mod places;

use syn::{GenericArgument, Ident, PathArguments, PathSegment, Type};

use self::mentions::is_any;
pub(crate) use self::{
    demands::{Demand, demands},
    known::is_well_known,
    mentions::{has_ident, mentions, mentions_parameter, mentions_raw, mentions_vector, names_raw},
    places::innermost,
};
pub use self::{
    known::{borrows_for_ever, is_copied, may_be_alias, well_known},
    places::own_position,
};

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

/// Whether it has no constructor number for certain. A name alone could be any type's.
pub fn has_no_number(ty: &Type) -> bool {
    match peeled(ty) {
        Type::Reference(reference) => has_no_number(&reference.elem),
        Type::Array(_) | Type::Slice(_) | Type::Tuple(_) => true,
        ty => option_inner(ty).is_some(),
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

/// The type behind pointers, which do not show on the wire.
pub fn pointee(ty: &Type) -> &Type {
    let ty = peeled(ty);
    let argument = match ty {
        Type::Reference(reference) => Some(&*reference.elem),
        Type::Path(path) => path.path.segments.last().and_then(|segment| {
            // A type without arguments, as most are, needs no comparison of names.
            let argument = type_arguments(segment).next()?;
            is_any(&segment.ident, &["Box", "Rc", "Arc", "Cow", "WithBytes"]).then_some(argument)
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
            let argument = type_arguments(segment).next()?;
            (segment.ident == "Vec").then_some(argument)
        }
        _ => None,
    }
}

/// Whether it is unsized.
pub fn is_unsized(ty: &Type) -> bool {
    match peeled(ty) {
        Type::Slice(_) | Type::TraitObject(_) => true,
        Type::Path(path) => path.path.is_ident("str"),
        _ => false,
    }
}

/// The type of an array's items, except for bytes, which are one value.
pub fn array_item(ty: &Type) -> Option<&Type> {
    match pointee(ty) {
        Type::Array(array) if !is_named(&array.elem, "u8") => Some(&array.elem),
        _ => None,
    }
}

/// The `T` of `Bare<T>`, or the type itself.
pub fn in_bare(ty: &Type) -> &Type {
    argument_of(ty, "Bare").unwrap_or(ty)
}

/// The `T` of `(T, Rest)`, which is a value and the padding of its frame.
pub fn padded(ty: &Type) -> Option<&Type> {
    let Type::Tuple(tuple) = peeled(ty) else {
        return None;
    };
    let (value, rest) = (tuple.elems.first()?, tuple.elems.last()?);
    let is_pair = tuple.elems.len() == 2;
    (is_pair && (is_named(rest, "Rest") || is_named(rest, "RestBuf"))).then_some(value)
}

/// The `T` of `Name<T>`.
pub fn argument_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    match peeled(ty) {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .filter(|segment| segment.ident == name)
            .and_then(|segment| type_arguments(segment).next()),
        _ => None,
    }
}
