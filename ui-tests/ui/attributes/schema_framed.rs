//! A length beside what has it, and the runtime's `with` modules under a schema.

use tl_runtime::{Framed, RawObjectBuf, TlObject};

#[derive(TlObject)]
#[tl(schema = "inputPeerSelf#7da07ec9 = InputPeer;")]
struct InputPeerSelf;

#[derive(TlObject)]
#[tl(schema = "message#5bb8e511 msg_id:long bytes:int body:Object = Message;")]
struct Twice {
    msg_id: i64,
    bytes: i32,
    body: Framed<RawObjectBuf>,
}

#[derive(TlObject)]
#[tl(schema = "message#5bb8e511 msg_id:long bytes:int body:Object = Message;")]
struct TwiceByFunctions {
    msg_id: i64,
    bytes: i32,
    #[tl(with = tl_runtime::framed)]
    body: RawObjectBuf,
}

#[derive(TlObject)]
#[tl(id = 0x5bb8e511)]
struct TwiceWithoutSchema {
    bytes: i32,
    body: Framed<RawObjectBuf>,
}

#[derive(TlObject)]
#[tl(schema = "message#5bb8e511 msg_id:long bytes:int body:Object = Message;")]
struct OfNoObject {
    msg_id: i64,
    body: Framed<Vec<u8>>,
}

#[derive(TlObject)]
#[tl(schema = "message#5bb8e511 msg_id:long bytes:int body:%Pong = Message;")]
struct OfBare {
    msg_id: i64,
    body: Framed<InputPeerSelf>,
}

#[derive(TlObject)]
#[tl(schema = "message#5bb8e511 bytes:int body:InputUser = Message;")]
struct OfOther {
    body: Framed<InputPeerSelf>,
}

#[derive(TlObject)]
#[tl(schema = "users.getFullUser#b60f5918 id:InputPeer data:InputPeer = users.UserFull;")]
struct GetFullUser {
    #[tl(with = tl_runtime::framed)]
    id: InputPeerSelf,
    #[tl(with = tl_runtime::in_bytes)]
    data: InputPeerSelf,
}

fn main() {}
