//! `partial = …` on a struct or variant, which leaves out fields.

use tl_runtime::{TlObject, TlSchema};

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
struct Api;

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "messageEmpty", partial)]
struct NoValue {}

#[derive(TlObject)]
#[tl(id = 1, partial = Api)]
struct NoSchema {
    id: i32,
}

#[derive(TlObject)]
enum NoSchemaOnAVariant {
    #[tl(id = 1, partial = Api)]
    A { id: i32 },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "messageService", partial = Api)]
struct Tuple(i32);

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "messageService", partial = Api)]
struct NothingLeftOut {
    id: i32,
    action: i32,
}

#[derive(TlObject)]
#[tl(schema = "a#1 id:int fwd:%MessageFwd date:int = A;", partial = Api)]
struct UnknownBareType {
    date: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "message", partial = Api)]
struct Misspelt {
    id: i32,
    mesage: String,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "message", partial = Api)]
struct OtherType {
    id: i64,
    message: String,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "message", partial = Api)]
struct OtherOrder {
    message: String,
    id: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "message", partial = Api)]
struct OtherBit {
    #[tl(flag = 2)]
    out: bool,
    id: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "message", partial = Api)]
struct NotConditional {
    views: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", partial = Api)]
enum Message {
    MessageEmpty { id: i32 },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "Message", partial)]
enum Variants {
    #[tl(partial = "Api")]
    MessageEmpty {},
    #[tl(partial)]
    Message { id: i32 },
    #[tl(name = "messageService", partial = Api)]
    Transparent(Service),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "messageService")]
struct Service {
    id: i32,
    action: i32,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct OnAField {
    #[tl(partial = Api)]
    id: i32,
}

fn main() {}
