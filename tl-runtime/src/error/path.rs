//! Where in a value an error happened.

use alloc::vec::Vec;
use core::fmt;

/// A field of a derived type, by its Rust names.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The type that holds the field.
    pub of: &'static str,
    /// The field's name, or its index in a tuple.
    pub name: &'static str,
}

/// One step from a value to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Nothing but the name of the type in which an error happened.
    Type(&'static str),
    Field(&'static Field),
    Item(usize),
}

/// The way to the place of an error: `InitConnection.params.value[0].value`.
///
/// It is built from the inside out, while the error travels up, and only then.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Path {
    innermost_first: Vec<Step>,
}

impl Path {
    pub(crate) fn in_type(&mut self, name: &'static str) {
        self.innermost_first.push(Step::Type(name));
    }

    pub(crate) fn in_field(&mut self, field: &'static Field) {
        self.innermost_first.push(Step::Field(field));
    }

    pub(crate) fn in_item(&mut self, index: usize) {
        self.innermost_first.push(Step::Item(index));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.innermost_first.is_empty()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.innermost_first.iter().rev().enumerate() {
            match step {
                Step::Type(name) if index == 0 => f.write_str(name)?,
                Step::Field(field) if index == 0 => write!(f, "{}.{}", field.of, field.name)?,
                // Only the outermost type is named: the others follow from the fields.
                Step::Type(_) => {}
                Step::Field(field) => write!(f, ".{}", field.name)?,
                Step::Item(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
