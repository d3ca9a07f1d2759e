//! W5: a page of `messages.dialogs`, of layer 229, by types that are cut to what this page holds. Fields that
//! nothing of it has are left undecoded.

use tl_runtime::{RawObject, TlObject, TlSchema};

/// The layer, as data.
#[derive(TlSchema)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Api;

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(
    schema_file = "../schema/telegram_api_layer229.tl",
    name = "messages.dialogs"
)]
pub struct Dialogs<'a> {
    pub dialogs: Vec<Dialog<'a>>,
    pub messages: Vec<Message<'a>>,
    pub chats: Vec<Chat<'a>>,
    pub users: Vec<User<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum Dialog<'a> {
    Dialog(DialogFull<'a>),
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", name = "dialog")]
pub struct DialogFull<'a> {
    pub pinned: bool,
    pub unread_mark: bool,
    pub view_forum_as_messages: bool,
    pub peer: Peer,
    pub top_message: i32,
    pub read_inbox_max_id: i32,
    pub read_outbox_max_id: i32,
    pub unread_count: i32,
    pub unread_mentions_count: i32,
    pub unread_reactions_count: i32,
    pub unread_poll_votes_count: i32,
    pub notify_settings: PeerNotifySettings<'a>,
    pub pts: Option<i32>,
    pub draft: Option<DraftMessage<'a>>,
    pub folder_id: Option<i32>,
    pub ttl_period: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PeerNotifySettings<'a> {
    pub show_previews: Option<bool>,
    pub silent: Option<bool>,
    pub mute_until: Option<i32>,
    pub ios_sound: Option<NotificationSound<'a>>,
    pub android_sound: Option<NotificationSound<'a>>,
    pub other_sound: Option<NotificationSound<'a>>,
    pub stories_muted: Option<bool>,
    pub stories_hide_sender: Option<bool>,
    pub stories_ios_sound: Option<NotificationSound<'a>>,
    pub stories_android_sound: Option<NotificationSound<'a>>,
    pub stories_other_sound: Option<NotificationSound<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum NotificationSound<'a> {
    NotificationSoundDefault,
    NotificationSoundNone,
    NotificationSoundLocal { title: &'a str, data: &'a str },
    NotificationSoundRingtone { id: i64 },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum DraftMessage<'a> {
    DraftMessage {
        no_webpage: bool,
        invert_media: bool,
        #[tl(opaque = Api)]
        reply_to: Option<RawObject<'a>>,
        message: &'a str,
        entities: Option<Vec<MessageEntity<'a>>>,
        #[tl(opaque = Api)]
        media: Option<RawObject<'a>>,
        date: i32,
        effect: Option<i64>,
        #[tl(opaque = Api)]
        suggested_post: Option<RawObject<'a>>,
        #[tl(opaque = Api)]
        rich_message: Option<RawObject<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Peer {
    PeerUser { user_id: i64 },
    PeerChat { chat_id: i64 },
    PeerChannel { channel_id: i64 },
}

impl Default for Peer {
    fn default() -> Self {
        Self::PeerUser { user_id: 0 }
    }
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum Message<'a> {
    Message(MessageFull<'a>),
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", name = "message")]
pub struct MessageFull<'a> {
    pub out: bool,
    pub mentioned: bool,
    pub media_unread: bool,
    pub silent: bool,
    pub post: bool,
    pub from_scheduled: bool,
    pub legacy: bool,
    pub edit_hide: bool,
    pub pinned: bool,
    pub noforwards: bool,
    pub invert_media: bool,
    #[tl(flags)]
    pub flags2: u32,
    pub offline: bool,
    pub video_processing_pending: bool,
    pub paid_suggested_post_stars: bool,
    pub paid_suggested_post_ton: bool,
    pub id: i32,
    pub from_id: Option<Peer>,
    pub from_boosts_applied: Option<i32>,
    pub from_rank: Option<&'a str>,
    pub peer_id: Peer,
    pub saved_peer_id: Option<Peer>,
    pub fwd_from: Option<MessageFwdHeader<'a>>,
    pub via_bot_id: Option<i64>,
    pub via_business_bot_id: Option<i64>,
    pub guestchat_via_from: Option<Peer>,
    pub reply_to: Option<MessageReplyHeader<'a>>,
    pub date: i32,
    pub message: &'a str,
    pub media: Option<MessageMedia<'a>>,
    #[tl(opaque = Api)]
    pub reply_markup: Option<RawObject<'a>>,
    pub entities: Option<Vec<MessageEntity<'a>>>,
    pub views: Option<i32>,
    pub forwards: Option<i32>,
    pub replies: Option<MessageReplies>,
    pub edit_date: Option<i32>,
    pub post_author: Option<&'a str>,
    pub grouped_id: Option<i64>,
    pub reactions: Option<MessageReactions<'a>>,
    #[tl(opaque = Api)]
    pub restriction_reason: Option<Vec<RawObject<'a>>>,
    pub ttl_period: Option<i32>,
    pub quick_reply_shortcut_id: Option<i32>,
    pub effect: Option<i64>,
    #[tl(opaque = Api)]
    pub factcheck: Option<RawObject<'a>>,
    pub report_delivery_until_date: Option<i32>,
    pub paid_message_stars: Option<i64>,
    #[tl(opaque = Api)]
    pub suggested_post: Option<RawObject<'a>>,
    pub schedule_repeat_period: Option<i32>,
    pub summary_from_language: Option<&'a str>,
    #[tl(opaque = Api)]
    pub rich_message: Option<RawObject<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessageFwdHeader<'a> {
    pub imported: bool,
    pub saved_out: bool,
    pub from_id: Option<Peer>,
    pub from_name: Option<&'a str>,
    pub date: i32,
    pub channel_post: Option<i32>,
    pub post_author: Option<&'a str>,
    pub saved_from_peer: Option<Peer>,
    pub saved_from_msg_id: Option<i32>,
    pub saved_from_id: Option<Peer>,
    pub saved_from_name: Option<&'a str>,
    pub saved_date: Option<i32>,
    pub psa_type: Option<&'a str>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum MessageReplyHeader<'a> {
    MessageReplyHeader {
        reply_to_scheduled: bool,
        forum_topic: bool,
        quote: bool,
        reply_to_ephemeral: bool,
        reply_to_msg_id: Option<i32>,
        reply_to_peer_id: Option<Peer>,
        reply_from: Option<MessageFwdHeader<'a>>,
        reply_media: Option<MessageMedia<'a>>,
        reply_to_top_id: Option<i32>,
        quote_text: Option<&'a str>,
        quote_entities: Option<Vec<MessageEntity<'a>>>,
        quote_offset: Option<i32>,
        todo_item_id: Option<i32>,
        poll_option: Option<&'a [u8]>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum MessageMedia<'a> {
    MessageMediaPhoto {
        spoiler: bool,
        live_photo: bool,
        photo: Option<Photo<'a>>,
        ttl_seconds: Option<i32>,
        #[tl(opaque = Api)]
        video: Option<RawObject<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum Photo<'a> {
    Photo {
        has_stickers: bool,
        id: i64,
        access_hash: i64,
        file_reference: &'a [u8],
        date: i32,
        sizes: Vec<PhotoSize<'a>>,
        #[tl(opaque = Api)]
        video_sizes: Option<Vec<RawObject<'a>>>,
        dc_id: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum PhotoSize<'a> {
    PhotoSize {
        r#type: &'a str,
        w: i32,
        h: i32,
        size: i32,
    },
    PhotoStrippedSize {
        r#type: &'a str,
        bytes: &'a [u8],
    },
    PhotoSizeProgressive {
        r#type: &'a str,
        w: i32,
        h: i32,
        sizes: Vec<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum MessageEntity<'a> {
    MessageEntityMention {
        offset: i32,
        length: i32,
    },
    MessageEntityUrl {
        offset: i32,
        length: i32,
    },
    MessageEntityBold {
        offset: i32,
        length: i32,
    },
    MessageEntityTextUrl {
        offset: i32,
        length: i32,
        url: &'a str,
    },
    MessageEntityCustomEmoji {
        offset: i32,
        length: i32,
        document_id: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessageReplies {
    pub comments: bool,
    pub replies: i32,
    pub replies_pts: i32,
    pub recent_repliers: Option<Vec<Peer>>,
    pub channel_id: Option<i64>,
    pub max_id: Option<i32>,
    pub read_max_id: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessageReactions<'a> {
    pub min: bool,
    pub can_see_list: bool,
    pub reactions_as_tags: bool,
    pub results: Vec<ReactionCount<'a>>,
    #[tl(opaque = Api)]
    pub recent_reactions: Option<Vec<RawObject<'a>>>,
    #[tl(opaque = Api)]
    pub top_reactors: Option<Vec<RawObject<'a>>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct ReactionCount<'a> {
    pub chosen_order: Option<i32>,
    pub reaction: Reaction<'a>,
    pub count: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum Reaction<'a> {
    ReactionEmoji { emoticon: &'a str },
    ReactionCustomEmoji { document_id: i64 },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
#[allow(
    clippy::large_enum_variant,
    reason = "as a program has them that reads many chats at once"
)]
pub enum Chat<'a> {
    Chat(ChatFull<'a>),
    Channel(ChannelFull<'a>),
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", name = "chat")]
pub struct ChatFull<'a> {
    pub creator: bool,
    pub left: bool,
    pub deactivated: bool,
    pub call_active: bool,
    pub call_not_empty: bool,
    pub noforwards: bool,
    pub id: i64,
    pub title: &'a str,
    pub photo: ChatPhoto<'a>,
    pub participants_count: i32,
    pub date: i32,
    pub version: i32,
    #[tl(opaque = Api)]
    pub migrated_to: Option<RawObject<'a>>,
    pub admin_rights: Option<ChatAdminRights>,
    pub default_banned_rights: Option<ChatBannedRights>,
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", name = "channel")]
pub struct ChannelFull<'a> {
    pub creator: bool,
    pub left: bool,
    pub broadcast: bool,
    pub verified: bool,
    pub megagroup: bool,
    pub restricted: bool,
    pub signatures: bool,
    pub min: bool,
    pub scam: bool,
    pub has_link: bool,
    pub has_geo: bool,
    pub slowmode_enabled: bool,
    pub call_active: bool,
    pub call_not_empty: bool,
    pub fake: bool,
    pub gigagroup: bool,
    pub noforwards: bool,
    pub join_to_send: bool,
    pub join_request: bool,
    pub forum: bool,
    #[tl(flags)]
    pub flags2: u32,
    pub stories_hidden: bool,
    pub stories_hidden_min: bool,
    pub stories_unavailable: bool,
    pub signature_profiles: bool,
    pub autotranslation: bool,
    pub broadcast_messages_allowed: bool,
    pub monoforum: bool,
    pub forum_tabs: bool,
    pub id: i64,
    pub access_hash: Option<i64>,
    pub title: &'a str,
    pub username: Option<&'a str>,
    pub photo: ChatPhoto<'a>,
    pub date: i32,
    #[tl(opaque = Api)]
    pub restriction_reason: Option<Vec<RawObject<'a>>>,
    pub admin_rights: Option<ChatAdminRights>,
    pub banned_rights: Option<ChatBannedRights>,
    pub default_banned_rights: Option<ChatBannedRights>,
    pub participants_count: Option<i32>,
    pub usernames: Option<Vec<Username<'a>>>,
    #[tl(opaque = Api)]
    pub stories_max_id: Option<RawObject<'a>>,
    pub color: Option<PeerColor>,
    pub profile_color: Option<PeerColor>,
    pub emoji_status: Option<EmojiStatus>,
    pub level: Option<i32>,
    pub subscription_until_date: Option<i32>,
    pub bot_verification_icon: Option<i64>,
    pub send_paid_messages_stars: Option<i64>,
    pub linked_monoforum_id: Option<i64>,
    pub linked_community_id: Option<i64>,
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum ChatPhoto<'a> {
    #[default]
    ChatPhotoEmpty,
    ChatPhoto {
        has_video: bool,
        photo_id: i64,
        stripped_thumb: Option<&'a [u8]>,
        dc_id: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct ChatAdminRights {
    pub change_info: bool,
    pub post_messages: bool,
    pub edit_messages: bool,
    pub delete_messages: bool,
    pub ban_users: bool,
    pub invite_users: bool,
    pub pin_messages: bool,
    pub add_admins: bool,
    pub anonymous: bool,
    pub manage_call: bool,
    pub other: bool,
    pub manage_topics: bool,
    pub post_stories: bool,
    pub edit_stories: bool,
    pub delete_stories: bool,
    pub manage_direct_messages: bool,
    pub manage_ranks: bool,
    pub manage_linked_peers: bool,
    pub manage_welcome_messages: bool,
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct ChatBannedRights {
    pub view_messages: bool,
    pub send_messages: bool,
    pub send_media: bool,
    pub send_stickers: bool,
    pub send_gifs: bool,
    pub send_games: bool,
    pub send_inline: bool,
    pub embed_links: bool,
    pub send_polls: bool,
    pub change_info: bool,
    pub invite_users: bool,
    pub pin_messages: bool,
    pub manage_topics: bool,
    pub send_photos: bool,
    pub send_videos: bool,
    pub send_roundvideos: bool,
    pub send_audios: bool,
    pub send_voices: bool,
    pub send_docs: bool,
    pub send_plain: bool,
    pub edit_rank: bool,
    pub send_reactions: bool,
    pub manage_linked_peers: bool,
    pub until_date: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum PeerColor {
    PeerColor {
        color: Option<i32>,
        background_emoji_id: Option<i64>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum EmojiStatus {
    EmojiStatus {
        document_id: i64,
        until: Option<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Username<'a> {
    pub editable: bool,
    pub active: bool,
    pub username: &'a str,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", partial)]
pub enum User<'a> {
    User(UserFull<'a>),
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl", name = "user")]
pub struct UserFull<'a> {
    #[tl(name = "self")]
    pub is_self: bool,
    pub contact: bool,
    pub mutual_contact: bool,
    pub deleted: bool,
    pub bot: bool,
    pub bot_chat_history: bool,
    pub bot_nochats: bool,
    pub verified: bool,
    pub restricted: bool,
    pub min: bool,
    pub bot_inline_geo: bool,
    pub support: bool,
    pub scam: bool,
    pub apply_min_photo: bool,
    pub fake: bool,
    pub bot_attach_menu: bool,
    pub premium: bool,
    pub attach_menu_enabled: bool,
    #[tl(flags)]
    pub flags2: u32,
    pub bot_can_edit: bool,
    pub close_friend: bool,
    pub stories_hidden: bool,
    pub stories_unavailable: bool,
    pub contact_require_premium: bool,
    pub bot_business: bool,
    pub bot_has_main_app: bool,
    pub bot_forum_view: bool,
    pub bot_forum_can_manage_topics: bool,
    pub bot_can_manage_bots: bool,
    pub bot_guestchat: bool,
    pub bot_guard: bool,
    pub id: i64,
    pub access_hash: Option<i64>,
    pub first_name: Option<&'a str>,
    pub last_name: Option<&'a str>,
    pub username: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub photo: Option<UserProfilePhoto<'a>>,
    pub status: Option<UserStatus>,
    pub bot_info_version: Option<i32>,
    #[tl(opaque = Api)]
    pub restriction_reason: Option<Vec<RawObject<'a>>>,
    pub bot_inline_placeholder: Option<&'a str>,
    pub lang_code: Option<&'a str>,
    pub emoji_status: Option<EmojiStatus>,
    pub usernames: Option<Vec<Username<'a>>>,
    #[tl(opaque = Api)]
    pub stories_max_id: Option<RawObject<'a>>,
    pub color: Option<PeerColor>,
    pub profile_color: Option<PeerColor>,
    pub bot_active_users: Option<i32>,
    pub bot_verification_icon: Option<i64>,
    pub send_paid_messages_stars: Option<i64>,
    pub linked_community_id: Option<i64>,
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum UserProfilePhoto<'a> {
    #[default]
    UserProfilePhotoEmpty,
    UserProfilePhoto {
        has_video: bool,
        personal: bool,
        photo_id: i64,
        stripped_thumb: Option<&'a [u8]>,
        dc_id: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq, Default)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum UserStatus {
    #[default]
    UserStatusEmpty,
    UserStatusOnline {
        expires: i32,
    },
    UserStatusOffline {
        was_online: i32,
    },
    UserStatusRecently {
        by_me: bool,
    },
    UserStatusLastWeek {
        by_me: bool,
    },
    UserStatusLastMonth {
        by_me: bool,
    },
}
