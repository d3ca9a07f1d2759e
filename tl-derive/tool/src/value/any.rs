//! Reads objects of any type, and MTProto's wrappers.

use std::{io::Read as _, sync::LazyLock};

use flate2::read::GzDecoder;

use super::{
    FALSE, TRUE, VECTOR,
    scalars::padding,
    visit::{Object, Scalar},
    walk::{Read, Walker},
};
use crate::{
    error::ReadErrorKind,
    schema::shape::{Field, Shape, Typed},
};

/// `rpc_result`, `rpc_error`, `gzip_packed` and `msg_container`.
const WRAPPERS: [u32; 4] = [0xf35c_6d01, 0x2144_ca19, 0x3072_cfa1, 0x73f1_f8dc];

/// The possible types of items of a vector that does not tell its own.
static ANY: LazyLock<Typed> = LazyLock::new(|| typed(Shape::Any, "Object"));
static LONG: LazyLock<Typed> = LazyLock::new(|| typed(Shape::Long, "long"));
static INT: LazyLock<Typed> = LazyLock::new(|| typed(Shape::Int, "int"));

fn typed(shape: Shape, text: &str) -> Typed {
    let text = text.to_owned();
    Typed { shape, text }
}

impl<'s> Walker<'s, '_, '_> {
    /// An object of any type. Vectors and `Bool` have numbers too.
    pub(super) fn any(&mut self, ty: &'s str) -> Read<()> {
        let start = self.rest;
        let found = self.take_u32()?;
        match found {
            TRUE | FALSE => {
                self.tell("Bool", Scalar::Bool(found == TRUE), start);
                Ok(())
            }
            VECTOR => {
                // Such vectors may nest, as objects do, so they count as levels.
                let left = self.enter(self.since(start).offset)?;
                let count = self.take_u32()? as usize;
                let (name, item) = self.items_of(count)?;
                self.count_items(count, self.schema.least(&item.shape))?;
                self.begin_vector(name, count, start, true);
                self.items(count, item)?;
                self.limits.depth = left;
                Ok(())
            }
            _ => match self.schema.by_number(found) {
                Some(known) => {
                    let number = self.since(start);
                    self.object(ty, Object::Boxed(known), known, number)
                }
                None => {
                    let kind = ReadErrorKind::UnknownConstructor {
                        found,
                        known: None,
                        expected: Vec::new(),
                    };
                    Err(self.error_at(kind, self.since(start).offset))
                }
            },
        }
    }

    /// Guesses the type of a vector's items: objects, if they begin like one; longs or ints, if these take just the
    /// bytes that are left.
    fn items_of(&self, count: usize) -> Read<(&'static str, &'static Typed)> {
        let first = self.rest.first_chunk().map(|it| u32::from_le_bytes(*it));
        let is_object = |number| {
            matches!(number, TRUE | FALSE | VECTOR) || self.schema.by_number(number).is_some()
        };
        if count == 0 || first.is_some_and(is_object) {
            return Ok(("Vector<Object>", &ANY));
        }
        let left = Some(self.rest.len());
        if count.checked_mul(8) == left {
            return Ok(("Vector<long>", &LONG));
        }
        if count.checked_mul(4) == left {
            return Ok(("Vector<int>", &INT));
        }
        let what = "the items of this vector are of an unknown type; say of which function it is the result";
        Err(self.error(ReadErrorKind::Unsaid(what.to_owned())))
    }

    /// `message`, whose body has a length.
    pub(super) fn message(&mut self, fields: &'s [Field]) -> Read<()> {
        let mut len = 0;
        for field in fields {
            let before = self.rest;
            self.field(field, |walker| match field.name.as_str() {
                "body" => walker.within(len, |walker| walker.value(&field.ty)),
                _ => walker.value(&field.ty),
            })?;
            if field.name == "bytes" {
                let bytes = before.first_chunk().copied().unwrap_or_default();
                len = u32::from_le_bytes(bytes) as usize;
            }
        }
        Ok(())
    }

    /// `rpc_result`, which does not say what it holds. The result may be packed, or an error.
    pub(super) fn rpc_result(&mut self, fields: &'s [Field]) -> Read<()> {
        for field in fields {
            self.field(field, |walker| {
                let is_result = field.name == "result" && !walker.is_wrapped();
                let ty = walker.result.filter(|_| is_result);
                walker.value(ty.unwrap_or(&field.ty))
            })?;
        }
        Ok(())
    }

    /// `gzip_packed`: the bytes, and the object in them.
    pub(super) fn packed(&mut self, fields: &'s [Field]) -> Read<()> {
        let before = self.rest;
        self.fields(fields)?;
        let written = self.since(before);
        // The content is after its length, and padding follows it.
        let header = match written.bytes.first() {
            Some(254) => 4,
            Some(255) => 8,
            _ => 1,
        };
        debug_assert_eq!(padding(written.bytes.len()), 0, "strings fill words");
        let packed = written.bytes.get(header..).unwrap_or_default();
        let unpacked = self.unpack(packed, written.offset)?;
        self.visitor.begin_packed(unpacked.len());
        self.path.enter_field("packed_data");
        let mut inner = Walker {
            schema: self.schema,
            visitor: &mut *self.visitor,
            rest: &unpacked,
            end: unpacked.len(),
            path: std::mem::take(&mut self.path),
            limits: self.limits.clone(),
            words: Vec::new(),
            result: self.result,
        };
        let result = inner.unpacked();
        let (limits, path) = (inner.limits, inner.path);
        let depth = self.limits.depth;
        self.limits = super::walk::Limits { depth, ..limits };
        self.path = path;
        result?;
        self.path.leave();
        self.visitor.end_packed();
        Ok(())
    }

    /// Reads unpacked bytes. The content of an `rpc_result` is of the function's result type.
    fn unpacked(&mut self) -> Read<()> {
        match self.result {
            Some(result) if !self.is_wrapped() => self.value(result),
            _ => self.any("Object"),
        }?;
        self.nothing_left()
    }

    /// Whether an error or a wrapper is next, and not the result itself.
    pub(super) fn is_wrapped(&self) -> bool {
        let first = self.rest.first_chunk().copied().map(u32::from_le_bytes);
        first.is_some_and(|first| WRAPPERS.contains(&first))
    }

    fn unpack(&mut self, packed: &[u8], offset: usize) -> Read<Vec<u8>> {
        let limit = self.limits.unpacked;
        let mut unpacked = Vec::new();
        let bound = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
        let result = GzDecoder::new(packed)
            .take(bound)
            .read_to_end(&mut unpacked);
        let what = match result {
            Err(error) => error.to_string(),
            Ok(len) if len > limit => format!("it is larger than {limit} bytes"),
            Ok(len) => {
                self.limits.unpacked = limit.saturating_sub(len);
                return Ok(unpacked);
            }
        };
        Err(self.error_at(ReadErrorKind::Unpacked(what), offset))
    }
}
