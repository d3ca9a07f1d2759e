//! Reads objects and groups of fields.

use super::{
    visit::{Object, Scalar, Span},
    walk::{Read, Walker},
};
use crate::{
    error::{ReadError, ReadErrorKind},
    schema::{
        Combinator,
        shape::{Count, Field, Shape},
    },
};

impl<'s, 'b> Walker<'s, 'b, '_> {
    /// An object of a type, with its number.
    pub(super) fn boxed(&mut self, of: usize, ty: &'s str) -> Read<()> {
        let start = self.rest;
        let found = self.take_u32()?;
        let known = self.schema.by_number(found);
        match known {
            Some(it) if it.declared.ty == Some(of) => {
                let number = self.since(start);
                self.object(ty, Object::Boxed(it), it, number)
            }
            known => Err(self.unknown(found, known, of, start)),
        }
    }

    #[cold]
    fn unknown(
        &self,
        found: u32,
        known: Option<Combinator<'s>>,
        of: usize,
        start: &'b [u8],
    ) -> ReadError {
        let constructors = self.schema.ty(of).map(|ty| ty.constructors.as_slice());
        let expected = constructors.unwrap_or_default().iter();
        let expected = expected.filter_map(|place| Some(self.schema.combinator(*place)?.title()));
        let kind = ReadErrorKind::UnknownConstructor {
            found,
            known: known.map(|it| format!("{} of {}", it.title(), it.layout.result.text)),
            expected: expected.collect(),
        };
        self.error_at(kind, self.since(start).offset)
    }

    pub(super) fn bare(&mut self, place: usize, ty: &'s str) -> Read<()> {
        let Some(combinator) = self.schema.combinator(place) else {
            return Ok(());
        };
        let number = self.since(self.rest);
        self.object(ty, Object::Bare(combinator), combinator, number)
    }

    pub(super) fn object(
        &mut self,
        ty: &'s str,
        object: Object<'s>,
        combinator: Combinator<'s>,
        number: Span<'b>,
    ) -> Read<()> {
        let left = self.enter(number.offset)?;
        self.visitor.begin_object(ty, object, number);
        self.path.enter_object(combinator.name());
        let words = self.words.len();
        let fields = &combinator.layout.fields;
        match special(combinator) {
            Some(Special::Message) => self.message(fields)?,
            Some(Special::Result) => self.rpc_result(fields)?,
            Some(Special::Packed) if self.visitor.unpacks() => self.packed(fields)?,
            _ => self.fields(fields)?,
        }
        self.words.truncate(words);
        self.path.leave();
        self.visitor.end();
        self.limits.depth = left;
        Ok(())
    }

    /// Opens an object at this place: one level of depth. Returns how many were left.
    pub(super) fn enter(&mut self, offset: usize) -> Read<usize> {
        let before = self.limits.depth;
        let Some(left) = before.checked_sub(1) else {
            let limit = self.limits.max_depth;
            return Err(self.error_at(ReadErrorKind::TooDeep { limit }, offset));
        };
        self.limits.depth = left;
        Ok(before)
    }

    pub(super) fn fields(&mut self, fields: &'s [Field]) -> Read<()> {
        fields.iter().try_for_each(|field| {
            let read = |walker: &mut Self| walker.value(&field.ty);
            self.field(field, read)
        })
    }

    /// A field, if it is there.
    pub(super) fn field(
        &mut self,
        field: &'s Field,
        read: impl FnOnce(&mut Self) -> Read<()>,
    ) -> Read<()> {
        if let Some(when) = &field.condition
            && !when.is_met(self.word(&when.word))
        {
            return Ok(());
        }
        self.path.enter_field(&field.name);
        self.visitor.field(&field.name);
        match &field.ty.shape {
            Shape::Nat => self.nat(field)?,
            _ => read(self)?,
        }
        self.path.leave();
        Ok(())
    }

    fn nat(&mut self, field: &'s Field) -> Read<()> {
        let start = self.rest;
        let value = self.take_u32()?;
        self.words.push((&field.name, value));
        let Some(word) = &field.word else {
            self.tell(&field.ty.text, Scalar::Nat(value), start);
            return Ok(());
        };
        let span = self.since(start);
        let unowned = value & !word.owned;
        if self.limits.is_strict && word.is_implicit && unowned != 0 {
            let kind = ReadErrorKind::NotCanonical("flag bits that no field owns");
            return Err(self.error_at(kind, span.offset));
        }
        self.visitor.word(value, field, span);
        Ok(())
    }

    /// The value of a word, or 0 if it is absent.
    fn word(&self, name: &str) -> u32 {
        let mut words = self.words.iter().rev();
        words
            .find(|(known, _)| *known == name)
            .map_or(0, |(_, value)| *value)
    }

    /// The same fields, several times.
    pub(super) fn repeat(
        &mut self,
        count: &'s Count,
        fields: &'s [Field],
        ty: &'s str,
    ) -> Read<()> {
        let count = match count {
            Count::Fixed(count) => *count,
            Count::Word(word) => self.word(word),
        } as usize;
        self.count_items(count, self.schema.least_of(fields))?;
        self.begin_vector(ty, count, self.rest, false);
        for index in 0..count {
            self.visitor.item(index);
            self.path.enter_item(index);
            let words = self.words.len();
            if let Some(only) = only_value(fields) {
                self.value(&only.ty)?;
            } else {
                let nothing = self.since(self.rest);
                self.visitor.begin_object(ty, Object::Group, nothing);
                self.fields(fields)?;
                self.visitor.end();
            }
            self.words.truncate(words);
            self.path.leave();
        }
        self.visitor.end();
        Ok(())
    }
}

/// The only field of a repetition, if it is a value without a name: `int` of `4*[ int ]`.
pub(crate) fn only_value(fields: &[Field]) -> Option<&Field> {
    match fields {
        [only] if only.condition.is_none() && only.name == "0" => Some(only),
        _ => None,
    }
}

/// What MTProto's documentation says of some combinators, and no schema does.
pub(crate) enum Special {
    /// `bytes` is the length of `body`.
    Message,
    /// `result` is that of a function.
    Result,
    /// `packed_data` holds an object.
    Packed,
}

/// The special combinator that this is, if it is one.
pub(crate) fn special(combinator: Combinator<'_>) -> Option<Special> {
    let fields = &combinator.layout.fields;
    let has = |wanted: &[&str]| {
        let names = fields.iter().map(|field| field.name.as_str());
        names.eq(wanted.iter().copied())
    };
    match combinator.declared.number {
        0x5bb8_e511 if has(&["msg_id", "seqno", "bytes", "body"]) => Some(Special::Message),
        0xf35c_6d01 if has(&["req_msg_id", "result"]) => Some(Special::Result),
        0x3072_cfa1 if has(&["packed_data"]) => Some(Special::Packed),
        _ => None,
    }
}
