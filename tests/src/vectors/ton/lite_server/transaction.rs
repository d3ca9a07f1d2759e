//! Transactions.

use tl_runtime::TlObject;

use super::info::AccountId;
use crate::vectors::{
    json::to_json,
    ton::{ton_node::BlockIdExt, word::to_json_with_word},
};

/// Two words, one of them in a field that the other has a bit for.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct TransactionId<'a> {
    mode: u32,
    account: Option<&'a [u8; 32]>,
    lt: Option<i64>,
    hash: Option<[u8; 32]>,
    metadata: Option<Box<TransactionMetadata>>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct TransactionMetadata {
    mode: u32,
    depth: i32,
    initiator: AccountId,
    initiator_lt: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct TransactionId3 {
    account: [u8; 32],
    lt: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct TransactionInfo<'a> {
    id: BlockIdExt<'a>,
    proof: &'a [u8],
    transaction: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct TransactionList<'a> {
    ids: Vec<BlockIdExt<'a>>,
    transactions: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct BlockTransactionsExt<'a> {
    id: BlockIdExt<'a>,
    req_count: u32,
    incomplete: bool,
    transactions: &'a [u8],
    proof: &'a [u8],
}

to_json_with_word!(
    TransactionId<'_> = "liteServer.transactionId",
    mode(0: account, 1: lt, 2: hash, 8: metadata),
    account,
    lt,
    hash,
    metadata,
);
to_json!(
    TransactionMetadata = "liteServer.transactionMetadata",
    mode,
    depth,
    initiator,
    initiator_lt,
);
to_json!(TransactionId3 = "liteServer.transactionId3", account, lt);
to_json!(
    TransactionInfo<'_> = "liteServer.transactionInfo",
    id,
    proof,
    transaction,
);
to_json!(
    TransactionList<'_> = "liteServer.transactionList",
    ids,
    transactions,
);
to_json!(
    BlockTransactionsExt<'_> = "liteServer.blockTransactionsExt",
    id,
    req_count,
    incomplete,
    transactions,
    proof,
);
