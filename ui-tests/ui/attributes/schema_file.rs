//! `schema_file = "…"`: the file, and a struct in it.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema_file = "schema/nowhere.tl")]
struct NoFile {
    field: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema")]
struct ADirectory {
    field: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/broken.tl")]
enum Unparsed {
    Empty,
}

#[derive(TlObject)]
#[tl(schema_file = schema/api.tl)]
struct WithoutQuotes;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
struct InputPeerUsr {
    user_id: i64,
    access_hash: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
struct Something {
    user_id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", name = "inputPeerMe")]
struct StatedName;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", name = "input peer")]
struct NoName;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
struct GetMessages {
    id: Vec<i32>,
}

#[derive(TlObject)]
#[tl(
    schema_file = "schema/api.tl",
    name = "messages.getMessages",
    id = 0xad8c9a23
)]
struct OtherNumber {
    id: Vec<i64>,
    channel: i32,
}

/// The name of a type with several constructors.
#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
struct InputPeer {
    chat_id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
struct UpdateStatus {
    #[tl(flag = 0)]
    offline: i32,
}

fn main() {}
