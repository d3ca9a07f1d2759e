//! `adnl.*`: addresses, packets and messages.

use serde_json::Value;
use tl_runtime::TlObject;

use super::{key::PublicKey, word::to_json_with_word};
use crate::vectors::json::{ToJson, object, to_json};

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) enum Address<'a> {
    Udp { ip: i32, port: i32 },
    Udp6 { ip: &'a [u8; 16], port: i32 },
    Tunnel { to: [u8; 32], pubkey: PublicKey<'a> },
    Reverse,
    Quic(i32, i32),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct AddressList<'a> {
    pub(super) addrs: Vec<Address<'a>>,
    pub(super) version: i32,
    pub(super) reinit_date: i32,
    pub(super) priority: i32,
    pub(super) expire_at: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "adnl.node")]
pub(super) struct Node<'a> {
    id: PublicKey<'a>,
    addr_list: AddressList<'a>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "adnl.nodes")]
pub(super) struct Nodes<'a> {
    nodes: Vec<Node<'a>>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "adnl.id.short")]
pub(super) struct IdShort([u8; 32]);

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct PacketContents<'a> {
    pub(super) rand1: &'a [u8],
    pub(super) flags: u32,
    pub(super) from: Option<PublicKey<'a>>,
    pub(super) from_short: Option<IdShort>,
    pub(super) message: Option<Message<'a>>,
    pub(super) messages: Option<Vec<Message<'a>>>,
    pub(super) address: Option<AddressList<'a>>,
    pub(super) priority_address: Option<Box<AddressList<'a>>>,
    pub(super) seqno: Option<i64>,
    pub(super) confirm_seqno: Option<i64>,
    pub(super) recv_addr_list_version: Option<i32>,
    pub(super) recv_priority_addr_list_version: Option<i32>,
    pub(super) reinit_date: Option<i32>,
    pub(super) dst_reinit_date: Option<i32>,
    #[tl(signature)]
    pub(super) signature: Option<&'a [u8]>,
    pub(super) rand2: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "adnl.Message")]
pub(super) enum Message<'a> {
    CreateChannel {
        key: [u8; 32],
        date: i32,
    },
    ConfirmChannel {
        key: [u8; 32],
        peer_key: [u8; 32],
        date: i32,
    },
    Custom(&'a [u8]),
    Nop,
    Reinit(i32),
    Query {
        query_id: [u8; 32],
        query: &'a [u8],
    },
    Answer {
        query_id: [u8; 32],
        answer: &'a [u8],
    },
    Part {
        hash: [u8; 32],
        total_size: i32,
        offset: i32,
        data: &'a [u8],
    },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "adnl.ping", returns = Pong)]
pub(super) struct Ping {
    value: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "adnl.pong")]
pub(super) struct Pong {
    value: i64,
}

impl ToJson for Address<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Udp { ip, port } => object!("adnl.address.udp", ip, port),
            Self::Udp6 { ip, port } => object!("adnl.address.udp6", ip, port),
            Self::Tunnel { to, pubkey } => object!("adnl.address.tunnel", to, pubkey),
            Self::Reverse => object!("adnl.address.reverse"),
            Self::Quic(ip, port) => object!("adnl.address.quic", ip, port),
        }
    }
}

impl ToJson for IdShort {
    fn json(&self) -> Value {
        let Self(id) = self;
        object!("adnl.id.short", id)
    }
}

impl ToJson for Message<'_> {
    fn json(&self) -> Value {
        match self {
            Self::CreateChannel { key, date } => object!("adnl.message.createChannel", key, date),
            Self::ConfirmChannel {
                key,
                peer_key,
                date,
            } => object!("adnl.message.confirmChannel", key, peer_key, date),
            Self::Custom(data) => object!("adnl.message.custom", data),
            Self::Nop => object!("adnl.message.nop"),
            Self::Reinit(date) => object!("adnl.message.reinit", date),
            Self::Query { query_id, query } => object!("adnl.message.query", query_id, query),
            Self::Answer { query_id, answer } => object!("adnl.message.answer", query_id, answer),
            Self::Part {
                hash,
                total_size,
                offset,
                data,
            } => object!("adnl.message.part", hash, total_size, offset, data),
        }
    }
}

to_json!(
    AddressList<'_> = "adnl.addressList",
    addrs,
    version,
    reinit_date,
    priority,
    expire_at,
);
to_json!(Node<'_> = "adnl.node", id, addr_list);
to_json!(Nodes<'_> = "adnl.nodes", nodes);
to_json_with_word!(
    PacketContents<'_> = "adnl.packetContents",
    flags(
        0: from,
        1: from_short,
        2: message,
        3: messages,
        4: address,
        5: priority_address,
        6: seqno,
        7: confirm_seqno,
        8: recv_addr_list_version,
        9: recv_priority_addr_list_version,
        10: reinit_date,
        10: dst_reinit_date,
        11: signature,
    ),
    rand1,
    from,
    from_short,
    message,
    messages,
    address,
    priority_address,
    seqno,
    confirm_seqno,
    recv_addr_list_version,
    recv_priority_addr_list_version,
    reinit_date,
    dst_reinit_date,
    signature,
    rand2,
);
to_json!(Ping = "adnl.ping", value);
to_json!(Pong = "adnl.pong", value);
