//! W1, read.

use super::{Error, Input, Read, id};
use crate::messages::{GetConfig, InitConnection, InputClientProxy, InvokeWithLayer};

impl<'a, X: Read<'a>> Read<'a> for InvokeWithLayer<X> {
    const MIN_LEN: usize = 8 + X::MIN_LEN;

    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::INVOKE_WITH_LAYER)?;
        Ok(Self {
            layer: input.int()?,
            query: X::read(input)?,
        })
    }
}

impl<'a, S: From<&'a str>, X: Read<'a>> Read<'a> for InitConnection<S, X> {
    const MIN_LEN: usize = 36 + X::MIN_LEN;

    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::INIT_CONNECTION)?;
        let flags = input.number()?;
        Ok(Self {
            api_id: input.int()?,
            device_model: input.text()?,
            system_version: input.text()?,
            app_version: input.text()?,
            system_lang_code: input.text()?,
            lang_pack: input.text()?,
            lang_code: input.text()?,
            proxy: if flags & 1 != 0 {
                Some(Read::read(input)?)
            } else {
                None
            },
            params: if flags & 2 != 0 {
                Some(Read::read(input)?)
            } else {
                None
            },
            query: X::read(input)?,
        })
    }
}

impl<'a, S: From<&'a str>> Read<'a> for InputClientProxy<S> {
    const MIN_LEN: usize = 12;

    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::INPUT_CLIENT_PROXY)?;
        Ok(Self {
            address: input.text()?,
            port: input.int()?,
        })
    }
}

impl Read<'_> for GetConfig {
    const MIN_LEN: usize = 4;

    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        input.expect(id::GET_CONFIG)?;
        Ok(Self)
    }
}
