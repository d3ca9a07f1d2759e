//! `Walker`: reads bytes by a schema.

use super::{
    path::Path,
    visit::{Scalar, Span, Visitor},
};
use crate::{
    ReadOptions, Schema,
    error::{ReadError, ReadErrorKind},
    schema::shape::{Shape, Typed},
};

/// How many items without bytes all vectors may have in total. The input's length does not bound them.
const MAX_ZERO_WIDTH_ITEMS: usize = 1 << 16;

/// A reader of bytes, which tells a visitor of each part.
pub(crate) struct Walker<'s, 'b, 'v> {
    pub(super) schema: &'s Schema,
    pub(super) visitor: &'v mut dyn Visitor<'s>,
    /// The bytes that are left of the input.
    pub(super) rest: &'b [u8],
    /// The offset of the end of `rest`.
    pub(super) end: usize,
    pub(super) path: Path<'s>,
    pub(super) limits: Limits,
    /// The flags words of the open objects, by name.
    pub(super) words: Vec<(&'s str, u32)>,
    /// The type in an `rpc_result`, if it is known.
    pub(super) result: Option<&'s Typed>,
}

/// The limits that are left.
#[derive(Debug, Clone)]
pub(super) struct Limits {
    pub(super) max_depth: usize,
    pub(super) depth: usize,
    pub(super) items: usize,
    pub(super) zero_width: usize,
    pub(super) unpacked: usize,
    pub(super) is_strict: bool,
}

pub(super) type Read<T> = Result<T, ReadError>;

impl<'s, 'b, 'v> Walker<'s, 'b, 'v> {
    /// A walker of these bytes, which are the whole input.
    pub(crate) fn new(
        schema: &'s Schema,
        bytes: &'b [u8],
        options: &ReadOptions,
        visitor: &'v mut dyn Visitor<'s>,
    ) -> Self {
        Self {
            schema,
            visitor,
            rest: bytes,
            end: bytes.len(),
            path: Path::default(),
            limits: Limits {
                max_depth: options.max_depth,
                depth: options.max_depth,
                items: options.max_items,
                zero_width: MAX_ZERO_WIDTH_ITEMS,
                unpacked: options.max_unpacked,
                is_strict: options.strict,
            },
            words: Vec::new(),
            result: None,
        }
    }

    /// Reads all bytes as one value of this type.
    pub(crate) fn whole(&mut self, ty: &'s Typed, result: Option<&'s Typed>) -> Read<()> {
        self.result = result;
        if result.is_some() && self.is_wrapped() {
            self.any("Object")?;
        } else {
            self.value(ty)?;
        }
        self.nothing_left()
    }

    pub(super) fn value(&mut self, ty: &'s Typed) -> Read<()> {
        match &ty.shape {
            Shape::Any => self.any(&ty.text),
            Shape::Boxed(of) => self.boxed(*of, &ty.text),
            Shape::Bare(place) => self.bare(*place, &ty.text),
            Shape::Vector { is_boxed, item } => self.vector(*is_boxed, item, &ty.text),
            Shape::Repeat { count, fields } => self.repeat(count, fields, &ty.text),
            _ => self.plain(ty),
        }
    }

    /// A boxed or bare vector of items of one type.
    fn vector(&mut self, is_boxed: bool, item: &'s Typed, ty: &'s str) -> Read<()> {
        let start = self.rest;
        let at = self.offset();
        let count = self.head(is_boxed, item);
        let count = count.map_err(|error| error.if_begun(at))?;
        self.begin_vector(ty, count, start, false);
        self.items(count, item)
    }

    /// Reads the number and the count of a vector, and checks the count against the bytes left and the limits.
    fn head(&mut self, is_boxed: bool, item: &'s Typed) -> Read<usize> {
        if is_boxed {
            let at = self.offset();
            let found = self.take_u32()?;
            if found != super::VECTOR {
                return Err(self.error_at(ReadErrorKind::NotAVector { found }, at));
            }
        }
        let count = self.take_u32()? as usize;
        self.count_items(count, self.schema.least(&item.shape))?;
        Ok(count)
    }

    /// Reads the items of a vector.
    pub(super) fn items(&mut self, count: usize, item: &'s Typed) -> Read<()> {
        for index in 0..count {
            self.visitor.item(index);
            self.path.enter_item(index);
            self.value(item)?;
            self.path.leave();
        }
        self.visitor.end();
        Ok(())
    }

    pub(super) fn begin_vector(
        &mut self,
        ty: &str,
        count: usize,
        start: &'b [u8],
        is_guessed: bool,
    ) {
        let head = self.since(start);
        self.visitor.begin_vector(ty, count, head, is_guessed);
    }

    pub(super) fn tell(&mut self, ty: &str, value: Scalar<'_>, start: &'b [u8]) {
        let span = self.since(start);
        self.visitor.scalar(ty, value, span);
    }

    /// The bytes from a place to here.
    pub(super) fn since(&self, start: &'b [u8]) -> Span<'b> {
        let len = start.len().saturating_sub(self.rest.len());
        Span {
            offset: self.offset().saturating_sub(len),
            bytes: start.get(..len).unwrap_or_default(),
        }
    }

    pub(super) fn offset(&self) -> usize {
        self.end.saturating_sub(self.rest.len())
    }

    pub(super) fn take(&mut self, len: usize) -> Read<&'b [u8]> {
        let Some((taken, rest)) = self.rest.split_at_checked(len) else {
            let left = self.rest.len();
            return Err(self.error(ReadErrorKind::EndOfInput { needed: len, left }));
        };
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn take_array<const N: usize>(&mut self) -> Read<[u8; N]> {
        let taken = self.take(N)?;
        Ok(taken.first_chunk().copied().unwrap_or([0; N]))
    }

    pub(super) fn take_u32(&mut self) -> Read<u32> {
        self.take_array().map(u32::from_le_bytes)
    }

    pub(super) fn nothing_left(&self) -> Read<()> {
        match self.rest.len() {
            0 => Ok(()),
            left => Err(self.error(ReadErrorKind::TrailingBytes { left })),
        }
    }

    /// Checks a count of items against the limits and the bytes left.
    pub(super) fn count_items(&mut self, count: usize, least: usize) -> Read<()> {
        let Some(left) = self.limits.items.checked_sub(count) else {
            let left = self.limits.items;
            return Err(self.error(ReadErrorKind::TooManyItems { count, left }));
        };
        self.limits.items = left;
        if least == 0 {
            let Some(left) = self.limits.zero_width.checked_sub(count) else {
                let left = self.limits.zero_width;
                return Err(self.error(ReadErrorKind::TooManyItems { count, left }));
            };
            self.limits.zero_width = left;
            return Ok(());
        }
        let (needed, left) = (count.saturating_mul(least), self.rest.len());
        if needed > left {
            return Err(self.error(ReadErrorKind::EndOfInput { needed, left }));
        }
        Ok(())
    }

    /// Reads a part that takes up exactly the next bytes. If it can't be read, the visitor says whether to go on after
    /// it.
    pub(super) fn within(
        &mut self,
        len: usize,
        read: impl FnOnce(&mut Self) -> Read<()>,
    ) -> Read<()> {
        let end = self.end;
        let inner = self.take(len)?;
        let after = self.rest;
        let (steps, words, depth) = (self.path.len(), self.words.len(), self.limits.depth);
        let open = self.visitor.depth();
        self.rest = inner;
        self.end = end.saturating_sub(after.len());
        let result = read(self).and_then(|()| self.nothing_left());
        if let Err(error) = result {
            if !self.visitor.goes_on(&error, open) {
                return Err(error);
            }
            self.path.truncate(steps);
            self.words.truncate(words);
            self.limits.depth = depth;
        }
        self.rest = after;
        self.end = end;
        Ok(())
    }

    #[cold]
    pub(super) fn error(&self, kind: ReadErrorKind) -> ReadError {
        self.error_at(kind, self.offset())
    }

    #[cold]
    pub(super) fn error_at(&self, kind: ReadErrorKind, offset: usize) -> ReadError {
        ReadError::new(kind, offset, self.path.text())
    }
}
