//! The path to a part of a value.

use std::fmt::Write;

/// The path to a part of a value, from the outside in.
#[derive(Debug, Default)]
pub(crate) struct Path<'a>(Vec<Step<'a>>);

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Object(&'a str),
    Field(&'a str),
    Item(usize),
}

impl<'a> Path<'a> {
    /// Enters an object of this name. The path names only the outermost one.
    pub(crate) fn enter_object(&mut self, name: &'a str) {
        self.0.push(Step::Object(name));
    }

    pub(crate) fn enter_field(&mut self, name: &'a str) {
        self.0.push(Step::Field(name));
    }

    pub(crate) fn enter_item(&mut self, index: usize) {
        self.0.push(Step::Item(index));
    }

    pub(crate) fn leave(&mut self) {
        self.0.pop();
    }

    /// How many steps there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Goes back to this many steps.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    #[cold]
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for (index, step) in self.0.iter().enumerate() {
            // Writing to a String does not fail.
            let _ = match step {
                Step::Object(name) if index == 0 => write!(text, "{name}"),
                Step::Object(_) => Ok(()),
                Step::Field(name) if text.is_empty() => write!(text, "{name}"),
                Step::Field(name) => write!(text, ".{name}"),
                Step::Item(index) => write!(text, "[{index}]"),
            };
        }
        text
    }
}
