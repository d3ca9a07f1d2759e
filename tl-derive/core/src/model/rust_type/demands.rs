//! What the impls require of type parameters, from the types of fields.

use syn::{Generics, Ident, Type, TypePath};

use super::{mentions, peeled, type_arguments};
use crate::model::Position;

/// A requirement: this type, which depends on type parameters, can stand in this position.
#[derive(PartialEq, Eq, Hash, Clone)]
pub(crate) struct Demand {
    pub(crate) ty: Type,
    pub(crate) position: Position,
    /// Whether it is inside a frame, which has a length of its own.
    pub(crate) is_in_frame: bool,
    /// Whether it is a type parameter by itself.
    pub(crate) is_parameter: bool,
}

/// The demands of a field on the type parameters in its type.
///
/// They are on the parameters, not on the field's type, because a type that holds itself (`Option<Box<Node<T>>>` in
/// `Node<T>`) would make them circular.
///
/// A user's generic type that is held by value is required as a whole, because its own requirements are not known here.
/// Behind a pointer or in a vector, it might hold this type itself, which would be circular. `ident` is the type that
/// the impl is for.
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

/// Types whose arguments are required, and not they themselves.
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

/// Those of them that hold their value elsewhere in memory.
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
        // `T`, `T::Item`, `<T as Iterator>::Item` are required as they are.
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
            // It takes no bytes, whatever its argument is.
            "PhantomData" => return,
            "Box" | "Rc" | "Arc" | "WithBytes" => position.clone(),
            "Vec" => item_position(position),
            "Bare" => Position::BARE,
            _ => Position::BOXED,
        };
        let (is_in_frame, is_by_value) = (self.is_in_frame, self.is_by_value);
        // Types that hold each other do so in vectors of boxed items, so a bare item can be required as a whole.
        self.is_by_value &=
            !BEHIND.contains(&name.as_str()) || (name == "Vec" && position == Position::BARE);
        self.is_in_frame |= segment.ident == "Framed" || segment.ident == "InBytes";
        for arg in type_arguments(segment) {
            self.of_type(arg, &position);
        }
        // A user's type may or may not have a frame around the parameter.
        if !self.is_in_frame && !SEEN_THROUGH.contains(&name.as_str()) && *self.ident != name {
            self.is_in_frame = true;
            for arg in type_arguments(segment) {
                self.of_type(arg, &position);
            }
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
        mentions(ty, &|ident| self.params.contains(&ident))
    }
}

/// The position of the items of a vector in this position.
pub(super) fn item_position(position: &Position) -> Position {
    match position {
        Position::Vector(item) | Position::BareVector(item) | Position::Repeat(item, _) => {
            (**item).clone()
        }
        Position::Marker(_) => Position::BOXED,
    }
}
