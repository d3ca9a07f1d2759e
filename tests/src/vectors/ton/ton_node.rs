//! `tonNode.*`: blocks, and what holds them.

use serde_json::Value;
use tl_runtime::TlObject;

use crate::vectors::json::{ToJson, object, to_json};

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "tonNode.blockId")]
pub(super) struct BlockId {
    workchain: i32,
    shard: i64,
    seqno: i32,
}

impl BlockId {
    pub(super) const fn new(workchain: i32, shard: i64, seqno: i32) -> Self {
        Self {
            workchain,
            shard,
            seqno,
        }
    }
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct BlockIdExt<'a> {
    workchain: i32,
    shard: i64,
    seqno: i32,
    root_hash: &'a [u8; 32],
    file_hash: &'a [u8; 32],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct ZeroStateIdExt {
    workchain: i32,
    root_hash: [u8; 32],
    file_hash: [u8; 32],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) enum DataFull<'a> {
    #[tl(name = "tonNode.dataFull")]
    Plain {
        id: BlockIdExt<'a>,
        proof: &'a [u8],
        block: &'a [u8],
        is_link: bool,
    },
    Compressed {
        id: BlockIdExt<'a>,
        #[tl(flags)]
        flags: u32,
        compressed: &'a [u8],
        is_link: bool,
    },
    CompressedV2 {
        id: BlockIdExt<'a>,
        flags: u32,
        proof: &'a [u8],
        block_compressed: &'a [u8],
        is_link: bool,
    },
    Empty,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "tonNode.getCapabilities", returns = Capabilities)]
pub(super) struct GetCapabilities;

/// No vector has it, but it is what the function returns.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "tonNode.capabilities")]
pub(super) struct Capabilities {
    version_major: i32,
    version_minor: i32,
    flags: u32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", name = "tonNode.success")]
pub(super) struct Success;

impl ToJson for DataFull<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Plain {
                id,
                proof,
                block,
                is_link,
            } => object!("tonNode.dataFull", id, proof, block, is_link),
            Self::Compressed {
                id,
                flags,
                compressed,
                is_link,
            } => object!("tonNode.dataFullCompressed", id, flags, compressed, is_link),
            Self::CompressedV2 {
                id,
                flags,
                proof,
                block_compressed,
                is_link,
            } => object!(
                "tonNode.dataFullCompressedV2",
                id,
                flags,
                proof,
                block_compressed,
                is_link
            ),
            Self::Empty => object!("tonNode.dataFullEmpty"),
        }
    }
}

to_json!(BlockId = "tonNode.blockId", workchain, shard, seqno);
to_json!(
    BlockIdExt<'_> = "tonNode.blockIdExt",
    workchain,
    shard,
    seqno,
    root_hash,
    file_hash,
);
to_json!(
    ZeroStateIdExt = "tonNode.zeroStateIdExt",
    workchain,
    root_hash,
    file_hash,
);
to_json!(GetCapabilities = "tonNode.getCapabilities");
to_json!(
    Capabilities = "tonNode.capabilities",
    version_major,
    version_minor,
    flags
);
to_json!(Success = "tonNode.success");
