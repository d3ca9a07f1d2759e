//! The first half of compiling a combinator's fields to code: each field becomes a [`Step`], which says when the
//! field is present and which operation steps over its value. The second half, [`layout`](super::layout), turns the
//! steps into words of code.

use super::{
    super::ast::{Arg, Condition, TypeExpr},
    declared::Declared,
    item::{self, Place, resolve},
    layout::{Item, Step, Tail, When, code, item_code},
    least::least,
    ops,
    words::Words,
};

/// A type of the table.
#[derive(Clone, Copy)]
pub(super) struct TypePlace {
    /// Its place in the list of types, from 1 on. 0 stands for functions.
    pub(super) place: u16,
    /// The row of its constructor, if it has only one.
    pub(super) only: Option<u16>,
}

/// Compiles the fields of one combinator.
pub(super) struct Encoder<'d, 'a> {
    pub(super) declared: &'d Declared<'a>,
    pub(super) place: Place<'a>,
    pub(super) words: &'d Words<'a>,
    /// The slot of a `#` field that `words` does not list, by the field's name.
    pub(super) slot_of: &'d dyn Fn(&str) -> Option<usize>,
    /// A type of the table, by its name. None if the table has no such type, or does not reach it.
    pub(super) type_of: &'d dyn Fn(&str) -> Option<TypePlace>,
    /// Whether there was a value whose end the schema does not say.
    pub(super) has_unknown: bool,
}

impl<'a> Encoder<'_, 'a> {
    /// The code of these steps. If the code is too long for its own distances, it is a single [`ops::UNKNOWN`].
    pub(super) fn laid_out(&mut self, steps: &[Step]) -> Vec<u32> {
        code(steps).unwrap_or_else(|| {
            self.has_unknown = true;
            vec![ops::word(ops::UNKNOWN, 0, 0)]
        })
    }

    pub(super) fn steps(&mut self, args: &'a [Arg]) -> Vec<Step> {
        let fields = args.iter().enumerate();
        fields
            .filter_map(|(index, arg)| self.step(index, arg))
            .collect()
    }

    /// The step for the field with this index. None if the field has no bytes, like `true`.
    pub(super) fn step(&mut self, index: usize, arg: &'a Arg) -> Option<Step> {
        let (mut item, owned) = match self.words.word(arg) {
            Some((slot, Some(owned))) => (Item::plain(ops::MORE_FLAGS, slot.into()), Some(owned)),
            Some((slot, None)) => (Item::plain(ops::WORD, slot.into()), None),
            None => (self.item(&arg.ty), None),
        };
        if item.op == ops::FIXED && item.argument == 0 {
            return None;
        }
        let when = match &arg.condition {
            None => When::Always,
            Some(condition) => self.when(condition).unwrap_or_else(|| {
                item = self.unknown();
                When::Always
            }),
        };
        Some(Step {
            index: u8::try_from(index).map_or(ops::MAX_INDEX, |index| index.min(ops::MAX_INDEX)),
            when,
            item,
            owned,
        })
    }

    /// The item that steps over a value of this type.
    fn item(&mut self, ty: &'a TypeExpr) -> Item {
        match resolve(self.declared, self.place, ty) {
            item::Item::Fixed(words) => Item::plain(ops::FIXED, words.into()),
            item::Item::String => Item::plain(ops::STRING, 0),
            item::Item::Bool => Item::plain(ops::BOOL, 0),
            item::Item::Any => Item::plain(ops::ANY, 0),
            item::Item::Boxed(name) => match (self.type_of)(name) {
                Some(TypePlace {
                    only: Some(index), ..
                }) => Item::plain(ops::ONLY, index),
                Some(TypePlace { place, .. }) => Item::plain(ops::BOXED, place),
                None => Item::with_tail(ops::BOXED_OF, vec![self.declared.hash(name)]),
            },
            item::Item::Bare(file, constructor) => {
                let number = self.declared.number(file, constructor);
                let least = least(self.declared, file, constructor);
                Item::with_tail(ops::BARE, vec![number, least.into()])
            }
            item::Item::Vector(item) => self.vector(ops::VECTOR, item),
            item::Item::Items(item) => self.vector(ops::ITEMS, item),
            item::Item::Repeat(count, args) => self.repeat(repeat_of(ty), count, args),
            item::Item::Unknown => self.unknown(),
        }
    }

    /// A vector whose items are of the type `ty`. `op` is [`ops::VECTOR`] or [`ops::ITEMS`].
    fn vector(&mut self, op: u8, ty: &'a TypeExpr) -> Item {
        let mut item = self.item(ty);
        // The interpreter has a fast loop for vectors of `BOXED` items, and so needs none for `ONLY`.
        if item.op == ops::ONLY
            && let item::Item::Boxed(name) = resolve(self.declared, self.place, ty)
            && let Some(place) = (self.type_of)(name)
        {
            item = Item::plain(ops::BOXED, place.place);
        }
        if item.op >= ops::VECTOR {
            item = match item_code(&item) {
                Some(code) => Item::with_tail(ops::INDIRECT, code),
                None => self.unknown(),
            };
        }
        item.op |= op;
        item
    }

    /// `4*[ … ]`, `n*[ … ]` or `[ … ]`. A fixed number of fields of fixed length is one `FIXED`.
    fn repeat(&mut self, ty: &TypeExpr, count: Option<&str>, args: &'a [Arg]) -> Item {
        let steps = self.steps(args);
        if let Some(digits) = count.filter(|count| count.starts_with(|c: char| c.is_ascii_digit()))
        {
            let Ok(count) = digits.parse::<u32>() else {
                return self.unknown();
            };
            if let Some(words) = fixed_words(&steps, count) {
                return Item::plain(ops::FIXED, words);
            }
            let mut tail = vec![count];
            tail.extend(self.laid_out(&steps));
            return Item::with_tail(ops::REPEAT, tail);
        }
        let slot = self.words.of_repeat(ty);
        match slot.unwrap_or_else(|| self.outer_slot(count?)) {
            Some(slot) => Item {
                op: ops::REPEAT_BY_WORD,
                argument: slot.into(),
                tail: Some(Tail {
                    code: self.laid_out(&steps),
                    shift: ops::SLOT_BITS.into(),
                }),
            },
            None => self.unknown(),
        }
    }

    /// When a field with this condition is present. None if its `#` field is unknown or has no slot, or if the bit
    /// is not one of 32.
    fn when(&self, condition: &Condition) -> Option<When> {
        let slot = self.words.of_condition(condition);
        let slot = slot.unwrap_or_else(|| self.outer_slot(&condition.word))?;
        Some(match condition.bit {
            None => When::Word(slot),
            Some(bit) => When::Bit(slot, u8::try_from(bit).ok().filter(|bit| *bit < 32)?),
        })
    }

    /// The slot of a `#` field that stands outside of the fields that are compiled.
    fn outer_slot(&self, word: &str) -> Option<u8> {
        let slot = u8::try_from((self.slot_of)(word)?).ok()?;
        (slot < ops::MAX_SLOTS).then_some(slot)
    }

    fn unknown(&mut self) -> Item {
        self.has_unknown = true;
        Item::plain(ops::UNKNOWN, 0)
    }
}

/// The `[ t ]` in `%[ t ]`.
fn repeat_of(mut ty: &TypeExpr) -> &TypeExpr {
    while let TypeExpr::Bare(inner) = ty {
        ty = inner;
    }
    ty
}

/// The length in words of these fields repeated `times` times, if all of them are of fixed length and always
/// present.
pub(super) fn fixed_words(steps: &[Step], times: u32) -> Option<u16> {
    let once = steps.iter().try_fold(0_u32, |sum, step| {
        Some(sum.saturating_add(step.fixed()?.into()))
    })?;
    u16::try_from(once.saturating_mul(times)).ok()
}
