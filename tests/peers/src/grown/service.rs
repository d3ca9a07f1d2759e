//! W2 and W4, written.

use super::output::{Write, bytes, int, long, longs, number};
use crate::{
    by_hand::id,
    messages::{MsgsAck, SaveFilePart},
};

impl Write for MsgsAck {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::MSGS_ACK, out);
        longs(&self.msg_ids, out);
    }
}

impl<B: AsRef<[u8]>> Write for SaveFilePart<B> {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::SAVE_FILE_PART, out);
        long(self.file_id, out);
        int(self.file_part, out);
        bytes(self.bytes.as_ref(), out);
    }
}
