//! Makes messages of a shape from a fuzzer's bytes. They are nearly right, and so reach deeper code than random bytes.

use super::shape::{BOOL_FALSE, BOOL_TRUE, Boxed, Open, Shape, VECTOR};

pub(super) struct Generator<'s, 'e> {
    named: &'s [Shape],
    entropy: &'e [u8],
    /// How many more pieces may be written before everything ends where it can.
    budget: usize,
    out: Vec<u8>,
}

/// A message of this shape; where the entropy ends, it is the shortest there is, or nearly.
pub(super) fn message(shape: &Shape, named: &[Shape], entropy: &[u8]) -> Vec<u8> {
    let mut generator = Generator {
        named,
        entropy,
        budget: 200,
        out: Vec::new(),
    };
    generator.write(shape, &mut [0; 4]);
    generator.out
}

impl Generator<'_, '_> {
    /// The next byte of entropy, or 0 after its end.
    fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.entropy.split_first() else {
            return 0;
        };
        self.entropy = rest;
        *first
    }

    /// Whether to write something wrong, which is now and then.
    fn is_odd(&mut self) -> bool {
        self.next() >= 0xfa
    }

    fn word(&mut self) -> u32 {
        u32::from_le_bytes([self.next(), self.next(), self.next(), self.next()])
    }

    fn put(&mut self, word: u32) {
        self.out.extend(word.to_le_bytes());
    }

    fn put_number(&mut self, number: u32) {
        let number = if self.is_odd() { self.word() } else { number };
        self.put(number);
    }

    fn bytes(&mut self, len: usize) -> Vec<u8> {
        (0..len).map(|_| self.next()).collect()
    }

    fn write(&mut self, shape: &Shape, words: &mut [u32; 4]) {
        self.budget = self.budget.saturating_sub(1);
        match shape {
            Shape::Fixed(len) => {
                let bytes = self.bytes(*len);
                self.out.extend(bytes);
            }
            Shape::Bool => {
                let value = [BOOL_FALSE, BOOL_TRUE][usize::from(self.next() & 1)];
                self.put_number(value);
            }
            Shape::String(is_text) => {
                let content = self.content(*is_text);
                self.string(&content);
            }
            Shape::Number(number) => self.put_number(*number),
            Shape::Fields(fields) => fields.iter().for_each(|field| self.write(field, words)),
            Shape::Object(fields) => self.write(fields, &mut [0; 4]),
            Shape::OneOf(constructors, open) => self.one_of(constructors, *open, words),
            Shape::Vector(boxed, item) => {
                if *boxed == Boxed::Yes {
                    self.put_number(VECTOR);
                }
                self.items(item);
            }
            Shape::Flags(index, owned) => {
                let flags = self.word();
                words[*index] = if self.is_odd() { flags } else { flags & owned };
                self.put(words[*index]);
            }
            Shape::If(index, bit, field) => {
                if words[*index] >> bit & 1 == 1 {
                    self.write(field, words);
                }
            }
            Shape::Framed(inner) => {
                let content = self.apart(inner);
                let len = self.claim(content.len());
                self.put(len);
                self.out.extend(content);
            }
            Shape::InBytes(inner) => {
                let content = self.apart(inner);
                self.string(&content);
            }
            Shape::OrRaw(inner) | Shape::Attempt(inner) => {
                let shape = if self.next() < 32 {
                    &Shape::Raw
                } else {
                    &**inner
                };
                self.write(shape, words);
            }
            Shape::Raw => {
                let len = 4 + usize::from(self.next() % 12);
                let bytes = self.bytes(len);
                self.out.extend(bytes);
            }
            Shape::ByHand => {
                let len = self.next() % 5;
                self.out.extend([len, 0]);
                let bytes = self.bytes(len.into());
                self.out.extend(bytes);
            }
            Shape::Named(index) => {
                let named = self.named;
                self.write(&named[*index], words);
            }
        }
    }

    /// Of the first constructor, once the budget is spent: one that ends.
    fn one_of(&mut self, constructors: &[(u32, Shape)], open: Open, words: &mut [u32; 4]) {
        if self.is_odd() || open == Open::Yes && self.next() < 32 {
            return self.write(&Shape::Raw, words);
        }
        let chosen = usize::from(self.next()) % constructors.len();
        let (number, shape) = &constructors[if self.budget == 0 { 0 } else { chosen }];
        self.put(*number);
        self.write(shape, words);
    }

    fn items(&mut self, item: &Shape) {
        let count = match self.next() {
            _ if self.budget == 0 => 0,
            many @ 0xf0.. => usize::from(many & 31),
            few => usize::from(few & 3),
        };
        let claim = self.claim(count);
        self.put(claim);
        for _ in 0..count {
            self.write(item, &mut [0; 4]);
        }
    }

    /// A length or count: the right one, nearly the right one, or a wrong one.
    fn claim(&mut self, len: usize) -> u32 {
        let len = len as u32;
        match self.next() {
            0xff => self.word(),
            0xfe => 65_537,
            0xfd => len.wrapping_sub(1),
            0xfc => len.wrapping_add(1),
            _ => len,
        }
    }

    /// What is written of a shape by itself.
    fn apart(&mut self, inner: &Shape) -> Vec<u8> {
        let outer = std::mem::take(&mut self.out);
        self.write(inner, &mut [0; 4]);
        std::mem::replace(&mut self.out, outer)
    }

    /// Of a length about where the forms of lengths change, or short.
    fn content(&mut self, is_text: bool) -> Vec<u8> {
        let len = match self.next() {
            edge @ 0xf8.. => 250 + usize::from(edge & 7),
            short => usize::from(short % 12),
        };
        let mut content = self.bytes(len);
        if is_text && !self.is_odd() {
            content.iter_mut().for_each(|byte| *byte &= 0x7f);
        }
        content
    }

    /// In the form that its length asks for, or in another.
    fn string(&mut self, content: &[u8]) {
        let start = self.out.len();
        let claim = self.claim(content.len());
        let [a, b, c, d] = claim.to_le_bytes();
        match (self.next(), claim) {
            (0xff, _) => self.out.extend([255, a, b, c, d, 0, 0, 0]),
            (0xfe, _) | (_, 254..) => self.out.extend([254, a, b, c]),
            _ => self.out.push(a),
        }
        self.out.extend(content);
        let filler = if self.is_odd() { self.next() } else { 0 };
        let len = (self.out.len() - start).next_multiple_of(4);
        self.out.resize(start + len, filler);
    }
}
