//! `messages.sendMessage` as four layers have it: many conditional fields, most of them absent.

use serde_json::Value;
use tl_runtime::{RawObject, TlObject};

use super::query::InputPeer;
use crate::{
    Api,
    vectors::json::{ToJson, object, to_json},
};

/// An object that no vector has, and whose type a program that does not send it need not write down.
type Never<'a> = RawObject<'a>;

#[derive(TlObject)]
pub(super) enum MessageEntity<'a> {
    #[tl(id = 0xbd610bc9, name = "messageEntityBold")]
    Bold { offset: i32, length: i32 },
    #[tl(id = 0x76a6d327, name = "messageEntityTextUrl")]
    TextUrl {
        offset: i32,
        length: i32,
        url: &'a str,
    },
}

#[derive(TlObject)]
#[tl(id = 0x1cc20387, name = "messages.sendMessage")]
pub(super) struct SendMessage1cc20387<'a> {
    #[tl(flag = 1)]
    no_webpage: bool,
    #[tl(flag = 5)]
    silent: bool,
    #[tl(flag = 6)]
    background: bool,
    #[tl(flag = 7)]
    clear_draft: bool,
    #[tl(flag = 14)]
    noforwards: bool,
    #[tl(flag = 15)]
    update_stickersets_order: bool,
    peer: InputPeer,
    #[tl(flag = 0)]
    reply_to_msg_id: Option<i32>,
    #[tl(flag = 9)]
    top_msg_id: Option<i32>,
    message: &'a str,
    random_id: i64,
    #[tl(flag = 2, opaque = Api)]
    reply_markup: Option<Never<'a>>,
    #[tl(flag = 3)]
    entities: Option<Vec<MessageEntity<'a>>>,
    #[tl(flag = 10)]
    schedule_date: Option<i32>,
    #[tl(flag = 13)]
    send_as: Option<InputPeer>,
}

#[derive(TlObject)]
#[tl(id = 0x983f9745, name = "messages.sendMessage")]
pub(super) struct SendMessage983f9745<'a> {
    #[tl(flag = 1)]
    no_webpage: bool,
    #[tl(flag = 5)]
    silent: bool,
    #[tl(flag = 6)]
    background: bool,
    #[tl(flag = 7)]
    clear_draft: bool,
    #[tl(flag = 14)]
    noforwards: bool,
    #[tl(flag = 15)]
    update_stickersets_order: bool,
    #[tl(flag = 16)]
    invert_media: bool,
    #[tl(flag = 19)]
    allow_paid_floodskip: bool,
    peer: InputPeer,
    #[tl(flag = 0, opaque = Api)]
    reply_to: Option<Never<'a>>,
    message: &'a str,
    random_id: i64,
    #[tl(flag = 2, opaque = Api)]
    reply_markup: Option<Never<'a>>,
    #[tl(flag = 3)]
    entities: Option<Vec<MessageEntity<'a>>>,
    #[tl(flag = 10)]
    schedule_date: Option<i32>,
    #[tl(flag = 13)]
    send_as: Option<InputPeer>,
    #[tl(flag = 17, opaque = Api)]
    quick_reply_shortcut: Option<Never<'a>>,
    #[tl(flag = 18)]
    effect: Option<i64>,
}

#[derive(TlObject)]
#[tl(id = 0x545cd15a, name = "messages.sendMessage")]
pub(super) struct SendMessage545cd15a<'a> {
    #[tl(flag = 1)]
    no_webpage: bool,
    #[tl(flag = 5)]
    silent: bool,
    #[tl(flag = 6)]
    background: bool,
    #[tl(flag = 7)]
    clear_draft: bool,
    #[tl(flag = 14)]
    noforwards: bool,
    #[tl(flag = 15)]
    update_stickersets_order: bool,
    #[tl(flag = 16)]
    invert_media: bool,
    #[tl(flag = 19)]
    allow_paid_floodskip: bool,
    peer: InputPeer,
    #[tl(flag = 0, opaque = Api)]
    reply_to: Option<Never<'a>>,
    message: &'a str,
    random_id: i64,
    #[tl(flag = 2, opaque = Api)]
    reply_markup: Option<Never<'a>>,
    #[tl(flag = 3)]
    entities: Option<Vec<MessageEntity<'a>>>,
    #[tl(flag = 10)]
    schedule_date: Option<i32>,
    #[tl(flag = 24)]
    schedule_repeat_period: Option<i32>,
    #[tl(flag = 13)]
    send_as: Option<InputPeer>,
    #[tl(flag = 17, opaque = Api)]
    quick_reply_shortcut: Option<Never<'a>>,
    #[tl(flag = 18)]
    effect: Option<i64>,
    #[tl(flag = 21)]
    allow_paid_stars: Option<i64>,
    #[tl(flag = 22, opaque = Api)]
    suggested_post: Option<Never<'a>>,
}

#[derive(TlObject)]
#[tl(id = 0xfef48f62, name = "messages.sendMessage")]
pub(super) struct SendMessageFef48f62<'a> {
    #[tl(flag = 1)]
    no_webpage: bool,
    #[tl(flag = 5)]
    silent: bool,
    #[tl(flag = 6)]
    background: bool,
    #[tl(flag = 7)]
    clear_draft: bool,
    #[tl(flag = 14)]
    noforwards: bool,
    #[tl(flag = 15)]
    update_stickersets_order: bool,
    #[tl(flag = 16)]
    invert_media: bool,
    #[tl(flag = 19)]
    allow_paid_floodskip: bool,
    peer: InputPeer,
    #[tl(flag = 0, opaque = Api)]
    reply_to: Option<Never<'a>>,
    message: &'a str,
    random_id: i64,
    #[tl(flag = 2, opaque = Api)]
    reply_markup: Option<Never<'a>>,
    #[tl(flag = 3)]
    entities: Option<Vec<MessageEntity<'a>>>,
    #[tl(flag = 10)]
    schedule_date: Option<i32>,
    #[tl(flag = 24)]
    schedule_repeat_period: Option<i32>,
    #[tl(flag = 13)]
    send_as: Option<InputPeer>,
    #[tl(flag = 17, opaque = Api)]
    quick_reply_shortcut: Option<Never<'a>>,
    #[tl(flag = 18)]
    effect: Option<i64>,
    #[tl(flag = 21)]
    allow_paid_stars: Option<i64>,
    #[tl(flag = 22, opaque = Api)]
    suggested_post: Option<Never<'a>>,
    #[tl(flag = 23, opaque = Api)]
    rich_message: Option<Never<'a>>,
}

impl ToJson for Never<'_> {
    fn json(&self) -> Value {
        unreachable!("the vectors have no object {:08x}", self.id)
    }
}

impl ToJson for MessageEntity<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Bold { offset, length } => object!("messageEntityBold", offset, length),
            Self::TextUrl {
                offset,
                length,
                url,
            } => {
                object!("messageEntityTextUrl", offset, length, url)
            }
        }
    }
}

to_json!(
    SendMessage1cc20387<'_> = "messages.sendMessage",
    no_webpage as present, silent as present, background as present, clear_draft as present,
    noforwards as present, update_stickersets_order as present, peer, reply_to_msg_id, top_msg_id,
    message, random_id, reply_markup, entities, schedule_date, send_as,
);
to_json!(
    SendMessage983f9745<'_> = "messages.sendMessage",
    no_webpage as present, silent as present, background as present, clear_draft as present,
    noforwards as present, update_stickersets_order as present, invert_media as present,
    allow_paid_floodskip as present, peer, reply_to, message, random_id, reply_markup, entities,
    schedule_date, send_as, quick_reply_shortcut, effect,
);
to_json!(
    SendMessage545cd15a<'_> = "messages.sendMessage",
    no_webpage as present, silent as present, background as present, clear_draft as present,
    noforwards as present, update_stickersets_order as present, invert_media as present,
    allow_paid_floodskip as present, peer, reply_to, message, random_id, reply_markup, entities,
    schedule_date, schedule_repeat_period, send_as, quick_reply_shortcut, effect, allow_paid_stars,
    suggested_post,
);
to_json!(
    SendMessageFef48f62<'_> = "messages.sendMessage",
    no_webpage as present, silent as present, background as present, clear_draft as present,
    noforwards as present, update_stickersets_order as present, invert_media as present,
    allow_paid_floodskip as present, peer, reply_to, message, random_id, reply_markup, entities,
    schedule_date, schedule_repeat_period, send_as, quick_reply_shortcut, effect, allow_paid_stars,
    suggested_post, rich_message,
);
