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

use tl_runtime::{OrRaw, RawObject, TlObject, TlSchema, from_bytes};

/// Telegram's API, as data.
#[derive(TlSchema)]
#[tl(schema_file = "../tests/schema/telegram_api_layer229.tl")]
struct Api;

#[derive(TlObject)]
#[tl(schema_file = "../tests/schema/telegram_api_layer229.tl", partial)]
enum Dialogs<'a> {
    #[tl(name = "messages.dialogs", partial = Api)]
    All {
        #[tl(opaque = Api)]
        messages: Vec<OrRaw<'a, Message<'a>>>,
        chats: Vec<Chat<'a>>,
    },
    #[tl(name = "messages.dialogsSlice", partial = Api)]
    Slice {
        #[tl(opaque = Api)]
        messages: Vec<OrRaw<'a, Message<'a>>>,
        chats: Vec<Chat<'a>>,
    },
}

#[derive(TlObject)]
#[tl(schema_file = "../tests/schema/telegram_api_layer229.tl")]
enum Message<'a> {
    #[tl(partial = Api)]
    Message { id: i32, message: &'a str },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject)]
#[tl(schema_file = "../tests/schema/telegram_api_layer229.tl")]
enum Chat<'a> {
    #[tl(partial = Api)]
    Chat { id: i64, title: &'a str },
    #[tl(partial = Api)]
    Channel { id: i64, title: &'a str },
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

/// Two chats and a channel. Of one chat the last message is not a text.
const REPLY: &str = "\
    406cba1515c4b51c03000000f3f789fc000000009a01c636e903000000000000330000003100000033000000\
    020000000000000000000000000000000c2c629900000000f3f789fc010000001e37a5a2a20f000000000000\
    090000000900000009000000000000000000000000000000000000000c2c6299000000001e000000f3f789fc\
    000000009a01c636eb0300000000000003000000020000000300000001000000000000000000000000000000\
    0c2c62990000000015c4b51c03000000d3b90076800100000000000033000000221751590903000000000000\
    9a01c636e903000000000000c061566911544c20686173206e6f206c656e67746873000015c4b51c01000000\
    c90b61bd0700000002000000d3b900760044000000000000090000001e37a5a2a20f000000000000c0615669\
    104c6179657220323239206973206f7574000000b00400001f0000000a0e807a000100000300000022175159\
    09030000000000009a01c636eb03000000000000c0615669effbe39515c4b51c0300000056f2cb4100000000\
    e90300000000000004527573740000001c01c1370c000000c061566903000000c6349fd42020000000000000\
    a20f000000000000887766554433221108415049206e6577730000001c01c137c0615669a7a19265eb030000\
    000000000b4f6c6420667269656e647315c4b51c010000007a4bbcd30903000000000000";

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let result = match (args.next(), args.next()) {
        (None, _) => show(REPLY),
        (Some(hex), None) => show(&hex.to_string_lossy()),
        (Some(_), Some(_)) => Err("give one argument, the hex of a reply, or none".into()),
    };
    match result.and_then(|text| Ok(write!(stdout(), "{text}")?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn show(hex: &str) -> Result<String, Box<dyn Error>> {
    let bytes = from_hex(hex)?;
    let dialogs = from_bytes(&bytes).map_err(|error| format!("not such a reply: {error}"))?;
    let (Dialogs::All { messages, chats } | Dialogs::Slice { messages, chats }) = dialogs;
    let mut text = String::new();
    for chat in &chats {
        match chat {
            Chat::Chat { id, title } => writeln!(text, "chat {id}: {title}")?,
            Chat::Channel { id, title } => writeln!(text, "channel {id}: {title}")?,
            Chat::Other(raw) => writeln!(text, "{}", name(raw))?,
        }
    }
    for message in &messages {
        match message {
            OrRaw::Known(Message::Message { id, message }) => {
                writeln!(text, "message {id}: {message}")?
            }
            OrRaw::Known(Message::Other(raw)) | OrRaw::Raw(raw) => writeln!(text, "{}", name(raw))?,
        }
    }
    Ok(text)
}

/// What an object is that has no type here.
fn name(raw: &RawObject<'_>) -> &'static str {
    Api::find(raw.id).map_or("unknown", |constructor| constructor.name)
}

fn from_hex(hex: &str) -> Result<Vec<u8>, String> {
    let pairs = hex.as_bytes().chunks(2);
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes = pairs.map(|pair| (pair.len() == 2).then(|| byte(pair)).flatten());
    bytes
        .collect::<Option<_>>()
        .ok_or_else(|| "not hex: two digits a byte".to_owned())
}
