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
    /// Whether it stands inside a length of its own.
    pub(crate) is_in_frame: bool,
    /// Whether it is nothing but a type parameter.
    pub(crate) is_parameter: bool,
}

/// The demands of a field on the type parameters in its type.
///
/// They are on the parameters, not on the field's type, because a type that holds itself
/// (`Option<Box<Node<T>>>` in `Node<T>`) would have to be proven before it can be proven.
///
/// A generic type of the user's that is held by value is asked for as a whole: what it asks of its parameters is
/// not known here. Behind a pointer or in a vector it may hold this type itself, and could not be proven.
/// `ident` is the type that the impl is for.
pub(crate) fn demands(
    ty: &Type,
    position: &Position,
    ident: &Ident,
    generics: &Generics,
    to: &mut Vec<Demand>,
) {
    let params = generics.type_params().map(|param| &param.ident).collect();
    let mut demands = Demands {
        params,
        ident,
        is_in_frame: false,
        is_by_value: true,
        to,
    };
    demands.of_type(ty, position);
}

/// Whether a type mentions one of the type parameters, `Self` included.
pub(crate) fn mentions_parameter(ty: &Type, generics: &Generics) -> bool {
    generics.type_params().next().is_some()
        && mentions(ty.to_token_stream(), &|ident| {
            ident == "Self" || generics.type_params().any(|param| param.ident == *ident)
        })
}

/// Whether an object left undecoded is seen in a type, outside of what has a length of its own.
pub(crate) fn mentions_raw(ty: &Type) -> bool {
    let names = [
        "RawObject",
        "RawObjectBuf",
        "OrRaw",
        "OrRawBuf",
        "Attempt",
        "AttemptBuf",
    ];
    let framed = ["Framed", "InBytes"];
    let is_any = |ident: &Ident, names: &[&str]| names.iter().any(|name| ident == name);
    let tokens = || ty.to_token_stream();
    mentions(tokens(), &|ident| is_any(ident, &names))
        && !mentions(tokens(), &|ident| is_any(ident, &framed))
}

/// Whether a vector is seen in a type: what stands in it is followed by other items.
pub(crate) fn mentions_vector(ty: &Type) -> bool {
    let is_vector = mentions(ty.to_token_stream(), &|ident| ident == "Vec");
    is_vector || item(ty).is_some() || array_item(ty).is_some()
}

fn mentions(tokens: TokenStream, is_meant: &dyn Fn(&Ident) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => is_meant(&ident),
        TokenTree::Group(group) => mentions(group.stream(), is_meant),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// Types whose parameters are asked for, and not they themselves.
const SEEN_THROUGH: [&str; 15] = [
    "PhantomData",
    "Box",
    "Rc",
    "Arc",
    "Cow",
    "Vec",
    "Option",
    "Bare",
    "Framed",
    "InBytes",
    "OrRaw",
    "OrRawBuf",
    "Attempt",
    "AttemptBuf",
    "WithBytes",
];

/// Those of them that hold a value elsewhere.
const BEHIND: [&str; 5] = ["Box", "Rc", "Arc", "Cow", "Vec"];

struct Demands<'a> {
    params: Vec<&'a Ident>,
    ident: &'a Ident,
    is_in_frame: bool,
    is_by_value: bool,
    to: &'a mut Vec<Demand>,
}

impl Demands<'_> {
    fn of_type(&mut self, ty: &Type, position: &Position) {
        match peeled(ty) {
            Type::Path(path) => self.of_path(ty, path, position),
            Type::Reference(reference) => self.behind(&reference.elem, position),
            Type::Slice(slice) => self.behind(&slice.elem, &item_position(position)),
            Type::Array(array) => self.of_type(&array.elem, &item_position(position)),
            Type::Tuple(tuple) => {
                for elem in &tuple.elems {
                    self.of_type(elem, &Position::BOXED);
                }
            }
            _ => {}
        }
    }

    fn behind(&mut self, ty: &Type, position: &Position) {
        let is_by_value = std::mem::replace(&mut self.is_by_value, false);
        self.of_type(ty, position);
        self.is_by_value = is_by_value;
    }

    fn of_path(&mut self, ty: &Type, path: &TypePath, position: &Position) {
        let first = path.path.segments.first();
        let starts_with_param = first.is_some_and(|segment| self.params.contains(&&segment.ident));
        let is_parameter = path.path.get_ident().is_some() && path.qself.is_none();
        // `T`, `T::Item`, `<T as Iterator>::Item`: asked for as they are.
        if (path.qself.is_none() && starts_with_param)
            || (path.qself.is_some() && self.mentions_param(ty))
        {
            return self.push(ty, position, is_parameter);
        }
        let Some(segment) = path.path.segments.last() else {
            return;
        };
        let name = segment.ident.to_string();
        if !SEEN_THROUGH.contains(&name.as_str())
            && segment.ident != *self.ident
            && segment.ident != "Self"
            && self.is_by_value
            && self.mentions_param(ty)
        {
            return self.push(ty, position, false);
        }
        let position = match name.as_str() {
            // It takes no bytes, whatever it speaks of.
            "PhantomData" => return,
            "Box" | "Rc" | "Arc" | "WithBytes" => position.clone(),
            "Vec" => item_position(position),
            "Bare" => Position::BARE,
            _ => Position::BOXED,
        };
        let (is_in_frame, is_by_value) = (self.is_in_frame, self.is_by_value);
        self.is_by_value &= !BEHIND.contains(&name.as_str());
        self.is_in_frame |= segment.ident == "Framed" || segment.ident == "InBytes";
        for arg in type_arguments(segment) {
            self.of_type(arg, &position);
        }
        (self.is_in_frame, self.is_by_value) = (is_in_frame, is_by_value);
    }

    fn push(&mut self, ty: &Type, position: &Position, is_parameter: bool) {
        let demand = Demand {
            ty: peeled(ty).clone(),
            position: position.clone(),
            is_in_frame: self.is_in_frame,
            is_parameter,
        };
        if !self.to.contains(&demand) {
            self.to.push(demand);
        }
    }

    fn mentions_param(&self, ty: &Type) -> bool {
        mentions(ty.to_token_stream(), &|ident| self.params.contains(&ident))
    }
}

/// Where the items of a vector stand, if the vector stands there.
fn item_position(position: &Position) -> Position {
    match position {
        Position::Vector(item) | Position::BareVector(item) | Position::Repeat(item, _) => {
            (**item).clone()
        }
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

/// Whether a type may be `bool` by another name: a path without parameters that nobody knows.
pub fn may_be_alias(ty: &Type) -> bool {
    let Type::Path(path) = peeled(ty) else {
        return false;
    };
    let has_arguments = |segment: &PathSegment| !segment.arguments.is_none();
    path.qself.is_none()
        && !is_named(ty, "bool")
        && well_known(peeled(ty)).is_none()
        && !path.path.segments.iter().any(has_arguments)
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
                    Position::Repeat(..) => false,
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
            let is_pointer = ["Box", "Rc", "Arc", "Cow", "WithBytes"]
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

/// Whether it is a `Cow<'static, str>` or a `Cow<'static, [u8]>` that can stand here, as far as tokens tell: a copy of
/// what is read.
pub fn is_copied(ty: &Type, position: &Position) -> bool {
    let Type::Path(path) = peeled(ty) else {
        return false;
    };
    let is_cow = path
        .path
        .segments
        .last()
        .is_some_and(|it| it.ident == "Cow");
    let places = match pointee(ty) {
        Type::Slice(slice) if is_named(&slice.elem, "u8") => BYTES,
        inner if is_named(inner, "str") => TEXT,
        _ => return false,
    };
    is_cow && borrows_for_ever(ty) && stands(places, position)
}

/// Whether it borrows for `'static`, by itself or in what is held directly: no input lives so long.
pub fn borrows_for_ever(ty: &Type) -> bool {
    let is_static = |lifetime: &syn::Lifetime| lifetime.ident == "static";
    match peeled(ty) {
        Type::Reference(reference) => reference.lifetime.as_ref().is_some_and(is_static),
        Type::Path(path) if path.qself.is_none() => {
            let Some(segment) = path.path.segments.last() else {
                return false;
            };
            let name = segment.ident.to_string();
            if matches!(name.as_str(), "Cow" | "WithBytes" | "Rest")
                && let PathArguments::AngleBracketed(arguments) = &segment.arguments
            {
                return matches!(arguments.args.first(), Some(GenericArgument::Lifetime(it)) if is_static(it));
            }
            [
                "Option", "Vec", "Box", "Rc", "Arc", "Bare", "Framed", "InBytes",
            ]
            .contains(&name.as_str())
                && type_arguments(segment).any(borrows_for_ever)
        }
        _ => false,
    }
}

/// Whether its values have no size that the compiler knows.
pub fn is_unsized(ty: &Type) -> bool {
    match peeled(ty) {
        Type::Slice(_) | Type::TraitObject(_) => true,
        Type::Path(path) => path.path.is_ident("str"),
        _ => false,
    }
}

/// The innermost type behind pointers and in vectors, as far as tokens tell, and where it stands if the whole
/// stands there. What has no size is no type of its own, and bytes are no vector.
pub(crate) fn innermost(ty: &Type, position: Position) -> (&Type, Position) {
    let ty = peeled(ty);
    let Some((name, inner)) = only_argument(ty) else {
        return (ty, position);
    };
    let holds_items = !matches!(position, Position::Marker(_))
        || matches!(position, Position::BOXED | Position::BARE);
    let is_part_of_it = is_unsized(inner) || is_named(inner, "u8");
    match name.to_string().as_str() {
        _ if is_part_of_it => (ty, position),
        "Vec" if holds_items => innermost(inner, item_position(&position)),
        "Box" | "Rc" | "Arc" => innermost(inner, position),
        _ => (ty, position),
    }
}

/// The type of an array's items, unless they are bytes, which are one value.
pub fn array_item(ty: &Type) -> Option<&Type> {
    match pointee(ty) {
        Type::Array(array) if !is_named(&array.elem, "u8") => Some(&array.elem),
        _ => None,
    }
}

/// Where a type stands if nothing is said: boxed, but for arrays, which have a place of their own, and vectors of them.
pub fn own_position(ty: &Type) -> Position {
    let len = |array: &syn::TypeArray| match &array.len {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Int(len),
            ..
        }) => len.base10_parse().ok(),
        _ => None,
    };
    match peeled(ty) {
        Type::Array(array) if !is_named(&array.elem, "u8") => match len(array) {
            Some(len) => Position::Repeat(Box::new(own_position(&array.elem)), len),
            None => Position::BOXED,
        },
        ty => match only_argument(ty) {
            Some((name, item)) if name == "Vec" => match own_position(item) {
                Position::BOXED => Position::BOXED,
                item => Position::Vector(Box::new(item)),
            },
            Some((name, inner)) if ["Box", "Rc", "Arc"].iter().any(|it| name == it) => {
                own_position(inner)
            }
            _ => Position::BOXED,
        },
    }
}

/// The `Name` and `T` of `Name<T>`.
fn only_argument(ty: &Type) -> Option<(&Ident, &Type)> {
    let Type::Path(path) = ty else {
        return None;
    };
    let segment = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    let mut arguments = arguments.args.iter();
    match (arguments.next(), arguments.next()) {
        (Some(GenericArgument::Type(inner)), None) if path.qself.is_none() => {
            Some((&segment.ident, inner))
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
    const KNOWN: [&str; 18] = [
        "usize", "isize", "i128", "u128", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64",
        "f32", "f64", "bool", "char", "str", "String",
    ];
    let ident = ident.to_string();
    KNOWN.into_iter().find(|name| ident == *name)
}

/// The `T` of `Bare<T>`, or the type itself.
pub fn in_bare(ty: &Type) -> &Type {
    argument_of(ty, "Bare").unwrap_or(ty)
}

/// The `T` of `(T, Rest)`, which is a value and what pads its frame.
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
