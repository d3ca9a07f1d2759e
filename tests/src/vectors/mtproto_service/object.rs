//! The service messages that hold other objects.

use serde_json::Value;
use tl_runtime::{RawObject, TlObject, encoded_len};

use super::message::{BadServerSalt, MsgsAck, NewSessionCreated, Pong, RpcError};
use crate::vectors::{
    init_connection::NearestDc,
    json::{ToJson, object_of, to_json},
};

/// Any object that the vectors hold inside another.
#[derive(TlObject)]
pub(super) enum Object<'a> {
    MsgsAck(MsgsAck),
    BadServerSalt(BadServerSalt),
    NewSessionCreated(NewSessionCreated),
    Pong(Pong),
    NearestDc(NearestDc),
    RpcError(RpcError<'a>),
    RpcResult(Box<RpcResult<Object<'a>>>),
    MsgContainer(MsgContainer<'a>),
    GzipPacked(GzipPacked<'a>),
    // Results that are no objects of their own in Rust.
    #[tl(id = 0x997275b5, name = "boolTrue")]
    True,
    #[tl(id = 0xbc799737, name = "boolFalse")]
    False,
    #[tl(id = 0x1cb5c415, name = "vector")]
    Longs(#[tl(bare)] Vec<i64>),
}

#[derive(TlObject)]
#[tl(id = 0xf35c6d01, name = "rpc_result")]
pub(super) struct RpcResult<T> {
    req_msg_id: i64,
    result: T,
}

#[derive(TlObject)]
#[tl(id = 0x3072cfa1, name = "gzip_packed")]
pub(super) struct GzipPacked<'a> {
    pub(super) packed_data: &'a [u8],
}

#[derive(TlObject)]
#[tl(id = 0x73f1f8dc, name = "msg_container")]
pub(super) struct MsgContainer<'a> {
    #[tl(ty = "vector<%Message>")]
    pub(super) messages: Vec<Message<'a>>,
}

/// Never boxed, so it needs no number: a bare group.
#[derive(TlObject)]
pub(super) struct Message<'a> {
    msg_id: i64,
    seqno: i32,
    pub(super) bytes: i32,
    pub(super) body: Object<'a>,
}

/// The same container for a program that knows few objects, and goes by the length.
#[derive(TlObject)]
#[tl(id = 0x73f1f8dc, name = "msg_container")]
pub(super) struct FramedContainer<'a> {
    #[tl(ty = "vector<%_>")]
    pub(super) messages: Vec<FramedMessage<'a>>,
}

/// Here with the number that is known for it. The container's attribute takes it away.
#[derive(TlObject)]
#[tl(id = 0x5bb8e511, name = "message")]
pub(super) struct FramedMessage<'a> {
    msg_id: i64,
    seqno: i32,
    #[tl(with = tl_runtime::framed)]
    pub(super) body: Body<'a>,
}

/// What that program knows, and what it leaves undecoded.
#[derive(TlObject)]
pub(super) enum Body<'a> {
    MsgsAck(MsgsAck),
    #[tl(other)]
    Unknown(RawObject<'a>),
}

impl ToJson for Object<'_> {
    fn json(&self) -> Value {
        match self {
            Self::MsgsAck(inner) => inner.json(),
            Self::BadServerSalt(inner) => inner.json(),
            Self::NewSessionCreated(inner) => inner.json(),
            Self::Pong(inner) => inner.json(),
            Self::NearestDc(inner) => inner.json(),
            Self::RpcError(inner) => inner.json(),
            Self::RpcResult(inner) => inner.json(),
            Self::MsgContainer(inner) => inner.json(),
            Self::GzipPacked(inner) => inner.json(),
            Self::True => true.into(),
            Self::False => false.into(),
            Self::Longs(numbers) => numbers.json(),
        }
    }
}

impl ToJson for FramedMessage<'_> {
    fn json(&self) -> Value {
        let Self {
            msg_id,
            seqno,
            body,
        } = self;
        let bytes = encoded_len(body).unwrap().into();
        let fields = [
            ("msg_id", msg_id.json()),
            ("seqno", seqno.json()),
            ("bytes", bytes),
            ("body", body.json()),
        ];
        object_of("message", fields)
    }
}

/// What is left undecoded is decoded here, as any object, to be compared.
impl ToJson for Body<'_> {
    fn json(&self) -> Value {
        match self {
            Self::MsgsAck(inner) => inner.json(),
            Self::Unknown(raw) => {
                let bytes = tl_runtime::to_bytes(raw).unwrap();
                let object: Object<'_> = tl_runtime::from_bytes(&bytes).unwrap();
                assert!(!matches!(object, Object::MsgsAck(_)));
                object.json()
            }
        }
    }
}

to_json!(RpcResult<T>(T) = "rpc_result", req_msg_id, result);
to_json!(GzipPacked<'_> = "gzip_packed", packed_data);
to_json!(MsgContainer<'_> = "msg_container", messages);
to_json!(Message<'_> = "message", msg_id, seqno, bytes, body);
to_json!(FramedContainer<'_> = "msg_container", messages);
