//! `transparent` on a struct: it is written as its only field, in every position.

use std::{borrow::Cow, marker::PhantomData, rc::Rc};

use tl_runtime::{
    Bare, DecodeOptions, RawObject, TlConstructor, TlObject, encoded_len, from_bytes, to_bytes,
};

use crate::{assert_encodes, assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq, Clone, Copy)]
#[tl(transparent)]
struct UserId(i64);

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(transparent)]
struct Phone<'a> {
    digits: Cow<'a, str>,
    #[tl(skip)]
    is_checked: bool,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(transparent)]
struct Ids(Vec<UserId>);

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(transparent)]
struct Tagged<T, Tag> {
    value: T,
    #[tl(skip)]
    tag: PhantomData<Tag>,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(
    schema = "line#00000001 {X:Type} flags:# id:long ids:Vector<long> bare:vector<long> phone:flags.0?string many:flags.1?Vector<Vector<long>> x:X = Line;"
)]
struct Line<'a, X> {
    id: UserId,
    ids: Vec<UserId>,
    bare: Ids,
    phone: Option<Phone<'a>>,
    many: Option<Vec<Ids>>,
    x: X,
}

fn phone(digits: &str) -> Phone<'_> {
    Phone {
        digits: digits.into(),
        is_checked: false,
    }
}

#[test]
fn stands_in_every_position_of_its_field() {
    let line = Line {
        id: UserId(7),
        ids: vec![UserId(1), UserId(2)],
        bare: Ids(vec![UserId(3)]),
        phone: Some(phone("123")),
        many: Some(vec![Ids(vec![UserId(-1)])]),
        x: Point(Item { n: 9 }),
    };
    let bytes = [
        words![1, 3, 7, 0, 0x1cb5c415, 2, 1, 0, 2, 0, 1, 3, 0],
        b"\x03123".to_vec(),
        words![0x1cb5c415, 1, 0x1cb5c415, 1, u32::MAX, u32::MAX, 5, 9],
    ]
    .concat();
    assert_encodes(&line, &bytes);
    assert_eq!(from_bytes::<Line<'_, Point>>(&bytes).unwrap(), line);
    let strict = DecodeOptions::new().strict(true);
    assert_eq!(strict.from_bytes::<Line<'_, Point>>(&bytes).unwrap(), line);
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 5)]
struct Item {
    n: i32,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(transparent)]
struct Point(Item);

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 6)]
struct Forms {
    boxed: Point,
    #[tl(bare)]
    bare: Point,
    #[tl(ty = "vector<%Item>")]
    items: Vec<Point>,
    behind: Rc<Point>,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
enum Either {
    #[tl(id = 4)]
    Nothing,
    Point(Point),
}

#[test]
fn an_object_is_one_by_any_name() {
    assert_eq!(Point::ID, 5);
    assert_eq!(Point::CONSTRUCTORS, Item::CONSTRUCTORS);
    assert_eq!(Point(Item { n: 1 }).id(), 5);
    let point = Point(Item { n: 1 });
    let forms = Forms {
        boxed: point.clone(),
        bare: point.clone(),
        items: vec![point.clone()],
        behind: Rc::new(point.clone()),
    };
    assert_round_trip(&forms, &words![6, 5, 1, 1, 1, 1, 5, 1]);
    assert_round_trip(&Bare(point.clone()), &words![1]);
    assert_round_trip(&Either::Point(point), &words![5, 1]);
    assert_eq!(Either::IDS, [4, 5]);
}

#[test]
fn is_generic_as_its_field() {
    struct Metres;
    fn tagged<T>(value: T) -> Tagged<T, Metres> {
        Tagged {
            value,
            tag: PhantomData,
        }
    }
    assert_eq!(to_bytes(&tagged(7)).unwrap(), words![7]);
    let bytes = to_bytes(&vec![tagged("abc")]).unwrap();
    assert_eq!(bytes, to_bytes(&vec!["abc"]).unwrap());
    let back: Vec<Tagged<&str, Metres>> = from_bytes(&bytes).unwrap();
    assert_eq!(back[0].value, "abc");
    assert_eq!(tagged(Item { n: 0 }).id(), 5);
}

#[test]
fn says_where_its_field_fails() {
    let bytes = words![0x1cb5c415, 3, 1, 0, 2, 0];
    let error = from_bytes::<Ids>(&bytes).unwrap_err();
    let plain = from_bytes::<Vec<i64>>(&bytes).unwrap_err();
    assert_eq!(error.to_string(), plain.to_string());
}

/// What is left undecoded ends, by another name, where it does by its own.
#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(transparent)]
struct Rest<'a>(RawObject<'a>);

#[test]
fn a_raw_object_by_another_name_stands_last() {
    let bytes = words![77, 1, 2, 3];
    let rest: Rest<'_> = from_bytes(&bytes).unwrap();
    assert_eq!(rest.0.id, 77);
    assert_eq!(rest.id(), 77);
    assert_eq!(to_bytes(&rest).unwrap(), bytes);
}

#[derive(TlObject)]
#[tl(transparent, encode_only)]
struct Slice<'a>(&'a [UserId]);

#[test]
fn one_direction_is_enough() {
    let bytes = to_bytes(&Slice(&[UserId(1)])).unwrap();
    assert_eq!(bytes, words![0x1cb5c415, 1, 1, 0]);
}

/// What is larger in memory than on the wire, by what is not on the wire.
#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(transparent)]
struct Large(i32, #[tl(skip)] Option<[u64; 4]>);

#[test]
fn skipped_fields_are_default() {
    let items = vec![Large(1, None), Large(2, None)];
    assert_round_trip(&items, &words![0x1cb5c415, 2, 1, 2]);
    let many: Vec<_> = (0..70_000).map(|n| Large(n, None)).collect();
    let bytes = to_bytes(&many).unwrap();
    assert_eq!(from_bytes::<Vec<Large>>(&bytes).unwrap(), many);
}

/// A vector of vectors that is one by the names of types alone is held against a line all the same.
#[derive(TlObject)]
#[tl(schema = "item#00000005 n:int = Item;")]
struct Declared {
    n: i32,
}

#[derive(TlObject)]
#[tl(transparent)]
struct Declareds(Vec<Declared>);

#[derive(TlObject)]
#[tl(schema = "page#00000008 items:Vector<Item> bare:vector<%Item> = Page;")]
struct Page {
    items: Declareds,
    bare: Declareds,
}

#[test]
fn a_vector_is_one_by_any_name() {
    let one = || Declareds(vec![Declared { n: 2 }]);
    let page = Page {
        items: one(),
        bare: one(),
    };
    assert_encodes(&page, &words![8, 0x1cb5c415, 1, 5, 2, 1, 2]);
}

#[test]
fn costs_what_its_field_does() {
    let ids: Vec<_> = (0..1000).map(UserId).collect();
    let plain: Vec<_> = (0..1000_i64).collect();
    assert_eq!(to_bytes(&ids).unwrap(), to_bytes(&plain).unwrap());
    assert_eq!(encoded_len(&ids).unwrap(), 8 + 8000);
    let bytes = to_bytes(&plain).unwrap();
    assert_eq!(from_bytes::<Vec<UserId>>(&bytes).unwrap(), ids);
}
