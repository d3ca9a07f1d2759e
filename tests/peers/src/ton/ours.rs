//! The messages' types by this crate. `B` is bytes: `Vec<u8>`, or `&[u8]` borrowed from the input.

use std::collections::BTreeMap;

use tl_runtime::{InBytes, TlObject};

/// T1, `dht.nodes`.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x7974_a0be, name = "dht.nodes")]
pub(crate) struct Nodes<B> {
    #[tl(ty = "vector<%t>")]
    pub(super) nodes: Vec<Node<B>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x8453_3248, name = "dht.node")]
pub(crate) struct Node<B> {
    pub(super) id: PublicKey,
    #[tl(bare)]
    pub(super) addr_list: AddressList,
    pub(super) version: i32,
    pub(super) signature: B,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/ton/ton_api.tl", name = "adnl.addressList")]
pub(crate) struct AddressList {
    pub(super) addrs: Vec<Address>,
    pub(super) version: i32,
    pub(super) reinit_date: i32,
    pub(super) priority: i32,
    pub(super) expire_at: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
pub(crate) enum Address {
    #[tl(id = 0x670d_a6e7, name = "adnl.address.udp")]
    Udp { ip: i32, port: i32 },
    #[tl(id = 0xe31d_63fa, name = "adnl.address.udp6")]
    Udp6 { ip: [u8; 16], port: i32 },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
pub(crate) enum PublicKey {
    #[tl(id = 0x4813_b4c6, name = "pub.ed25519")]
    Ed25519 { key: [u8; 32] },
    #[tl(id = 0x34ba_45cb, name = "pub.overlay")]
    Overlay { name: Vec<u8> },
}

/// `dht.value`: in no message of the bench, but among those that are held against tl-proto.
#[cfg(test)]
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/ton/ton_api.tl", name = "dht.value")]
pub(crate) struct Value {
    pub(super) key: KeyDescription,
    pub(super) value: Vec<u8>,
    pub(super) ttl: i32,
    #[tl(signature)]
    pub(super) signature: Vec<u8>,
}

#[cfg(test)]
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/ton/ton_api.tl", name = "dht.keyDescription")]
pub(crate) struct KeyDescription {
    pub(super) key: Key,
    pub(super) id: PublicKey,
    pub(super) update_rule: UpdateRule,
    #[tl(signature)]
    pub(super) signature: Vec<u8>,
}

#[cfg(test)]
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/ton/ton_api.tl", name = "dht.key")]
pub(crate) struct Key {
    pub(super) id: [u8; 32],
    pub(super) name: Vec<u8>,
    pub(super) idx: i32,
}

#[cfg(test)]
#[derive(TlObject, Debug, Clone, Copy, PartialEq)]
#[tl(schema_file = "../schema/ton/ton_api.tl", name = "dht.UpdateRule")]
pub(crate) enum UpdateRule {
    Signature,
    Anybody,
    OverlayNodes,
}

/// T2: many hashes, and as many bytes of signatures.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x5e2f_0a11, name = "queue.diff")]
pub(crate) struct QueueDiff {
    pub(super) hash: [u8; 32],
    pub(super) prev_hash: [u8; 32],
    pub(super) workchain: i32,
    pub(super) shard: u64,
    pub(super) seqno: u32,
    #[tl(ty = "vector<int256>")]
    pub(super) messages: Vec<[u8; 32]>,
    #[tl(ty = "vector<int512>")]
    pub(super) signatures: Vec<[u8; 64]>,
}

/// T3: what is no vector of TL's, through functions by hand.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x4e4a_3d11, name = "consensus.point")]
pub(crate) struct Point {
    pub(super) author: [u8; 32],
    pub(super) round: u32,
    #[tl(with = signatures)]
    pub(super) evidence: BTreeMap<[u8; 32], [u8; 64]>,
    #[tl(with = signatures)]
    pub(super) witness: BTreeMap<[u8; 32], [u8; 64]>,
    pub(super) digest: [u8; 32],
}

/// A map is a vector of pairs.
mod signatures {
    use std::collections::BTreeMap;

    use tl_runtime::{DecodeError, EncodeError, Reader, Writer};

    type Map = BTreeMap<[u8; 32], [u8; 64]>;

    pub(super) fn encode<W: Writer>(map: &Map, writer: &mut W) -> Result<(), EncodeError> {
        writer.reserve(4 + map.len() * (32 + 64));
        writer.put(&(map.len() as u32))?;
        for (key, signature) in map {
            writer.put(key)?;
            writer.put(signature)?;
        }
        Ok(())
    }

    pub(super) fn decode(reader: &mut Reader<'_>) -> Result<Map, DecodeError> {
        let count = reader.get::<u32>()?;
        let mut map = Map::new();
        for _ in 0..count {
            let key: &[u8; 32] = reader.get()?;
            let signature: &[u8; 64] = reader.get()?;
            map.insert(*key, *signature);
        }
        Ok(map)
    }
}

/// T4: a block's id that is checked.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x2e2a_9e2b, name = "blockchain.getArchiveSlice")]
pub(crate) struct Request {
    pub(super) block: BlockId,
    pub(super) offset: u32,
    pub(super) limit: u32,
}

#[derive(TlObject, Debug, Clone, Copy, PartialEq)]
#[tl(try_from = RawBlockId, into = RawBlockId)]
pub(crate) struct BlockId {
    pub(super) workchain: i32,
    pub(super) prefix: u64,
    pub(super) seqno: u32,
    pub(super) root_hash: [u8; 32],
    pub(super) file_hash: [u8; 32],
}

/// `tonNode.blockIdExt` without its number, as tycho has it.
#[derive(TlObject, Debug, Clone, Copy, PartialEq)]
pub(crate) struct RawBlockId {
    workchain: i32,
    shard: u64,
    seqno: u32,
    root_hash: [u8; 32],
    file_hash: [u8; 32],
}

impl TryFrom<RawBlockId> for BlockId {
    type Error = &'static str;

    #[inline]
    fn try_from(raw: RawBlockId) -> Result<Self, Self::Error> {
        if raw.shard == 0 {
            return Err("a shard has a prefix");
        }
        Ok(Self {
            workchain: raw.workchain,
            prefix: raw.shard,
            seqno: raw.seqno,
            root_hash: raw.root_hash,
            file_hash: raw.file_hash,
        })
    }
}

impl From<BlockId> for RawBlockId {
    #[inline]
    fn from(id: BlockId) -> Self {
        Self {
            workchain: id.workchain,
            shard: id.prefix,
            seqno: id.seqno,
            root_hash: id.root_hash,
            file_hash: id.file_hash,
        }
    }
}

/// T5: a part of a broadcast.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xbad7_c36a, name = "overlay.broadcastFec")]
pub(crate) struct Broadcast<B> {
    pub(super) src: PublicKey,
    pub(super) certificate: Certificate<B>,
    pub(super) data_hash: [u8; 32],
    pub(super) data_size: i32,
    pub(super) flags: i32,
    pub(super) data: B,
    pub(super) seqno: i32,
    pub(super) fec: Fec,
    pub(super) date: i32,
    pub(super) signature: B,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x8b93_a7e0, name = "fec.raptorQ")]
pub(crate) struct Fec {
    pub(super) data_size: i32,
    pub(super) symbol_size: i32,
    pub(super) symbols_count: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
pub(crate) enum Certificate<B> {
    #[tl(id = 0xe09e_d731, name = "overlay.certificate")]
    Certificate {
        issued_by: PublicKey,
        expire_at: i32,
        max_size: i32,
        signature: B,
    },
    #[tl(id = 0x32da_bccf, name = "overlay.emptyCertificate")]
    Empty,
}

/// T6: a query in bytes in a query in bytes.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xb48b_f97a, name = "adnl.message.query")]
pub(crate) struct Query<B> {
    pub(super) query_id: [u8; 32],
    pub(super) query: InBytes<LiteQuery<B>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x798c_06df, name = "liteServer.query")]
pub(crate) struct LiteQuery<B> {
    pub(super) data: InBytes<SendMessages<B>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x690a_d482, name = "liteServer.sendMessages")]
pub(crate) struct SendMessages<B> {
    #[tl(ty = "vector<t>")]
    pub(super) bodies: Vec<InBytes<Body<B>>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x1111_1111, name = "body")]
pub(crate) struct Body<B> {
    pub(super) account: [u8; 32],
    pub(super) workchain: i32,
    pub(super) boc: B,
}

/// T7: an ADNL packet, with all 13 of its conditional fields but those that are for a first packet alone.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/ton/ton_api.tl", name = "adnl.packetContents")]
pub(crate) struct Packet<B> {
    pub(super) rand1: B,
    pub(super) flags: u32,
    pub(super) from: Option<PublicKey>,
    pub(super) from_short: Option<IdShort>,
    pub(super) message: Option<AdnlMessage<B>>,
    pub(super) messages: Option<Vec<AdnlMessage<B>>>,
    pub(super) address: Option<AddressList>,
    pub(super) priority_address: Option<AddressList>,
    pub(super) seqno: Option<i64>,
    pub(super) confirm_seqno: Option<i64>,
    pub(super) recv_addr_list_version: Option<i32>,
    pub(super) recv_priority_addr_list_version: Option<i32>,
    pub(super) reinit_date: Option<i32>,
    pub(super) dst_reinit_date: Option<i32>,
    pub(super) signature: Option<B>,
    pub(super) rand2: B,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/ton/ton_api.tl", name = "adnl.id.short")]
pub(crate) struct IdShort {
    pub(super) id: [u8; 32],
}

#[derive(TlObject, Debug, Clone, PartialEq)]
pub(crate) enum AdnlMessage<B> {
    #[tl(id = 0x2048_18f5, name = "adnl.message.custom")]
    Custom { data: B },
    #[tl(id = 0x0fac_8416, name = "adnl.message.answer")]
    Answer { query_id: [u8; 32], answer: B },
    #[tl(id = 0xfd45_2d39, name = "adnl.message.part")]
    Part {
        hash: [u8; 32],
        total_size: i32,
        offset: i32,
        data: B,
    },
}
