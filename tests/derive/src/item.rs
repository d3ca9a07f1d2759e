//! Makes definitions from a fuzzer's bytes. Most are syntactically right, and wrong in some way.

use crate::words::{
    FIELD_KEYS, GENERICS, LINES, NAMES, SIGNS, TYPE_KEYS, TYPE_NAMES, TYPES, WHERE,
};

pub(crate) fn of(entropy: &[u8]) -> String {
    let mut item = Item {
        entropy,
        text: String::new(),
    };
    item.item();
    item.text
}

/// The kind of fields that have names.
const NAMED: usize = 1;

struct Item<'e> {
    entropy: &'e [u8],
    text: String,
}

impl Item<'_> {
    /// The next byte of entropy, or 0 after its end.
    fn next(&mut self) -> usize {
        let Some((first, rest)) = self.entropy.split_first() else {
            return 0;
        };
        self.entropy = rest;
        usize::from(*first)
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.next() % words.len()]
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.next() % many == many - 1
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push(' ');
    }

    fn push_one_of(&mut self, words: &[&'static str]) {
        let word = self.pick(words);
        self.push(word);
    }

    fn item(&mut self) {
        self.attributes(TYPE_KEYS);
        let is_enum = self.next() % 2 == 1;
        self.push(if is_enum { "enum" } else { "struct" });
        self.push_one_of(TYPE_NAMES);
        self.push_one_of(GENERICS);
        if is_enum {
            self.push_one_of(WHERE);
            self.push("{");
            for index in 0..self.next() % 5 {
                self.attributes(TYPE_KEYS);
                self.push(&format!("V{index}"));
                let kind = self.next() % 3;
                self.fields(kind);
                self.push(",");
            }
            self.push("}");
        } else {
            self.body();
        }
    }

    /// Where fields have names, what is asked of the parameters stands before them, and else behind.
    fn body(&mut self) {
        let kind = self.next() % 3;
        if kind == NAMED {
            self.push_one_of(WHERE);
            self.fields(kind);
        } else {
            self.fields(kind);
            self.push_one_of(WHERE);
            self.push(";");
        }
    }

    /// None, fields with names, or fields without.
    fn fields(&mut self, kind: usize) {
        let (open, close) = [("", ""), ("{", "}"), ("(", ")")][kind];
        self.push(open);
        let count = if kind > 0 { self.next() % 6 } else { 0 };
        for index in 0..count {
            self.attributes(FIELD_KEYS);
            if kind == NAMED {
                self.name(index);
            }
            self.push_one_of(TYPES);
            self.push(",");
        }
        self.push(close);
    }

    fn name(&mut self, index: usize) {
        let name = self.pick(NAMES);
        if self.one_in(3) {
            self.push(&format!("{name}:"));
        } else {
            self.push(&format!("f{index}:"));
        }
    }

    fn attributes(&mut self, keys: &[&'static str]) {
        while self.next() % 8 >= 4 {
            let mut written = String::new();
            for index in 0..=self.next() % 2 {
                written.push_str(if index > 0 { ", " } else { "" });
                if self.one_in(4) {
                    written.push_str(&format!("schema = {:?}", self.line()));
                } else {
                    written.push_str(self.pick(keys));
                }
            }
            let attribute = match self.next() {
                0xff => format!("#[tl = {written}]"),
                0xfe => "#[tl]".to_owned(),
                0xfd => format!("#[tl{{{written}}}]"),
                0xfc => "#[cfg(any())]".to_owned(),
                _ => format!("#[tl({written})]"),
            };
            self.push(&attribute);
        }
    }

    /// A declaration with some characters changed.
    fn line(&mut self) -> String {
        let mut line: Vec<char> = self.pick(LINES).chars().collect();
        for _ in 0..(self.next() % 8).saturating_sub(4) {
            let at = self.next() % (line.len() + 1);
            match self.next() % 3 {
                0 => line.insert(at, self.pick(SIGNS).chars().next().unwrap_or(' ')),
                1 if at < line.len() => {
                    line.remove(at);
                }
                _ => line.truncate(at),
            }
        }
        line.into_iter().collect()
    }
}
