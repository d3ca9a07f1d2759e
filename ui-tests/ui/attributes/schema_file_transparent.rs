//! A variant that holds a constructor as a type of its own.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
struct InputPeerUser {
    user_id: i64,
    access_hash: i64,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct InputPeerChannel {
    channel_id: i64,
    access_hash: i64,
}

#[derive(TlObject)]
struct InputPeerChat {
    chat_id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", partial)]
enum InputPeer {
    Channel(InputPeerChannel),
    User(InputPeerUser),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", partial, name = "InputPeer")]
enum OtherConstructor {
    Channel(InputPeerUser),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", partial, name = "InputPeer")]
enum NoConstructor {
    Chat(InputPeerChat),
}

fn main() {}
