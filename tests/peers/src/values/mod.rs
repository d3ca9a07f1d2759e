//! What the messages hold. The values are made up, and the same in every run.

mod page;

pub use self::page::dialogs;
use crate::messages::{
    DialogFilter, DialogFilterChatlist, DialogFilterFull, DialogFilters, GetConfig, InitConnection,
    InputClientProxy, InputPeer, InvokeWithLayer, JsonObjectValue, JsonValue, MessageEntity,
    MsgsAck, Request, SaveFilePart, TextWithEntities,
};

/// W1: 188 bytes.
#[must_use]
pub fn request() -> Request<String> {
    InvokeWithLayer {
        layer: 230,
        query: InitConnection {
            api_id: 17349,
            device_model: "Samsung Galaxy S23 Ultra".into(),
            system_version: "SDK 33 (Android 13)".into(),
            app_version: "11.4.2 (54321) market arm64".into(),
            system_lang_code: "en-US".into(),
            lang_pack: "android".into(),
            lang_code: "en".into(),
            proxy: Some(InputClientProxy {
                address: "proxy.example.org".into(),
                port: 443,
            }),
            params: Some(JsonValue::Object(vec![entry(
                "tz_offset",
                JsonValue::Number(3600.0),
            )])),
            query: GetConfig,
        },
    }
}

/// W2: 10,000 longs.
#[must_use]
pub fn msgs_ack() -> MsgsAck {
    let msg_ids = (0..10_000).map(|index| scattered(index) << 2).collect();
    MsgsAck { msg_ids }
}

/// W3a: an object of 1,000 entries of all kinds.
#[must_use]
pub fn json() -> JsonValue<String> {
    let entries = (0..1_000).map(|index| entry(&format!("entry_{index}"), json_of(index)));
    JsonValue::Object(entries.collect())
}

fn json_of(index: i32) -> JsonValue<String> {
    let number = || JsonValue::Number(f64::from(index) * 0.25 - 17.0);
    let text = || JsonValue::String("a value of some length".repeat(index as usize % 3));
    match index % 6 {
        0 => JsonValue::Null,
        1 => JsonValue::Bool(index % 4 == 1),
        2 => number(),
        3 => text(),
        4 => JsonValue::Array(vec![number(), text(), JsonValue::Null]),
        _ => JsonValue::Object(vec![entry("x", number()), entry("name", text())]),
    }
}

fn entry(key: &str, value: JsonValue<String>) -> JsonObjectValue<String> {
    JsonObjectValue {
        key: key.into(),
        value,
    }
}

/// W3b: 1,000 folders.
#[must_use]
pub fn dialog_filters() -> DialogFilters<String> {
    DialogFilters {
        tags_enabled: true,
        filters: (0..1_000).map(dialog_filter).collect(),
    }
}

fn dialog_filter(index: i32) -> DialogFilter<String> {
    match index % 10 {
        0 => DialogFilter::Default,
        5 => DialogFilter::Chatlist(DialogFilterChatlist {
            has_my_invites: index % 4 == 1,
            title_noanimate: false,
            id: index,
            title: title(index),
            emoticon: emoticon(index),
            color: (index % 3 == 0).then_some(index % 7),
            pinned_peers: vec![],
            include_peers: peers(index, 5),
        }),
        _ => DialogFilter::Full(DialogFilterFull {
            contacts: index % 2 == 0,
            non_contacts: index % 4 == 0,
            groups: index % 3 == 0,
            broadcasts: index % 5 == 0,
            bots: index % 7 == 0,
            exclude_muted: index % 2 == 1,
            exclude_read: false,
            exclude_archived: true,
            title_noanimate: index % 11 == 0,
            id: index,
            title: title(index),
            emoticon: emoticon(index),
            color: (index % 3 == 0).then_some(index % 7),
            pinned_peers: peers(index, 1),
            include_peers: peers(index, 4),
            exclude_peers: peers(index, 2),
        }),
    }
}

fn title(index: i32) -> TextWithEntities<String> {
    let entities = match index % 4 {
        0 => vec![MessageEntity::CustomEmoji {
            offset: 0,
            length: 2,
            document_id: scattered(index.into()),
        }],
        1 => vec![MessageEntity::Bold {
            offset: 2,
            length: 5,
        }],
        _ => vec![],
    };
    TextWithEntities {
        text: format!("Папка {index}"),
        entities,
    }
}

fn emoticon(index: i32) -> Option<String> {
    (index % 2 == 0).then(|| "📁".into())
}

fn peers(seed: i32, count: i32) -> Vec<InputPeer> {
    (seed..seed + count).map(peer).collect()
}

fn peer(index: i32) -> InputPeer {
    let id = scattered(index.into());
    match index % 8 {
        0 => InputPeer::Myself,
        1 => InputPeer::Chat { chat_id: id },
        2 => InputPeer::UserFromMessage {
            peer: Box::new(InputPeer::Chat { chat_id: id }),
            msg_id: index,
            user_id: !id,
        },
        3..6 => InputPeer::User {
            user_id: id,
            access_hash: !id,
        },
        _ => InputPeer::Channel {
            channel_id: id,
            access_hash: !id,
        },
    }
}

/// W4: 512 KiB.
#[must_use]
pub fn save_file_part() -> SaveFilePart<Vec<u8>> {
    SaveFilePart {
        file_id: scattered(4),
        file_part: 7,
        bytes: (0..512 * 1024)
            .map(|index| scattered(index) as u8)
            .collect(),
    }
}

/// A number that looks like none in particular.
pub(crate) fn scattered(index: i64) -> i64 {
    (index + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_u64 as i64)
}
