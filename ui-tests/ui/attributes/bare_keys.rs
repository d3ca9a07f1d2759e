//! `bare` where it can't stand.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct Message {
    msg_id: i64,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct WithOthers {
    #[tl(bare, ty = "Message")]
    a: Message,
    #[tl(ty = "vector<%Message>", bare)]
    b: Vec<Message>,
    #[tl(bare, with = path)]
    c: Message,
    #[tl(bare, flag = 0)]
    d: bool,
    #[tl(bare = true)]
    e: Message,
}

#[derive(TlObject)]
#[tl(id = 1, bare)]
struct OnTheStruct;

#[derive(TlObject)]
enum OnAVariant {
    #[tl(bare)]
    Message(Message),
}

#[derive(TlObject)]
enum OnATransparentVariantsField {
    Message(#[tl(bare)] Message),
}

fn main() {}
