//! Which `#` field each condition and each repetition refers to, and the slot of each such field.

use std::{collections::HashMap, ptr};

use super::{
    super::ast::{Arg, Condition, TypeExpr},
    ops,
};

/// The `#` fields of a combinator and the references to them. Fields, conditions and repetitions are identified by
/// their addresses in the parsed schema.
#[derive(Default)]
pub(super) struct Words<'a> {
    words: Vec<Word<'a>>,
    /// The index in `words` of each `#` field.
    of_args: HashMap<*const Arg, usize>,
    /// The index in `words` of what each condition refers to.
    of_conditions: HashMap<*const Condition, usize>,
    /// The index in `words` of what each repetition's count refers to.
    of_repeats: HashMap<*const TypeExpr, usize>,
}

/// A `#` field.
struct Word<'a> {
    name: Option<&'a str>,
    /// Whether a condition or repetition refers to it.
    is_used: bool,
    slot: Option<u8>,
    /// If it is a flags word, the mask of the bits that conditions name. Other `#` fields have none: their bits may
    /// have meanings that no condition shows.
    owned: Option<u32>,
}

impl<'a> Words<'a> {
    /// Of a whole combinator. The first [`ops::MAX_SLOTS`] `#` fields that need a slot get one.
    pub(super) fn of(args: &'a [Arg]) -> Self {
        let mut words = Self::default();
        words.list(args, &mut Vec::new());
        let used = words.words.iter_mut();
        let used = used.filter(|word| word.is_used || word.owned.is_some());
        for (word, slot) in used.zip(0..ops::MAX_SLOTS) {
            word.slot = Some(slot);
        }
        words
    }

    /// Of what is inside these fields, such as repetitions. They get no slots: all slots are for the `#` fields
    /// beside these, and the caller assigns those.
    pub(super) fn inside(fields: &[(usize, &'a Arg)]) -> Self {
        let mut words = Self::default();
        for (_, arg) in fields {
            words.arg(arg, None, &mut Vec::new());
        }
        words
    }

    /// The slot of a `#` field, if it has one, and the bits that fields own if it is a flags word.
    pub(super) fn word(&self, arg: &Arg) -> Option<(u8, Option<u32>)> {
        let index = *self.of_args.get(&ptr::from_ref(arg))?;
        let word = self.words.get(index)?;
        Some((word.slot?, word.owned))
    }

    /// The slot of the `#` field that a condition refers to. `Some(None)` if that field has no slot, None if it is
    /// not among these fields.
    pub(super) fn of_condition(&self, condition: &Condition) -> Option<Option<u8>> {
        self.slot(self.of_conditions.get(&ptr::from_ref(condition)))
    }

    /// Like [`of_condition`](Self::of_condition), for the count of `n*[ t ]` or `[ t ]`.
    pub(super) fn of_repeat(&self, ty: &TypeExpr) -> Option<Option<u8>> {
        self.slot(self.of_repeats.get(&ptr::from_ref(ty)))
    }

    fn slot(&self, index: Option<&usize>) -> Option<Option<u8>> {
        self.words.get(*index?).map(|word| word.slot)
    }

    /// Lists the `#` fields of these fields and the references to them. `visible` are the indices of the `#` fields
    /// that stand before, in this list and in those around it.
    fn list(&mut self, args: &'a [Arg], visible: &mut Vec<usize>) {
        let around = visible.len();
        let mut before = None;
        for arg in args {
            self.arg(arg, before, visible);
            before = None;
            if arg.ty == TypeExpr::Nat {
                let index = self.words.len();
                let name = arg.name.as_deref();
                let is_flags = around == 0 && name.is_some_and(is_flags);
                self.words.push(Word {
                    name,
                    is_used: false,
                    slot: None,
                    owned: is_flags.then_some(0),
                });
                self.of_args.insert(ptr::from_ref(arg), index);
                visible.push(index);
                before = Some(index);
            }
        }
        visible.truncate(around);
    }

    /// Lists what is in one field. `before` is the `#` field right before it, the count of a `[ t ]` without one.
    fn arg(&mut self, arg: &'a Arg, before: Option<usize>, visible: &mut Vec<usize>) {
        if let Some(condition) = &arg.condition
            && let Some(index) = self.find(&condition.word, visible)
        {
            self.of_conditions.insert(ptr::from_ref(condition), index);
            if let Some(bit) = condition.bit
                && let Some(Word {
                    owned: Some(owned), ..
                }) = self.words.get_mut(index)
            {
                *owned |= 1_u32.checked_shl(bit).unwrap_or(0);
            }
        }
        self.ty(&arg.ty, before, visible);
    }

    fn ty(&mut self, ty: &'a TypeExpr, before: Option<usize>, visible: &mut Vec<usize>) {
        match ty {
            TypeExpr::Bare(inner) => self.ty(inner, before, visible),
            TypeExpr::Named { arguments, .. } => {
                for argument in arguments {
                    self.ty(argument, None, visible);
                }
            }
            TypeExpr::Repeat { count, args } => {
                let index = match count {
                    Some(name) => self.find(name, visible),
                    None => before.inspect(|index| self.mark(*index)),
                };
                if let Some(index) = index {
                    self.of_repeats.insert(ptr::from_ref(ty), index);
                }
                self.list(args, visible);
            }
            TypeExpr::Own | TypeExpr::Nat | TypeExpr::Any(_) => {}
        }
    }

    /// The nearest `#` field of this name, which is marked as used.
    fn find(&mut self, name: &str, visible: &[usize]) -> Option<usize> {
        let is_it = |index: &usize| {
            let word = self.words.get(*index);
            word.is_some_and(|word| word.name == Some(name))
        };
        let index = visible.iter().rev().copied().find(is_it)?;
        self.mark(index);
        Some(index)
    }

    fn mark(&mut self, index: usize) {
        if let Some(word) = self.words.get_mut(index) {
            word.is_used = true;
        }
    }
}

/// Whether a `#` field with this name is a flags word, which holds nothing but the bits of conditions: `flags`,
/// `flags2`.
fn is_flags(name: &str) -> bool {
    let digits = name.strip_prefix("flags");
    digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}
