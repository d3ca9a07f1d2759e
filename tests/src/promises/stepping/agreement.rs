//! Stepping over random bytes agrees with decoding them by derived types.

use proptest::{prelude::*, sample::Index};
use tl_runtime::{Decode, DecodeError, DecodeOptions, TlObject, TlSchema};

use crate::{Api, Mtproto, Ton, vectors::layer_229, words};

/// Types of layer 229 with all of their constructors and fields.
#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
enum JsonValue<'a> {
    Null,
    Bool(bool),
    Number(f64),
    String(&'a [u8]),
    Array(Vec<JsonValue<'a>>),
    Object(Vec<JsonObjectValue<'a>>),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
struct JsonObjectValue<'a> {
    key: &'a [u8],
    value: JsonValue<'a>,
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
struct MessageEmpty {
    id: i32,
    #[tl(flag = 0)]
    peer_id: Option<Peer>,
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
enum Peer {
    User { user_id: i64 },
    Chat { chat_id: i64 },
    Channel { channel_id: i64 },
}

/// How many bytes are taken.
type Len = Result<usize, DecodeError>;

fn stepped<S: TlSchema>(options: DecodeOptions, bytes: &[u8]) -> Len {
    let (_, rest) = options.take_raw::<S>(bytes)?;
    Ok(bytes.len() - rest.len())
}

fn decoded<'a, T: Decode<'a>>(options: DecodeOptions, bytes: &'a [u8]) -> Len {
    let (_, rest) = options.take_from_bytes::<T>(bytes)?;
    Ok(bytes.len() - rest.len())
}

/// Both take the same, or both refuse. Numbers are the type's own: a table
/// takes any object.
fn agrees<'a, T: TlObject + Decode<'a>>(options: DecodeOptions, bytes: &'a [u8]) {
    let number = bytes
        .first_chunk()
        .map(|number| u32::from_le_bytes(*number));
    if number.is_none_or(|number| !T::IDS.contains(&number)) {
        return;
    }
    match (stepped::<Api>(options, bytes), decoded::<T>(options, bytes)) {
        (Ok(stepped), Ok(decoded)) => assert_eq!(stepped, decoded),
        // For what may differ: a type may know better than the table how long its items are at least.
        (Err(_), Err(_)) => {}
        (stepped, decoded) => panic!("{stepped:?}, and {decoded:?}"),
    }
}

fn all_agree(bytes: &[u8]) {
    for strict in [false, true] {
        let options = DecodeOptions::new().strict(strict).max_depth(20);
        agrees::<JsonValue<'_>>(options, bytes);
        agrees::<JsonObjectValue<'_>>(options, bytes);
        agrees::<MessageEmpty>(options, bytes);
        agrees::<Peer>(options, bytes);
    }
}

/// What all schemas say of any bytes: no panic, and an object that is taken is taken again.
fn is_sane<S: TlSchema>(bytes: &[u8]) {
    match stepped::<S>(DecodeOptions::new(), bytes) {
        Ok(len) => assert_eq!(stepped::<S>(DecodeOptions::new(), &bytes[..len]), Ok(len)),
        Err(error) => assert!(error.offset() <= bytes.len(), "{error}"),
    }
}

/// Words that mean something, and some that do not.
fn word() -> impl Strategy<Value = u32> {
    let numbers = [
        JsonValue::IDS,
        JsonObjectValue::IDS,
        MessageEmpty::IDS,
        Peer::IDS,
    ]
    .concat();
    let bools = [0x997275b5, 0xbc799737, 0x1cb5c415, 0x1cb5c415, 0x1cb5c415];
    prop_oneof![
        4 => proptest::sample::select(numbers),
        3 => proptest::sample::select(bools.to_vec()),
        5 => 0..4_u32,
        1 => any::<u32>(),
    ]
}

/// A JSON value, as bytes.
fn json() -> impl Strategy<Value = Vec<u8>> {
    let leaf = prop_oneof![
        Just(words![0x3f6d7b68]),
        any::<u64>().prop_map(|n| words![0x2be0dfa4, n, n >> 32]),
        Just([words![0xb71e767a], b"\x02\xff\xfe\0".to_vec()].concat()),
        Just(words![0xc7345e6a, 0x997275b5]),
    ];
    leaf.prop_recursive(6, 40, 4, |inner| {
        prop::collection::vec(inner, 0..4).prop_map(|items| {
            [words![0xf7444763, 0x1cb5c415, items.len()], items.concat()].concat()
        })
    })
}

proptest! {
    #[test]
    fn on_random_words(words in prop::collection::vec(word(), 1..24)) {
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        all_agree(&bytes);
    }

    #[test]
    fn on_values_with_some_bytes_changed(
        mut bytes in json(),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 0..3),
    ) {
        for (at, to) in changes {
            let at = at.index(bytes.len());
            bytes[at] = to;
        }
        all_agree(&bytes);
    }
}

/// Every vector with one byte changed, by each schema: nothing panics. Which byte goes by the vector's
/// place in the file, so that each kind of field has its turn.
#[test]
fn mutated_vectors_are_values_or_errors() {
    for (index, mut bytes) in layer_229::encodings().into_iter().enumerate() {
        for (step, flip) in [(7919, 0xff), (104_729, 0x01), (31, 0x80)] {
            let at = index * step % bytes.len();
            bytes[at] ^= flip;
            is_sane::<Api>(&bytes);
            is_sane::<Mtproto>(&bytes);
            is_sane::<Ton>(&bytes);
            all_agree(&bytes);
            bytes[at] ^= flip;
        }
    }
}
