//! W2 and W4, written.

use super::output::{Output, Write, bytes_len};
use crate::{
    by_hand::id,
    messages::{MsgsAck, SaveFilePart},
};

impl Write for MsgsAck {
    fn len(&self) -> usize {
        12 + size_of_val(self.msg_ids.as_slice())
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::MSGS_ACK);
        out.longs(&self.msg_ids);
    }
}

impl<B: AsRef<[u8]>> Write for SaveFilePart<B> {
    fn len(&self) -> usize {
        16 + bytes_len(self.bytes.as_ref())
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::SAVE_FILE_PART);
        out.long(self.file_id);
        out.int(self.file_part);
        out.bytes(self.bytes.as_ref());
    }
}
