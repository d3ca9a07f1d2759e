//! W2 and W4: one long vector, and one long string.

use tl_runtime::TlObject;

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x62d6b459, name = "msgs_ack")]
pub struct MsgsAck {
    pub msg_ids: Vec<i64>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xb304a621, name = "upload.saveFilePart")]
pub struct SaveFilePart<B> {
    pub file_id: i64,
    pub file_part: i32,
    pub bytes: B,
}
