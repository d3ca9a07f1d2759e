//! The second half of compiling a combinator's fields: it turns [`Step`]s into words of code. The words stand in
//! the order of the fields, then `END`, then the tails. Neighbouring fields are combined where [`ops`] has an
//! operation for that.

use super::{ops, segment::Segment};

/// An item: its operation, its argument, and its tail, if it has one.
#[derive(Clone)]
pub(super) struct Item {
    pub(super) op: u8,
    /// If there is a tail, only the bits below [`Tail::shift`]. The distance is added when the tail is placed.
    pub(super) argument: u16,
    pub(super) tail: Option<Tail>,
}

/// The words that an item's argument points to.
#[derive(Clone)]
pub(super) struct Tail {
    pub(super) code: Vec<u32>,
    /// How far the distance is shifted to the left in the argument, in bits. The bits below it hold something else.
    pub(super) shift: u32,
}

impl Item {
    pub(super) fn plain(op: u8, argument: u16) -> Self {
        Self {
            op,
            argument,
            tail: None,
        }
    }

    pub(super) fn with_tail(op: u8, code: Vec<u32>) -> Self {
        let tail = Some(Tail { code, shift: 0 });
        Self {
            op,
            argument: 0,
            tail,
        }
    }
}

/// When a field is present.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Always,
    /// If this bit is set: the slot of the flags word, and the bit in it.
    Bit(u8, u8),
    /// If this slot is not 0: `name:flags?string`.
    Word(u8),
}

/// How to step over one field.
#[derive(Clone)]
pub(super) struct Step {
    /// The index of the field, for errors.
    pub(super) index: u8,
    pub(super) when: When,
    pub(super) item: Item,
    /// If the field is a flags word, the mask of its bits that fields own.
    pub(super) owned: Option<u32>,
}

impl Step {
    /// The length in words, if it is the same for all values: of a flags word, or of what is [`fixed`](Self::fixed).
    pub(super) fn len(&self) -> Option<u16> {
        let is_flags = self.when == When::Always && self.owned.is_some();
        if is_flags { Some(1) } else { self.fixed() }
    }

    /// The length in words, if the field is of fixed length, always present and no flags word.
    pub(super) fn fixed(&self) -> Option<u16> {
        let is_fixed = self.when == When::Always && self.item.op == ops::FIXED;
        is_fixed.then_some(self.item.argument)
    }

    /// Whether the field is a flags word of this slot and always present.
    pub(super) fn is_flags(&self, slot: u16) -> bool {
        let is_flags = self.when == When::Always && self.item.op == ops::MORE_FLAGS;
        is_flags && self.item.argument == slot
    }

    /// Whether the field can be an item of a [`Segment`]: it is present always or by a bit, and is no `#` field
    /// with a slot.
    fn may_be_in_segment(&self) -> bool {
        let is_word = matches!(self.item.op, ops::WORD | ops::MORE_FLAGS);
        !is_word && !matches!(self.when, When::Word(_))
    }
}

/// How many fields one operation steps over at most. That number, and the few further words of code that it may
/// count, have to fit into a byte.
const MAX_RUN: usize = 250;

/// How many fields of fixed length [`ops::STRING_AND`] takes at most: its argument has 6 bits for their number.
const MAX_STRING_AND: usize = (1 << (16 - ops::STRING_AND_BITS)) - 1;

/// Code under construction.
#[derive(Default)]
pub(super) struct Code {
    words: Vec<u32>,
    /// The tails, each with the place of the word that refers to it.
    tails: Vec<(usize, Tail)>,
    /// Whether the last operation includes the end, so that no `END` is needed.
    is_closed: bool,
}

/// The code of these fields. None if it is so long that a distance does not fit into its argument.
pub(super) fn code(steps: &[Step]) -> Option<Vec<u32>> {
    let mut code = Code::default();
    let mut rest = steps;
    while !rest.is_empty() {
        let fields = rest.iter().take_while(|step| step.may_be_in_segment());
        let len = match Segment::of(rest.get(..fields.count())?) {
            Some((segment, len)) => {
                code.is_closed = len == rest.len();
                segment.write(code.is_closed, &mut code)?;
                len
            }
            None => code.first(rest)?,
        };
        rest = rest.get(len..)?;
    }
    if !code.is_closed {
        code.push(ops::END, 0, 0);
    }
    code.with_tails()
}

/// The code of an item that stands in the tail of another one.
pub(super) fn item_code(item: &Item) -> Option<Vec<u32>> {
    let mut code = Code::default();
    code.item(0, item);
    code.with_tails()
}

/// How many steps at the start are of fixed length and always present, and their total length in words.
pub(super) fn fixed_run(steps: &[Step]) -> (usize, u16) {
    let mut total = 0_u16;
    let mut len = 0_usize;
    for words in steps.iter().map_while(Step::fixed) {
        let Some(sum) = total.checked_add(words) else {
            break;
        };
        total = sum;
        len += 1;
    }
    (len, total)
}

/// How many steps at the start have the same condition, so that one check covers them all.
pub(super) fn together(steps: &[Step]) -> usize {
    let first = steps.first().map(|step| step.when);
    let same = steps
        .iter()
        .take_while(|step| Some(step.when) == first && step.may_be_in_segment());
    same.count()
}

impl Code {
    pub(super) fn push(&mut self, op: u8, index: u8, argument: u16) {
        self.words.push(ops::word(op, index, argument));
    }

    pub(super) fn number(&mut self, number: u32) {
        self.words.push(number);
    }

    pub(super) fn item(&mut self, index: u8, item: &Item) {
        if let Some(tail) = &item.tail {
            self.tails.push((self.words.len(), tail.clone()));
        }
        self.push(item.op, index, item.argument);
    }

    fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            self.item(step.index, &step.item);
            self.words.extend(step.owned);
        }
    }

    /// Writes the first steps, those that one operation or one condition covers. Returns how many they are.
    fn first(&mut self, steps: &[Step]) -> Option<usize> {
        let first = steps.first()?;
        match first.when {
            When::Always if self.words.is_empty() && first.is_flags(0) => self.flags(steps),
            When::Always => self.always(steps),
            When::Word(slot) => {
                self.reset(first);
                self.conditional(ops::IF_WORD, slot, steps.get(..1)?, false)
            }
            When::Bit(slot, bit) => {
                self.reset(first);
                let len = together(steps).max(1);
                let op = if slot == 0 { ops::IF_FLAG } else { ops::IF_BIT };
                let is_last = len == steps.len();
                let index = (slot << ops::FLAG_BITS) | bit;
                self.conditional(op, index, steps.get(..len)?, is_last)
            }
        }
    }

    /// Writes the flags words at the start of the combinator, and the fields of fixed length after them, for
    /// [`ops::FLAGS`]. Returns how many fields that was.
    fn flags(&mut self, steps: &[Step]) -> Option<usize> {
        let (op, flags) = match steps {
            [_, second, ..] if second.is_flags(1) => (ops::TWO_FLAGS, 2),
            _ => (ops::FLAGS, 1),
        };
        let others = steps.get(flags..)?;
        let (fixed, total) = fixed_run(others.get(..others.len().min(MAX_RUN))?);
        let total = total.checked_add(u16::try_from(flags).ok()?)?;
        // The second flags word is two words of code: `MORE_FLAGS` and its mask.
        let words = fixed + 2 * (flags - 1);
        self.push(op, u8::try_from(words).ok()?, total);
        self.words.extend(steps.first()?.owned);
        self.steps(steps.get(1..flags + fixed)?);
        Some(flags + fixed)
    }

    /// Writes steps that are always present: a string with fixed fields after it, several fixed fields, or one field.
    /// Returns how many they are.
    fn always(&mut self, steps: &[Step]) -> Option<usize> {
        let first = steps.first()?;
        let others = steps.get(1..)?;
        if first.item.op == ops::STRING {
            let (len, total) = fixed_run(others.get(..others.len().min(MAX_STRING_AND))?);
            if len > 0 && total < 1 << ops::STRING_AND_BITS {
                let argument = u16::try_from(len << ops::STRING_AND_BITS).ok()? | total;
                self.push(ops::STRING_AND, first.index, argument);
                self.steps(others.get(..len)?);
                return Some(1 + len);
            }
        }
        let (len, total) = fixed_run(steps.get(..steps.len().min(MAX_RUN))?);
        if len > 1 {
            self.push(ops::FIXED_RUN, u8::try_from(len).ok()?, total);
            self.steps(steps.get(..len)?);
            return Some(len);
        }
        self.is_closed = others.is_empty() && self.last(first);
        if !self.is_closed {
            self.steps(steps.get(..1)?);
        }
        Some(1)
    }

    /// Writes steps that have one condition, and returns how many they are. An `END` follows even the last of them, for
    /// when the condition is not met.
    fn conditional(&mut self, op: u8, index: u8, steps: &[Step], is_last: bool) -> Option<usize> {
        let (last, others) = steps.split_last()?;
        let words = steps.len() + steps.iter().filter(|step| step.owned.is_some()).count();
        self.push(op, index, u16::try_from(words).ok()?);
        self.steps(others);
        if !(is_last && self.last(last)) {
            self.steps(steps.get(others.len()..)?);
        }
        Some(steps.len())
    }

    /// Writes the last step by an operation that includes the end, if its item has one. Returns whether it has.
    fn last(&mut self, step: &Step) -> bool {
        let op = match step.item.op {
            ops::FIXED => ops::LAST_FIXED,
            ops::STRING => ops::LAST_STRING,
            _ => return false,
        };
        self.push(op, step.index, step.item.argument);
        true
    }

    /// Before a `#` field that may be absent, sets its slot to 0: in an absent flags word no bit is set.
    fn reset(&mut self, step: &Step) {
        if matches!(step.item.op, ops::WORD | ops::MORE_FLAGS) {
            self.push(ops::RESET, 0, step.item.argument);
        }
    }

    /// The words of code with the tails after them. Equal tails are stored once.
    fn with_tails(mut self) -> Option<Vec<u32>> {
        let mut placed: Vec<(usize, Vec<u32>)> = Vec::new();
        for (place, Tail { code, shift }) in self.tails {
            let known = placed.iter().find(|(_, known)| *known == code);
            let start = known.map_or(self.words.len(), |(start, _)| *start);
            if known.is_none() {
                self.words.extend(&code);
                placed.push((start, code));
            }
            let distance = u16::try_from(start - place).ok()?;
            let distance = distance.checked_mul(1 << shift)?;
            *self.words.get_mut(place)? |= u32::from(distance) << 16;
        }
        Some(self.words)
    }
}
