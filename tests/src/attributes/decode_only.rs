//! `decode_only`: types that can only be read.

use tl_runtime::{Decode, TlConstructor, TlObject, from_bytes};

use crate::{Api, words};

/// A type that leaves out fields, and so has no encoder.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial = Api)]
struct InputPeerUser {
    user_id: i64,
}

/// A type that holds one, and so has no encoder either.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1, decode_only)]
struct Holder<'a> {
    name: &'a str,
    peer: InputPeerUser,
    #[tl(flag = 0)]
    other: Option<InputPeerUser>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(decode_only)]
enum Either {
    #[tl(id = 2)]
    One(InputPeerUser),
    Peer(InputPeerUser),
    #[tl(id = 3)]
    None,
}

/// A type of the user's that has a decoder by hand, and no encoder.
#[derive(Debug, PartialEq)]
struct Seconds(u32);

impl<'de, E> Decode<'de, tl_runtime::Boxed<E>> for Seconds {
    const MIN_LEN: usize = 4;

    fn decode(reader: &mut tl_runtime::Reader<'de>) -> Result<Self, tl_runtime::DecodeError> {
        <u32 as Decode<'de, tl_runtime::Boxed>>::decode(reader).map(Self)
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 4, decode_only)]
struct Timed {
    at: Seconds,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(decode_only)]
struct Generic<T> {
    values: Vec<T>,
}

const PEER: [u32; 5] = [0xdde8a54c, 7, 0, 8, 0];

fn with_peer(before: &[u32], after: &[u32]) -> Vec<u8> {
    let words = [before, &PEER, after].concat();
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

#[test]
fn structs_are_read() {
    let bytes = with_peer(&[1, 0, u32::from_le_bytes(*b"\x01a\0\0")], &[]);
    let peer = InputPeerUser { user_id: 7 };
    let holder = Holder {
        name: "a",
        peer,
        other: None,
    };
    assert_eq!(from_bytes(&bytes), Ok(holder));
    assert_eq!(Holder::ID, 1);
}

#[test]
fn enums_are_read() {
    let peer = || InputPeerUser { user_id: 7 };
    assert_eq!(from_bytes(&with_peer(&[2], &[])), Ok(Either::One(peer())));
    assert_eq!(from_bytes(&with_peer(&[], &[])), Ok(Either::Peer(peer())));
    assert_eq!(from_bytes(&words![3]), Ok(Either::None));
    assert_eq!(Either::IDS, [2, 0xdde8a54c, 3]);
}

#[test]
fn no_field_needs_an_encoder() {
    assert_eq!(from_bytes(&words![4, 9]), Ok(Timed { at: Seconds(9) }));
    let bytes = with_peer(&[0x1cb5c415, 1], &[]);
    let values = vec![InputPeerUser { user_id: 7 }];
    assert_eq!(from_bytes(&bytes), Ok(Generic { values }));
}
