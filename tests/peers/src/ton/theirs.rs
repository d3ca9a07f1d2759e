//! The same types by tl-proto: those that borrow twice, as its derive takes no type parameter for bytes.

#![allow(dead_code, reason = "what is read is written again, and not looked at")]

use std::collections::BTreeMap;

use tl_proto::{TlError, TlPacket, TlRead, TlResult, TlWrite};

macro_rules! types {
    ($bytes:ty $(, $tl:lifetime)?) => {
        use tl_proto::{IntermediateBytes, TlRead, TlWrite};

        use super::{AddressList, Fec, PublicKey};

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0x7974a0be)]
        pub(crate) struct Nodes$(<$tl>)? {
            nodes: Vec<Node$(<$tl>)?>,
        }

        #[derive(TlRead, TlWrite)]
        pub(crate) struct Node$(<$tl>)? {
            id: PublicKey,
            addr_list: AddressList,
            version: i32,
            signature: $bytes,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0xbad7c36a)]
        pub(crate) struct Broadcast$(<$tl>)? {
            src: PublicKey,
            certificate: Certificate$(<$tl>)?,
            #[tl(size_hint = 32)]
            data_hash: [u8; 32],
            data_size: i32,
            flags: i32,
            data: $bytes,
            seqno: i32,
            fec: Fec,
            date: i32,
            signature: $bytes,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed)]
        pub(crate) enum Certificate$(<$tl>)? {
            #[tl(id = 0xe09ed731)]
            Certificate {
                issued_by: PublicKey,
                expire_at: i32,
                max_size: i32,
                signature: $bytes,
            },
            #[tl(id = 0x32dabccf)]
            Empty,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0xb48bf97a)]
        pub(crate) struct Query$(<$tl>)? {
            #[tl(size_hint = 32)]
            query_id: [u8; 32],
            query: IntermediateBytes<LiteQuery$(<$tl>)?>,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0x798c06df)]
        pub(crate) struct LiteQuery$(<$tl>)? {
            data: IntermediateBytes<SendMessages$(<$tl>)?>,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0x690ad482)]
        pub(crate) struct SendMessages$(<$tl>)? {
            bodies: Vec<IntermediateBytes<Body$(<$tl>)?>>,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0x11111111)]
        pub(crate) struct Body$(<$tl>)? {
            #[tl(size_hint = 32)]
            account: [u8; 32],
            workchain: i32,
            boc: $bytes,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0xd142cd89)]
        pub(crate) struct Packet$(<$tl>)? {
            rand1: $bytes,
            #[tl(flags)]
            flags: (),
            #[tl(flags_bit = 0)]
            from: Option<PublicKey>,
            #[tl(flags_bit = 1)]
            from_short: Option<[u8; 32]>,
            #[tl(flags_bit = 2)]
            message: Option<Message$(<$tl>)?>,
            #[tl(flags_bit = 3)]
            messages: Option<Vec<Message$(<$tl>)?>>,
            #[tl(flags_bit = 4)]
            address: Option<AddressList>,
            #[tl(flags_bit = 5)]
            priority_address: Option<AddressList>,
            #[tl(flags_bit = 6)]
            seqno: Option<i64>,
            #[tl(flags_bit = 7)]
            confirm_seqno: Option<i64>,
            #[tl(flags_bit = 8)]
            recv_addr_list_version: Option<i32>,
            #[tl(flags_bit = 9)]
            recv_priority_addr_list_version: Option<i32>,
            #[tl(flags_bit = 10)]
            reinit_date: Option<i32>,
            #[tl(flags_bit = 10)]
            dst_reinit_date: Option<i32>,
            #[tl(flags_bit = 11)]
            signature: Option<$bytes>,
            rand2: $bytes,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed)]
        pub(crate) enum Message$(<$tl>)? {
            #[tl(id = 0x204818f5)]
            Custom { data: $bytes },
            #[tl(id = 0x0fac8416)]
            Answer {
                #[tl(size_hint = 32)]
                query_id: [u8; 32],
                answer: $bytes,
            },
            #[tl(id = 0xfd452d39)]
            Part {
                #[tl(size_hint = 32)]
                hash: [u8; 32],
                total_size: i32,
                offset: i32,
                data: $bytes,
            },
        }
    };
}
use types;

pub(crate) mod owned {
    super::types!(Vec<u8>);
}

pub(crate) mod borrowed {
    super::types!(&'tl [u8], 'tl);
}

#[derive(TlRead, TlWrite)]
pub(crate) struct AddressList {
    addrs: Vec<Address>,
    version: i32,
    reinit_date: i32,
    priority: i32,
    expire_at: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(crate) enum Address {
    #[tl(id = 0x670da6e7, size_hint = 8)]
    Udp { ip: i32, port: i32 },
    #[tl(id = 0xe31d63fa, size_hint = 20)]
    Udp6 {
        #[tl(size_hint = 16)]
        ip: [u8; 16],
        port: i32,
    },
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(crate) enum PublicKey {
    #[tl(id = 0x4813b4c6, size_hint = 32)]
    Ed25519 {
        #[tl(size_hint = 32)]
        key: [u8; 32],
    },
    #[tl(id = 0x34ba45cb)]
    Overlay { name: Vec<u8> },
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x8b93a7e0, size_hint = 12)]
pub(crate) struct Fec {
    data_size: i32,
    symbol_size: i32,
    symbols_count: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x90ad27cb)]
pub(crate) struct Value {
    key: KeyDescription,
    value: Vec<u8>,
    ttl: i32,
    signature: Vec<u8>,
}

#[derive(TlRead, TlWrite)]
pub(crate) struct KeyDescription {
    key: Key,
    id: PublicKey,
    update_rule: UpdateRule,
    signature: Vec<u8>,
}

#[derive(TlRead, TlWrite)]
pub(crate) struct Key {
    #[tl(size_hint = 32)]
    id: [u8; 32],
    name: Vec<u8>,
    idx: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(crate) enum UpdateRule {
    #[tl(id = 0xcc9f31f7, size_hint = 0)]
    Signature,
    #[tl(id = 0x61578e14, size_hint = 0)]
    Anybody,
    #[tl(id = 0x26779383, size_hint = 0)]
    OverlayNodes,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x5e2f0a11)]
pub(crate) struct QueueDiff {
    hash: [u8; 32],
    prev_hash: [u8; 32],
    workchain: i32,
    shard: u64,
    seqno: u32,
    messages: Vec<[u8; 32]>,
    signatures: Vec<[u8; 64]>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x4e4a3d11)]
pub(crate) struct Point {
    author: [u8; 32],
    round: u32,
    #[tl(with = "signatures")]
    evidence: BTreeMap<[u8; 32], [u8; 64]>,
    #[tl(with = "signatures")]
    witness: BTreeMap<[u8; 32], [u8; 64]>,
    digest: [u8; 32],
}

mod signatures {
    use super::{BTreeMap, TlPacket, TlRead, TlResult, TlWrite};

    type Map = BTreeMap<[u8; 32], [u8; 64]>;

    pub(super) fn size_hint(map: &Map) -> usize {
        4 + map.len() * (32 + 64)
    }

    pub(super) fn write<P: TlPacket>(map: &Map, packet: &mut P) {
        packet.write_u32(map.len() as u32);
        for (key, signature) in map {
            key.write_to(packet);
            signature.write_to(packet);
        }
    }

    pub(super) fn read(packet: &mut &[u8]) -> TlResult<Map> {
        let count = u32::read_from(packet)?;
        let mut map = Map::new();
        for _ in 0..count {
            map.insert(
                <[u8; 32]>::read_from(packet)?,
                <[u8; 64]>::read_from(packet)?,
            );
        }
        Ok(map)
    }
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x2e2a9e2b)]
pub(crate) struct Request {
    #[tl(with = "block_id")]
    block: BlockId,
    offset: u32,
    limit: u32,
}

pub(crate) struct BlockId {
    workchain: i32,
    prefix: u64,
    seqno: u32,
    root_hash: [u8; 32],
    file_hash: [u8; 32],
}

mod block_id {
    use super::{BlockId, TlError, TlPacket, TlRead, TlResult, TlWrite};

    pub(super) const fn size_hint(_: &BlockId) -> usize {
        80
    }

    pub(super) fn write<P: TlPacket>(id: &BlockId, packet: &mut P) {
        packet.write_i32(id.workchain);
        packet.write_u64(id.prefix);
        packet.write_u32(id.seqno);
        id.root_hash.write_to(packet);
        id.file_hash.write_to(packet);
    }

    pub(super) fn read(packet: &mut &[u8]) -> TlResult<BlockId> {
        let workchain = i32::read_from(packet)?;
        let prefix = u64::read_from(packet)?;
        if prefix == 0 {
            return Err(TlError::InvalidData);
        }
        Ok(BlockId {
            workchain,
            prefix,
            seqno: u32::read_from(packet)?,
            root_hash: <[u8; 32]>::read_from(packet)?,
            file_hash: <[u8; 32]>::read_from(packet)?,
        })
    }
}
