//! W5: what the server sends of a hundred chats.

use super::scattered;
use crate::messages::page::{
    ChannelFull, Chat, ChatAdminRights, ChatBannedRights, ChatFull, ChatPhoto, Dialog, DialogFull,
    Dialogs, DraftMessage, EmojiStatus, Message, MessageEntity, MessageFull, MessageMedia,
    MessageReactions, MessageReplies, MessageReplyHeader, NotificationSound, Peer, PeerColor,
    PeerNotifySettings, Photo, PhotoSize, Reaction, ReactionCount, User, UserFull,
    UserProfilePhoto, UserStatus,
};

/// The small preview of a photo: a JPEG without its head.
const THUMB: &[u8] = &[0x5a; 140];
const FILE_REFERENCE: &[u8] = &[0xc3; 25];
const TITLES: [&str; 4] = [
    "Rust, по-русски",
    "Weekend hikes 🏔",
    "Announcements",
    "Семья",
];
const TEXTS: [&str; 4] = [
    "See you at eight, at the usual place.",
    "Вышла новая версия: https://example.org/changes — что изменилось и почему, читайте в канале.",
    "👍",
    "The minutes of yesterday's meeting are in the shared folder now. Please look through them until \
     Friday, and say what is missing; @secretary sends them out on Monday.",
];

/// W5: 100 dialogs and their last messages, 60 groups and channels, 60 users.
#[must_use]
pub fn dialogs() -> Dialogs<'static> {
    Dialogs {
        dialogs: (0..100)
            .map(|index| Dialog::Dialog(dialog(index)))
            .collect(),
        messages: (0..100)
            .map(|index| Message::Message(message(index)))
            .collect(),
        chats: (0..60).map(chat).collect(),
        users: (0..60).map(|index| User::User(user(index))).collect(),
    }
}

fn id(index: i32) -> i64 {
    i64::from(index) * 7_919 + 1_000_000_007
}

fn hash(index: i32) -> i64 {
    scattered(index.into())
}

/// 40 users, and then the groups and channels.
fn peer(index: i32) -> Peer {
    match index {
        ..40 => Peer::PeerUser { user_id: id(index) },
        _ if index % 3 == 0 => Peer::PeerChat { chat_id: id(index) },
        _ => Peer::PeerChannel {
            channel_id: id(index),
        },
    }
}

fn dialog(index: i32) -> DialogFull<'static> {
    DialogFull {
        pinned: index < 5,
        peer: peer(index),
        top_message: 90_000 + index,
        read_inbox_max_id: 90_000,
        read_outbox_max_id: 89_000,
        unread_count: index % 5,
        notify_settings: PeerNotifySettings {
            mute_until: (index % 4 == 0).then_some(i32::MAX),
            silent: (index % 4 == 0).then_some(false),
            ios_sound: (index % 10 == 0).then_some(NotificationSound::NotificationSoundDefault),
            android_sound: (index % 10 == 0).then_some(NotificationSound::NotificationSoundNone),
            ..Default::default()
        },
        pts: matches!(peer(index), Peer::PeerChannel { .. }).then_some(400_000 + index),
        draft: (index % 20 == 1).then_some(DraftMessage::DraftMessage {
            no_webpage: false,
            invert_media: false,
            reply_to: None,
            message: "I wanted to ask",
            entities: None,
            media: None,
            date: 1_760_000_000,
            effect: None,
            suggested_post: None,
            rich_message: None,
        }),
        ..Default::default()
    }
}

fn message(index: i32) -> MessageFull<'static> {
    let is_post = matches!(peer(index), Peer::PeerChannel { .. }) && index % 2 == 0;
    MessageFull {
        out: index % 3 == 1,
        post: is_post,
        id: 90_000 + index,
        from_id: (!is_post).then(|| peer(index % 40)),
        peer_id: peer(index),
        reply_to: (index % 5 == 0).then_some(MessageReplyHeader::MessageReplyHeader {
            reply_to_scheduled: false,
            forum_topic: false,
            quote: false,
            reply_to_ephemeral: false,
            reply_to_msg_id: Some(89_000 + index),
            reply_to_peer_id: None,
            reply_from: None,
            reply_media: None,
            reply_to_top_id: None,
            quote_text: None,
            quote_entities: None,
            quote_offset: None,
            todo_item_id: None,
            poll_option: None,
        }),
        date: 1_760_000_000 + index,
        message: TEXTS[index as usize % 4],
        media: (index % 4 == 2).then(|| photo(index)),
        entities: entities(index),
        views: is_post.then_some(12_000 + index),
        forwards: is_post.then_some(17),
        replies: is_post.then(|| MessageReplies {
            replies: 4,
            replies_pts: 5_000,
            ..Default::default()
        }),
        edit_date: (index % 7 == 0).then_some(1_760_000_900),
        reactions: (index % 3 == 0).then(|| MessageReactions {
            can_see_list: !is_post,
            results: ["👍", "❤"].map(reaction).into(),
            ..Default::default()
        }),
        ..Default::default()
    }
}

fn reaction(emoticon: &str) -> ReactionCount<'_> {
    ReactionCount {
        chosen_order: None,
        reaction: Reaction::ReactionEmoji { emoticon },
        count: 3,
    }
}

fn entities(index: i32) -> Option<Vec<MessageEntity<'static>>> {
    let (offset, length) = (21, 27);
    match index % 4 {
        1 => Some(vec![
            MessageEntity::MessageEntityBold {
                offset: 0,
                length: 19,
            },
            MessageEntity::MessageEntityUrl { offset, length },
        ]),
        3 => Some(vec![MessageEntity::MessageEntityMention {
            offset: 133,
            length: 10,
        }]),
        _ => None,
    }
}

fn photo(index: i32) -> MessageMedia<'static> {
    let size = |r#type, w, h, size| PhotoSize::PhotoSize { r#type, w, h, size };
    MessageMedia::MessageMediaPhoto {
        spoiler: false,
        live_photo: false,
        photo: Some(Photo::Photo {
            has_stickers: false,
            id: hash(index),
            access_hash: !hash(index),
            file_reference: FILE_REFERENCE,
            date: 1_760_000_000,
            sizes: vec![
                PhotoSize::PhotoStrippedSize {
                    r#type: "i",
                    bytes: THUMB,
                },
                size("m", 320, 240, 18_000),
                size("x", 800, 600, 70_000),
                PhotoSize::PhotoSizeProgressive {
                    r#type: "y",
                    w: 1_280,
                    h: 960,
                    sizes: vec![9_000, 23_000, 41_000, 60_000, 130_000],
                },
            ],
            video_sizes: None,
            dc_id: 2,
        }),
        ttl_seconds: None,
        video: None,
    }
}

fn chat(index: i32) -> Chat<'static> {
    let index = index + 40;
    let title = TITLES[index as usize % 4];
    let photo = match index % 10 {
        0 => ChatPhoto::ChatPhotoEmpty,
        _ => ChatPhoto::ChatPhoto {
            has_video: false,
            photo_id: hash(index),
            stripped_thumb: Some(THUMB),
            dc_id: 2,
        },
    };
    let default_banned_rights = Some(ChatBannedRights {
        change_info: true,
        pin_messages: true,
        until_date: i32::MAX,
        ..Default::default()
    });
    if index % 3 == 0 {
        return Chat::Chat(ChatFull {
            id: id(index),
            title,
            photo,
            participants_count: 12,
            date: 1_700_000_000,
            version: 7,
            default_banned_rights,
            ..Default::default()
        });
    }
    let is_broadcast = index % 2 == 0;
    Chat::Channel(ChannelFull {
        broadcast: is_broadcast,
        megagroup: !is_broadcast,
        verified: index % 9 == 0,
        id: id(index),
        access_hash: Some(hash(index)),
        title,
        username: is_broadcast.then_some("announcements_of_it"),
        photo,
        date: 1_700_000_000,
        admin_rights: (index % 8 == 1).then(|| ChatAdminRights {
            delete_messages: true,
            pin_messages: true,
            ..Default::default()
        }),
        default_banned_rights: default_banned_rights.filter(|_| !is_broadcast),
        participants_count: Some(1_200 + index),
        color: is_broadcast.then_some(PeerColor::PeerColor {
            color: Some(5),
            background_emoji_id: Some(hash(index)),
        }),
        level: is_broadcast.then_some(3),
        ..Default::default()
    })
}

fn user(index: i32) -> UserFull<'static> {
    UserFull {
        is_self: index == 0,
        contact: index % 2 == 0,
        mutual_contact: index % 4 == 0,
        premium: index % 6 == 0,
        id: id(index),
        access_hash: Some(hash(index)),
        first_name: Some(["Анна", "Boris", "Chiara"][index as usize % 3]),
        last_name: (index % 2 == 0).then_some("Kowalczyk"),
        username: (index % 3 != 0).then_some("somebody_or_other"),
        phone: (index % 2 == 0).then_some("9996612345"),
        photo: (index % 7 != 0).then_some(UserProfilePhoto::UserProfilePhoto {
            has_video: false,
            personal: false,
            photo_id: hash(index),
            stripped_thumb: Some(THUMB),
            dc_id: 2,
        }),
        status: Some(match index % 3 {
            0 => UserStatus::UserStatusRecently { by_me: false },
            1 => UserStatus::UserStatusOffline {
                was_online: 1_760_000_000,
            },
            _ => UserStatus::UserStatusOnline {
                expires: 1_760_000_300,
            },
        }),
        emoji_status: (index % 6 == 0).then_some(EmojiStatus::EmojiStatus {
            document_id: hash(index),
            until: None,
        }),
        ..Default::default()
    }
}
