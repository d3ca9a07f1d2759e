//! `id = 0x…`: the constructor number.

use tl_runtime::{TlConstructor, TlObject, from_bytes};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x7abe77ec)]
struct Ping {
    ping_id: i64,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xc4f9186b)]
struct GetConfig;

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x3ec3a2f)]
struct Pair(i32, u32);

#[derive(TlObject, Debug, PartialEq)]
enum Json {
    #[tl(id = 0x3f6d7b68)]
    Null,
    #[tl(id = 0xc7345e6a)]
    Bool(bool),
    #[tl(id = 0x00000007)]
    Named { key: String, value: Box<Json> },
}

/// Without `id`: a group of fields in a row.
#[derive(TlObject, Debug, PartialEq)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1u32)]
struct Line {
    from: Point,
    to: Point,
}

#[test]
fn stands_in_front_of_a_struct() {
    assert_round_trip(&Ping { ping_id: 1 << 32 }, &words![0x7abe77ec, 0, 1]);
    assert_round_trip(&GetConfig, &words![0xc4f9186b]);
    assert_round_trip(&Pair(-1, 2), &words![0x3ec3a2f, -1_i32, 2]);
}

#[test]
fn tells_an_enums_variants_apart() {
    assert_round_trip(&Json::Null, &words![0x3f6d7b68]);
    assert_round_trip(&Json::Bool(true), &words![0xc7345e6a, 0x997275b5]);
    let value = Json::Named {
        key: "abc".to_owned(),
        value: Box::new(Json::Null),
    };
    assert_round_trip(
        &value,
        &[words![7], b"\x03abc".to_vec(), words![0x3f6d7b68]].concat(),
    );
}

#[test]
fn is_what_the_object_says_of_itself() {
    assert_eq!(Ping::ID, 0x7abe77ec);
    assert_eq!(Ping::IDS, [0x7abe77ec]);
    assert_eq!(Ping { ping_id: 0 }.id(), 0x7abe77ec);
    assert_eq!(Json::IDS, [0x3f6d7b68, 0xc7345e6a, 7]);
    assert_eq!(Json::Bool(false).id(), 0xc7345e6a);
    assert_eq!(Box::new(GetConfig).id(), 0xc4f9186b);
    assert_eq!(<&GetConfig as TlConstructor>::ID, 0xc4f9186b);
}

#[test]
fn a_group_has_none() {
    let line = Line {
        from: Point { x: 1, y: 2 },
        to: Point { x: 3, y: 4 },
    };
    assert_round_trip(&line, &words![1, 1, 2, 3, 4]);
    assert_round_trip(&Point { x: 1, y: 2 }, &words![1, 2]);
}

#[test]
fn an_unknown_one_is_an_error_that_names_the_expected() {
    let error = from_bytes::<Ping>(&words![0xdeadbeef, 0, 0]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0xdeadbeef at byte 0, in Ping: expected ping#7abe77ec",
    );
    let error = from_bytes::<Json>(&words![0xdeadbeef]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0xdeadbeef at byte 0, in Json: \
         expected one of null#3f6d7b68, bool#c7345e6a, named#00000007",
    );
}
