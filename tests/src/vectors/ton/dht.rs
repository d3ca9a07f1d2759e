//! `dht.*`: the distributed hash table.

use tl_runtime::TlObject;

use super::{adnl::AddressList, key::PublicKey};
use crate::vectors::json::to_json;

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "dht.node")]
pub(super) struct Node<'a> {
    pub(super) id: PublicKey<'a>,
    pub(super) addr_list: AddressList<'a>,
    pub(super) version: i32,
    #[tl(signature)]
    pub(super) signature: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "dht.ping", returns = Pong)]
pub(super) struct Ping {
    random_id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "dht.pong")]
pub(super) struct Pong {
    random_id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct FindValue<'a> {
    key: &'a [u8; 32],
    k: i32,
}

to_json!(
    Node<'_> = "dht.node",
    id,
    addr_list,
    version,
    signature
);
to_json!(Ping = "dht.ping", random_id);
to_json!(Pong = "dht.pong", random_id);
to_json!(FindValue<'_> = "dht.findValue", key, k);
