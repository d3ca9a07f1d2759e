//! Constructor numbers.

pub(crate) const INVOKE_WITH_LAYER: u32 = 0xda9b0d0d;
pub(crate) const INIT_CONNECTION: u32 = 0xc1cd5ea9;
pub(crate) const INPUT_CLIENT_PROXY: u32 = 0x75588b3f;
pub(crate) const GET_CONFIG: u32 = 0xc4f9186b;

pub(crate) const MSGS_ACK: u32 = 0x62d6b459;
pub(crate) const SAVE_FILE_PART: u32 = 0xb304a621;

pub(crate) const JSON_NULL: u32 = 0x3f6d7b68;
pub(crate) const JSON_BOOL: u32 = 0xc7345e6a;
pub(crate) const JSON_NUMBER: u32 = 0x2be0dfa4;
pub(crate) const JSON_STRING: u32 = 0xb71e767a;
pub(crate) const JSON_ARRAY: u32 = 0xf7444763;
pub(crate) const JSON_OBJECT: u32 = 0x99c1d49d;
pub(crate) const JSON_OBJECT_VALUE: u32 = 0xc0de1bd9;

pub(crate) const DIALOG_FILTERS: u32 = 0x2ad93719;
pub(crate) const DIALOG_FILTER: u32 = 0xaa472651;
pub(crate) const DIALOG_FILTER_DEFAULT: u32 = 0x363293ae;
pub(crate) const DIALOG_FILTER_CHATLIST: u32 = 0x96537bd7;
pub(crate) const TEXT_WITH_ENTITIES: u32 = 0x751f3146;
pub(crate) const ENTITY_BOLD: u32 = 0xbd610bc9;
pub(crate) const ENTITY_ITALIC: u32 = 0x826f8b60;
pub(crate) const ENTITY_CUSTOM_EMOJI: u32 = 0xc8cf05f8;

pub(crate) const PEER_EMPTY: u32 = 0x7f3b18ea;
pub(crate) const PEER_SELF: u32 = 0x7da07ec9;
pub(crate) const PEER_CHAT: u32 = 0x35a95cb9;
pub(crate) const PEER_USER: u32 = 0xdde8a54c;
pub(crate) const PEER_CHANNEL: u32 = 0x27bcbbfc;
pub(crate) const PEER_USER_FROM_MESSAGE: u32 = 0xa87b0a1c;
pub(crate) const PEER_CHANNEL_FROM_MESSAGE: u32 = 0xbd2a0840;

pub(crate) const VECTOR: u32 = 0x1cb5c415;
pub(crate) const TRUE: u32 = 0x997275b5;
pub(crate) const FALSE: u32 = 0xbc799737;
