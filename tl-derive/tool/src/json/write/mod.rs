//! Writes JSON values as bytes.

mod any;
mod fields;
mod objects;
mod scalars;

use super::tree::Json;
use crate::{
    Schema,
    error::WriteError,
    schema::{
        Combinator,
        shape::{Count, Field, Shape, Typed},
    },
    value::{ReadOptions, VECTOR, only_value, path::Path},
};

/// Writes values as the schema says.
pub(crate) struct Writer<'s> {
    schema: &'s Schema,
    bytes: Vec<u8>,
    path: Path<'s>,
    depth_left: usize,
    /// The words of the open objects, by name.
    words: Vec<(&'s str, u32)>,
}

/// What the outermost value is.
pub(crate) enum Root<'s> {
    /// The value says what it is.
    Any,
    Object(Combinator<'s>),
    Type(&'s Typed),
}

type Written = Result<(), WriteError>;

impl<'s> Writer<'s> {
    pub(crate) fn new(schema: &'s Schema) -> Self {
        Self {
            schema,
            bytes: Vec::new(),
            path: Path::default(),
            depth_left: ReadOptions::DEEPEST,
            words: Vec::new(),
        }
    }

    /// The bytes of a value.
    pub(crate) fn whole(
        mut self,
        root: &Root<'s>,
        value: &Json<'_>,
    ) -> Result<Vec<u8>, WriteError> {
        match root {
            Root::Any => self.any(value)?,
            Root::Object(combinator) => self.named(*combinator, value)?,
            Root::Type(ty) => self.value(ty, value)?,
        }
        Ok(self.bytes)
    }

    fn value(&mut self, ty: &'s Typed, value: &Json<'_>) -> Written {
        match &ty.shape {
            Shape::Any => self.any(value),
            Shape::Boxed(of) => self.boxed(*of, &ty.text, value),
            Shape::Bare(place) => self.bare(*place, &ty.text, value),
            Shape::Vector { is_boxed, item } => self.vector(*is_boxed, item, &ty.text, value),
            Shape::Repeat { count, fields } => self.repeat(count, fields, &ty.text, value),
            _ => self.scalar(ty, value),
        }
    }

    fn vector(&mut self, is_boxed: bool, item: &'s Typed, ty: &str, value: &Json<'_>) -> Written {
        let Json::Array(items) = value else {
            return Err(self.mismatch(ty, "an array", value));
        };
        if is_boxed {
            self.number(VECTOR);
        }
        let Ok(count) = u32::try_from(items.len()) else {
            return Err(self.error("more items than a vector counts"));
        };
        self.number(count);
        self.items(items, |writer, value| writer.value(item, value))
    }

    fn items(
        &mut self,
        items: &[Json<'_>],
        write: impl Fn(&mut Self, &Json<'_>) -> Written,
    ) -> Written {
        for (index, value) in items.iter().enumerate() {
            self.path.enter_item(index);
            write(self, value)?;
            self.path.leave();
        }
        Ok(())
    }

    /// The same fields, several times.
    fn repeat(
        &mut self,
        count: &Count,
        fields: &'s [Field],
        ty: &str,
        value: &Json<'_>,
    ) -> Written {
        let Json::Array(items) = value else {
            return Err(self.mismatch(ty, "an array", value));
        };
        let (wanted, of) = match count {
            Count::Fixed(count) => (*count, String::new()),
            Count::Word(word) => (self.word(word), format!(", as `{word}` says")),
        };
        if items.len() != wanted as usize {
            let found = items.len();
            return Err(self.error(format!("`{ty}` is {wanted} items here{of}, not {found}")));
        }
        self.items(items, |writer, value| match only_value(fields) {
            Some(only) => writer.value(&only.ty, value),
            None => writer.group(fields, ty, value),
        })
    }

    fn number(&mut self, number: u32) {
        self.bytes.extend(number.to_le_bytes());
    }

    /// The value of a word, or 0 if it is absent.
    fn word(&self, name: &str) -> u32 {
        let mut words = self.words.iter().rev();
        words
            .find(|(known, _)| *known == name)
            .map_or(0, |(_, value)| *value)
    }

    #[cold]
    fn error(&self, message: impl Into<String>) -> WriteError {
        WriteError::new(self.path.text(), message)
    }

    /// The error for a value that is not of the type's JSON form.
    #[cold]
    fn mismatch(&self, ty: &str, wanted: &str, value: &Json<'_>) -> WriteError {
        let found = described(value);
        self.error(format!("`{ty}` is {wanted}, not {found}"))
    }
}

/// A value in a few words.
fn described(value: &Json<'_>) -> String {
    match value {
        Json::Object(object) => match object.get("_") {
            Some(Json::String(name)) => format!("`{name}`"),
            _ => "an object".to_owned(),
        },
        Json::Array(_) => "an array".to_owned(),
        Json::String(text) if text.chars().count() > 40 => "a string".to_owned(),
        Json::String(text) => serde_json::Value::from(text.as_ref()).to_string(),
        Json::Number(number) => number.to_string(),
        Json::Bool(bool) => bool.to_string(),
        Json::Null => "null".to_owned(),
    }
}
