//! Functions. `returns` stands where a vector covers what is returned.

use serde_json::Value;
use tl_runtime::TlObject;

use super::{
    info::{
        AccountId, BlockData, ConfigInfo, MasterchainInfoExt, OutMsgQueueSizes, RunMethodResult,
        SendMsgStatus, ValidatorStats,
    },
    transaction::{BlockTransactionsExt, TransactionId3, TransactionInfo, TransactionList},
};
use crate::vectors::{
    json::{ToJson, object, to_json},
    ton::{
        ton_node::BlockIdExt,
        word::{to_json_with_word, whole},
    },
};

#[derive(TlObject)]
#[tl(
    schema_file = "schema/ton/lite_api.tl",
    returns = MasterchainInfoExt<'static>
)]
pub(crate) struct GetMasterchainInfoExt {
    mode: u32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct GetVersion;

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = BlockData<'a>)]
pub(crate) struct GetBlock<'a> {
    id: BlockIdExt<'a>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct GetState<'a> {
    id: BlockIdExt<'a>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = SendMsgStatus)]
pub(crate) struct SendMessage<'a> {
    body: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = RunMethodResult<'a>)]
pub(crate) struct RunSmcMethod<'a> {
    mode: u32,
    id: BlockIdExt<'a>,
    account: AccountId,
    method_id: i64,
    params: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct GetShardInfo<'a> {
    id: BlockIdExt<'a>,
    workchain: i32,
    shard: i64,
    exact: bool,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct GetAllShardsInfo<'a>(BlockIdExt<'a>);

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = TransactionInfo<'a>)]
pub(crate) struct GetOneTransaction<'a> {
    id: BlockIdExt<'a>,
    account: AccountId,
    lt: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = TransactionList<'static>)]
pub(crate) struct GetTransactions {
    count: u32,
    account: AccountId,
    lt: i64,
    hash: [u8; 32],
}

/// Its word stands in the middle.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct ListBlockTransactions<'a> {
    id: BlockIdExt<'a>,
    mode: u32,
    count: u32,
    after: Option<TransactionId3>,
    reverse_order: bool,
    want_proof: bool,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = BlockTransactionsExt<'a>)]
pub(crate) struct ListBlockTransactionsExt<'a> {
    id: BlockIdExt<'a>,
    mode: u32,
    count: u32,
    after: Option<TransactionId3>,
    reverse_order: bool,
    want_proof: bool,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct GetBlockProof<'a> {
    mode: u32,
    known_block: BlockIdExt<'a>,
    target_block: Option<Box<BlockIdExt<'a>>>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = ConfigInfo<'a>)]
pub(crate) struct GetConfigAll<'a> {
    mode: u32,
    id: BlockIdExt<'a>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = ValidatorStats<'a>)]
pub(crate) struct GetValidatorStats<'a> {
    mode: u32,
    id: BlockIdExt<'a>,
    limit: i32,
    start_after: Option<&'a [u8; 32]>,
    modified_after: Option<i32>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct GetShardBlockProof<'a> {
    id: BlockIdExt<'a>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl", returns = OutMsgQueueSizes<'static>)]
pub(crate) struct GetOutMsgQueueSizes {
    mode: u32,
    wc: Option<i32>,
    shard: Option<i64>,
}

/// The same for a program that knows no other bits: without a field for the word.
#[derive(TlObject)]
#[tl(
    schema_file = "schema/ton/lite_api.tl",
    name = "liteServer.getOutMsgQueueSizes"
)]
pub(crate) struct GetOutMsgQueueSizesInShort {
    wc: Option<i32>,
    shard: Option<i64>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct QueryPrefix;

impl ToJson for GetAllShardsInfo<'_> {
    fn json(&self) -> Value {
        let Self(id) = self;
        object!("liteServer.getAllShardsInfo", id)
    }
}

impl ToJson for GetOutMsgQueueSizesInShort {
    fn json(&self) -> Value {
        let Self { wc, shard } = self;
        let mode = &whole(0, [(0, wc), (0, shard)]);
        object!("liteServer.getOutMsgQueueSizes", mode, wc, shard)
    }
}

to_json!(
    GetMasterchainInfoExt = "liteServer.getMasterchainInfoExt",
    mode
);
to_json!(GetVersion = "liteServer.getVersion");
to_json!(GetBlock<'_> = "liteServer.getBlock", id);
to_json!(GetState<'_> = "liteServer.getState", id);
to_json!(SendMessage<'_> = "liteServer.sendMessage", body);
to_json!(
    RunSmcMethod<'_> = "liteServer.runSmcMethod",
    mode,
    id,
    account,
    method_id,
    params,
);
to_json!(
    GetShardInfo<'_> = "liteServer.getShardInfo",
    id,
    workchain,
    shard,
    exact,
);
to_json!(
    GetOneTransaction<'_> = "liteServer.getOneTransaction",
    id,
    account,
    lt,
);
to_json!(
    GetTransactions = "liteServer.getTransactions",
    count,
    account,
    lt,
    hash,
);
to_json_with_word!(
    ListBlockTransactions<'_> = "liteServer.listBlockTransactions",
    mode(5: want_proof, 6: reverse_order, 7: after),
    id,
    count,
    after,
    reverse_order as present,
    want_proof as present,
);
to_json_with_word!(
    ListBlockTransactionsExt<'_> = "liteServer.listBlockTransactionsExt",
    mode(5: want_proof, 6: reverse_order, 7: after),
    id,
    count,
    after,
    reverse_order as present,
    want_proof as present,
);
to_json_with_word!(
    GetBlockProof<'_> = "liteServer.getBlockProof",
    mode(0: target_block),
    known_block,
    target_block,
);
to_json!(GetConfigAll<'_> = "liteServer.getConfigAll", mode, id);
to_json_with_word!(
    GetValidatorStats<'_> = "liteServer.getValidatorStats",
    mode(0: start_after, 2: modified_after),
    id,
    limit,
    start_after,
    modified_after,
);
to_json!(
    GetShardBlockProof<'_> = "liteServer.getShardBlockProof",
    id
);
to_json_with_word!(
    GetOutMsgQueueSizes = "liteServer.getOutMsgQueueSizes",
    mode(0: wc, 0: shard),
    wc,
    shard,
);
to_json!(QueryPrefix = "liteServer.queryPrefix");
