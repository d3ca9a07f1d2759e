//! `decode_only` where it can't stand.

use tl_runtime::{TlObject, TlSchema};

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
struct Api;

#[derive(TlObject)]
#[tl(id = 1, encode_only, decode_only)]
struct Neither {
    id: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "message", encode_only, partial = Api)]
struct EncodeOnlyPartial {
    id: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", encode_only, partial)]
enum Message {
    #[tl(partial = Api)]
    Message { id: i32 },
}

#[derive(TlObject)]
#[tl(id = 1, decode_only = true)]
struct WithValue {
    id: i32,
}

#[derive(TlObject)]
enum OnAVariant {
    #[tl(id = 1, decode_only)]
    A(i32),
}

#[derive(TlObject)]
#[tl(id = 1)]
struct OnAField {
    #[tl(decode_only)]
    id: i32,
}

fn main() {}
