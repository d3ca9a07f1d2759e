//! The messages that the server and its client know, each held against `schema/mtproto.tl`.

use tl_runtime::{Framed, RawObject, TlObject};

/// A message without a key. Its length stands before its body.
#[derive(TlObject)]
pub(crate) struct Unencrypted<'a> {
    pub(crate) auth_key_id: i64,
    pub(crate) message_id: i64,
    pub(crate) message_data: Framed<MsgContainer<'a>>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl")]
pub(crate) struct MsgContainer<'a> {
    pub(crate) messages: Vec<Message<'a>>,
}

/// Its body is decoded later, so that one that can't be read costs itself.
#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl")]
pub(crate) struct Message<'a> {
    pub(crate) msg_id: i64,
    pub(crate) seqno: i32,
    pub(crate) body: Framed<RawObject<'a>>,
}

/// The functions that the server has.
#[derive(TlObject)]
pub(crate) enum Request {
    Ping(Ping),
    PingDelayDisconnect(PingDelayDisconnect),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl", returns = Pong)]
pub(crate) struct Ping {
    pub(crate) ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl")]
pub(crate) struct Pong {
    pub(crate) msg_id: i64,
    pub(crate) ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl", returns = Pong)]
pub(crate) struct PingDelayDisconnect {
    pub(crate) ping_id: i64,
    pub(crate) disconnect_delay: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl")]
pub(crate) struct RpcError {
    pub(crate) error_code: i32,
    pub(crate) error_message: String,
}

/// What a client expects.
#[derive(TlObject)]
pub(crate) enum Answer {
    Pong(Pong),
    Error(RpcError),
}
