//! A reference decoder that shares no code with the runtime. The runtime has to accept and refuse the same inputs.

use super::shape::{BOOL_FALSE, BOOL_TRUE, Boxed, Open, Shape, VECTOR};

/// Why an input is refused: what is unknown may be forgiven where anything else is not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Refusal {
    Unknown,
    Other,
}

/// As `DecodeOptions` has them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) strict: bool,
    pub(super) depth: usize,
    pub(super) items: usize,
}

/// The flags words of an object.
type Words = [u32; 4];

pub(super) struct Reference<'s> {
    named: &'s [Shape],
    limits: Limits,
    /// How many items without bytes are left.
    empty: usize,
}

/// Whether the whole input is one of these.
pub(super) fn decode(
    shape: &Shape,
    named: &[Shape],
    limits: Limits,
    mut input: &[u8],
) -> Result<(), Refusal> {
    let mut reference = Reference {
        named,
        limits,
        empty: 1 << 16,
    };
    reference.read(shape, &mut input, &mut Words::default())?;
    whole(input)
}

fn whole(rest: &[u8]) -> Result<(), Refusal> {
    require(rest.is_empty())
}

fn require(is_so: bool) -> Result<(), Refusal> {
    if is_so { Ok(()) } else { Err(Refusal::Other) }
}

fn take<'i>(input: &mut &'i [u8], len: usize) -> Result<&'i [u8], Refusal> {
    let (taken, rest) = input.split_at_checked(len).ok_or(Refusal::Other)?;
    *input = rest;
    Ok(taken)
}

/// A number of so many bytes, the lowest first.
fn number(input: &mut &[u8], len: usize) -> Result<u64, Refusal> {
    let bytes = take(input, len)?.iter().rev();
    Ok(bytes.fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn word(input: &mut &[u8]) -> Result<u32, Refusal> {
    Ok(number(input, 4)? as u32)
}

impl Reference<'_> {
    fn read(&mut self, shape: &Shape, input: &mut &[u8], words: &mut Words) -> Result<(), Refusal> {
        match shape {
            Shape::Fixed(len) => take(input, *len).map(drop),
            Shape::Bool => require([BOOL_TRUE, BOOL_FALSE].contains(&word(input)?)),
            Shape::String(is_text) => {
                let content = self.string(input)?;
                require(!is_text || str::from_utf8(content).is_ok())
            }
            Shape::Number(known) => match word(input)? {
                found if found == *known => Ok(()),
                _ => Err(Refusal::Unknown),
            },
            Shape::Fields(fields) => fields
                .iter()
                .try_for_each(|field| self.read(field, input, words)),
            Shape::Object(fields) => self.object(fields, input),
            Shape::OneOf(constructors, open) => self.one_of(constructors, *open, input, words),
            Shape::Vector(Boxed::Yes, item) => {
                require(word(input)? == VECTOR)?;
                self.items(item, input)
            }
            Shape::Vector(Boxed::No, item) => self.items(item, input),
            Shape::Flags(index, owned) => {
                words[*index] = word(input)?;
                require(!self.limits.strict || words[*index] & !owned == 0)
            }
            Shape::If(index, bit, field) if words[*index] >> bit & 1 == 1 => {
                self.read(field, input, words)
            }
            Shape::If(..) => Ok(()),
            Shape::Framed(inner) => {
                let len = word(input)? as usize;
                self.within(inner, take(input, len)?)
            }
            Shape::InBytes(inner) => {
                // What is inside may be unknown, and is looked at before the padding.
                let (content, header) = self.string_without_padding(input)?;
                self.within(inner, content)?;
                self.padding(content.len(), header, input)
            }
            Shape::OrRaw(inner) => self.or_raw(inner, input),
            Shape::Attempt(inner) => self.attempt(inner, input),
            Shape::Raw => word(input).map(|_| *input = &[]),
            Shape::ByHand => {
                let len = number(input, 2)? as usize;
                take(input, len).map(drop)
            }
            Shape::Named(index) => {
                let named = self.named;
                self.read(&named[*index], input, words)
            }
        }
    }

    fn object(&mut self, fields: &Shape, input: &mut &[u8]) -> Result<(), Refusal> {
        let depth = self.limits.depth;
        self.limits.depth = depth.checked_sub(1).ok_or(Refusal::Other)?;
        self.read(fields, input, &mut Words::default())?;
        self.limits.depth = depth;
        Ok(())
    }

    fn one_of(
        &mut self,
        constructors: &[(u32, Shape)],
        open: Open,
        input: &mut &[u8],
        words: &mut Words,
    ) -> Result<(), Refusal> {
        let found = word(input)?;
        match constructors.iter().find(|(number, _)| *number == found) {
            Some((_, shape)) => self.read(shape, input, words),
            None if open == Open::Yes => {
                *input = &[];
                Ok(())
            }
            None => Err(Refusal::Unknown),
        }
    }

    /// A failed attempt gives back its levels of depth, but not its items.
    fn or_raw(&mut self, inner: &Shape, input: &mut &[u8]) -> Result<(), Refusal> {
        let (start, depth) = (*input, self.limits.depth);
        match self.read(inner, input, &mut Words::default()) {
            Err(Refusal::Unknown) => {
                (*input, self.limits.depth) = (start, depth);
                self.read(&Shape::Raw, input, &mut Words::default())
            }
            result => result,
        }
    }

    /// Whatever a body is, its frame's bytes are kept, all of them.
    fn attempt(&mut self, inner: &Shape, input: &mut &[u8]) -> Result<(), Refusal> {
        let depth = self.limits.depth;
        if self.read(inner, input, &mut Words::default()).is_err() {
            self.limits.depth = depth;
        }
        *input = &[];
        Ok(())
    }

    fn items(&mut self, item: &Shape, input: &mut &[u8]) -> Result<(), Refusal> {
        let count = word(input)? as usize;
        let items = self.limits.items.checked_sub(count).ok_or(Refusal::Other)?;
        let least = item.least(self.named);
        require(count.saturating_mul(least) <= input.len())?;
        require(least > 0 || count.saturating_sub(input.len()) <= self.empty)?;
        self.limits.items = items;
        for _ in 0..count {
            let before = input.len();
            self.read(item, input, &mut Words::default())?;
            if input.len() == before {
                self.empty = self.empty.checked_sub(1).ok_or(Refusal::Other)?;
            }
        }
        Ok(())
    }

    fn within(&mut self, inner: &Shape, mut content: &[u8]) -> Result<(), Refusal> {
        self.read(inner, &mut content, &mut Words::default())?;
        whole(content)
    }

    fn string<'i>(&self, input: &mut &'i [u8]) -> Result<&'i [u8], Refusal> {
        let (content, header) = self.string_without_padding(input)?;
        self.padding(content.len(), header, input)?;
        Ok(content)
    }

    /// The content, and how long its length was.
    fn string_without_padding<'i>(
        &self,
        input: &mut &'i [u8],
    ) -> Result<(&'i [u8], usize), Refusal> {
        let (header, len, least) = match number(input, 1)? {
            254 => (4, number(input, 3)?, 254),
            255 => (8, number(input, 7)?, 1 << 24),
            len => (1, len, 0),
        };
        require(!self.limits.strict || len >= least)?;
        let len = usize::try_from(len).map_err(|_| Refusal::Other)?;
        Ok((take(input, len)?, header))
    }

    fn padding(&self, len: usize, header: usize, input: &mut &[u8]) -> Result<(), Refusal> {
        let zeros = take(input, (len + header).next_multiple_of(4) - len - header)?;
        require(!self.limits.strict || zeros.iter().all(|zero| *zero == 0))
    }
}
