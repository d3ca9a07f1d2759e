//! `tcp.*`: what keeps a connection alive.

use tl_runtime::TlObject;

use crate::vectors::json::to_json;

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", returns = TcpPong)]
pub(super) struct TcpPing {
    random_id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct TcpPong {
    random_id: i64,
}

to_json!(TcpPing = "tcp.ping", random_id);
to_json!(TcpPong = "tcp.pong", random_id);
