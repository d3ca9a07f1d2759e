//! Proofs that a block is in the chain.

use serde_json::Value;
use tl_runtime::TlObject;

use crate::vectors::{
    json::{ToJson, object, to_json},
    ton::ton_node::BlockIdExt,
};

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) enum BlockLink<'a> {
    Back {
        to_key_block: bool,
        from: BlockIdExt<'a>,
        to: BlockIdExt<'a>,
        dest_proof: &'a [u8],
        proof: &'a [u8],
        state_proof: &'a [u8],
    },
    Forward(BlockLinkForward<'a>),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct BlockLinkForward<'a> {
    to_key_block: bool,
    from: BlockIdExt<'a>,
    to: BlockIdExt<'a>,
    dest_proof: &'a [u8],
    config_proof: &'a [u8],
    signatures: SignatureSet<'a>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) enum SignatureSet<'a> {
    Ordinary {
        validator_set_hash: i32,
        catchain_seqno: i32,
        signatures: Vec<Signature<'a>>,
    },
    Simplex {
        cc_seqno: i32,
        validator_set_hash: i32,
        signatures: Box<[Signature<'a>]>,
        session_id: [u8; 32],
        slot: i32,
        candidate: &'a [u8],
    },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct Signature<'a> {
    node_id_short: &'a [u8; 32],
    signature: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct ShardBlockLink<'a> {
    id: BlockIdExt<'a>,
    proof: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct LookupBlockResult<'a> {
    id: BlockIdExt<'a>,
    mode: u32,
    mc_block_id: BlockIdExt<'a>,
    client_mc_state_proof: &'a [u8],
    mc_block_proof: &'a [u8],
    shard_links: Vec<ShardBlockLink<'a>>,
    header: &'a [u8],
    prev_header: &'a [u8],
}

impl ToJson for BlockLink<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Back {
                to_key_block,
                from,
                to,
                dest_proof,
                proof,
                state_proof,
            } => object!(
                "liteServer.blockLinkBack",
                to_key_block,
                from,
                to,
                dest_proof,
                proof,
                state_proof
            ),
            Self::Forward(link) => link.json(),
        }
    }
}

impl ToJson for SignatureSet<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Ordinary {
                validator_set_hash,
                catchain_seqno,
                signatures,
            } => object!(
                "liteServer.signatureSet.ordinary",
                validator_set_hash,
                catchain_seqno,
                signatures
            ),
            Self::Simplex {
                cc_seqno,
                validator_set_hash,
                signatures,
                session_id,
                slot,
                candidate,
            } => object!(
                "liteServer.signatureSet.simplex",
                cc_seqno,
                validator_set_hash,
                signatures,
                session_id,
                slot,
                candidate
            ),
        }
    }
}

to_json!(
    BlockLinkForward<'_> = "liteServer.blockLinkForward",
    to_key_block,
    from,
    to,
    dest_proof,
    config_proof,
    signatures,
);
to_json!(
    Signature<'_> = "liteServer.signature",
    node_id_short,
    signature
);
to_json!(ShardBlockLink<'_> = "liteServer.shardBlockLink", id, proof);
to_json!(
    LookupBlockResult<'_> = "liteServer.lookupBlockResult",
    id,
    mode,
    mc_block_id,
    client_mc_state_proof,
    mc_block_proof,
    shard_links,
    header,
    prev_header,
);
