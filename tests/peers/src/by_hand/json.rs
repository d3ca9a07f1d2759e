//! W3a, read.

use super::{Error, Input, Read, id};
use crate::messages::{JsonObjectValue, JsonValue};

impl<'a, S: From<&'a str>> Read<'a> for JsonValue<S> {
    const MIN_LEN: usize = 4;

    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        Ok(match input.number()? {
            id::JSON_NULL => Self::Null,
            id::JSON_BOOL => Self::Bool(input.boolean()?),
            id::JSON_NUMBER => Self::Number(input.double()?),
            id::JSON_STRING => Self::String(input.text()?),
            id::JSON_ARRAY => {
                input.enter()?;
                let items = input.vector()?;
                input.leave();
                Self::Array(items)
            }
            id::JSON_OBJECT => {
                input.enter()?;
                let entries = input.vector()?;
                input.leave();
                Self::Object(entries)
            }
            _ => return Err(Error::UnknownConstructor),
        })
    }
}

impl<'a, S: From<&'a str>> Read<'a> for JsonObjectValue<S> {
    const MIN_LEN: usize = 12;

    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::JSON_OBJECT_VALUE)?;
        Ok(Self {
            key: input.text()?,
            value: Read::read(input)?,
        })
    }
}
