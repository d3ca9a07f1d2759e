//! What the messages hold. The values are made up, and the same in every run.

use tl_runtime::InBytes;

use super::ours::{
    Address, AddressList, AdnlMessage, BlockId, Body, Broadcast, Certificate, Fec, IdShort,
    LiteQuery, Node, Nodes, Packet, Point, PublicKey, Query, QueueDiff, Request, SendMessages,
};
use crate::values::scattered;

/// Bytes that look like none in particular.
pub(super) fn bytes<const N: usize>(seed: i64) -> [u8; N] {
    std::array::from_fn(|index| scattered(seed * 1_000 + index as i64) as u8)
}

/// A string of any length: mostly short.
#[cfg(test)]
pub(super) fn string(seed: i64) -> Vec<u8> {
    let len = match seed % 17 {
        0 => 253 + seed % 5,
        short => short,
    };
    (0..len)
        .map(|index| scattered(seed + index) as u8)
        .collect()
}

pub(super) fn key(seed: i64) -> PublicKey {
    PublicKey::Ed25519 { key: bytes(seed) }
}

pub(super) fn addresses(count: i64) -> AddressList {
    let address = |index| match index % 4 {
        3 => Address::Udp6 {
            ip: bytes(index),
            port: 30_303,
        },
        _ => Address::Udp {
            ip: scattered(index) as i32,
            port: 30_303,
        },
    };
    AddressList {
        addrs: (0..count).map(address).collect(),
        version: 1_700_000_000,
        reinit_date: 1_700_000_001,
        priority: 0,
        expire_at: 0,
    }
}

/// T1: 20 nodes.
pub(super) fn nodes() -> Nodes<Vec<u8>> {
    let node = |index| Node {
        id: key(index),
        addr_list: addresses(1 + index % 3),
        version: 1_700_000_000,
        signature: bytes::<64>(index).to_vec(),
    };
    Nodes {
        nodes: (0..20).map(node).collect(),
    }
}

/// T2: 995 KB.
pub(super) fn queue_diff() -> QueueDiff {
    QueueDiff {
        hash: bytes(1),
        prev_hash: bytes(2),
        workchain: -1,
        shard: 1 << 63,
        seqno: 4_321,
        messages: (0..20_000).map(bytes).collect(),
        signatures: (0..5_500).map(bytes).collect(),
    }
}

/// T3: 25 KB.
pub(super) fn point() -> Point {
    let entries = |from: i64, count: i64| {
        (from..from + count)
            .map(|it| {
                // No two keys are equal, so that all are kept.
                let mut key: [u8; 32] = bytes(it);
                if let Some(last) = key.last_chunk_mut() {
                    *last = it.to_le_bytes();
                }
                (key, bytes(it))
            })
            .collect()
    };
    Point {
        author: bytes(3),
        round: 77,
        evidence: entries(0, 133),
        witness: entries(500, 133),
        digest: bytes(4),
    }
}

/// T4: 92 bytes.
pub(super) fn request() -> Request {
    Request {
        block: BlockId {
            workchain: -1,
            prefix: 1 << 63,
            seqno: 43_210,
            root_hash: bytes(5),
            file_hash: bytes(6),
        },
        offset: 0,
        limit: 1 << 20,
    }
}

/// T5: 1.1 KB.
pub(super) fn broadcast() -> Broadcast<Vec<u8>> {
    Broadcast {
        src: key(7),
        certificate: Certificate::Certificate {
            issued_by: key(8),
            expire_at: 1_800_000_000,
            max_size: 1 << 20,
            signature: bytes::<64>(9).to_vec(),
        },
        data_hash: bytes(10),
        data_size: 12_345,
        flags: 0,
        data: bytes::<768>(11).to_vec(),
        seqno: 5,
        fec: Fec {
            data_size: 12_345,
            symbol_size: 768,
            symbols_count: 17,
        },
        date: 1_700_000_000,
        signature: bytes::<64>(12).to_vec(),
    }
}

/// T6: 12 KB, within three strings.
pub(super) fn query() -> Query<Vec<u8>> {
    let body = |index| {
        InBytes(Body {
            account: bytes(index),
            workchain: 0,
            boc: bytes::<512>(index).to_vec(),
        })
    };
    let data = InBytes(SendMessages {
        bodies: (0..20).map(body).collect(),
    });
    Query {
        query_id: bytes(13),
        query: InBytes(LiteQuery { data }),
    }
}

/// T7: 1.4 KB.
pub(super) fn packet() -> Packet<Vec<u8>> {
    let messages = vec![
        AdnlMessage::Custom {
            data: bytes::<40>(14).to_vec(),
        },
        AdnlMessage::Answer {
            query_id: bytes(15),
            answer: bytes::<100>(16).to_vec(),
        },
        AdnlMessage::Part {
            hash: bytes(17),
            total_size: 4_000,
            offset: 1_000,
            data: bytes::<900>(18).to_vec(),
        },
    ];
    Packet {
        rand1: bytes::<15>(19).to_vec(),
        // Of the bits that fields own, the fields say which are set.
        flags: 0,
        from: Some(key(20)),
        from_short: Some(IdShort { id: bytes(21) }),
        message: None,
        messages: Some(messages),
        address: Some(addresses(2)),
        priority_address: Some(addresses(1)),
        seqno: Some(1_234),
        confirm_seqno: None,
        recv_addr_list_version: None,
        recv_priority_addr_list_version: Some(6),
        reinit_date: Some(1_700_000_000),
        dst_reinit_date: Some(1_700_000_001),
        signature: Some(bytes::<64>(22).to_vec()),
        rand2: bytes::<7>(23).to_vec(),
    }
}
