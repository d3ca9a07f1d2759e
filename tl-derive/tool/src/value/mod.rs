//! Reads bytes by a schema, and tells a visitor of each part.

mod any;
mod objects;
mod options;
pub(crate) mod path;
mod scalars;
mod visit;
mod walk;

pub use self::options::ReadOptions;
pub(crate) use self::{
    objects::{Special, only_value, special},
    scalars::{HUGE_MIN, SHORT_MAX, padding},
    visit::{Object, Scalar, Span, Visitor},
    walk::Walker,
};
use crate::{
    Schema,
    error::{ReadError, ReadErrorKind},
    near::nearest,
    schema::shape::{Shape, Typed},
};

/// The number of TL's own boxed vector.
pub(crate) const VECTOR: u32 = 0x1cb5_c415;
/// `boolTrue`.
pub(crate) const TRUE: u32 = 0x9972_75b5;
/// `boolFalse`.
pub(crate) const FALSE: u32 = 0xbc79_9737;

impl Schema {
    /// Reads bytes, and tells a visitor of all parts.
    pub(crate) fn read<V: for<'s> Visitor<'s>>(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        visitor: &mut V,
    ) -> Result<(), ReadError> {
        let unsaid = |message| ReadError::new(ReadErrorKind::Unsaid(message), 0, String::new());
        let function = options.function.as_deref();
        let result = function.map(|name| self.result_of(name)).transpose();
        let result = result.map_err(unsaid)?;
        let any = Typed {
            shape: Shape::Any,
            text: "Object".to_owned(),
        };
        let ty = match &options.ty {
            Some(ty) => &self.parse_type(ty).map_err(unsaid)?,
            None => result.unwrap_or(&any),
        };
        Walker::new(self, bytes, options, visitor).whole(ty, result)
    }

    /// Checks that the schema has a type, as [`ReadOptions::as_type`] takes it.
    ///
    /// # Errors
    ///
    /// If it does not. The error says what may be meant.
    pub fn check_type(&self, ty: &str) -> Result<(), String> {
        self.parse_type(ty).map(|_| ())
    }

    /// Checks that the schema has a function, as [`ReadOptions::result_of`] takes it.
    ///
    /// # Errors
    ///
    /// If it does not. The error says why.
    pub fn check_result_of(&self, function: &str) -> Result<(), String> {
        self.result_of(function).map(|_| ())
    }

    /// What a function returns.
    pub(crate) fn result_of(&self, name: &str) -> Result<&Typed, String> {
        let Some(function) = self.meant_by(name) else {
            return Err(self.no_combinator(name));
        };
        if let Some(variable) = function.declared.combinator.returned_parameter() {
            return Err(format!(
                "`{}` returns what its `{variable}` returns: name that function",
                function.name()
            ));
        }
        Ok(&function.layout.result)
    }

    /// The error for an unknown name.
    pub(crate) fn no_combinator(&self, name: &str) -> String {
        if let Some(ty) = self.index.type_of(name).and_then(|ty| self.ty(ty)) {
            let first = ty.constructors.first();
            let first = first
                .and_then(|it| self.index.name(*it))
                .unwrap_or_default();
            return format!(
                "`{name}` is a type, not a constructor or function: `{first}` is one of it"
            );
        }
        let declared = self.index.declared.iter();
        let near = nearest(name, declared.map(|it| it.combinator.name.as_str()));
        let advice = near.map_or_else(String::new, |near| format!(": did you mean `{near}`?"));
        format!("the schema has no constructor or function `{name}`{advice}")
    }
}
