//! Replies with messages, read by a few short definitions: ids and texts are the vector's, and the rest is kept as
//! bytes.

mod check;

use tl_runtime::{OrRaw, RawObject, TlObject, from_bytes, to_bytes};

use self::check::Check as _;
use super::{super::Vector, vectors_of};
use crate::Api;

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
enum Message<'a> {
    #[tl(name = "message", partial = Api)]
    Text { id: i32, message: &'a str },
    #[tl(name = "messageService", partial = Api)]
    Service { id: i32 },
    #[tl(other = Api)]
    Unknown(RawObject<'a>),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum Dialogs<'a> {
    #[tl(name = "messages.dialogs", partial = Api)]
    All { messages: Vec<Message<'a>> },
    #[tl(name = "messages.dialogsSlice", partial = Api)]
    Slice { messages: Vec<Message<'a>> },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum Messages<'a> {
    #[tl(name = "messages.messages", partial = Api)]
    All {
        #[tl(opaque = Api)]
        messages: Vec<OrRaw<'a, Message<'a>>>,
    },
    #[tl(name = "messages.messagesSlice", partial = Api)]
    Slice { messages: Vec<Message<'a>> },
    #[tl(name = "messages.channelMessages", partial = Api)]
    Channel { messages: Vec<Message<'a>> },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum Update<'a> {
    #[tl(name = "updateNewMessage", partial = Api)]
    Message { message: Message<'a> },
    #[tl(name = "updateNewChannelMessage", partial = Api)]
    ChannelMessage { message: Message<'a> },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum Updates<'a> {
    #[tl(name = "updates", partial = Api)]
    All { updates: Vec<Update<'a>> },
    #[tl(name = "updatesCombined", partial = Api)]
    Combined { updates: Vec<Update<'a>> },
    #[tl(name = "updateShort", partial = Api)]
    One { update: Update<'a> },
    #[tl(name = "updateShortMessage", partial = Api)]
    Text { id: i32, message: &'a str },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum Difference<'a> {
    #[tl(name = "updates.difference", partial = Api)]
    All {
        new_messages: Vec<Message<'a>>,
        other_updates: Vec<Update<'a>>,
    },
    #[tl(name = "updates.differenceSlice", partial = Api)]
    Slice {
        new_messages: Vec<Message<'a>>,
        other_updates: Vec<Update<'a>>,
    },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum ChannelDifference<'a> {
    #[tl(name = "updates.channelDifference", partial = Api)]
    Channel {
        new_messages: Vec<Message<'a>>,
        other_updates: Vec<Update<'a>>,
    },
    #[tl(name = "updates.channelDifferenceTooLong", partial = Api)]
    TooLong { messages: Vec<Message<'a>> },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

/// Reads the vectors with these names, so many, of which so many objects were kept as bytes.
macro_rules! check {
    ($ty:ty, $count:literal, $raw:literal, $names:expr) => {{
        let vectors: Vec<Vector> = vectors_of(&$names);
        let mut kept = 0;
        for vector in &vectors {
            println!("{}", vector.name);
            let value: $ty = from_bytes(&vector.bytes).unwrap();
            kept += value.check(&vector.value);
        }
        assert_eq!((vectors.len(), kept), ($count, $raw));
    }};
}

#[test]
fn of_dialogs() {
    let names = [
        "messages.dialogs",
        "messages.dialogsSlice",
        "messages.dialogsNotModified",
    ];
    check!(Dialogs<'_>, 18, 13, names);
}

#[test]
fn of_messages() {
    let names = [
        "messages.messages",
        "messages.messagesSlice",
        "messages.channelMessages",
        "messages.messagesNotModified",
    ];
    check!(Messages<'_>, 28, 22, names);
}

#[test]
fn of_updates() {
    let names = [
        "updates",
        "updatesCombined",
        "updateShort",
        "updateShortMessage",
        "updateShortChatMessage",
        "updateShortSentMessage",
        "updatesTooLong",
    ];
    check!(Updates<'_>, 43, 41, names);
}

#[test]
fn of_differences() {
    let names = [
        "updates.difference",
        "updates.differenceSlice",
        "updates.differenceEmpty",
        "updates.differenceTooLong",
    ];
    check!(Difference<'_>, 23, 42, names);
}

#[test]
fn of_differences_of_channels() {
    let names = [
        "updates.channelDifference",
        "updates.channelDifferenceEmpty",
        "updates.channelDifferenceTooLong",
    ];
    check!(ChannelDifference<'_>, 24, 31, names);
}

/// An update that is written back as it came, by a definition that looks into nothing.
#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", name = "updates")]
struct Kept<'a> {
    #[tl(opaque = Api)]
    updates: Vec<RawObject<'a>>,
    #[tl(opaque = Api)]
    users: Vec<RawObject<'a>>,
    #[tl(opaque = Api)]
    chats: Box<[RawObject<'a>]>,
    date: i32,
    seq: i32,
}

#[test]
fn what_is_kept_is_written_back() {
    let vectors = vectors_of(&["updates"]);
    assert_eq!(vectors.len(), 6);
    for vector in &vectors {
        let kept: Kept<'_> = from_bytes(&vector.bytes).unwrap();
        assert_eq!(to_bytes(&kept).unwrap(), vector.bytes);
        kept.updates.check(&vector.value["updates"]);
        kept.users.check(&vector.value["users"]);
        kept.chats.to_vec().check(&vector.value["chats"]);
        assert_eq!(vector.value["seq"], kept.seq);
    }
}
