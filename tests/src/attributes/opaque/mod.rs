//! `opaque = Schema`: a raw object in a field ends where the schema says, and is written back byte for byte.

mod owned;

use tl_runtime::{
    DecodeErrorKind, Framed, InBytes, OrRaw, OrRawBuf, RawObject, RawObjectBuf, TlObject,
    from_bytes, to_bytes,
};

use crate::{Api, Mtproto, assert_round_trip, words};

/// `inputPeerChat`, and two that `Peer` does not know.
const CHAT: [u32; 3] = [0x35a95cb9, 7, 0];
const EMPTY: [u32; 1] = [0x7f3b18ea];
const USER: [u32; 5] = [0xdde8a54c, 7, 0, 8, 0];

pub(super) fn raw(words: &[u32]) -> RawObject<'static> {
    let data: Vec<u8> = words[1..]
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .collect();
    RawObject::new(words[0], data)
}

fn bytes_of(parts: &[&[u32]]) -> Vec<u8> {
    parts
        .concat()
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .collect()
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema_file = "schema/telegram_api_layer229.tl",
    name = "InputPeer",
    partial
)]
enum Peer {
    #[tl(name = "inputPeerChat")]
    Chat { chat_id: i64 },
}

/// A struct without a schema line, with raw objects in every place, each followed by another field.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Places {
    #[tl(opaque = Api)]
    plain: RawObjectBuf,
    #[tl(opaque = Api)]
    boxed: Box<RawObjectBuf>,
    #[tl(opaque = Api, flag = 0)]
    there: Option<RawObjectBuf>,
    #[tl(opaque = Api, flag = 1)]
    not_there: Option<Vec<RawObjectBuf>>,
    #[tl(opaque = Api)]
    list: Vec<RawObjectBuf>,
    #[tl(opaque = Api)]
    slice: Box<[RawObjectBuf]>,
    #[tl(opaque = Api)]
    lists: Vec<Vec<RawObjectBuf>>,
    #[tl(opaque = Api, flag = 2)]
    known: Option<Box<[OrRawBuf<Peer>]>>,
    last: i32,
}

#[test]
fn in_every_place() {
    let buf = |words: &[u32]| RawObjectBuf::from(raw(words));
    let value = Places {
        plain: buf(&CHAT),
        boxed: Box::new(buf(&EMPTY)),
        there: Some(buf(&USER)),
        not_there: None,
        list: vec![buf(&EMPTY), buf(&USER)],
        slice: [buf(&CHAT)].into(),
        lists: vec![vec![buf(&CHAT), buf(&EMPTY)], vec![]],
        known: Some(
            [
                OrRawBuf::Known(Peer::Chat { chat_id: 7 }),
                OrRawBuf::Raw(buf(&USER)),
            ]
            .into(),
        ),
        last: 9,
    };
    let vector = |count| [0x1cb5c415, count];
    let bytes = bytes_of(&[
        &[1, 0b101],
        &CHAT,
        &EMPTY,
        &USER,
        &vector(2),
        &EMPTY,
        &USER,
        &vector(1),
        &CHAT,
        &vector(2),
        &vector(2),
        &CHAT,
        &EMPTY,
        &vector(0),
        &vector(2),
        &CHAT,
        &USER,
        &[9],
    ]);
    assert_round_trip(&value, &bytes);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 2)]
struct Framing<'a> {
    #[tl(opaque = Api)]
    framed: Framed<RawObject<'a>>,
    #[tl(opaque = Api)]
    list: Vec<Framed<OrRaw<'a, Peer>>>,
    #[tl(opaque = Api)]
    in_bytes: InBytes<Vec<RawObject<'a>>>,
    last: i32,
}

/// In a frame, the object has to end where both its length and the schema say.
#[test]
fn behind_a_length() {
    let value = Framing {
        framed: Framed(raw(&CHAT)),
        list: vec![
            Framed(OrRaw::Raw(raw(&EMPTY))),
            Framed(OrRaw::Known(Peer::Chat { chat_id: 7 })),
        ],
        in_bytes: InBytes(vec![raw(&EMPTY), raw(&EMPTY)]),
        last: 9,
    };
    let bytes = to_bytes(&value).unwrap();
    assert_eq!(from_bytes::<Framing<'_>>(&bytes).unwrap(), value);
    let long = [
        words![2, 16],
        words![CHAT[0], 7, 0, 0],
        words![0x1cb5c415, 0, 0, 9],
    ]
    .concat();
    let error = from_bytes::<Framing<'_>>(&long).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TrailingBytes { left: 4 });
}

/// A query whose type is not known, and something behind it.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 3, returns = X)]
struct Call<X> {
    #[tl(opaque = Api)]
    query: X,
    last: i32,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 4)]
struct Page<T> {
    items: Vec<T>,
    count: i32,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 5)]
struct Book<'a> {
    #[tl(opaque = Api)]
    page: Page<RawObject<'a>>,
    #[tl(opaque = Api, flag = 3)]
    pages: Option<Vec<Page<OrRaw<'a, Peer>>>>,
    last: i32,
}

#[test]
fn through_type_parameters() {
    let call = Call {
        query: raw(&USER),
        last: 9,
    };
    let bytes = bytes_of(&[&[3], &USER, &[9]]);
    assert_eq!(to_bytes(&call).unwrap(), bytes);
    assert_eq!(from_bytes(&bytes), Ok(call));
    // What is no raw object is read as ever.
    assert_eq!(
        from_bytes(&bytes_of(&[&[3], &CHAT, &[9]])),
        Ok(Call {
            query: Peer::Chat { chat_id: 7 },
            last: 9
        })
    );

    let page = |items| Page { items, count: 5 };
    let book = Book {
        page: page(vec![raw(&EMPTY), raw(&USER)]),
        pages: None,
        last: 9,
    };
    let bytes = bytes_of(&[&[5, 0, 4, 0x1cb5c415, 2], &EMPTY, &USER, &[5, 9]]);
    assert_eq!(to_bytes(&book).unwrap(), bytes);
    assert_eq!(from_bytes(&bytes), Ok(book));
    let pages = vec![Page {
        items: vec![
            OrRaw::Raw(raw(&EMPTY)),
            OrRaw::Known(Peer::Chat { chat_id: 7 }),
        ],
        count: 6,
    }];
    let book = Book {
        page: page(vec![]),
        pages: Some(pages),
        last: 9,
    };
    let bytes = to_bytes(&book).unwrap();
    assert_eq!(from_bytes(&bytes), Ok(book));
}

/// With a schema: by a file, and by a line.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", name = "messageEmpty")]
struct MessageEmpty<'a> {
    id: i32,
    #[tl(opaque = Api)]
    peer_id: Option<RawObject<'a>>,
}

#[derive(TlObject, Debug, PartialEq)]
enum Chain<'a> {
    #[tl(schema = "forms.link#0f000008 next:forms.Chain = forms.Chain;")]
    Link {
        #[tl(opaque = Mtproto)]
        next: OrRaw<'a, Box<Chain<'a>>>,
    },
}

#[test]
fn beside_a_schema() {
    let peer = [0x59511722, 7, 0];
    let empty = MessageEmpty {
        id: 3,
        peer_id: Some(raw(&peer)),
    };
    let bytes = bytes_of(&[&[0x90a6ca84, 1, 3], &peer]);
    assert_eq!(to_bytes(&empty).unwrap(), bytes);
    assert_eq!(from_bytes(&bytes), Ok(empty));
    let none = words![0x90a6ca84, 0, 3];
    assert_eq!(
        from_bytes(&none),
        Ok(MessageEmpty {
            id: 3,
            peer_id: None
        })
    );

    let next = OrRaw::Raw(raw(&[0x0f000009]));
    let next = OrRaw::Known(Box::new(Chain::Link { next }));
    let link = Chain::Link { next };
    let bytes = words![0x0f000008, 0x0f000008, 0x0f000009];
    assert_eq!(to_bytes(&link).unwrap(), bytes);
    assert_eq!(from_bytes(&bytes), Ok(link));
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 6)]
struct Peers<'a> {
    #[tl(opaque = Api)]
    peers: Vec<OrRaw<'a, Peer>>,
    last: i32,
}

/// An item that `T` can't decode costs itself. An item that the schema does not know costs the vector.
#[test]
fn an_unknown_item_costs_itself() {
    let chat = || OrRaw::Known(Peer::Chat { chat_id: 7 });
    let bytes = bytes_of(&[&[6, 0x1cb5c415, 3], &CHAT, &USER, &CHAT, &[9]]);
    let peers = Peers {
        peers: vec![chat(), OrRaw::Raw(raw(&USER)), chat()],
        last: 9,
    };
    assert_eq!(to_bytes(&peers).unwrap(), bytes);
    assert_eq!(from_bytes(&bytes), Ok(peers));

    let bytes = bytes_of(&[&[6, 0x1cb5c415, 2], &CHAT, &[0xdeadbeef, 9]]);
    let error = from_bytes::<Peers<'_>>(&bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0xdeadbeef at byte 24, in Peers.peers[1]"
    );
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "forms.link#0f000008 next:forms.Chain = forms.Chain;")]
struct Link<'a> {
    #[tl(opaque = Mtproto)]
    next: OrRaw<'a, Box<Link<'a>>>,
}

/// A struct that holds itself ends where it is not known.
#[test]
fn a_struct_may_hold_itself() {
    let next = OrRaw::Raw(raw(&[0x0f000009]));
    let link = Link {
        next: OrRaw::Known(Box::new(Link { next })),
    };
    let bytes = words![0x0f000008, 0x0f000008, 0x0f000009];
    assert_eq!(to_bytes(&link).unwrap(), bytes);
    assert_eq!(from_bytes(&bytes), Ok(link));
}
