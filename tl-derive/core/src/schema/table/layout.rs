//! How the code of some fields is laid out: in the order of the fields, with the tails behind the end.

use super::{ops, segment::Segment};

/// An item: its op and argument, and a tail, if it has one.
#[derive(Clone)]
pub(super) struct Item {
    pub(super) op: u8,
    /// Of an item with a tail, what is below the tail's distance.
    pub(super) argument: u16,
    pub(super) tail: Option<Tail>,
}

/// What an item's argument leads to.
#[derive(Clone)]
pub(super) struct Tail {
    pub(super) code: Vec<u32>,
    /// How many bits of the argument are below the distance.
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

/// When a field is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Always,
    /// Slot and bit.
    Bit(u8, u8),
    /// If the word of this slot is not 0.
    Word(u8),
}

/// A field.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) index: u8,
    pub(super) when: When,
    pub(super) item: Item,
    /// The bits that fields own, of a flags word.
    pub(super) owned: Option<u32>,
}

impl Step {
    /// The length in words, if it is always the same.
    pub(super) fn fixed(&self) -> Option<u16> {
        let is_fixed = self.when == When::Always && self.item.op == ops::FIXED;
        is_fixed.then_some(self.item.argument)
    }

    /// Whether it is always there, as the flags word of this slot.
    pub(super) fn is_flags(&self, slot: u16) -> bool {
        let is_flags = self.when == When::Always && self.item.op == ops::MORE_FLAGS;
        is_flags && self.item.argument == slot
    }

    /// Whether it is there by a bit of a flags word, or always, and is none itself.
    fn may_be_in_segment(&self) -> bool {
        let is_word = matches!(self.item.op, ops::WORD | ops::MORE_FLAGS);
        !is_word && !matches!(self.when, When::Word(_))
    }
}

/// So many fields are stepped over at once. A byte holds it, and the words of code that are more than fields.
const MAX_RUN: usize = 250;

/// Code that grows, and the tails of its words.
#[derive(Default)]
pub(super) struct Code {
    words: Vec<u32>,
    tails: Vec<(usize, Tail)>,
}

/// The code of these fields, and None if it is too long for its own distances.
pub(super) fn code(steps: &[Step]) -> Option<Vec<u32>> {
    let mut code = Code::default();
    let mut rest = steps;
    let mut is_open = true;
    while !rest.is_empty() {
        let fields = rest.iter().take_while(|step| step.may_be_in_segment());
        let len = match Segment::of(rest.get(..fields.count())?) {
            Some((segment, len)) => {
                is_open = len < rest.len();
                segment.write(!is_open, &mut code)?;
                len
            }
            None => {
                let (len, may_end) = code.first(rest)?;
                is_open = may_end || len < rest.len();
                len
            }
        };
        rest = rest.get(len..)?;
    }
    if is_open {
        code.push(ops::END, 0, 0);
    }
    code.with_tails()
}

/// The code of an item that is in a tail itself.
pub(super) fn item_code(item: &Item) -> Option<Vec<u32>> {
    let mut code = Code::default();
    code.item(0, item);
    code.with_tails()
}

/// How many of these steps are of fixed length, and how long they are together.
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

/// How many of these steps are there when the first is.
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

    /// The steps that come first and belong together; says how many, and whether the end may follow them.
    fn first(&mut self, steps: &[Step]) -> Option<(usize, bool)> {
        let first = steps.first()?;
        match first.when {
            When::Always if self.words.is_empty() && first.is_flags(0) => {
                Some((self.flags(steps)?, true))
            }
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
                self.conditional(op, (slot << 5) | bit, steps.get(..len)?, is_last)
            }
        }
    }

    /// The flags words that come first, and what is fixed behind them.
    fn flags(&mut self, steps: &[Step]) -> Option<usize> {
        let (op, flags) = match steps {
            [_, second, ..] if second.is_flags(1) => (ops::TWO_FLAGS, 2),
            _ => (ops::FLAGS, 1),
        };
        let others = steps.get(flags..)?;
        let (fixed, total) = fixed_run(others.get(..others.len().min(MAX_RUN))?);
        let total = total.checked_add(u16::try_from(flags).ok()?)?;
        // The second flags word takes two words of code.
        let words = fixed + 2 * (flags - 1);
        self.push(op, u8::try_from(words).ok()?, total);
        self.words.extend(steps.first()?.owned);
        self.steps(steps.get(1..flags + fixed)?);
        Some(flags + fixed)
    }

    fn always(&mut self, steps: &[Step]) -> Option<(usize, bool)> {
        let first = steps.first()?;
        let others = steps.get(1..)?;
        if first.item.op == ops::STRING {
            let (len, total) = fixed_run(others.get(..others.len().min(63))?);
            if len > 0 && total < 1 << 10 {
                let argument = u16::try_from(len << 10).ok()? | total;
                self.push(ops::STRING_AND, first.index, argument);
                self.steps(others.get(..len)?);
                return Some((1 + len, true));
            }
        }
        let (len, total) = fixed_run(steps.get(..steps.len().min(MAX_RUN))?);
        if len > 1 {
            self.push(ops::FIXED_RUN, u8::try_from(len).ok()?, total);
            self.steps(steps.get(..len)?);
            return Some((len, true));
        }
        let is_last = others.is_empty() && self.last(first);
        if !is_last {
            self.steps(steps.get(..1)?);
        }
        Some((1, !is_last))
    }

    /// Steps of one condition.
    fn conditional(
        &mut self,
        op: u8,
        index: u8,
        steps: &[Step],
        is_last: bool,
    ) -> Option<(usize, bool)> {
        let (last, others) = steps.split_last()?;
        let words = steps.len() + steps.iter().filter(|step| step.owned.is_some()).count();
        self.push(op, index, u16::try_from(words).ok()?);
        self.steps(others);
        if !(is_last && self.last(last)) {
            self.steps(steps.get(others.len()..)?);
        }
        Some((steps.len(), true))
    }

    /// A last step that can say that it is the last one.
    fn last(&mut self, step: &Step) -> bool {
        let op = match step.item.op {
            ops::FIXED => ops::LAST_FIXED,
            ops::STRING => ops::LAST_STRING,
            _ => return false,
        };
        self.push(op, step.index, step.item.argument);
        true
    }

    /// A word that is not there has no bits.
    fn reset(&mut self, step: &Step) {
        if matches!(step.item.op, ops::WORD | ops::MORE_FLAGS) {
            self.push(ops::RESET, 0, step.item.argument);
        }
    }

    /// The words and behind them the tails, equal ones once.
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
