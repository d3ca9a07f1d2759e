//! Reads numbers, strings, and other values that hold no values.

use super::{
    FALSE, TRUE,
    visit::Scalar,
    walk::{Read, Walker},
};
use crate::{
    error::ReadErrorKind,
    schema::shape::{Shape, Typed},
};

/// The longest string whose length is one byte.
pub(crate) const SHORT_MAX: usize = 253;
/// The shortest string with a length in TDLib's form of eight bytes.
pub(crate) const HUGE_MIN: usize = 1 << 24;

impl<'b> Walker<'_, 'b, '_> {
    /// Reads a value that holds no others.
    pub(super) fn plain(&mut self, ty: &Typed) -> Read<()> {
        let start = self.rest;
        let value = match &ty.shape {
            Shape::Int => Scalar::Int(i32::from_le_bytes(self.take_array()?)),
            Shape::Nat => Scalar::Nat(self.take_u32()?),
            Shape::Long => Scalar::Long(i64::from_le_bytes(self.take_array()?)),
            Shape::Double => Scalar::Double(f64::from_le_bytes(self.take_array()?)),
            Shape::String => Scalar::String(self.whole_string()?),
            Shape::Bytes => Scalar::Bytes(self.whole_string()?),
            Shape::Raw(len) => Scalar::Bytes(self.take(*len)?),
            Shape::Bool => Scalar::Bool(self.bool()?),
            Shape::True => Scalar::True,
            _ => {
                let what = format!("the schema does not say what `{}` holds", ty.text);
                return Err(self.error(ReadErrorKind::Unsaid(what)));
            }
        };
        let span = self.since(start);
        self.visitor.scalar(&ty.text, value, span);
        Ok(())
    }

    fn bool(&mut self) -> Read<bool> {
        let at = self.offset();
        match self.take_u32()? {
            TRUE => Ok(true),
            FALSE => Ok(false),
            found => Err(self.error_at(ReadErrorKind::NotABool { found }, at)),
        }
    }

    /// Reads a string. If it is cut off, the error is at its first byte.
    fn whole_string(&mut self) -> Read<&'b [u8]> {
        let start = self.offset();
        self.string().map_err(|error| error.if_ended(start))
    }

    fn string(&mut self) -> Read<&'b [u8]> {
        let start = self.offset();
        let [first] = self.take_array()?;
        let (len, header, least) = match first {
            254 => {
                let [a, b, c] = self.take_array()?;
                let len = u32::from_le_bytes([a, b, c, 0]);
                (u64::from(len), 4, SHORT_MAX + 1)
            }
            255 => {
                let [a, b, c, d, e, f, g] = self.take_array()?;
                (u64::from_le_bytes([a, b, c, d, e, f, g, 0]), 8, HUGE_MIN)
            }
            len => (u64::from(len), 1, 0),
        };
        // A length that does not fit into a `usize` exceeds the input too.
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        if self.limits.is_strict && len < least {
            let kind = ReadErrorKind::NotCanonical("a long length form for a short string");
            return Err(self.error_at(kind, start));
        }
        let bytes = self.take(len)?;
        let at = self.offset();
        let zeros = self.take(padding(header + len % 4))?;
        if self.limits.is_strict && zeros.iter().any(|byte| *byte != 0) {
            let kind = ReadErrorKind::NotCanonical("padding is not zero");
            return Err(self.error_at(kind, at));
        }
        Ok(bytes)
    }
}

/// How many zeros pad this many bytes to a multiple of four.
pub(crate) fn padding(len: usize) -> usize {
    len.wrapping_neg() % 4
}
