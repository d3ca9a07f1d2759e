//! W2 and W4, read.

use super::{Error, Input, Read, id};
use crate::messages::{MsgsAck, SaveFilePart};

impl Read<'_> for MsgsAck {
    const MIN_LEN: usize = 12;

    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        input.expect(id::MSGS_ACK)?;
        Ok(Self {
            msg_ids: input.longs()?,
        })
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for SaveFilePart<B> {
    const MIN_LEN: usize = 20;

    // It is short: on its way through memory it would cost more than itself.
    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::SAVE_FILE_PART)?;
        Ok(Self {
            file_id: input.long()?,
            file_part: input.int()?,
            bytes: input.bytes()?.into(),
        })
    }
}
