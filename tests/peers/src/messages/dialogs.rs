//! W3b: folders of chats, full of flags and of short vectors.

use tl_runtime::TlObject;

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x2ad93719, name = "messages.dialogFilters")]
pub struct DialogFilters<S> {
    #[tl(flag = 0)]
    pub tags_enabled: bool,
    pub filters: Vec<DialogFilter<S>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
pub enum DialogFilter<S> {
    Full(DialogFilterFull<S>),
    #[tl(id = 0x363293ae, name = "dialogFilterDefault")]
    Default,
    Chatlist(DialogFilterChatlist<S>),
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xaa472651, name = "dialogFilter")]
pub struct DialogFilterFull<S> {
    #[tl(flag = 0)]
    pub contacts: bool,
    #[tl(flag = 1)]
    pub non_contacts: bool,
    #[tl(flag = 2)]
    pub groups: bool,
    #[tl(flag = 3)]
    pub broadcasts: bool,
    #[tl(flag = 4)]
    pub bots: bool,
    #[tl(flag = 11)]
    pub exclude_muted: bool,
    #[tl(flag = 12)]
    pub exclude_read: bool,
    #[tl(flag = 13)]
    pub exclude_archived: bool,
    #[tl(flag = 28)]
    pub title_noanimate: bool,
    pub id: i32,
    pub title: TextWithEntities<S>,
    #[tl(flag = 25)]
    pub emoticon: Option<S>,
    #[tl(flag = 27)]
    pub color: Option<i32>,
    pub pinned_peers: Vec<InputPeer>,
    pub include_peers: Vec<InputPeer>,
    pub exclude_peers: Vec<InputPeer>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x96537bd7)]
pub struct DialogFilterChatlist<S> {
    #[tl(flag = 26)]
    pub has_my_invites: bool,
    #[tl(flag = 28)]
    pub title_noanimate: bool,
    pub id: i32,
    pub title: TextWithEntities<S>,
    #[tl(flag = 25)]
    pub emoticon: Option<S>,
    #[tl(flag = 27)]
    pub color: Option<i32>,
    pub pinned_peers: Vec<InputPeer>,
    pub include_peers: Vec<InputPeer>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x751f3146)]
pub struct TextWithEntities<S> {
    pub text: S,
    pub entities: Vec<MessageEntity>,
}

/// Those that a folder's title may have; grammers has all of the layer's.
#[derive(TlObject, Debug, Clone, PartialEq)]
pub enum MessageEntity {
    #[tl(id = 0xbd610bc9, name = "messageEntityBold")]
    Bold { offset: i32, length: i32 },
    #[tl(id = 0x826f8b60, name = "messageEntityItalic")]
    Italic { offset: i32, length: i32 },
    #[tl(id = 0xc8cf05f8, name = "messageEntityCustomEmoji")]
    CustomEmoji {
        offset: i32,
        length: i32,
        document_id: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
pub enum InputPeer {
    #[tl(id = 0x7f3b18ea, name = "inputPeerEmpty")]
    Empty,
    #[tl(id = 0x7da07ec9, name = "inputPeerSelf")]
    Myself,
    #[tl(id = 0x35a95cb9, name = "inputPeerChat")]
    Chat { chat_id: i64 },
    #[tl(id = 0xdde8a54c, name = "inputPeerUser")]
    User { user_id: i64, access_hash: i64 },
    #[tl(id = 0x27bcbbfc, name = "inputPeerChannel")]
    Channel { channel_id: i64, access_hash: i64 },
    #[tl(id = 0xa87b0a1c, name = "inputPeerUserFromMessage")]
    UserFromMessage {
        peer: Box<InputPeer>,
        msg_id: i32,
        user_id: i64,
    },
    #[tl(id = 0xbd2a0840, name = "inputPeerChannelFromMessage")]
    ChannelFromMessage {
        peer: Box<InputPeer>,
        msg_id: i32,
        channel_id: i64,
    },
}
