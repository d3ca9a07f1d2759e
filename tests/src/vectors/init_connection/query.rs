//! The queries that the connections begin with.

use serde_json::Value;
use tl_runtime::TlObject;

use super::send_message::{
    SendMessage1cc20387, SendMessage545cd15a, SendMessage983f9745, SendMessageFef48f62,
};
use crate::vectors::json::{ToJson, object, to_json, to_json_of_variants};

#[derive(TlObject)]
#[tl(id = 0xc4f9186b, name = "help.getConfig")]
pub(super) struct GetConfig;

#[derive(TlObject)]
#[tl(id = 0x1fb33026, name = "help.getNearestDc", returns = NearestDc)]
pub(super) struct GetNearestDc;

#[derive(TlObject)]
#[tl(id = 0x8e1a1775)]
pub(in crate::vectors) struct NearestDc {
    country: String,
    this_dc: i32,
    nearest_dc: i32,
}

/// Its number has seven digits in the schema.
#[derive(TlObject)]
#[tl(id = 0xd91a548, name = "users.getUsers")]
pub(super) struct GetUsers {
    id: Vec<InputUser>,
}

#[derive(TlObject)]
pub(super) enum InputUser {
    #[tl(id = 0xb98886cf, name = "inputUserEmpty")]
    Empty,
    #[tl(id = 0xf7c1b13f, name = "inputUserSelf")]
    Myself,
    #[tl(id = 0xf21158c6, name = "inputUser")]
    User { user_id: i64, access_hash: i64 },
}

#[derive(TlObject)]
#[tl(id = 0xedd4882a, name = "updates.getState")]
pub(super) struct GetState {}

#[derive(TlObject)]
#[tl(id = 0x6628562c, name = "account.updateStatus", returns = bool)]
pub(super) struct UpdateStatus {
    offline: bool,
}

#[derive(TlObject)]
#[tl(id = 0xefea3803, name = "langpack.getStrings")]
pub(super) struct GetStrings<'a> {
    lang_pack: &'a str,
    lang_code: &'a str,
    keys: Vec<&'a str>,
}

#[derive(TlObject)]
#[tl(id = 0x9a868f80, name = "contacts.getBlocked")]
pub(super) struct GetBlocked {
    #[tl(flag = 0)]
    my_stories_from: bool,
    offset: i32,
    limit: i32,
}

#[derive(TlObject)]
#[tl(id = 0xb304a621, name = "upload.saveFilePart", returns = bool)]
pub(super) struct SaveFilePart<'a> {
    file_id: i64,
    file_part: i32,
    bytes: &'a [u8],
}

#[derive(TlObject)]
#[tl(id = 0xa0f4cb4f, name = "messages.getDialogs")]
pub(super) struct GetDialogs {
    #[tl(flag = 0)]
    exclude_pinned: bool,
    #[tl(flag = 1)]
    folder_id: Option<i32>,
    offset_date: i32,
    offset_id: i32,
    offset_peer: Box<InputPeer>,
    limit: i32,
    hash: i64,
}

/// Recursive: a channel may be known from a message in another peer.
#[derive(TlObject)]
pub(super) enum InputPeer {
    #[tl(id = 0x7f3b18ea, name = "inputPeerEmpty")]
    Empty,
    #[tl(id = 0x7da07ec9, name = "inputPeerSelf")]
    Myself,
    #[tl(id = 0xdde8a54c, name = "inputPeerUser")]
    User { user_id: i64, access_hash: i64 },
    #[tl(id = 0xbd2a0840, name = "inputPeerChannelFromMessage")]
    ChannelFromMessage {
        peer: Box<InputPeer>,
        msg_id: i32,
        channel_id: i64,
    },
}

#[derive(TlObject)]
#[tl(id = 0xbf9459b7, returns = X)]
pub(super) struct InvokeWithoutUpdates<X> {
    query: X,
}

#[derive(TlObject)]
#[tl(id = 0xcb9f372d, returns = X)]
pub(super) struct InvokeAfterMsg<X> {
    msg_id: i64,
    query: X,
}

/// Any of the queries.
#[derive(TlObject)]
pub(super) enum Query<'a> {
    GetConfig(GetConfig),
    GetNearestDc(GetNearestDc),
    GetUsers(GetUsers),
    GetState(GetState),
    UpdateStatus(UpdateStatus),
    GetStrings(GetStrings<'a>),
    GetBlocked(GetBlocked),
    SaveFilePart(SaveFilePart<'a>),
    GetDialogs(GetDialogs),
    SendMessage1cc20387(Box<SendMessage1cc20387<'a>>),
    SendMessage983f9745(Box<SendMessage983f9745<'a>>),
    SendMessage545cd15a(Box<SendMessage545cd15a<'a>>),
    SendMessageFef48f62(Box<SendMessageFef48f62<'a>>),
    InvokeWithoutUpdates(Box<InvokeWithoutUpdates<Query<'a>>>),
    InvokeAfterMsg(Box<InvokeAfterMsg<Query<'a>>>),
}

impl ToJson for InputUser {
    fn json(&self) -> Value {
        match self {
            Self::Empty => object!("inputUserEmpty"),
            Self::Myself => object!("inputUserSelf"),
            Self::User {
                user_id,
                access_hash,
            } => object!("inputUser", user_id, access_hash),
        }
    }
}

impl ToJson for InputPeer {
    fn json(&self) -> Value {
        match self {
            Self::Empty => object!("inputPeerEmpty"),
            Self::Myself => object!("inputPeerSelf"),
            Self::User {
                user_id,
                access_hash,
            } => object!("inputPeerUser", user_id, access_hash),
            Self::ChannelFromMessage {
                peer,
                msg_id,
                channel_id,
            } => {
                object!("inputPeerChannelFromMessage", peer, msg_id, channel_id)
            }
        }
    }
}

to_json!(GetConfig = "help.getConfig");
to_json!(GetNearestDc = "help.getNearestDc");
to_json!(NearestDc = "nearestDc", country, this_dc, nearest_dc);
to_json!(GetUsers = "users.getUsers", id);
to_json!(GetState = "updates.getState");
to_json!(UpdateStatus = "account.updateStatus", offline);
to_json!(GetStrings<'_> = "langpack.getStrings", lang_pack, lang_code, keys);
to_json!(
    GetBlocked = "contacts.getBlocked",
    my_stories_from as present,
    offset,
    limit
);
to_json!(SaveFilePart<'_> = "upload.saveFilePart", file_id, file_part, bytes);
to_json!(
    GetDialogs = "messages.getDialogs",
    exclude_pinned as present,
    folder_id,
    offset_date,
    offset_id,
    offset_peer,
    limit,
    hash,
);
to_json!(InvokeWithoutUpdates<X>(X) = "invokeWithoutUpdates", query);
to_json!(InvokeAfterMsg<X>(X) = "invokeAfterMsg", msg_id, query);
to_json_of_variants!(
    Query<'_>: GetConfig, GetNearestDc, GetUsers, GetState, UpdateStatus, GetStrings, GetBlocked,
    SaveFilePart, GetDialogs, SendMessage1cc20387, SendMessage983f9745, SendMessage545cd15a,
    SendMessageFef48f62, InvokeWithoutUpdates, InvokeAfterMsg,
);
