//! `decode_only` and `partial = …`: such a type can't be written.

use tl_runtime::{TlObject, TlSchema};

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
struct Api;

#[derive(TlObject)]
#[tl(id = 1, decode_only)]
struct Read {
    id: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "message", partial = Api)]
struct Partial {
    id: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", partial)]
enum Message {
    #[tl(partial = Api)]
    Message { id: i32 },
}

#[derive(TlObject)]
#[tl(id = 1, decode_only)]
struct Generic<T> {
    item: T,
}

// What holds one can't be written either.
#[derive(TlObject)]
#[tl(id = 2)]
struct Holds {
    read: Read,
}

#[derive(TlObject)]
#[tl(id = 3)]
struct HoldsSeveral {
    partial: Vec<Partial>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/reply.tl", name = "messages.dialogs", crate = tl_runtime)]
struct Dialogs {
    dialogs: Vec<i32>,
    messages: Vec<Message>,
    count: i32,
}

#[derive(TlObject)]
#[tl(id = 4, decode_only)]
struct HoldsAndSaysSo {
    read: Read,
    partial: Box<Partial>,
}

fn main() {
    let _ = tl_runtime::to_bytes(&Read { id: 1 });
    let _ = tl_runtime::to_bytes(&Partial { id: 1 });
    let _ = tl_runtime::to_bytes(&Message::Message { id: 1 });
    let _ = tl_runtime::to_bytes(&Generic { item: 1 });
    let _ = tl_runtime::to_bytes(&vec![Partial { id: 1 }]);
}
