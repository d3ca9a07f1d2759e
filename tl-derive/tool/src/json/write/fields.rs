//! Fields, and the words that say which of them are there.

use super::{Writer, Written};
use crate::{
    WriteError,
    json::tree::{Json, Object},
    schema::{
        Combinator,
        shape::{Count, Field, Shape},
    },
    value::{Special, special},
};

/// What is given for some fields.
struct Given<'a> {
    /// What they are fields of.
    of: &'a str,
    fields: &'a [Field],
    object: &'a Object<'a>,
}

impl Given<'_> {
    /// The value of a field, if there is one. `null` is none, and a bit that is `false` is not set.
    fn value(&self, field: &Field) -> Option<&Json<'_>> {
        let value = self.object.get(&field.name)?;
        let is_absent = match (&field.condition, &field.ty.shape) {
            (None, _) => false,
            (Some(_), Shape::True) => *value == Json::Bool(false) || *value == Json::Null,
            (Some(_), _) => *value == Json::Null,
        };
        (!is_absent).then_some(value)
    }

    /// Whether a field has to be there: it is given, or it is the word of one that is.
    fn is_wanted(&self, field: &Field) -> bool {
        self.value(field).is_some()
            || (field.word.is_some() && self.dependants(field).any(|it| self.is_wanted(it)))
    }

    /// The fields whose conditions are on this word. A field stands behind its word, so this ends.
    fn dependants<'g>(&'g self, word: &'g Field) -> impl Iterator<Item = &'g Field> {
        let behind = self.fields.iter().skip_while(|it| it.name != word.name);
        behind.skip(1).filter(|it| {
            let condition = it.condition.as_ref();
            condition.is_some_and(|when| when.word == word.name)
        })
    }
}

impl<'s> Writer<'s> {
    /// The fields of a combinator.
    pub(super) fn fields(&mut self, combinator: Combinator<'s>, object: &Object<'_>) -> Written {
        let fields = &combinator.layout.fields;
        match special(combinator) {
            Some(Special::Message) => self.message(combinator, object),
            _ => self.all(combinator.name(), fields, object),
        }
    }

    /// `message`, of which the length follows from the body.
    fn message(&mut self, combinator: Combinator<'s>, object: &Object<'_>) -> Written {
        let fields = &combinator.layout.fields;
        let given = Given {
            of: combinator.name(),
            fields,
            object,
        };
        let mut length = 0..0;
        for field in fields {
            self.path.enter_field(&field.name);
            let start = self.bytes.len();
            if field.name == "bytes" && given.value(field).is_none() {
                self.number(0);
            } else {
                self.field(field, &given)?;
            }
            if field.name == "bytes" {
                length = start..self.bytes.len();
            }
            self.path.leave();
        }
        let len = self.bytes.len().saturating_sub(length.end);
        let wanted = u32::try_from(len).unwrap_or(u32::MAX).to_le_bytes();
        let is_given = object.get("bytes").is_some();
        match self.bytes.get_mut(length) {
            Some(written) if is_given && *written != wanted => {
                let found = u32::from_le_bytes(written.first_chunk().copied().unwrap_or_default());
                self.path.enter_field("bytes");
                Err(self.error(format!("the body has {len} bytes, not {found}")))
            }
            Some(written) => {
                written.copy_from_slice(&wanted);
                Ok(())
            }
            None => Ok(()),
        }
    }

    pub(super) fn all(&mut self, of: &str, fields: &'s [Field], object: &Object<'_>) -> Written {
        let given = Given { of, fields, object };
        fields.iter().try_for_each(|field| {
            self.path.enter_field(&field.name);
            self.field(field, &given)?;
            self.path.leave();
            Ok(())
        })
    }

    fn field(&mut self, field: &'s Field, given: &Given<'_>) -> Written {
        let value = given.value(field);
        if let Some(when) = &field.condition
            && !when.is_met(self.word(&when.word))
        {
            return match value {
                None => Ok(()),
                Some(_) => Err(self.error(format!(
                    "nothing says that it is there: `{}` is not",
                    when.word
                ))),
            };
        }
        if field.word.is_some() {
            let word = self.computed(field, given)?;
            self.words.push((&field.name, word));
            self.number(word);
            return Ok(());
        }
        let Some(value) = value else {
            return self.missing(field, given);
        };
        if matches!(field.ty.shape, Shape::Nat) {
            let start = self.bytes.len();
            self.value(&field.ty, value)?;
            let written = self.bytes.get(start..).and_then(|it| it.first_chunk());
            let written = written.copied().map_or(0, u32::from_le_bytes);
            self.words.push((&field.name, written));
            return Ok(());
        }
        self.value(&field.ty, value)
    }

    /// A field that should be there. What is only a bit is said by its word.
    fn missing(&self, field: &Field, given: &Given<'_>) -> Written {
        let mut ty = format!("`{}:{}`", field.name, field.ty.text);
        if let Some(when) = &field.condition {
            if matches!(field.ty.shape, Shape::True) {
                return Ok(());
            }
            let shared = given.fields.iter().find(|other| {
                let same = other.condition.as_ref();
                same.is_some_and(|it| it.word == when.word && it.bit == when.bit)
                    && given.value(other).is_some()
            });
            ty = match shared {
                Some(other) => format!(
                    "{ty}, as `{}` is there, with which it shares a bit",
                    other.name
                ),
                None => format!("{ty}, as `{}` says", when.word),
            };
        }
        let of = given.of;
        Err(self.error(format!("missing: `{of}` needs {ty}")))
    }

    /// A word: what is given of it, and the bits of the fields that are there.
    fn computed(&mut self, field: &Field, given: &Given<'_>) -> Result<u32, WriteError> {
        let Some(word) = &field.word else {
            return Ok(0);
        };
        let stated = match given.value(field) {
            None => None,
            Some(value) => {
                let start = self.bytes.len();
                self.scalar(&field.ty, value)?;
                let written = self.bytes.get(start..).and_then(|it| it.first_chunk());
                let stated = written.copied().map(u32::from_le_bytes);
                self.bytes.truncate(start);
                stated
            }
        };
        let wanted = given.dependants(field).filter(|it| given.is_wanted(it));
        let bits = wanted.fold(0, |bits, it| {
            bits | it.condition.as_ref().map_or(0, |when| when.mask())
        });
        if word.is_count && stated.is_none() {
            return Ok(self.counted(field, given).unwrap_or(bits));
        }
        Ok(stated.unwrap_or(0) | bits)
    }

    /// How many items the first field has that this one counts.
    fn counted(&self, word: &Field, given: &Given<'_>) -> Option<u32> {
        let counts = |it: &&Field| matches!(&it.ty.shape, Shape::Repeat { count: Count::Word(name), .. } if *name == word.name);
        let field = given.fields.iter().find(counts)?;
        let Json::Array(items) = given.value(field)? else {
            return None;
        };
        u32::try_from(items.len()).ok()
    }
}
