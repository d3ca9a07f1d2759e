//! What a list of chats shows of W5, and no more.

use tl_runtime::{RawObject, TlObject};

use super::page::{Api, Peer};

#[derive(TlObject, Debug)]
#[tl(
    schema_file = "../schema/telegram_api_layer229.tl",
    name = "messages.dialogs",
    partial = Api
)]
pub struct Shown<'a> {
    pub messages: Vec<Message<'a>>,
    pub chats: Vec<Chat<'a>>,
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Message<'a> {
    #[tl(partial = Api)]
    Message {
        id: i32,
        peer_id: Peer,
        message: &'a str,
    },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Chat<'a> {
    #[tl(name = "chat", partial = Api)]
    Group { id: i64, title: &'a str },
    #[tl(partial = Api)]
    Channel { id: i64, title: &'a str },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}
