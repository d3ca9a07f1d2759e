//! `rldp.*`: large datagrams.

use serde_json::Value;
use tl_runtime::TlObject;

use crate::vectors::json::{ToJson, object, to_json};

/// Variants in place, and one that is a type of its own.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) enum RldpMessage<'a> {
    Message { id: [u8; 32], data: &'a [u8] },
    Query(RldpQuery<'a>),
    Answer([u8; 32], &'a [u8]),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct RldpQuery<'a> {
    query_id: [u8; 32],
    max_answer_size: i64,
    timeout: i32,
    data: &'a [u8],
}

impl ToJson for RldpMessage<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Message { id, data } => object!("rldp.message", id, data),
            Self::Query(query) => query.json(),
            Self::Answer(query_id, data) => object!("rldp.answer", query_id, data),
        }
    }
}

to_json!(
    RldpQuery<'_> = "rldp.query",
    query_id,
    max_answer_size,
    timeout,
    data
);
