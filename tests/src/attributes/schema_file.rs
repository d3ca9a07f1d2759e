//! `schema_file = "…"`: declarations found by name in a file.

use tl_runtime::{TlConstructor, TlFunction, TlObject};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
#[expect(
    clippy::enum_variant_names,
    reason = "a variant may have the whole name"
)]
enum InputPeer {
    Empty,
    #[tl(name = "inputPeerSelf")]
    Me,
    Chat {
        chat_id: i64,
    },
    User(InputPeerUser),
    Channel(i64, i64),
    InputPeerUserFromMessage {
        peer: Box<InputPeer>,
        msg_id: i32,
        user_id: i64,
    },
    #[tl(id = 0xbd2a0840)]
    ChannelFromMessage(Box<InputPeer>, i32, i64),
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
struct InputPeerUser {
    user_id: i64,
    access_hash: i64,
}

/// `users.getFullUser` by the end of its name; what it returns is stated.
#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema_file = "schema/telegram_api_layer229.tl",
    name = "contacts.getContactIDs"
)]
struct ContactIds {
    hash: i64,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
struct InvokeWithLayer<Query> {
    layer: i32,
    query: Query,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum JsonValue {
    Null,
    Bool(bool),
    Array(Vec<JsonValue>),
}

#[test]
fn finds_structs_variants_and_types_by_name() {
    assert_eq!(InputPeerUser::ID, 0xdde8a54c);
    assert_eq!(
        InputPeer::IDS,
        [
            0x7f3b18ea, 0x7da07ec9, 0x35a95cb9, 0xdde8a54c, 0x27bcbbfc, 0xa87b0a1c, 0xbd2a0840
        ]
    );
    let value = InputPeer::User(InputPeerUser {
        user_id: 1,
        access_hash: 2,
    });
    assert_round_trip(&value, &words![0xdde8a54c, 1, 0, 2, 0]);
    assert_round_trip(&InputPeer::Me, &words![0x7da07ec9]);
    let value = JsonValue::Array(vec![JsonValue::Bool(true)]);
    assert_round_trip(
        &value,
        &words![0xf7444763, 0x1cb5c415, 1, 0xc7345e6a, 0x997275b5],
    );
}

#[test]
fn a_function_returns_what_the_file_says() {
    fn returns<F: TlFunction<Return = Vec<i32>>>(_: &F) {}
    returns(&InvokeWithLayer {
        layer: 229,
        query: ContactIds { hash: 0 },
    });
}
