//! `opaque = …` naming a type that is no schema, or in a place without numbers.

use tl_runtime::{OrRaw, RawObject, TlObject, TlSchema};

struct NotASchema;

#[derive(TlObject)]
#[tl(id = 1)]
struct Message<'a> {
    #[tl(opaque = NotASchema)]
    media: RawObject<'a>,
    date: i32,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Dialogs<'a> {
    #[tl(opaque = NotASchema)]
    messages: Vec<OrRaw<'a, Message<'a>>>,
    count: i32,
}

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
struct Api;

// What is left undecoded has its number before it.
#[derive(TlObject)]
#[tl(id = 3)]
struct Bare<'a> {
    #[tl(opaque = Api, bare)]
    media: RawObject<'a>,
    date: i32,
}

fn main() {}
