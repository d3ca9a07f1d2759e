//! `try_from` and `into`: a type that is read and written as another one, by conversions.

use std::{fmt, net::Ipv4Addr, num::TryFromIntError};

use tl_runtime::{DecodeErrorKind, TlConstructor, TlObject, from_bytes, to_bytes};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq, Clone, Copy)]
#[tl(try_from = i32, into = i32)]
struct Port(u16);

impl TryFrom<i32> for Port {
    type Error = TryFromIntError;

    fn try_from(port: i32) -> Result<Self, Self::Error> {
        u16::try_from(port).map(Self)
    }
}

impl From<Port> for i32 {
    fn from(port: Port) -> Self {
        port.0.into()
    }
}

/// By a reference, without `Clone`, from what can't fail.
#[derive(TlObject, Debug, PartialEq)]
#[tl(try_from = i32, into = i32)]
struct Address(Ipv4Addr);

impl From<i32> for Address {
    fn from(address: i32) -> Self {
        Self(Ipv4Addr::from(address.cast_unsigned()))
    }
}

impl From<&Address> for i32 {
    fn from(address: &Address) -> Self {
        u32::from(address.0).cast_signed()
    }
}

/// An enum, which has no constructors of its own.
#[derive(TlObject, Debug, PartialEq, Clone, Copy)]
#[tl(try_from = &'a str, into = &'static str)]
enum Platform<'a> {
    Android,
    Other(&'a str),
}

#[derive(Debug)]
struct Unknown;

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no platform")
    }
}

impl<'a> TryFrom<&'a str> for Platform<'a> {
    type Error = Unknown;

    fn try_from(name: &'a str) -> Result<Self, Unknown> {
        match name {
            "" => Err(Unknown),
            "android" => Ok(Self::Android),
            other => Ok(Self::Other(other)),
        }
    }
}

impl From<&Platform<'_>> for &'static str {
    fn from(platform: &Platform<'_>) -> Self {
        match platform {
            Platform::Android => "android",
            Platform::Other(_) => "other",
        }
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "dcOption#00000001 flags:# ip:int port:flags.0?int ports:Vector<int> = DcOption;")]
struct DcOption {
    ip: Address,
    port: Option<Port>,
    ports: Vec<Port>,
}

#[test]
fn stands_in_every_position_of_the_other() {
    let option = DcOption {
        ip: Address(Ipv4Addr::new(1, 2, 3, 4)),
        port: Some(Port(443)),
        ports: vec![Port(80), Port(65535)],
    };
    let bytes = words![1, 1, 0x0102_0304, 443, 0x1cb5c415, 2, 80, 65535];
    assert_round_trip(&option, &bytes);
}

#[test]
fn a_refusal_has_its_place() {
    let bytes = words![1, 0, 0x0102_0304, 0x1cb5c415, 2, 80, 65536];
    let error = from_bytes::<DcOption>(&bytes).unwrap_err();
    assert_eq!(error.offset(), 24);
    assert!(matches!(error.kind(), DecodeErrorKind::Custom(_)));
    let text = error.to_string();
    assert!(text.contains("DcOption.ports[1]"), "{text}");
    assert!(text.contains("out of range"), "{text}");
}

#[test]
fn borrows_from_the_input() {
    let bytes = *b"\x07android\x03ios\0\0\0\0";
    let (platform, rest) = tl_runtime::take_from_bytes::<Platform<'_>>(&bytes).unwrap();
    assert_eq!(platform, Platform::Android);
    let (platform, rest) = tl_runtime::take_from_bytes::<Platform<'_>>(rest).unwrap();
    assert_eq!(platform, Platform::Other("ios"));
    let error = from_bytes::<Platform<'_>>(rest).unwrap_err();
    assert!(error.to_string().contains("no platform"));
    assert_eq!(to_bytes(&platform).unwrap(), b"\x05other\0\0");
}

#[derive(TlObject, Clone)]
#[tl(
    schema = "tonNode.blockIdExt#6752eb78 workchain:int shard:long seqno:int = tonNode.BlockIdExt;"
)]
struct RawBlockId {
    workchain: i32,
    shard: i64,
    seqno: u32,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(try_from = RawBlockId, into = RawBlockId)]
struct BlockId {
    is_masterchain: bool,
    shard: u64,
    seqno: u32,
}

impl TryFrom<RawBlockId> for BlockId {
    type Error = &'static str;

    fn try_from(id: RawBlockId) -> Result<Self, Self::Error> {
        match id.workchain {
            -1 | 0 => Ok(Self {
                is_masterchain: id.workchain == -1,
                shard: id.shard.cast_unsigned(),
                seqno: id.seqno,
            }),
            _ => Err("a workchain is -1 or 0"),
        }
    }
}

impl From<&BlockId> for RawBlockId {
    fn from(id: &BlockId) -> Self {
        Self {
            workchain: -i32::from(id.is_masterchain),
            shard: id.shard.cast_signed(),
            seqno: id.seqno,
        }
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "getBlock#00000003 id:tonNode.blockIdExt other:tonNode.BlockIdExt = Block;")]
struct GetBlock {
    id: BlockId,
    other: BlockId,
}

#[test]
fn is_the_object_that_it_is_written_as() {
    let id = || BlockId {
        is_masterchain: true,
        shard: 1 << 63,
        seqno: 7,
    };
    assert_eq!(BlockId::ID, 0x6752eb78);
    assert_eq!(id().id(), 0x6752eb78);
    let get = GetBlock {
        id: id(),
        other: id(),
    };
    let bytes = words![
        3,
        u32::MAX,
        0,
        0x8000_0000_u32,
        7,
        0x6752eb78,
        u32::MAX,
        0,
        0x8000_0000_u32,
        7
    ];
    assert_round_trip(&get, &bytes);
    let error = from_bytes::<GetBlock>(&words![3, 5, 0, 0, 7]).unwrap_err();
    assert_eq!(error.offset(), 4);
    assert!(error.to_string().contains("GetBlock.id"), "{error}");
}

/// A map, as a vector of pairs.
#[derive(TlObject, Clone)]
struct Pair<V> {
    key: i32,
    value: V,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(try_from = Vec<Pair<V>>, into = Vec<Pair<V>>, bound = "V: Clone")]
struct Map<V>(std::collections::BTreeMap<i32, V>);

impl<V> From<Vec<Pair<V>>> for Map<V> {
    fn from(pairs: Vec<Pair<V>>) -> Self {
        Self(
            pairs
                .into_iter()
                .map(|pair| (pair.key, pair.value))
                .collect(),
        )
    }
}

impl<V: Clone> From<&Map<V>> for Vec<Pair<V>> {
    fn from(map: &Map<V>) -> Self {
        let pair = |(key, value): (&i32, &V)| Pair {
            key: *key,
            value: value.clone(),
        };
        map.0.iter().map(pair).collect()
    }
}

#[test]
fn a_map_is_a_vector_of_pairs() {
    let map = Map([(2, "b".to_owned()), (1, "a".to_owned())].into());
    let bytes = [
        &words![0x1cb5c415, 2, 1][..],
        b"\x01a\0\0",
        &words![2],
        b"\x01b\0\0",
    ]
    .concat();
    assert_round_trip(&map, &bytes);
}

#[derive(TlObject, Clone)]
#[tl(into = i32, encode_only)]
struct Written;

impl From<&Written> for i32 {
    fn from(_: &Written) -> Self {
        5
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(try_from = i32, decode_only)]
struct Read(i32);

impl From<i32> for Read {
    fn from(read: i32) -> Self {
        Self(read)
    }
}

#[test]
fn one_direction_is_enough() {
    assert_eq!(to_bytes(&Written).unwrap(), words![5]);
    assert_eq!(from_bytes(&words![5]), Ok(Read(5)));
}
