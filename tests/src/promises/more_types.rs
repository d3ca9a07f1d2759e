//! Types beyond those of every program: arrays for `4*[ t ]`, shared strings, integers that are not zero.

use std::{
    num::{NonZero, NonZeroI32, NonZeroI64, NonZeroU32, NonZeroU64},
    rc::Rc,
    sync::Arc,
};

use tl_runtime::{DecodeErrorKind, DecodeOptions, TlObject, from_bytes, to_bytes};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(schema = "item#00000005 n:int = Item;")]
struct Item {
    n: i32,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
struct Pair {
    a: i32,
    b: i64,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema = "matrix#00000001 flags:# rows:3*[ int ] pairs:2*[ a:int b:long ] items:2*[ Item ] bare:2*[ %Item ] texts:flags.0?2*[ string ] deep:vector<2*[ 2*[ int ] ]> = Matrix;"
)]
struct Matrix {
    rows: [i32; 3],
    pairs: [Pair; 2],
    items: [Item; 2],
    bare: [Item; 2],
    texts: Option<[String; 2]>,
    deep: Vec<[[u32; 2]; 2]>,
}

#[test]
fn arrays_are_repetitions() {
    let item = |n| Item { n };
    let matrix = Matrix {
        rows: [1, 2, 3],
        pairs: [Pair { a: 4, b: 5 }, Pair { a: 6, b: 7 }],
        items: [item(8), item(9)],
        bare: [item(10), item(11)],
        texts: Some(["a".to_owned(), "b".to_owned()]),
        deep: vec![[[12, 13], [14, 15]]],
    };
    let bytes = [
        words![1, 1, 1, 2, 3, 4, 5, 0, 6, 7, 0, 5, 8, 5, 9, 10, 11],
        b"\x01a\0\0\x01b\0\0".to_vec(),
        words![1, 12, 13, 14, 15],
    ]
    .concat();
    assert_round_trip(&matrix, &bytes);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 2)]
struct Unstated {
    ids: [i64; 2],
    #[tl(ty = "2*[ %Item ]")]
    bare: [Item; 2],
    none: [i32; 0],
    key: [u8; 16],
    last: [Item; 1],
}

#[test]
fn arrays_stand_without_a_schema() {
    let item = |n| Item { n };
    let value = Unstated {
        ids: [1, 2],
        bare: [item(3), item(4)],
        none: [],
        key: [0; 16],
        last: [item(5)],
    };
    assert_round_trip(&value, &words![2, 1, 0, 2, 0, 3, 4, 0, 0, 0, 0, 5, 5]);
    let error = from_bytes::<Unstated>(&words![2, 1, 0, 2]).unwrap_err();
    assert!(error.to_string().contains("Unstated.ids"), "{error}");
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(transparent)]
struct Row([i32; 2]);

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "rows#00000009 a:2*[ 2*[ int ] ] b:2*[ int ] c:2*[ true ] = Rows;")]
struct Rows {
    a: [Row; 2],
    b: Row,
    c: [(); 2],
}

#[test]
fn arrays_obey_limits() {
    let rows = Rows {
        a: [Row([1, 2]), Row([3, 4])],
        b: Row([5, 6]),
        c: [(), ()],
    };
    let bytes = words![9, 1, 2, 3, 4, 5, 6];
    assert_round_trip(&rows, &bytes);
    let few = DecodeOptions::new().max_items(5);
    let error = few.from_bytes::<Rows>(&bytes).unwrap_err();
    assert!(
        matches!(error.kind(), DecodeErrorKind::TooManyItems { .. }),
        "{error}"
    );
}

/// What an array of numbers without a type is stays one of bytes.
#[test]
fn an_array_by_itself_is_of_bytes() {
    assert_eq!(to_bytes(&[1; 16]).unwrap(), [1; 16]);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "shared#00000003 a:string b:bytes c:string d:Vector<bytes> = Shared;")]
struct Shared {
    a: Arc<str>,
    b: Arc<[u8]>,
    c: Rc<str>,
    d: Vec<Rc<[u8]>>,
}

#[test]
fn shared_strings_are_strings() {
    let shared = Shared {
        a: "abc".into(),
        b: Arc::from(*b"d"),
        c: "".into(),
        d: vec![Rc::from(*b"ef")],
    };
    let bytes = [
        &words![3][..],
        b"\x03abc\x01d\0\0\0\0\0\0",
        &words![0x1cb5c415, 1],
        b"\x02ef\0",
    ]
    .concat();
    assert_round_trip(&shared, &bytes);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "counts#00000004 a:int b:# c:long d:Vector<long> e:int = Counts;")]
struct Counts {
    a: NonZeroI32,
    b: NonZeroU32,
    c: NonZeroI64,
    d: Vec<NonZeroU64>,
    e: NonZero<u32>,
}

#[test]
fn zero_is_an_error_where_it_is_none() {
    let counts = Counts {
        a: NonZeroI32::MIN,
        b: NonZeroU32::MAX,
        c: NonZeroI64::MAX,
        d: vec![NonZeroU64::MAX],
        e: NonZero::<u32>::MIN,
    };
    let max = u32::MAX;
    let half = i32::MAX;
    let mut bytes = words![
        4,
        0x8000_0000_u32,
        max,
        max,
        half,
        0x1cb5c415,
        1,
        max,
        max,
        1
    ];
    assert_round_trip(&counts, &bytes);
    bytes[28..36].fill(0);
    let error = from_bytes::<Counts>(&bytes).unwrap_err();
    assert_eq!(error.offset(), 28);
    assert!(error.to_string().contains("zero"), "{error}");
    assert!(error.to_string().contains("Counts.d[0]"), "{error}");
}
