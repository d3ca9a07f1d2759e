//! Declarations that are in both of TON's files. The other modules take them from `ton_api.tl`; this one takes them
//! from `lite_api.tl`.

use serde_json::Value;
use tl_runtime::TlObject;

use super::{adnl, ton_node};
use crate::vectors::json::{ToJson, object, to_json};

/// All that this file has of `adnl.Message`.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(super) enum Message<'a> {
    Query { query_id: [u8; 32], query: &'a [u8] },
    Answer([u8; 32], &'a [u8]),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(super) struct BlockId {
    workchain: i32,
    shard: i64,
    seqno: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", name = "tonNode.blockIdExt")]
pub(super) struct FullBlockId(i32, i64, i32, [u8; 32], [u8; 32]);

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(super) struct TonNodeZeroStateIdExt<'a> {
    workchain: i32,
    root_hash: &'a [u8; 32],
    file_hash: &'a [u8; 32],
}

impl ToJson for Message<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Query { query_id, query } => object!("adnl.message.query", query_id, query),
            Self::Answer(query_id, answer) => object!("adnl.message.answer", query_id, answer),
        }
    }
}

impl ToJson for FullBlockId {
    fn json(&self) -> Value {
        let Self(workchain, shard, seqno, root_hash, file_hash) = self;
        object!(
            "tonNode.blockIdExt",
            workchain,
            shard,
            seqno,
            root_hash,
            file_hash
        )
    }
}

to_json!(BlockId = "tonNode.blockId", workchain, shard, seqno);
to_json!(
    TonNodeZeroStateIdExt<'_> = "tonNode.zeroStateIdExt",
    workchain,
    root_hash,
    file_hash,
);

#[test]
fn both_files_say_the_same() {
    assert_eq!(BlockId::CONSTRUCTORS, ton_node::BlockId::CONSTRUCTORS);
    assert_eq!(
        FullBlockId::CONSTRUCTORS,
        ton_node::BlockIdExt::CONSTRUCTORS
    );
    assert_eq!(
        TonNodeZeroStateIdExt::CONSTRUCTORS,
        ton_node::ZeroStateIdExt::CONSTRUCTORS,
    );
    // The messages, as far as the smaller file has them.
    let known = adnl::Message::CONSTRUCTORS;
    assert!(
        Message::CONSTRUCTORS
            .iter()
            .all(|constructor| known.contains(constructor))
    );
}
