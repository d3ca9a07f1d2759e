//! The chats and last messages of a `messages.Dialogs`, Telegram's answer to `messages.getDialogs`.
//!
//! The definitions are what the program prints, and no more. All other fields and constructors are stepped
//! over, as the schema says. Without an argument it reads a reply that is built in; with one argument, the hex
//! of a reply from any client of layer 229.
//!
//! ```text
//! cargo run --example dialogs
//! cargo run --example dialogs 406cba15…
//! ```

use std::{
    error::Error,
    fmt::Write as _,
    io::{Write as _, stdout},
    process::ExitCode,
};

use tl_runtime::{RawObject, TlObject, TlSchema, from_bytes};

/// Telegram's API, as data.
#[derive(TlSchema)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
struct Api;

#[derive(TlObject)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum Dialogs<'a> {
    #[tl(name = "messages.dialogs", partial = Api)]
    All {
        messages: Vec<Message<'a>>,
        chats: Vec<Chat<'a>>,
    },
    #[tl(name = "messages.dialogsSlice", partial = Api)]
    Slice {
        messages: Vec<Message<'a>>,
        chats: Vec<Chat<'a>>,
    },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
enum Message<'a> {
    #[tl(partial = Api)]
    Message { id: i32, message: &'a str },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
enum Chat<'a> {
    #[tl(name = "chat", partial = Api)]
    Group { id: i64, title: &'a str },
    #[tl(partial = Api)]
    Channel { id: i64, title: &'a str },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

/// A group, a channel, and a group that is closed to us, with a message of each.
const REPLY: &str = "\
    406cba1515c4b51c03000000f3f789fc000000009a01c636e9030000000000003300000031000000330000000200\
    00000000000000000000000000000c2c629900000000f3f789fc010000001e37a5a2a20f00000000000009000000\
    0900000009000000000000000000000000000000000000000c2c6299000000001e000000f3f789fc000000009a01\
    c636eb03000000000000030000000200000003000000010000000000000000000000000000000c2c629900000000\
    15c4b51c03000000d3b900768001000000000000330000002217515909030000000000009a01c636e90300000000\
    0000c061566911544c20686173206e6f206c656e67746873000015c4b51c01000000c90b61bd0700000002000000\
    d3b900760044000000000000090000001e37a5a2a20f000000000000c0615669104c617965722032323920697320\
    6f7574000000b00400001f0000000a0e807a00010000030000002217515909030000000000009a01c636eb030000\
    00000000c0615669effbe39515c4b51c0300000056f2cb4100000000e90300000000000004527573740000001c01\
    c1370c000000c061566903000000c6349fd42020000000000000a20f000000000000887766554433221108415049\
    206e6577730000001c01c137c0615669a7a19265eb030000000000000b4f6c6420667269656e647315c4b51c0100\
    00007a4bbcd30903000000000000";

fn main() -> ExitCode {
    let given = std::env::args_os().nth(1);
    let hex = given.map_or(REPLY.into(), |hex| hex.to_string_lossy().into_owned());
    let result = show(&hex).and_then(|text| Ok(write!(stdout(), "{text}")?));
    if let Err(error) = result {
        eprintln!("error: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn show(hex: &str) -> Result<String, Box<dyn Error>> {
    let bytes = from_hex(hex)?;
    let dialogs = from_bytes(&bytes).map_err(|error| format!("not such a reply: {error}"))?;
    let (Dialogs::All { messages, chats } | Dialogs::Slice { messages, chats }) = dialogs;
    let mut text = String::new();
    for chat in &chats {
        match chat {
            Chat::Group { id, title } => writeln!(text, "group {id}: {title}")?,
            Chat::Channel { id, title } => writeln!(text, "channel {id}: {title}")?,
            Chat::Other(raw) => writeln!(text, "{}", name(raw))?,
        }
    }
    for message in &messages {
        match message {
            Message::Message { id, message } => writeln!(text, "message {id}: {message}")?,
            Message::Other(raw) => writeln!(text, "{}", name(raw))?,
        }
    }
    Ok(text)
}

/// What an object is that has no type here.
fn name(raw: &RawObject<'_>) -> &'static str {
    Api::find(raw.id).map_or("unknown", |constructor| constructor.name)
}

fn from_hex(hex: &str) -> Result<Vec<u8>, String> {
    let digit = |c: char| c.to_digit(16)?.try_into().ok();
    let digits: Option<Vec<u8>> = hex.chars().map(digit).collect();
    match digits.as_deref().map(<[u8]>::as_chunks) {
        Some((pairs, [])) => Ok(pairs.iter().map(|[high, low]| high << 4 | low).collect()),
        _ => Err("not hex: two digits are a byte".to_owned()),
    }
}
