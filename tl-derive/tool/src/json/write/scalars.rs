//! Writes numbers, strings, and other values that hold no values.

use super::{Writer, Written};
use crate::{
    json::{numbers, strings, tree::Json},
    schema::shape::{Shape, Typed},
    value::{FALSE, HUGE_MIN, SHORT_MAX, TRUE, padding},
};

impl Writer<'_> {
    pub(super) fn scalar(&mut self, ty: &Typed, value: &Json<'_>) -> Written {
        match &ty.shape {
            Shape::Int => {
                let int: i32 = self.integer(value, &ty.text)?;
                self.bytes.extend(int.to_le_bytes());
            }
            Shape::Nat => {
                let nat = self.integer(value, &ty.text)?;
                self.number(nat);
            }
            Shape::Long => {
                let long: i64 = self.integer(value, &ty.text)?;
                self.bytes.extend(long.to_le_bytes());
            }
            Shape::Double => match numbers::double(value) {
                Some(double) => self.bytes.extend(double.to_le_bytes()),
                None => {
                    let wanted = "a number, \"NaN\", \"Infinity\" or \"-Infinity\"";
                    return Err(self.mismatch(&ty.text, wanted, value));
                }
            },
            Shape::Bool => match value {
                Json::Bool(bool) => self.number(if *bool { TRUE } else { FALSE }),
                value => return Err(self.mismatch(&ty.text, "true or false", value)),
            },
            Shape::True => {
                if *value != Json::Bool(true) {
                    return Err(self.mismatch(&ty.text, "true", value));
                }
            }
            _ => return self.bytes_of(ty, value),
        }
        Ok(())
    }

    fn bytes_of(&mut self, ty: &Typed, value: &Json<'_>) -> Written {
        match ty.shape {
            Shape::String => match strings::string(value) {
                Some(bytes) => self.string(&bytes),
                None => Err(self.mismatch(&ty.text, "a string", value)),
            },
            Shape::Bytes => match strings::bytes(value) {
                Some(bytes) => self.string(&bytes),
                None => Err(self.mismatch(&ty.text, "a string in base64", value)),
            },
            Shape::Raw(len) => match strings::bytes(value).filter(|bytes| bytes.len() == len) {
                Some(bytes) => {
                    self.bytes.extend(bytes);
                    Ok(())
                }
                None => {
                    let wanted = format!("{len} bytes in base64");
                    Err(self.mismatch(&ty.text, &wanted, value))
                }
            },
            _ => Err(self.error(format!("the schema does not say what `{}` holds", ty.text))),
        }
    }

    fn integer<T: TryFrom<i128> + Bounded>(
        &self,
        value: &Json<'_>,
        ty: &str,
    ) -> Result<T, crate::WriteError> {
        let integer = numbers::integer(value).and_then(|integer| T::try_from(integer).ok());
        integer.ok_or_else(|| {
            let wanted = format!("an integer from {} to {}", T::LEAST, T::GREATEST);
            self.mismatch(ty, &wanted, value)
        })
    }

    pub(super) fn string(&mut self, bytes: &[u8]) -> Written {
        let Ok(len) = u32::try_from(bytes.len()) else {
            return Err(self.error("a string of 4 GiB or more"));
        };
        let start = self.bytes.len();
        let [a, b, c, d] = len.to_le_bytes();
        if bytes.len() <= SHORT_MAX {
            self.bytes.push(a);
        } else if bytes.len() < HUGE_MIN {
            self.bytes.extend([254, a, b, c]);
        } else {
            self.bytes.extend([255, a, b, c, d, 0, 0, 0]);
        }
        self.bytes.extend(bytes);
        let written = self.bytes.len().saturating_sub(start);
        let zeros = self.bytes.len().saturating_add(padding(written));
        self.bytes.resize(zeros, 0);
        Ok(())
    }
}

/// The range of an integer type.
trait Bounded {
    const LEAST: i128;
    const GREATEST: i128;
}

impl Bounded for i32 {
    const LEAST: i128 = i32::MIN as i128;
    const GREATEST: i128 = i32::MAX as i128;
}

impl Bounded for u32 {
    const LEAST: i128 = 0;
    const GREATEST: i128 = u32::MAX as i128;
}

impl Bounded for i64 {
    const LEAST: i128 = i64::MIN as i128;
    const GREATEST: i128 = i64::MAX as i128;
}
