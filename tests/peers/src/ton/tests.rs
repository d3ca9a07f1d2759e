//! Values of every shape, against tl-proto and the codecs by hand: they read what this crate writes, and write the
//! same bytes.

use std::fmt::Debug;

use tl_proto::{TlRead, TlWrite};
use tl_runtime::{DecodeOptions, DecodeOwned, Encode, InBytes, to_bytes};

use super::{
    ours::{
        self, AdnlMessage, Body, Broadcast, Certificate, IdShort, Key, KeyDescription, LiteQuery,
        Node, Nodes, Packet, PublicKey, Query, SendMessages, UpdateRule, Value,
    },
    theirs,
    values::{addresses, broadcast, bytes, key, string},
};
use crate::{
    by_hand::{self, Read},
    cell::{Codec, Message, Operation, cell},
    grown, sized,
    values::scattered,
};

/// Holds a value against tl-proto, in both directions.
fn agree<'a, O, T>(value: &O, buffer: &'a mut Vec<u8>)
where
    O: Encode + DecodeOwned + PartialEq + Debug,
    T: TlRead<'a> + TlWrite,
{
    *buffer = to_bytes(value).unwrap();
    let theirs: T = tl_proto::deserialize(buffer).unwrap();
    let again = tl_proto::serialize(&theirs);
    assert!(again == *buffer, "{value:?}");
    let strict = DecodeOptions::new().strict(true);
    assert_eq!(&strict.from_bytes::<O>(&again).unwrap(), value);
    for len in 0..again.len() {
        assert!(strict.from_bytes::<O>(&again[..len]).is_err());
    }
}

/// The same for the codecs by hand.
fn agree_by_hand<'a, T>(value: &T, buffer: &'a mut Vec<u8>)
where
    T: Encode + Read<'a> + sized::output::Write + grown::output::Write + PartialEq + Debug,
{
    *buffer = to_bytes(value).unwrap();
    let buffer = &*buffer;
    assert!(sized::output::to_bytes(value) == *buffer, "{value:?}");
    assert!(
        grown::output::Write::to_bytes(value) == *buffer,
        "{value:?}"
    );
    assert_eq!(&by_hand::from_bytes::<T>(buffer).unwrap(), value);
    for len in 0..buffer.len() {
        assert!(by_hand::from_bytes::<T>(&buffer[..len]).is_err());
    }
}

/// All cells of these messages: a cell is there only if its codec's bytes are those of the others, and if it reads what
/// was written.
#[test]
fn messages() {
    let of_ton = Message::ALL
        .iter()
        .filter(|message| message.name().starts_with('T'));
    for &message in of_ton {
        for &operation in Operation::ALL {
            let is_there = |codec| cell(codec, message, operation).is_some();
            let writes = operation.name().starts_with("encode");
            let reads = matches!(
                operation,
                Operation::DecodeOwned | Operation::DecodeBorrowed
            );
            for codec in [Codec::Ours, Codec::TlProto, Codec::Sized] {
                assert_eq!(is_there(codec), writes || reads, "{codec} {message}");
            }
            assert_eq!(is_there(Codec::Grown), writes, "{message}");
        }
    }
}

/// Each of the 13 conditional fields there or not.
fn packet(seed: i64) -> Packet<Vec<u8>> {
    let chosen = scattered(seed) >> 20;
    let is = |bit: i64| chosen >> bit & 1 == 1;
    let message = |seed: i64| match seed.rem_euclid(3) {
        0 => AdnlMessage::Custom { data: string(seed) },
        1 => AdnlMessage::Answer {
            query_id: bytes(seed),
            answer: string(seed),
        },
        _ => AdnlMessage::Part {
            hash: bytes(seed),
            total_size: seed as i32,
            offset: 7,
            data: string(seed),
        },
    };
    Packet {
        rand1: string(seed + 1),
        flags: 0,
        from: is(0).then(|| key(seed)),
        from_short: is(1).then(|| IdShort { id: bytes(seed) }),
        message: is(2).then(|| message(seed)),
        messages: is(3).then(|| (0..seed % 5).map(message).collect()),
        address: is(4).then(|| addresses(seed % 4)),
        priority_address: is(5).then(|| addresses(seed % 3)),
        seqno: is(6).then_some(seed),
        confirm_seqno: is(7).then_some(!seed),
        recv_addr_list_version: is(8).then_some(5),
        recv_priority_addr_list_version: is(9).then_some(6),
        // One bit for both.
        reinit_date: is(10).then_some(1_700_000_000),
        dst_reinit_date: is(10).then_some(1_700_000_001),
        signature: is(11).then(|| string(seed)),
        rand2: string(seed + 2),
    }
}

fn value(seed: i64) -> Value {
    let rules = [
        UpdateRule::Signature,
        UpdateRule::Anybody,
        UpdateRule::OverlayNodes,
    ];
    Value {
        key: KeyDescription {
            key: Key {
                id: bytes(seed),
                name: string(seed + 3),
                idx: 0,
            },
            id: key(seed),
            update_rule: rules[seed as usize % 3],
            signature: string(seed),
        },
        value: string(seed + 4),
        ttl: seed as i32,
        signature: string(seed + 5),
    }
}

#[test]
fn adnl_packets() {
    for seed in 0..300 {
        agree::<_, theirs::borrowed::Packet<'_>>(&packet(seed), &mut Vec::new());
        agree_by_hand(&packet(seed), &mut Vec::new());
    }
}

#[test]
fn dht_values() {
    for seed in 0..300 {
        agree::<_, theirs::Value>(&value(seed), &mut Vec::new());
    }
}

/// What is signed is the value with that field empty, which is what tl-proto's users write by hand.
#[test]
fn dht_values_as_they_are_signed() {
    for seed in 0..50 {
        let mut value = value(seed);
        let signed = tl_runtime::to_bytes_unsigned(&value).unwrap();
        value.signature.clear();
        let theirs: theirs::Value = tl_proto::deserialize(&signed).unwrap();
        assert_eq!(tl_proto::serialize(&theirs), to_bytes(&value).unwrap());
    }
}

#[test]
fn checked_block_ids() {
    for seed in 1..100 {
        let block = ours::BlockId {
            workchain: seed as i32,
            prefix: scattered(seed) as u64 | 1,
            seqno: seed as u32,
            root_hash: bytes(seed),
            file_hash: bytes(!seed),
        };
        let request = ours::Request {
            block,
            offset: 1,
            limit: 2,
        };
        agree::<_, theirs::Request>(&request, &mut Vec::new());
        agree_by_hand(&request, &mut Vec::new());
        // All refuse a shard without a prefix, and one says where it stands.
        let block = ours::BlockId { prefix: 0, ..block };
        let refused = to_bytes(&ours::Request { block, ..request }).unwrap();
        assert!(tl_proto::deserialize::<theirs::Request>(&refused).is_err());
        assert!(by_hand::from_bytes::<ours::Request>(&refused).is_err());
        let error = tl_runtime::from_bytes::<ours::Request>(&refused).unwrap_err();
        assert_eq!((error.offset(), &*error.path()), (4, "Request.block"));
    }
}

#[test]
fn maps_as_vectors_of_pairs() {
    for count in [0, 1, 2, 100] {
        let map = |from| {
            (from..from + count)
                .map(|it| (bytes(it), bytes(!it)))
                .collect()
        };
        let point = ours::Point {
            author: bytes(count),
            round: count as u32,
            evidence: map(0),
            witness: map(1_000),
            digest: bytes(7),
        };
        agree::<_, theirs::Point>(&point, &mut Vec::new());
        agree_by_hand(&point, &mut Vec::new());
    }
}

/// Strings around values of every length from one byte to four for the length.
#[test]
fn queries_in_strings() {
    for count in [0, 1, 2, 5] {
        for len in (0..20).chain(190..260) {
            let body = |seed| {
                InBytes(Body {
                    account: bytes(seed),
                    workchain: 0,
                    boc: vec![7; len + seed as usize],
                })
            };
            let data = InBytes(SendMessages {
                bodies: (0..count).map(body).collect(),
            });
            let query = Query {
                query_id: bytes(count),
                query: InBytes(LiteQuery { data }),
            };
            agree::<_, theirs::borrowed::Query<'_>>(&query, &mut Vec::new());
            agree_by_hand(&query, &mut Vec::new());
        }
    }
}

#[test]
fn nodes_and_broadcasts() {
    for seed in 0..60 {
        let node = |seed| Node {
            id: key_or_name(seed),
            addr_list: addresses(seed % 7),
            version: 7,
            signature: string(seed),
        };
        let nodes = Nodes {
            nodes: (0..seed % 5).map(node).collect(),
        };
        agree::<_, theirs::borrowed::Nodes<'_>>(&nodes, &mut Vec::new());
        agree_by_hand(&nodes, &mut Vec::new());

        let certificate = match seed % 3 {
            0 => Certificate::Empty,
            _ => Certificate::Certificate {
                issued_by: key_or_name(seed + 1),
                expire_at: 1,
                max_size: 2,
                signature: string(seed + 2),
            },
        };
        let broadcast = Broadcast {
            src: key_or_name(seed),
            certificate,
            data: string(seed + 3),
            signature: string(seed + 4),
            ..broadcast()
        };
        agree::<_, theirs::borrowed::Broadcast<'_>>(&broadcast, &mut Vec::new());
        agree_by_hand(&broadcast, &mut Vec::new());
    }
}

fn key_or_name(seed: i64) -> PublicKey {
    match seed % 2 {
        0 => key(seed),
        _ => PublicKey::Overlay { name: string(seed) },
    }
}

#[test]
fn hashes_in_vectors() {
    for count in [0, 1, 3] {
        let diff = ours::QueueDiff {
            messages: (0..count).map(bytes).collect(),
            signatures: (0..count + 1).map(bytes).collect(),
            hash: bytes(1),
            prev_hash: bytes(2),
            workchain: -1,
            shard: 1 << 63,
            seqno: 3,
        };
        agree::<_, theirs::QueueDiff>(&diff, &mut Vec::new());
        agree_by_hand(&diff, &mut Vec::new());
    }
}
