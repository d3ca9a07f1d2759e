//! The messages' types, once with owned and once with borrowed fields: the derive takes no type parameter
//! for the text.

macro_rules! types {
    ($text:ty, $bytes:ty $(, $tl:lifetime)?) => {
        use super::with::{double, text, vector};
        use tl_proto::{TlRead, TlWrite};

        pub(crate) type Request$(<$tl>)? = InvokeWithLayer<InitConnection<$($tl,)? GetConfig>>;

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0xda9b0d0d)]
        pub(crate) struct InvokeWithLayer<X> {
            layer: i32,
            query: X,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0xc1cd5ea9)]
        pub(crate) struct InitConnection<$($tl,)? X> {
            #[tl(flags)]
            flags: (),
            api_id: i32,
            #[tl(with = "text")]
            device_model: $text,
            #[tl(with = "text")]
            system_version: $text,
            #[tl(with = "text")]
            app_version: $text,
            #[tl(with = "text")]
            system_lang_code: $text,
            #[tl(with = "text")]
            lang_pack: $text,
            #[tl(with = "text")]
            lang_code: $text,
            #[tl(flags_bit = 0)]
            proxy: Option<InputClientProxy$(<$tl>)?>,
            #[tl(flags_bit = 1)]
            params: Option<JsonValue$(<$tl>)?>,
            query: X,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0x75588b3f)]
        pub(crate) struct InputClientProxy$(<$tl>)? {
            #[tl(with = "text")]
            address: $text,
            port: i32,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0xc4f9186b)]
        pub(crate) struct GetConfig;

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0x62d6b459)]
        pub(crate) struct MsgsAck {
            #[tl(with = "vector")]
            msg_ids: Vec<i64>,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0xb304a621)]
        pub(crate) struct SaveFilePart$(<$tl>)? {
            file_id: i64,
            file_part: i32,
            bytes: $bytes,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed)]
        pub(crate) enum JsonValue$(<$tl>)? {
            #[tl(id = 0x3f6d7b68)]
            Null,
            #[tl(id = 0xc7345e6a)]
            Bool(bool),
            #[tl(id = 0x2be0dfa4)]
            Number(#[tl(with = "double")] f64),
            #[tl(id = 0xb71e767a)]
            String(#[tl(with = "text")] $text),
            #[tl(id = 0xf7444763)]
            Array(#[tl(with = "vector")] Vec<JsonValue$(<$tl>)?>),
            #[tl(id = 0x99c1d49d)]
            Object(#[tl(with = "vector")] Vec<JsonObjectValue$(<$tl>)?>),
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0xc0de1bd9)]
        pub(crate) struct JsonObjectValue$(<$tl>)? {
            #[tl(with = "text")]
            key: $text,
            value: JsonValue$(<$tl>)?,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0x2ad93719)]
        pub(crate) struct DialogFilters$(<$tl>)? {
            #[tl(flags)]
            flags: (),
            #[tl(flags_bit = 0)]
            tags_enabled: Option<()>,
            #[tl(with = "vector")]
            filters: Vec<DialogFilter$(<$tl>)?>,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed)]
        pub(crate) enum DialogFilter$(<$tl>)? {
            #[tl(id = 0xaa472651)]
            Full(DialogFilterFull$(<$tl>)?),
            #[tl(id = 0x363293ae)]
            Default,
            #[tl(id = 0x96537bd7)]
            Chatlist(DialogFilterChatlist$(<$tl>)?),
        }

        #[derive(TlRead, TlWrite)]
        pub(crate) struct DialogFilterFull$(<$tl>)? {
            #[tl(flags)]
            flags: (),
            #[tl(flags_bit = 0)]
            contacts: Option<()>,
            #[tl(flags_bit = 1)]
            non_contacts: Option<()>,
            #[tl(flags_bit = 2)]
            groups: Option<()>,
            #[tl(flags_bit = 3)]
            broadcasts: Option<()>,
            #[tl(flags_bit = 4)]
            bots: Option<()>,
            #[tl(flags_bit = 11)]
            exclude_muted: Option<()>,
            #[tl(flags_bit = 12)]
            exclude_read: Option<()>,
            #[tl(flags_bit = 13)]
            exclude_archived: Option<()>,
            #[tl(flags_bit = 28)]
            title_noanimate: Option<()>,
            id: i32,
            title: TextWithEntities$(<$tl>)?,
            #[tl(flags_bit = 25, with = "text")]
            emoticon: Option<$text>,
            #[tl(flags_bit = 27)]
            color: Option<i32>,
            #[tl(with = "vector")]
            pinned_peers: Vec<InputPeer>,
            #[tl(with = "vector")]
            include_peers: Vec<InputPeer>,
            #[tl(with = "vector")]
            exclude_peers: Vec<InputPeer>,
        }

        #[derive(TlRead, TlWrite)]
        pub(crate) struct DialogFilterChatlist$(<$tl>)? {
            #[tl(flags)]
            flags: (),
            #[tl(flags_bit = 26)]
            has_my_invites: Option<()>,
            #[tl(flags_bit = 28)]
            title_noanimate: Option<()>,
            id: i32,
            title: TextWithEntities$(<$tl>)?,
            #[tl(flags_bit = 25, with = "text")]
            emoticon: Option<$text>,
            #[tl(flags_bit = 27)]
            color: Option<i32>,
            #[tl(with = "vector")]
            pinned_peers: Vec<InputPeer>,
            #[tl(with = "vector")]
            include_peers: Vec<InputPeer>,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed, id = 0x751f3146)]
        pub(crate) struct TextWithEntities$(<$tl>)? {
            #[tl(with = "text")]
            text: $text,
            #[tl(with = "vector")]
            entities: Vec<MessageEntity>,
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed)]
        pub(crate) enum MessageEntity {
            #[tl(id = 0xbd610bc9)]
            Bold { offset: i32, length: i32 },
            #[tl(id = 0x826f8b60)]
            Italic { offset: i32, length: i32 },
            #[tl(id = 0xc8cf05f8)]
            CustomEmoji { offset: i32, length: i32, document_id: i64 },
        }

        #[derive(TlRead, TlWrite)]
        #[tl(boxed)]
        pub(crate) enum InputPeer {
            #[tl(id = 0x7f3b18ea)]
            Empty,
            #[tl(id = 0x7da07ec9)]
            Myself,
            #[tl(id = 0x35a95cb9)]
            Chat { chat_id: i64 },
            #[tl(id = 0xdde8a54c)]
            User { user_id: i64, access_hash: i64 },
            #[tl(id = 0x27bcbbfc)]
            Channel { channel_id: i64, access_hash: i64 },
            #[tl(id = 0xa87b0a1c)]
            UserFromMessage { peer: Box<InputPeer>, msg_id: i32, user_id: i64 },
            #[tl(id = 0xbd2a0840)]
            ChannelFromMessage { peer: Box<InputPeer>, msg_id: i32, channel_id: i64 },
        }
    };
}

pub(super) use types;
