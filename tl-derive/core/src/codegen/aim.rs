//! Aims the compiler's errors: each wrong type is one error, on the innermost type that tokens show, whatever is done
//! with it.
//!
//! `let _ = <Ty as __tl::TlValue<…>>::is;` requires a trait. If the type lacks it, the compiler reports that in the
//! trait's own words.
//!
//! It stands before each use of a type. The compiler does not report errors about `Encode` and `Decode` in the same
//! place, which follow from that one, and it shows the same error of several impls once. Lists to write need it only in
//! a type that is `encode_only`: the runtime's `Values` is silent about wrong types, and what reads them is not.

use quote::ToTokens;
use syn::{Lifetime, Type};

use super::{
    code::{Code, ToCode, code},
    outside::{found, outside, read_probe},
    spans,
    tokens::{Generic, Runtime, generic},
};
use crate::model::{
    Form, Model, Position, Variant,
    rust_type::{
        innermost, is_unsized, is_well_known, mentions_parameter, mentions_raw, own_position,
    },
};

/// A type in derived code, with the trait that is required of it.
pub(super) struct Aimed<'a> {
    ty: &'a Type,
    /// The type in it that errors are about.
    innermost: &'a Type,
    /// The trait that is required of this type.
    asked: Option<Asked>,
}

/// A constant of `Decode`, and its name in the probe.
pub(super) struct Constant {
    name: &'static str,
    probed: &'static str,
}

pub(super) const MIN_LEN: Constant = Constant {
    name: "MIN_LEN",
    probed: "__TL_MIN_LEN",
};

pub(super) const SELF_DELIMITING: Constant = Constant {
    name: "SELF_DELIMITING",
    probed: "__TL_SELF_DELIMITING",
};

/// The trait: `__tl::name<'_, position>`.
struct Asked {
    name: &'static str,
    /// Whether it has the lifetime of the input.
    reads: bool,
    position: Option<Position>,
}

/// The names of a requirement: to write and to read, only to read, and only to write.
type Names = [&'static str; 3];

const VALUE: Names = ["TlValue", "ToRead", "ToWrite"];
const VARIANT: Names = ["TlVariant", "VariantToRead", "VariantToWrite"];
const MEMBER: Names = ["TlMember", "MemberToRead", "MemberToWrite"];

impl Asked {
    fn new([both, read, write]: Names, reads: bool, writes: bool, at: Option<Position>) -> Self {
        let name = match (reads, writes) {
            (true, true) => both,
            (true, false) => read,
            _ => write,
        };
        Self {
            name,
            reads,
            position: at,
        }
    }

    /// What a definition requires of its parts.
    fn by(model: &Model, names: Names, at: Option<Position>) -> Self {
        Self::new(names, !model.encode_only, !model.decode_only, at)
    }
}

impl ToCode for Asked {
    fn to_code(&self, to: &mut Code) {
        Runtime(self.name).to_code(to);
        let input = code!('_);
        let input = self.reads.then_some(&input as &dyn ToCode);
        let position = self.position.as_ref();
        let position = position.map(|position| position as &dyn ToCode);
        let arguments: Vec<_> = input.into_iter().chain(position).collect();
        if !arguments.is_empty() {
            generic(&arguments, to);
        }
    }
}

impl Aimed<'_> {
    /// Whether a trait is required of the type.
    pub(super) fn is_asked(&self) -> bool {
        self.asked.is_some()
    }

    /// The requirement as a statement, if there is one.
    pub(super) fn statement(&self) -> Option<Code> {
        let asked = self.asked.as_ref()?;
        Some(required(self.innermost, asked, self.place()))
    }

    /// `<ty as bound>::name`.
    pub(super) fn associated(&self, bound: &dyn ToCode, name: &str) -> Code {
        let Some(asked) = &self.asked else {
            return spans::associated(self.ty, bound, name);
        };
        let place = self.place();
        let required = required(self.innermost, asked, place);
        let found = in_place(place, self.ty, bound, name);
        code!({ #required #found })
    }

    /// A constant of `Decode`: `<ty as __Decode<'de, position>>::NAME`. Where the definition has no bounds, it is that of
    /// a probe, which says nothing of a wrong type, and takes the compiler half the time. `decode` has the requirement.
    pub(super) fn constant(
        &self,
        Constant { name, probed }: Constant,
        position: &dyn ToCode,
        input: &Lifetime,
        model: &Model,
    ) -> Code {
        let may_have_bounds = !model.generics.params.is_empty() || model.bound.is_some();
        if self.asked.is_none() || may_have_bounds {
            return self.associated(&Generic("__Decode", [input, position]), name);
        }
        read_probe(&*found(self.ty, model), position, probed)
    }

    /// The requirement as code outside of the impl, if there is one.
    pub(super) fn is_outside(&self, model: &Model) -> Option<Code> {
        let asked = self.asked.as_ref()?;
        let innermost = outside(self.innermost.to_token_stream(), model);
        Some(match self.place() {
            Some(place) => spans::associated(&spans::moved(&innermost, place), asked, "is"),
            None => spans::associated(&innermost, asked, "is"),
        })
    }

    /// The place of both types if they differ: the compiler recognises that one error follows from the other only if
    /// both are in one place. It is the innermost type's if that is a single token.
    fn place(&self) -> Option<&Type> {
        if std::ptr::eq(self.ty, self.innermost) {
            return None;
        }
        let is_token = match self.innermost {
            Type::Path(path) => path.qself.is_none() && path.path.get_ident().is_some(),
            Type::Array(_) | Type::Slice(_) | Type::Tuple(_) | Type::Paren(_) => true,
            _ => false,
        };
        Some(if is_token { self.innermost } else { self.ty })
    }
}

/// `let _ = <innermost as asked>::is;`
fn required(innermost: &Type, asked: &Asked, place: Option<&Type>) -> Code {
    let is = in_place(place, innermost, asked, "is");
    code!(let _ = #is;)
}

/// `<ty as bound>::name`, in the place of another type if there is one.
fn in_place(place: Option<&Type>, ty: &Type, bound: &dyn ToCode, name: &str) -> Code {
    match place {
        Some(place) => spans::associated(&spans::moved(ty, place), bound, name),
        None => spans::associated(ty, bound, name),
    }
}

/// A type without a requirement.
pub(super) fn plain(ty: &Type) -> Aimed<'_> {
    Aimed {
        ty,
        innermost: ty,
        asked: None,
    }
}

/// The type of a field, with its requirement.
pub(super) fn value<'a>(form: &'a Form, model: &Model) -> Aimed<'a> {
    let ty = form.ty();
    let plain = || plain(ty);
    let Form::Position {
        position, opaque, ..
    } = form
    else {
        return plain();
    };
    // For a type that depends on parameters, there is a bound of the impl instead.
    let is_said = is_unsized(ty) && !model.encode_only;
    if is_said || is_well_known(ty, position) || mentions_parameter(ty, &model.generics) {
        return plain();
    }
    // The end of raw objects is checked in words of its own.
    if opaque.is_some() || mentions_raw(ty) {
        return plain();
    }
    let (innermost, position) = innermost(ty, position.clone());
    let asked = Asked::by(model, VALUE, Some(position));
    Aimed {
        ty,
        innermost,
        asked: Some(asked),
    }
}

/// The type that a type is written or read as.
pub(super) fn represented<'a>(ty: &'a Type, model: &Model, reads: bool, writes: bool) -> Aimed<'a> {
    let (reads, writes) = (reads && !model.encode_only, writes && !model.decode_only);
    let is_said = mentions_parameter(ty, &model.generics) || mentions_raw(ty);
    if is_said || is_well_known(ty, &Position::BOXED) {
        return plain(ty);
    }
    let (innermost, position) = innermost(ty, own_position(ty));
    let asked = Asked::new(VALUE, reads, writes, Some(position));
    Aimed {
        ty,
        innermost,
        asked: Some(asked),
    }
}

/// The type of a variant that takes that type's only constructor.
pub(super) fn variant<'a>(ty: &'a Type, model: &Model) -> Aimed<'a> {
    if mentions_parameter(ty, &model.generics) {
        return plain(ty);
    }
    let asked = Asked::by(model, VARIANT, None);
    Aimed {
        ty,
        innermost: ty,
        asked: Some(asked),
    }
}

/// The type of a variant that takes all of that type's constructors.
pub(super) fn member<'a>(ty: &'a Type, model: &Model) -> Aimed<'a> {
    let asked = Asked::by(model, MEMBER, None);
    Aimed {
        ty,
        innermost: ty,
        asked: Some(asked),
    }
}

/// The type of a variant without a number of its own.
pub(super) fn transparent<'a>(of: &Variant, ty: &'a Type, model: &Model) -> Aimed<'a> {
    match model.is_union(of) {
        true => member(ty, model),
        false => variant(ty, model),
    }
}
