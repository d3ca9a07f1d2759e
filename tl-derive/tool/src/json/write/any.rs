//! Writes values that state their own type.

use std::sync::LazyLock;

use super::{Writer, Written, described};
use crate::{
    WriteError,
    json::tree::Json,
    schema::shape::{Shape, Typed},
    value::{FALSE, TRUE, VECTOR},
};

/// The types of items of vectors where any object may stand.
static LONG: LazyLock<Typed> = LazyLock::new(|| typed(Shape::Long, "long"));
static INT: LazyLock<Typed> = LazyLock::new(|| typed(Shape::Int, "int"));

fn typed(shape: Shape, text: &str) -> Typed {
    let text = text.to_owned();
    Typed { shape, text }
}

impl<'s> Writer<'s> {
    /// An object of any type. Vectors and `Bool` have numbers too.
    pub(super) fn any(&mut self, value: &Json<'_>) -> Written {
        match value {
            Json::Bool(bool) => {
                self.number(if *bool { TRUE } else { FALSE });
                Ok(())
            }
            Json::Array(items) => {
                let is_long = |item: &Json<'_>| matches!(item, Json::Number(_) | Json::String(_));
                let are_longs = !items.is_empty() && items.iter().all(is_long);
                self.any_vector(items, are_longs.then(|| &*LONG))
            }
            Json::Object(object) => match object.get("_") {
                Some(Json::String(name)) if name == "Vector<int>" => match object.get("items") {
                    Some(Json::Array(items)) => self.any_vector(items, Some(&INT)),
                    _ => Err(self.error("`Vector<int>` needs `items`, an array")),
                },
                Some(Json::String(name)) => match self.schema.meant_by(name) {
                    Some(found) => self.object(found, object),
                    None => Err(self.no_such(name)),
                },
                Some(other) => {
                    let found = described(other);
                    Err(self.error(format!("`_` is the name of a constructor, not {found}")))
                }
                None => Err(self.error("`_`, the name of the constructor or function, is missing")),
            },
            value => {
                let found = described(value);
                let wanted = "an object with `_`, the name of its constructor";
                Err(self.error(format!("any object may stand here, {wanted}: not {found}")))
            }
        }
    }

    /// A vector whose items are of this type, or objects.
    fn any_vector(&mut self, items: &[Json<'_>], item: Option<&'s Typed>) -> Written {
        self.enter()?;
        self.number(VECTOR);
        let Ok(count) = u32::try_from(items.len()) else {
            return Err(self.error("more items than a vector counts"));
        };
        self.number(count);
        self.items(items, |writer, value| match item {
            Some(item) => writer.value(item, value),
            None => writer.any(value),
        })?;
        self.depth_left = self.depth_left.saturating_add(1);
        Ok(())
    }

    /// Opens an object: one level of depth.
    pub(super) fn enter(&mut self) -> Written {
        match self.depth_left.checked_sub(1) {
            Some(left) => {
                self.depth_left = left;
                Ok(())
            }
            None => Err(self.error("more objects inside one another than can be read again")),
        }
    }

    #[cold]
    fn no_such(&self, name: &str) -> WriteError {
        self.error(self.schema.no_combinator(name))
    }
}
