//! `other`: constructors that an enum does not list.

use tl_runtime::{DecodeErrorKind, RawObject, TlObject, from_bytes, to_bytes};

use crate::{Api, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Known {
    a: i32,
}

#[derive(TlObject, Debug, PartialEq)]
enum Update<'a> {
    Known(Known),
    #[tl(id = 2)]
    Empty,
    #[tl(other)]
    Unknown(RawObject<'a>),
}

#[test]
fn keeps_what_it_does_not_know() {
    let bytes = words![0xdeadbeef, 5, 6];
    let update: Update<'_> = from_bytes(&bytes).unwrap();
    let Update::Unknown(raw) = &update else {
        panic!("{update:?}");
    };
    assert_eq!((raw.id, &*raw.data), (0xdeadbeef, &bytes[4..]));
    assert_eq!(to_bytes(&update).unwrap(), bytes);
    assert_eq!(update.id(), 0xdeadbeef);
    assert_eq!(Update::IDS, [1, 2]);
}

#[test]
fn the_listed_ones_come_first() {
    assert_eq!(from_bytes(&words![1, 9]), Ok(Update::Known(Known { a: 9 })));
    assert_eq!(from_bytes(&words![2]), Ok(Update::Empty));
}

#[test]
fn a_raw_object_is_decoded_later() {
    let bytes = words![1, 9];
    let raw: RawObject<'_> = from_bytes(&bytes).unwrap();
    let owned: RawObject<'static> = raw.into_owned();
    drop(bytes);
    assert_eq!(owned.decode(), Ok(Known { a: 9 }));
    assert!(owned.decode::<Vec<i32>>().is_err());
}

/// An enum with no other variant.
#[derive(TlObject, Debug, PartialEq)]
enum Any<'a> {
    #[tl(other)]
    Any(RawObject<'a>),
}

#[test]
fn other_may_be_alone() {
    let bytes = words![7, 8];
    let any: Any<'_> = from_bytes(&bytes).unwrap();
    assert_eq!((any.id(), Any::IDS.len()), (7, 0));
    assert_eq!(to_bytes(&any).unwrap(), bytes);
}

/// An enum whose unknown constructors end where a schema says, so that others may follow.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", name = "InputPeer")]
enum Peer<'a> {
    #[tl(name = "inputPeerChat")]
    Chat { chat_id: i64 },
    #[tl(other = Api)]
    Unknown(RawObject<'a>),
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 3)]
struct Peers<'a> {
    first: Peer<'a>,
    others: Vec<Peer<'a>>,
    #[tl(flag = 0)]
    last: Option<Box<Peer<'a>>>,
    count: i32,
}

#[test]
fn the_unknown_ends_where_the_schema_says() {
    let user = || Peer::Unknown(RawObject::new(0xdde8a54c, words![1, 0, 2, 0]));
    let value = Peers {
        first: user(),
        others: vec![Peer::Chat { chat_id: 7 }, user(), Peer::Chat { chat_id: 8 }],
        last: Some(Box::new(user())),
        count: 9,
    };
    let bytes = to_bytes(&value).unwrap();
    assert_eq!(bytes[8..28], words![0xdde8a54c, 1, 0, 2, 0]);
    assert_eq!(from_bytes(&bytes), Ok(value));
    assert_eq!(Peer::IDS, [0x35a95cb9]);
}

/// A number that the schema has not either has no end.
#[test]
fn a_number_that_the_schema_has_not_is_an_error() {
    let bytes = words![3, 0, 0x7f3b18ea, 0x1cb5c415, 2, 0x7f3b18ea, 0xdeadbeef, 9];
    let error = from_bytes::<Peers<'_>>(&bytes).unwrap_err();
    assert!(
        matches!(
            error.kind(),
            DecodeErrorKind::UnknownConstructor {
                found: 0xdeadbeef,
                ..
            }
        ),
        "{error}"
    );
    assert_eq!(error.offset(), 24);
    let text = error.to_string();
    assert!(
        text.ends_with("at byte 24, in Peers.others[1].Unknown"),
        "{text}"
    );
    let error = from_bytes::<Peer<'_>>(&words![0xdeadbeef]).unwrap_err();
    assert_eq!(error.offset(), 0);
}

/// The unknown object itself is held against the schema.
#[test]
fn what_is_in_the_unknown_is_seen() {
    // `inputPeerUserFromMessage`, around a number that nobody knows.
    let bytes = words![0xa87b0a1c, 0xdeadbeef];
    let error = from_bytes::<Peer<'_>>(&bytes).unwrap_err();
    assert_eq!(error.offset(), 4);
    assert!(error.to_string().contains("#a87b0a1c.0"), "{error}");
}
