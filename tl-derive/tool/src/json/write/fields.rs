//! Writes fields and flags words.

use super::{Writer, Written};
use crate::{
    WriteError,
    json::tree::{Json, Object},
    schema::{
        Combinator,
        shape::{Count, Field, Shape, When},
    },
    value::{Special, special},
};

/// The values of an object's fields.
pub(super) struct Given<'a> {
    /// The name of the object.
    of: &'a str,
    fields: &'a [Field],
    /// The value of each, if there is one.
    values: Vec<Option<&'a Json<'a>>>,
}

impl<'a> Given<'a> {
    /// Finds the values of all fields, or returns a key that is no field.
    pub(super) fn new(
        of: &'a str,
        fields: &'a [Field],
        object: &'a Object<'a>,
    ) -> Result<Self, &'a str> {
        let mut values = vec![None; fields.len()];
        // Mostly, keys are in the order of the fields.
        let mut next = 0;
        for (key, value) in object.entries().filter(|(key, _)| *key != "_") {
            let is_it = |field: &Field| field.name == key;
            let behind = fields.get(next..).unwrap_or_default();
            let behind = behind.iter().position(is_it).map(|at| next + at);
            let at = behind
                .or_else(|| fields.iter().position(is_it))
                .ok_or(key)?;
            if let (Some(slot), Some(field)) = (values.get_mut(at), fields.get(at)) {
                *slot = Some(value).filter(|value| !is_absent(field, value));
            }
            next = at + 1;
        }
        Ok(Self { of, fields, values })
    }

    fn value(&self, field: usize) -> Option<&'a Json<'a>> {
        self.values.get(field).copied().flatten()
    }

    /// Whether a field is written: it has a value, or it is the word of a field that has one.
    fn is_wanted(&self, field: usize) -> bool {
        let is_word = || self.fields.get(field).is_some_and(|it| it.word.is_some());
        self.value(field).is_some()
            || (is_word() && self.dependants(field).any(|(it, _)| self.is_wanted(it)))
    }

    /// The fields whose conditions are on this word. A field is after its word, so this ends.
    fn dependants(&self, word: usize) -> impl Iterator<Item = (usize, &'a When)> {
        let name = self.fields.get(word).map(|it| it.name.as_str());
        let behind = self.fields.iter().enumerate().skip(word).skip(1);
        behind.filter_map(move |(index, it)| {
            let when = it.condition.as_ref()?;
            (Some(when.word.as_str()) == name).then_some((index, when))
        })
    }
}

/// `null` is no value, and a bit that is `false` is not set.
fn is_absent(field: &Field, value: &Json<'_>) -> bool {
    match (&field.condition, &field.ty.shape) {
        (None, _) => false,
        (Some(_), Shape::True) => matches!(value, Json::Bool(false) | Json::Null),
        (Some(_), _) => *value == Json::Null,
    }
}

impl<'s> Writer<'s> {
    /// The fields of a combinator.
    pub(super) fn fields(&mut self, combinator: Combinator<'s>, given: &Given<'_>) -> Written {
        let fields = &combinator.layout.fields;
        match special(combinator) {
            Some(Special::Message) => self.message(fields, given),
            _ => self.all(fields, given),
        }
    }

    pub(super) fn all(&mut self, fields: &'s [Field], given: &Given<'_>) -> Written {
        fields.iter().enumerate().try_for_each(|(index, field)| {
            self.path.enter_field(&field.name);
            self.field(index, field, given)?;
            self.path.leave();
            Ok(())
        })
    }

    /// Writes a `message`, whose length is computed from its body.
    fn message(&mut self, fields: &'s [Field], given: &Given<'_>) -> Written {
        let (mut length, mut is_given) = (0..0, false);
        for (index, field) in fields.iter().enumerate() {
            self.path.enter_field(&field.name);
            let start = self.bytes.len();
            let is_length = field.name == "bytes";
            if is_length && given.value(index).is_none() {
                self.number(0);
            } else {
                self.field(index, field, given)?;
                is_given |= is_length;
            }
            if is_length {
                length = start..self.bytes.len();
            }
            self.path.leave();
        }
        let len = self.bytes.len().saturating_sub(length.end);
        let wanted = u32::try_from(len).unwrap_or(u32::MAX).to_le_bytes();
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

    fn field(&mut self, index: usize, field: &'s Field, given: &Given<'_>) -> Written {
        let value = given.value(index);
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
            let word = self.computed(index, field, given)?;
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

    /// The error for a missing field, unless it is only a bit of a word.
    fn missing(&self, field: &Field, given: &Given<'_>) -> Written {
        let mut ty = format!("`{}:{}`", field.name, field.ty.text);
        if let Some(when) = &field.condition {
            if matches!(field.ty.shape, Shape::True) {
                return Ok(());
            }
            let all = given.fields.iter().zip(&given.values);
            let shared = all.filter(|(_, value)| value.is_some()).find(|(other, _)| {
                let same = other.condition.as_ref();
                same.is_some_and(|it| it.word == when.word && it.bit == when.bit)
            });
            ty = match shared {
                Some((other, _)) => format!(
                    "{ty}, as `{}` is there, with which it shares a bit",
                    other.name
                ),
                None => format!("{ty}, as `{}` says", when.word),
            };
        }
        let of = given.of;
        Err(self.error(format!("missing: `{of}` needs {ty}")))
    }

    /// The value of a word: the given value, and the bits of the fields that are there.
    fn computed(
        &mut self,
        index: usize,
        field: &Field,
        given: &Given<'_>,
    ) -> Result<u32, WriteError> {
        let Some(word) = &field.word else {
            return Ok(0);
        };
        let stated = match given.value(index) {
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
        let wanted = given.dependants(index);
        let wanted = wanted.filter(|(it, _)| given.is_wanted(*it));
        let bits = wanted.fold(0, |bits, (_, when)| bits | when.mask());
        if word.is_count && stated.is_none() {
            return Ok(counted(field, given).unwrap_or(bits));
        }
        Ok(stated.unwrap_or(0) | bits)
    }
}

/// How many items the first field has whose count this word is.
fn counted(word: &Field, given: &Given<'_>) -> Option<u32> {
    let counts = |it: &Field| matches!(&it.ty.shape, Shape::Repeat { count: Count::Word(name), .. } if *name == word.name);
    let mut all = given.fields.iter().zip(&given.values);
    match all.find(|(field, _)| counts(field))? {
        (_, Some(Json::Array(items))) => u32::try_from(items.len()).ok(),
        _ => None,
    }
}
