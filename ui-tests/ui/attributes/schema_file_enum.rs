//! `schema_file = "…"` on an enum: the type, and each variant a constructor.

use tl_runtime::{RawObject, TlObject};

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
enum InputPer {
    Empty,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
enum Something {
    Empty,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", name = "InputPeers")]
enum StatedType {
    Empty,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
enum InputPeer {
    Empty,
    Chat(i64),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", partial, name = "InputPeer")]
enum Variants {
    Emty,
    Nothing,
    #[tl(name = "inputPeerSelff")]
    Stated,
    #[tl(name = "inputUserSelf")]
    OfAnotherType,
    #[tl(name = "updateStatus")]
    AFunction,
    UpdateStatus {
        offline: bool,
    },
    InputUserSelf,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", partial, name = "InputUser")]
enum Twice {
    Empty,
    InputUserEmpty,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", name = "InputUser")]
enum Numbers<'a> {
    #[tl(id = 0xb98886ce)]
    Empty,
    #[tl(schema = "inputUserSelf = InputUser")]
    Me,
    #[tl(other)]
    Unknown(RawObject<'a>),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", partial, name = "InputPeer")]
enum Fields {
    Chat {
        chat: i64,
    },
    User(i64),
    Channel {
        channel_id: i32,
        access_hash: Option<i64>,
    },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
enum GetMessages {
    Channels,
}

fn main() {}
