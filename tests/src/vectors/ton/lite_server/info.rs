//! The chain, its configuration and its queues.

use tl_runtime::TlObject;

use crate::vectors::{
    json::to_json,
    ton::{
        ton_node::{BlockIdExt, ZeroStateIdExt},
        word::to_json_with_word,
    },
};

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct AccountId {
    workchain: i32,
    id: [u8; 32],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct MasterchainInfo<'a> {
    last: BlockIdExt<'a>,
    state_root_hash: [u8; 32],
    init: ZeroStateIdExt,
}

/// A word on which no field depends is a number as any other.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct MasterchainInfoExt<'a> {
    mode: u32,
    version: i32,
    capabilities: i64,
    last: BlockIdExt<'a>,
    last_utime: i32,
    now: i32,
    state_root_hash: &'a [u8; 32],
    init: ZeroStateIdExt,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct CurrentTime {
    now: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct BlockData<'a> {
    id: BlockIdExt<'a>,
    data: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct SendMsgStatus {
    status: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct RunMethodResult<'a> {
    mode: u32,
    id: BlockIdExt<'a>,
    shardblk: BlockIdExt<'a>,
    shard_proof: Option<&'a [u8]>,
    proof: Option<&'a [u8]>,
    state_proof: Option<&'a [u8]>,
    init_c7: Option<&'a [u8]>,
    lib_extras: Option<Vec<u8>>,
    exit_code: i32,
    result: Option<&'a [u8]>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct ConfigInfo<'a> {
    mode: u32,
    id: BlockIdExt<'a>,
    state_proof: &'a [u8],
    config_proof: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct ValidatorStats<'a> {
    mode: u32,
    id: BlockIdExt<'a>,
    count: i32,
    complete: bool,
    state_proof: &'a [u8],
    data_proof: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct OutMsgQueueSize<'a> {
    id: BlockIdExt<'a>,
    size: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct OutMsgQueueSizes<'a> {
    shards: Vec<OutMsgQueueSize<'a>>,
    ext_msg_queue_size_limit: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct BlockOutMsgQueueSize<'a> {
    mode: u32,
    id: BlockIdExt<'a>,
    size: i64,
    proof: Option<&'a [u8]>,
}

to_json!(AccountId = "liteServer.accountId", workchain, id);
to_json!(
    MasterchainInfo<'_> = "liteServer.masterchainInfo",
    last,
    state_root_hash,
    init,
);
to_json!(
    MasterchainInfoExt<'_> = "liteServer.masterchainInfoExt",
    mode,
    version,
    capabilities,
    last,
    last_utime,
    now,
    state_root_hash,
    init,
);
to_json!(CurrentTime = "liteServer.currentTime", now);
to_json!(BlockData<'_> = "liteServer.blockData", id, data);
to_json!(SendMsgStatus = "liteServer.sendMsgStatus", status);
to_json_with_word!(
    RunMethodResult<'_> = "liteServer.runMethodResult",
    mode(
        0: shard_proof,
        0: proof,
        1: state_proof,
        2: result,
        3: init_c7,
        4: lib_extras,
    ),
    id,
    shardblk,
    shard_proof,
    proof,
    state_proof,
    init_c7,
    lib_extras,
    exit_code,
    result,
);
to_json!(
    ConfigInfo<'_> = "liteServer.configInfo",
    mode,
    id,
    state_proof,
    config_proof,
);
to_json!(
    ValidatorStats<'_> = "liteServer.validatorStats",
    mode,
    id,
    count,
    complete,
    state_proof,
    data_proof,
);
to_json!(OutMsgQueueSize<'_> = "liteServer.outMsgQueueSize", id, size);
to_json!(
    OutMsgQueueSizes<'_> = "liteServer.outMsgQueueSizes",
    shards,
    ext_msg_queue_size_limit,
);
to_json_with_word!(
    BlockOutMsgQueueSize<'_> = "liteServer.blockOutMsgQueueSize",
    mode(0: proof),
    id,
    size,
    proof,
);
