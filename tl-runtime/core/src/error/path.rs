//! The path from a value to the part in which an error happened.

use alloc::vec::Vec;
use core::fmt;

use super::names::{Names, field_name, type_name};

/// One step from a value to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The type in which the error happened, if no field of it is known. Its name is the first of these.
    Type(&'static Names),
    /// A field, by its index in these names.
    Field(&'static Names, u8),
    Item(usize),
    /// A field of an object that was stepped over: the constructor's number and the field's index in the schema. Its
    /// name is not in the program.
    Stepped(u32, u8),
}

/// The path to the part with the error: `InitConnection.params.value[0].value`.
///
/// It is built from the inside out while the error is returned, so it costs nothing before there is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Path {
    innermost_first: Vec<Step>,
}

impl Path {
    pub(crate) fn in_type(&mut self, names: &'static Names) {
        self.innermost_first.push(Step::Type(names));
    }

    pub(crate) fn in_field(&mut self, names: &'static Names, index: usize) {
        // No list has more than 255 fields, and small steps keep a deep path small.
        self.innermost_first.push(Step::Field(names, index as u8));
    }

    pub(crate) fn in_item(&mut self, index: usize) {
        self.innermost_first.push(Step::Item(index));
    }

    pub(crate) fn in_step(&mut self, number: u32, field: u8) {
        self.innermost_first.push(Step::Stepped(number, field));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.innermost_first.is_empty()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.innermost_first.iter().rev().enumerate() {
            match step {
                Step::Type(names) if index == 0 => f.write_str(type_name(names))?,
                Step::Field(names, field) if index == 0 => {
                    write!(
                        f,
                        "{}.{}",
                        type_name(names),
                        field_name(names, (*field).into())
                    )?;
                }
                // Only the outermost type is named: the others follow from the fields.
                Step::Type(_) => {}
                Step::Field(names, field) => write!(f, ".{}", field_name(names, (*field).into()))?,
                Step::Stepped(number, field) => write!(f, "#{number:08x}.{field}")?,
                Step::Item(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
