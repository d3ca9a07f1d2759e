//! Hostile input: no panic, no stack overflow, no large allocation.

use tl_runtime::{DecodeErrorKind, DecodeOptions, RawObject, TlObject, from_bytes, to_bytes};

use crate::words;

#[derive(TlObject, Debug, PartialEq)]
enum Json {
    #[tl(id = 1)]
    Null,
    #[tl(id = 2)]
    Array(Vec<Json>),
}

/// `[[[…]]]`, this many arrays around a null.
fn nested(arrays: usize) -> Vec<u8> {
    let mut bytes = words![2, 0x1cb5c415, 1].repeat(arrays);
    bytes.extend(words![1]);
    bytes
}

#[test]
fn depth_is_limited_and_counts_objects() {
    assert!(from_bytes::<Json>(&nested(127)).is_ok());
    let error = from_bytes::<Json>(&nested(128)).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 128 });
    assert_eq!(error.offset(), 128 * 12 + 4);

    let shallow = DecodeOptions::new().max_depth(3);
    assert!(shallow.from_bytes::<Json>(&nested(2)).is_ok());
    assert!(shallow.from_bytes::<Json>(&nested(3)).is_err());
    // A level that was left is free again.
    let wide = [words![2, 0x1cb5c415, 50], nested(1).repeat(50)].concat();
    assert!(shallow.from_bytes::<Json>(&wide).is_ok());
}

/// Groups have no number and nest all the same.
#[derive(TlObject, Debug)]
struct Group(Vec<Group>);

#[test]
fn a_small_stack_is_enough() {
    let hostile = nested(100_000);
    let groups = words![0x1cb5c415, 1].repeat(100_000);
    let thread = std::thread::Builder::new().stack_size(512 * 1024);
    let depths = thread.spawn(move || {
        assert!(from_bytes::<Json>(&nested(127)).is_ok());
        (
            from_bytes::<Json>(&hostile).unwrap_err(),
            from_bytes::<Group>(&groups).unwrap_err(),
        )
    });
    let (json, group) = depths.unwrap().join().unwrap();
    assert_eq!(json.kind(), &DecodeErrorKind::TooDeep { limit: 128 });
    assert_eq!(group.kind(), &DecodeErrorKind::TooDeep { limit: 128 });
}

/// Telegram's `PageBlock`, in short: many variants, most of them wide, and one that holds the others.
#[derive(TlObject, Debug)]
enum PageBlock {
    #[tl(id = 1)]
    Cover {
        cover: Box<PageBlock>,
    },
    #[tl(id = 2)]
    Details {
        #[tl(flag = 0)]
        open: bool,
        blocks: Vec<PageBlock>,
        title: Wide,
    },
    #[tl(id = 3)]
    Photo {
        a: Wide,
        b: Wide,
        c: String,
    },
    #[tl(id = 4)]
    Video {
        a: Wide,
        b: Wide,
        c: Vec<String>,
    },
    #[tl(id = 5)]
    Embed(Wide, Wide, Wide, Option2),
    #[tl(id = 6)]
    Map(Wide, Wide, Wide, String),
    Row(Row),
}

type Option2 = Box<[String]>;

#[derive(TlObject, Debug)]
#[tl(id = 7)]
struct Row {
    cells: Vec<PageBlock>,
    a: String,
    b: String,
    c: String,
    d: i64,
    e: i64,
    f: f64,
    #[tl(flag = 1)]
    g: Option<String>,
    #[tl(flag = 2)]
    h: Option<String>,
}

#[derive(TlObject, Debug)]
struct Wide {
    a: String,
    b: String,
}

#[test]
fn wide_types_fit_a_small_stack_too() {
    let hostile = [
        words![1].repeat(100_000),
        words![2, 0, 0x1cb5c415, 1].repeat(100_000),
        words![7, 0, 0x1cb5c415, 1].repeat(100_000),
    ];
    let thread = std::thread::Builder::new().stack_size(512 * 1024);
    let depths = thread.spawn(move || {
        for bytes in hostile {
            let error = from_bytes::<PageBlock>(&bytes).unwrap_err();
            assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 128 });
        }
    });
    depths.unwrap().join().unwrap();
}

#[test]
fn a_count_is_held_against_the_bytes_left() {
    let error = from_bytes::<Vec<Json>>(&words![0x1cb5c415, u32::MAX, 1]).unwrap_err();
    assert_eq!(
        error.kind(),
        &DecodeErrorKind::EndOfInput {
            needed: (u32::MAX as usize).saturating_mul(4),
            left: 4
        }
    );
    assert_eq!(error.offset(), 0);
    for count in [2, 0x7fff_ffff, u32::MAX] {
        assert!(from_bytes::<Vec<i64>>(&words![0x1cb5c415, count, 1, 0]).is_err());
        assert!(from_bytes::<Vec<String>>(&words![0x1cb5c415, count, 0]).is_err());
    }
}

#[test]
fn items_without_bytes_have_a_limit_of_their_own() {
    let limit = DecodeOptions::MAX_ZERO_WIDTH_ITEMS;
    let units: Vec<()> = from_bytes(&words![0x1cb5c415, limit]).unwrap();
    assert_eq!(units.len(), limit);
    let error = from_bytes::<Vec<()>>(&words![0x1cb5c415, u32::MAX]).unwrap_err();
    assert_eq!(
        error.kind(),
        &DecodeErrorKind::TooManyItems {
            count: u32::MAX as usize,
            left: limit
        }
    );
    // It holds for all vectors of the input together.
    let two = words![0x1cb5c415, 2, 0x1cb5c415, limit, 0x1cb5c415, 1];
    assert!(from_bytes::<Vec<Vec<()>>>(&two).is_err());
}

/// No bytes, and yet a size in memory.
#[derive(TlObject, Debug)]
struct Cached {
    #[tl(skip)]
    _cache: [u64; 32],
}

#[test]
fn items_without_bytes_have_little_memory() {
    let few: Vec<Cached> = from_bytes(&words![0x1cb5c415, 4096]).unwrap();
    assert_eq!(few.len(), 4096);
    let error = from_bytes::<Vec<Cached>>(&words![0x1cb5c415, 4097]).unwrap_err();
    let kind = DecodeErrorKind::TooManyItems {
        count: 4097,
        left: 4096,
    };
    assert_eq!(error.kind(), &kind);
}

#[test]
fn max_items_bounds_all_vectors_together() {
    let options = DecodeOptions::new().max_items(5);
    let vectors = |counts: &[usize]| {
        let vectors: Vec<Vec<i32>> = counts.iter().map(|count| vec![0; *count]).collect();
        to_bytes(&vectors).unwrap()
    };
    assert!(
        options
            .from_bytes::<Vec<Vec<i32>>>(&vectors(&[1, 2]))
            .is_ok()
    );
    let bytes = vectors(&[1, 3]);
    let error = options.from_bytes::<Vec<Vec<i32>>>(&bytes).unwrap_err();
    let kind = DecodeErrorKind::TooManyItems { count: 3, left: 2 };
    assert_eq!(error.kind(), &kind);
    assert_eq!(
        error.to_string(),
        "too many items at byte 20, in [1]: a vector of 3, 2 still allowed"
    );
}

/// A length, and an object that ends there.
mod framed {
    use tl_runtime::{Boxed, Decode, DecodeError, Encode, EncodeError, Reader, Writer};

    pub(super) fn encode<T: Encode, W: Writer>(
        value: &T,
        writer: &mut W,
    ) -> Result<(), EncodeError> {
        let len = tl_runtime::encoded_len(value)?;
        Encode::<Boxed>::encode(&(len as u32), writer)?;
        value.encode(writer)
    }

    pub(super) fn decode<'de, T: Decode<'de>>(reader: &mut Reader<'de>) -> Result<T, DecodeError> {
        let len = <u32 as Decode<'_, Boxed>>::decode(reader)?;
        reader.within(len as usize, T::decode)
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 3)]
struct Container<'a> {
    #[tl(with = framed)]
    body: Box<Body<'a>>,
    last: i32,
}

#[derive(TlObject, Debug, PartialEq)]
enum Body<'a> {
    Container(Container<'a>),
    #[tl(id = 4)]
    Text(&'a str),
    #[tl(other)]
    Unknown(RawObject<'a>),
}

#[test]
fn an_object_behind_its_length_ends_there_and_knows_where_it_is() {
    let unknown = words![3, 8, 0xdeadbeef, 7, 9];
    let value: Container<'_> = from_bytes(&unknown).unwrap();
    let raw = RawObject::new(0xdeadbeef, words![7]);
    assert_eq!((&*value.body, value.last), (&Body::Unknown(raw), 9));
    assert_eq!(to_bytes(&value).unwrap(), unknown);

    let error = from_bytes::<Container<'_>>(&words![3, 8, 4, 0xff01, 9]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "string is not UTF-8 at byte 13, in Container.body.Text.0"
    );
    let error = from_bytes::<Container<'_>>(&words![3, 12, 4, 0, 0, 9]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "trailing bytes at byte 16, in Container.body: 4 bytes follow the value"
    );
    let error = from_bytes::<Container<'_>>(&words![3, 12, 4, 0]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "end of input at byte 8, in Container.body: 12 bytes needed, 8 left"
    );
}

#[test]
fn lengths_do_not_hide_depth() {
    let mut hostile = Vec::new();
    for depth in 0..50_000_u32 {
        hostile.extend(words![3, (50_000 - depth) * 8]);
    }
    let error = from_bytes::<Container<'_>>(&hostile).unwrap_err();
    assert_eq!(
        error.kind(),
        &DecodeErrorKind::EndOfInput {
            needed: 400_000,
            left: 399_992
        }
    );
    // Lengths that fit, each around all that follows.
    let mut hostile = Vec::new();
    for depth in 0..50_000_u32 {
        hostile.extend(words![3, (49_999 - depth) * 8]);
    }
    let error = from_bytes::<Container<'_>>(&hostile).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 128 });
}
