//! The code that steps over fields.

use super::{
    super::ast::{Arg, Condition, TypeExpr},
    declared::Declared,
    item::{Item, Place, resolve},
    least::least,
    ops,
    words::Words,
};

/// Writes the code of the fields of one combinator.
pub(super) struct Encoder<'d, 'a> {
    pub(super) declared: &'d Declared<'a>,
    pub(super) place: Place<'a>,
    pub(super) words: &'d Words<'a>,
    /// The slots of the words that `words` does not know.
    pub(super) slot_of: &'d dyn Fn(&str) -> Option<usize>,
    /// Whether some end is unknown.
    pub(super) has_unknown: bool,
}

impl<'a> Encoder<'_, 'a> {
    pub(super) fn fields(&mut self, args: &'a [Arg], out: &mut Vec<u8>) {
        for (index, arg) in args.iter().enumerate() {
            self.field(index, arg, out);
        }
    }

    pub(super) fn field(&mut self, index: usize, arg: &'a Arg, out: &mut Vec<u8>) {
        let index = u8::try_from(index).map_or(ops::MAX_INDEX, |index| index.min(ops::MAX_INDEX));
        let mut item = Vec::new();
        self.item_of(arg, &mut item);
        let Some(condition) = &arg.condition else {
            out.push(index);
            out.append(&mut item);
            return;
        };
        // There or not, it has no bytes.
        if *item == [0] {
            return;
        }
        out.push(index);
        match self.condition(condition) {
            Some(head) => self.sized(&head, &item, out),
            None => self.unknown(out),
        }
    }

    fn item_of(&mut self, arg: &'a Arg, out: &mut Vec<u8>) {
        match self.words.word(arg) {
            Some((slot, Some(owned))) => {
                out.extend([ops::FLAGS, slot]);
                out.extend(owned.to_le_bytes());
            }
            Some((slot, None)) => out.extend([ops::WORD, slot]),
            None => self.item(&arg.ty, out),
        }
    }

    fn item(&mut self, ty: &'a TypeExpr, out: &mut Vec<u8>) {
        match resolve(self.declared, self.place, ty) {
            Item::Fixed(words) => out.push(words.min(ops::MAX_FIXED)),
            Item::String => out.push(ops::STRING),
            Item::Bool => out.push(ops::BOOL),
            Item::Any => out.push(ops::ANY),
            Item::Boxed(name) => {
                out.push(ops::BOXED);
                out.extend(self.declared.hash(name).to_le_bytes());
            }
            Item::Bare(file, constructor) => {
                out.push(ops::BARE);
                out.extend(self.declared.number(file, constructor).to_le_bytes());
                out.push(least(self.declared, file, constructor));
            }
            Item::Vector(item) => self.items(ops::VECTOR, item, out),
            Item::Items(item) => self.items(ops::ITEMS, item, out),
            Item::Repeat(count, args) => self.repeat(repeat_of(ty), count, args, out),
            Item::Unknown => self.unknown(out),
        }
    }

    fn items(&mut self, op: u8, item: &'a TypeExpr, out: &mut Vec<u8>) {
        let mut code = Vec::new();
        self.item(item, &mut code);
        self.sized(&[op], &code, out);
    }

    fn repeat(&mut self, ty: &TypeExpr, count: Option<&str>, args: &'a [Arg], out: &mut Vec<u8>) {
        let mut code = Vec::new();
        self.fields(args, &mut code);
        if let Some(digits) = count.filter(|count| count.starts_with(|c: char| c.is_ascii_digit()))
        {
            let Ok(count) = digits.parse::<u32>() else {
                return self.unknown(out);
            };
            let words = fixed_words(&code).map(|words| words.saturating_mul(count));
            if let Some(words) = words.and_then(|words| u8::try_from(words).ok())
                && words <= ops::MAX_FIXED
            {
                return out.push(words);
            }
            let mut head = vec![ops::REPEAT_N];
            head.extend(count.to_le_bytes());
            return self.sized(&head, &code, out);
        }
        let slot = self.words.of_repeat(ty);
        match slot.unwrap_or_else(|| self.outer_slot(count?)) {
            Some(slot) => self.sized(&[ops::REPEAT_WORD, slot], &code, out),
            None => self.unknown(out),
        }
    }

    fn condition(&self, condition: &Condition) -> Option<Vec<u8>> {
        let slot = self.words.of_condition(condition);
        let slot = slot.unwrap_or_else(|| self.outer_slot(&condition.word))?;
        Some(match condition.bit {
            None => vec![ops::NOT_ZERO, slot],
            Some(bit) => match u8::try_from(bit).ok().filter(|bit| *bit < 32)? {
                bit if slot < ops::NEAR_SLOTS => vec![ops::BIT | (slot << 5) | bit],
                bit => vec![ops::FAR_BIT, slot, bit],
            },
        })
    }

    fn outer_slot(&self, word: &str) -> Option<u8> {
        let slot = u8::try_from((self.slot_of)(word)?).ok()?;
        (slot < ops::MAX_SLOTS).then_some(slot)
    }

    /// What says how long it is itself.
    fn sized(&mut self, head: &[u8], code: &[u8], out: &mut Vec<u8>) {
        let Ok(len) = u16::try_from(code.len()) else {
            return self.unknown(out);
        };
        out.extend(head);
        out.extend(len.to_le_bytes());
        out.extend(code);
    }

    fn unknown(&mut self, out: &mut Vec<u8>) {
        self.has_unknown = true;
        out.push(ops::UNKNOWN);
    }
}

/// `[ t ]` of `%[ t ]`.
fn repeat_of(mut ty: &TypeExpr) -> &TypeExpr {
    while let TypeExpr::Bare(inner) = ty {
        ty = inner;
    }
    ty
}

/// The length of fields that are all fixed and always there: each is an index and its words then.
fn fixed_words(code: &[u8]) -> Option<u32> {
    code.chunks(2).try_fold(0_u32, |sum, field| match field {
        [_, words] if *words <= ops::MAX_FIXED => Some(sum.saturating_add((*words).into())),
        _ => None,
    })
}
