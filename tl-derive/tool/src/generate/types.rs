//! Finds the Rust type of each TL type.

use tl_derive_core::schema::{Arg, Combinator, TypeExpr, folded, is_vector};

use super::{
    model::{Field, Key, Rust},
    names,
    plan::Plan,
};
use crate::schema::{
    shape::{Shape, args},
    shaper::Shaper,
};

/// Converts a combinator's types to Rust types.
pub(super) struct Typer<'p, 's> {
    pub(super) plan: &'p Plan<'s>,
    pub(super) file: usize,
    pub(super) combinator: &'s Combinator,
}

/// Why something can't be written.
pub(super) type Refused = String;

impl<'s> Typer<'_, 's> {
    /// The fields, or only the wanted ones.
    pub(super) fn fields(&self, wanted: Option<&[String]>) -> Result<Vec<Field>, Refused> {
        let all = args(self.combinator);
        let mut fields = Vec::new();
        for (index, arg) in all.iter().enumerate() {
            let Some(name) = &arg.name else {
                return Err(format!("`{arg}` has no name"));
            };
            if arg.condition.as_ref().is_some_and(|it| it.bit.is_none()) {
                return Err(format!("`{arg}` is conditional on a whole word"));
            }
            if let Some(condition) = &arg.condition {
                let mut before = all.iter().take(index).filter(|it| it.ty == TypeExpr::Nat);
                if !before.any(|it| it.name.as_ref() == Some(&condition.word)) {
                    let word = &condition.word;
                    return Err(format!(
                        "`{arg}` depends on `{word}`, which is no `#` before it"
                    ));
                }
            }
            let is_word = arg.ty == TypeExpr::Nat && is_referred_to(name, all);
            if is_word && arg.condition.is_some() {
                return Err(format!("`{arg}` is a flags word that may be absent"));
            }
            let is_left_out = match wanted {
                Some(wanted) => !wanted.contains(name),
                // A word that holds only bits of other fields needs no field.
                None => {
                    index == 0
                        && arg.ty == TypeExpr::Nat
                        && name.starts_with("flags")
                        && (is_word || name == "flags")
                }
            };
            if !is_left_out {
                let mut field = self.field(name, arg, all)?;
                let is_taken = |ident: &str| fields.iter().any(|it: &Field| it.ident == ident);
                if is_taken(&field.ident) {
                    let name = field.ident.trim_start_matches("r#").trim_end_matches('_');
                    let mut numbered = (2_u32..).map(|number| format!("{name}_{number}"));
                    field.ident = numbered.find(|it| !is_taken(it)).unwrap_or_default();
                }
                fields.push(field);
            }
        }
        Ok(fields)
    }

    fn field(&self, name: &str, arg: &Arg, all: &[Arg]) -> Result<Field, Refused> {
        let inner = self.of(&arg.ty)?;
        let is_true = arg.ty == TypeExpr::named("true");
        let ty = match arg.condition {
            Some(_) if is_true => Rust::Plain("bool"),
            Some(_) => Rust::Option(Box::new(inner)),
            None => inner,
        };
        let alike = all.iter().filter(|other| {
            let other = other.name.as_deref();
            other.is_some_and(|other| folded(other) == folded(name))
        });
        let is_ambiguous = alike.count() > 1;
        Ok(Field {
            ident: names::snake(name),
            name: is_ambiguous.then(|| name.to_owned()),
            is_opaque: ty.has(&|ty| *ty == Rust::Raw),
            ty,
        })
    }

    /// What a function returns, if the derive does not know it from the schema.
    pub(super) fn result(&self) -> Result<Option<Rust>, Refused> {
        if self.combinator.returned_parameter().is_some() {
            return Ok(None);
        }
        let ty = self.of(&self.combinator.result)?;
        let is_own = !ty.has(&|ty| matches!(ty, Rust::Item(_) | Rust::Raw));
        Ok((!is_own).then_some(ty))
    }

    /// The Rust type.
    pub(super) fn of(&self, ty: &TypeExpr) -> Result<Rust, Refused> {
        match ty {
            TypeExpr::Any(name) => Ok(Rust::Parameter(names::type_name(name))),
            TypeExpr::Named { name, arguments } if is_vector(name) => match arguments.as_slice() {
                [item] => Ok(Rust::Vec(Box::new(self.of(item)?))),
                _ => Err(format!("`{ty}` has no item type")),
            },
            TypeExpr::Named { name, arguments } if arguments.is_empty() => {
                let mut parameters = self.combinator.parameters.iter();
                if parameters.any(|(parameter, _)| parameter == name) {
                    return Ok(Rust::Parameter(names::type_name(name)));
                }
                self.named(ty, name)
            }
            TypeExpr::Named { .. } => Err(format!("`{ty}` is polymorphic")),
            TypeExpr::Bare(inner) => match &**inner {
                TypeExpr::Named { name, .. } if is_vector(name) => self.of(inner),
                _ => self.plain(ty),
            },
            TypeExpr::Repeat { count, args } => self.array(ty, count.as_deref(), args),
            TypeExpr::Nat => Ok(Rust::Plain("u32")),
            TypeExpr::Own => Err("`_` is no type".to_owned()),
        }
    }

    /// The type of `4*[ int ]`. A length that another field holds has no Rust type, and a group of fields has no name.
    fn array(&self, ty: &TypeExpr, count: Option<&str>, args: &[Arg]) -> Result<Rust, Refused> {
        let Some(Ok(count)) = count.map(str::parse) else {
            return Err(format!("the length of `{ty}` is in another field"));
        };
        let [item] = args else {
            return Err(format!("`{ty}` repeats several fields"));
        };
        if item.name.is_some() || item.condition.is_some() {
            return Err(format!("`{ty}` repeats a field with a name"));
        }
        let inner = self.of(&item.ty)?;
        if inner.has(&|ty| *ty == Rust::Raw) {
            return Err(format!("`{ty}` repeats what is kept as bytes"));
        }
        Ok(Rust::Array(Box::new(inner), count))
    }

    fn named(&self, ty: &TypeExpr, name: &str) -> Result<Rust, Refused> {
        if self.plan.is_opaque(name) {
            return Ok(Rust::Raw);
        }
        self.plain(ty)
    }

    fn plain(&self, ty: &TypeExpr) -> Result<Rust, Refused> {
        let shaper = Shaper {
            index: &self.plan.schema.index,
            file: self.file,
            parameters: &self.combinator.parameters,
        };
        Ok(match shaper.typed(ty).shape {
            Shape::Int => Rust::Plain("i32"),
            Shape::Nat => Rust::Plain("u32"),
            Shape::Long => Rust::Plain("i64"),
            Shape::Double => Rust::Plain("f64"),
            Shape::String => Rust::String,
            Shape::Bytes => Rust::Bytes,
            Shape::Raw(16) => Rust::Plain("[u8; 16]"),
            Shape::Raw(32) => Rust::Plain("[u8; 32]"),
            Shape::Raw(_) => Rust::Plain("[u8; 64]"),
            Shape::Bool => Rust::Plain("bool"),
            Shape::True => Rust::Plain("()"),
            Shape::Any => Rust::Raw,
            Shape::Boxed(of) => Rust::Item(Key::Type(of)),
            Shape::Bare(place) => Rust::Item(self.plan.key_of_bare(place)),
            Shape::Vector { .. } | Shape::Repeat { .. } | Shape::Unknown => {
                return Err(format!("the schema does not say what `{ty}` is"));
            }
        })
    }
}

/// Whether conditions or repetitions depend on this word.
fn is_referred_to(word: &str, args: &[Arg]) -> bool {
    args.iter().any(|arg| {
        let condition = arg.condition.as_ref();
        condition.is_some_and(|it| it.word == word)
            || matches!(&arg.ty, TypeExpr::Repeat { count, .. } if count.as_deref() == Some(word))
    })
}
