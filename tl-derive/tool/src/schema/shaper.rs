//! Computes the shapes of types.

use tl_derive_core::schema::{Arg, TypeExpr, is_vector};

use super::{
    index::Index,
    shape::{Count, Field, Shape, Typed, When, Word, is_capitalised},
};

/// Computes the shapes of one combinator's fields.
pub(crate) struct Shaper<'a> {
    pub(crate) index: &'a Index,
    /// The file whose names take precedence.
    pub(crate) file: usize,
    /// The combinator's type variables.
    pub(crate) parameters: &'a [(String, String)],
}

impl Shaper<'_> {
    pub(crate) fn fields(&self, args: &[Arg]) -> Vec<Field> {
        let fields = args.iter().enumerate();
        fields
            .map(|(index, arg)| Field {
                name: arg.name.clone().unwrap_or_else(|| index.to_string()),
                condition: arg.condition.as_ref().map(|condition| When {
                    word: condition.word.clone(),
                    bit: condition.bit,
                }),
                ty: self.typed(&arg.ty),
                word: word(index, arg, args),
            })
            .collect()
    }

    pub(crate) fn typed(&self, ty: &TypeExpr) -> Typed {
        Typed {
            shape: self.shape(ty),
            text: ty.to_string(),
        }
    }

    fn shape(&self, ty: &TypeExpr) -> Shape {
        match ty {
            TypeExpr::Own => Shape::Unknown,
            TypeExpr::Nat => Shape::Nat,
            TypeExpr::Any(_) => Shape::Any,
            TypeExpr::Named { name, arguments } => self.named(name, arguments),
            TypeExpr::Bare(inner) => self.bare(inner),
            TypeExpr::Repeat { count, args } => {
                let count = match count.as_deref().map(|count| (count, count.parse())) {
                    Some((_, Ok(count))) => Count::Fixed(count),
                    Some((word, Err(_))) => Count::Word(word.to_owned()),
                    None => return Shape::Unknown,
                };
                let fields = self.fields(args);
                Shape::Repeat { count, fields }
            }
        }
    }

    fn named(&self, name: &str, arguments: &[TypeExpr]) -> Shape {
        if let Some(kind) = self.kind_of(name) {
            return match kind {
                "Type" if arguments.is_empty() => Shape::Any,
                _ => Shape::Unknown,
            };
        }
        if is_vector(name) {
            return self.vector(name == "Vector", arguments);
        }
        if let ([], Some(own)) = (arguments, own(name)) {
            return own;
        }
        // The value of a type variable is boxed. With an unboxed argument, the type's encoding is not known.
        if !arguments.iter().all(|argument| self.is_boxed(argument)) {
            return Shape::Unknown;
        }
        if matches!(name, "Object" | "Function") {
            return Shape::Any;
        }
        if is_capitalised(name) {
            return self.index.type_of(name).map_or(Shape::Any, Shape::Boxed);
        }
        match self.index.constructor(self.file, name) {
            Some(found) => self.constructor(found),
            None if matches!(name, "object" | "function") => Shape::Any,
            None => built_in(name),
        }
    }

    fn bare(&self, inner: &TypeExpr) -> Shape {
        let TypeExpr::Named { name, arguments } = inner else {
            return match inner {
                TypeExpr::Any(_) => Shape::Unknown,
                inner => self.shape(inner),
            };
        };
        if self.kind_of(name).is_some() {
            return Shape::Unknown;
        }
        if is_vector(name) {
            return self.vector(false, arguments);
        }
        if !is_capitalised(name) {
            return self.named(name, arguments);
        }
        if !arguments.iter().all(|argument| self.is_boxed(argument)) {
            return Shape::Unknown;
        }
        match self.index.only_constructor(self.file, name) {
            Some(found) => self.constructor(found),
            None => Shape::Unknown,
        }
    }

    /// A constructor without its number.
    fn constructor(&self, found: usize) -> Shape {
        let own = self.index.name(found).and_then(own);
        own.unwrap_or(Shape::Bare(found))
    }

    fn vector(&self, is_boxed: bool, arguments: &[TypeExpr]) -> Shape {
        match arguments {
            [item] => Shape::Vector {
                is_boxed,
                item: Box::new(self.typed(item)),
            },
            _ => Shape::Unknown,
        }
    }

    /// The kind of a variable.
    fn kind_of(&self, name: &str) -> Option<&str> {
        let mut parameters = self.parameters.iter();
        parameters.find_map(|(known, kind)| (known == name).then_some(kind.as_str()))
    }

    fn is_boxed(&self, ty: &TypeExpr) -> bool {
        match ty {
            TypeExpr::Any(_) => true,
            TypeExpr::Named { name, arguments } => {
                self.kind_of(name)
                    .map_or_else(|| is_capitalised(name), |kind| kind == "Type")
                    && arguments.iter().all(|argument| self.is_boxed(argument))
            }
            _ => false,
        }
    }
}

/// TL's own types, however they are declared.
fn own(name: &str) -> Option<Shape> {
    Some(match name {
        "int" => Shape::Int,
        "long" => Shape::Long,
        "double" => Shape::Double,
        "string" => Shape::String,
        "bytes" => Shape::Bytes,
        "int128" => Shape::Raw(16),
        "int256" => Shape::Raw(32),
        "int512" => Shape::Raw(64),
        "Bool" => Shape::Bool,
        "true" => Shape::True,
        _ => return None,
    })
}

/// Other names of TL's own types, which TON's files declare as built in.
fn built_in(name: &str) -> Shape {
    match name {
        "int32" => Shape::Int,
        "int53" | "int64" => Shape::Long,
        "secureString" => Shape::String,
        "secureBytes" => Shape::Bytes,
        _ => Shape::Unknown,
    }
}

/// The word that a field is, if others depend on it.
fn word(index: usize, arg: &Arg, args: &[Arg]) -> Option<Word> {
    let name = arg.name.as_deref().filter(|_| arg.ty == TypeExpr::Nat)?;
    let mut word = Word {
        // JSON and generated definitions have no field for such a word.
        is_implicit: index == 0 && name.starts_with("flags"),
        ..Word::default()
    };
    let mut is_word = name == "flags" && index == 0;
    for later in args.iter().skip(index.saturating_add(1)) {
        if let Some(condition) = later.condition.as_ref().filter(|it| it.word == name) {
            is_word = true;
            let bit = condition.bit.and_then(|bit| 1_u32.checked_shl(bit));
            word.owned |= bit.unwrap_or(0);
            if let (Some(bit), Some(name)) = (condition.bit, &later.name) {
                name_bit(bit, name, &mut word.names);
            }
            word.is_implicit &= condition.bit.is_some();
        }
        word.is_count |= is_counted_by(&later.ty, name);
    }
    word.is_implicit &= !word.is_count;
    (is_word || word.is_count).then_some(word)
}

fn name_bit(bit: u32, name: &str, names: &mut Vec<(u32, String)>) {
    match names.iter_mut().find(|(named, _)| *named == bit) {
        Some((_, names)) => {
            names.push_str(" + ");
            names.push_str(name);
        }
        None => names.push((bit, name.to_owned())),
    }
}

fn is_counted_by(ty: &TypeExpr, name: &str) -> bool {
    match ty {
        TypeExpr::Repeat { count, args } => {
            count.as_deref() == Some(name) || args.iter().any(|arg| is_counted_by(&arg.ty, name))
        }
        TypeExpr::Bare(inner) => is_counted_by(inner, name),
        TypeExpr::Named { arguments, .. } => arguments.iter().any(|it| is_counted_by(it, name)),
        TypeExpr::Own | TypeExpr::Nat | TypeExpr::Any(_) => false,
    }
}
