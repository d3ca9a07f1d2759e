//! Less common types: arrays for `4*[ t ]`, shared strings, `NonZero` integers.

use std::{
    borrow::Cow,
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

/// What is read is a copy; what the program has for ever is not copied to be written.
#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema = "copied#00000005 flags:# a:string b:bytes c:flags.0?string d:Vector<string> e:vector<bytes> = Copied;"
)]
struct Copied {
    a: Cow<'static, str>,
    b: Cow<'static, [u8]>,
    c: Option<Cow<'static, str>>,
    d: Vec<Cow<'static, str>>,
    e: Box<[Cow<'static, [u8]>]>,
}

#[derive(TlObject, Debug, PartialEq)]
struct CopiedToo {
    a: Cow<'static, str>,
    b: Vec<std::borrow::Cow<'static, [u8]>>,
    #[tl(ty = "string")]
    c: Cow<'static, [u8]>,
    #[tl(ty = "vector<string>")]
    d: Vec<Cow<'static, str>>,
}

#[derive(TlObject, Debug, PartialEq)]
enum Either {
    #[tl(id = 6)]
    One { text: Cow<'static, str> },
    #[tl(id = 7)]
    Two(Cow<'static, [u8]>),
}

#[test]
fn what_lives_for_ever_is_copied() {
    let copied = Copied {
        a: "abc".into(),
        b: Cow::Borrowed(b"d"),
        c: Some("e".into()),
        d: vec!["f".into()],
        e: Box::new([Cow::Borrowed(b"gh")]),
    };
    let bytes = [
        &words![5, 1][..],
        b"\x03abc\x01d\0\0\x01e\0\0",
        &words![0x1cb5c415, 1],
        b"\x01f\0\0",
        &words![1],
        b"\x02gh\0",
    ]
    .concat();
    assert_round_trip(&copied, &bytes);
    let decoded: Copied = from_bytes(&bytes).unwrap();
    assert!(matches!(decoded.a, Cow::Owned(_)));
    let too = CopiedToo {
        a: "a".into(),
        b: vec![Cow::Borrowed(b"b")],
        c: Cow::Borrowed(b"c"),
        d: vec!["d".into()],
    };
    let bytes = [
        &b"\x01a\0\0"[..],
        &words![0x1cb5c415, 1],
        b"\x01b\0\0\x01c\0\0",
        &words![1],
        b"\x01d\0\0",
    ]
    .concat();
    assert_round_trip(&too, &bytes);
    let one = [&words![6][..], b"\x01a\0\0"].concat();
    assert_round_trip(&Either::One { text: "a".into() }, &one);
    let two = [&words![7][..], b"\x01a\0\0"].concat();
    assert_round_trip(&Either::Two(Cow::Borrowed(b"a")), &two);
}

#[test]
fn what_is_copied_says_where_it_is_wrong() {
    let mut bytes = words![5, 0].to_vec();
    bytes.extend(b"\x01\xff\0\0");
    let error = from_bytes::<Copied>(&bytes).unwrap_err();
    assert_eq!((error.offset(), &*error.path()), (9, "Copied.a"), "{error}");
    let message = [
        &words![5, 0][..],
        b"\0\0\0\0\0\0\0\0",
        &words![0x1cb5c415, 2],
        b"\x01a\0\0\x01\xff\0\0",
    ];
    let error = from_bytes::<Copied>(&message.concat()).unwrap_err();
    assert_eq!(
        (error.offset(), &*error.path()),
        (29, "Copied.d[1]"),
        "{error}"
    );
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

/// Fields beside each other whose types are spelled in every way that the derive may repeat as text.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 3)]
struct Spelled<T> {
    r#type: i32,
    plain: Item,
    path: self::Item,
    #[allow(clippy::box_collection, reason = "users may write it")]
    boxed: Box<Vec<Item>>,
    nested: Vec<Vec<self::Item>>,
    shared: Arc<Vec<u8>>,
    #[tl(flag = 0)]
    conditional: Option<Arc<Vec<Vec<i32>>>>,
    parameter: T,
    array: [u8; 0x10],
    suffixed: [u8; 32_usize],
}

#[test]
fn spellings_of_types_in_lists() {
    let item = |n| Item { n };
    let spelled = Spelled {
        r#type: 1,
        plain: item(2),
        path: item(3),
        boxed: Box::new(vec![item(4)]),
        nested: vec![vec![item(5)]],
        shared: Arc::new(vec![6, 7, 8]),
        conditional: Some(Arc::new(vec![vec![9]])),
        parameter: item(10),
        array: [11; 16],
        suffixed: [12; 32],
    };
    let vector = 0x1cb5c415_u32;
    let bytes = [
        words![
            3, 1, 1, 5, 2, 5, 3, vector, 1, 5, 4, vector, 1, vector, 1, 5, 5
        ],
        b"\x03\x06\x07\x08".to_vec(),
        words![vector, 1, vector, 1, 9, 5, 10],
        vec![11; 16],
        vec![12; 32],
    ]
    .concat();
    assert_round_trip(&spelled, &bytes);
}
