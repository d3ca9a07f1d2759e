//! `opaque = …` naming a type that is no schema.

use tl_runtime::{OrRaw, RawObject, TlObject};

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

fn main() {}
