//! The first request of a Telegram client: `invokeWithLayer` around `initConnection` around a query.
//!
//! Without an argument it builds one, and prints its bytes and the value decoded from them. With the hex of such a
//! request from any client, it prints the decoded value and the bytes that it encodes to again.
//!
//! ```text
//! cargo run --example init_connection
//! cargo run --example init_connection 0d0d9bda…
//! ```

use std::{
    error::Error,
    io::{Write as _, stdout},
    process::ExitCode,
};

use tl_runtime::{RawObject, TlObject, from_bytes, to_bytes};

/// Says which layer of the API the query speaks.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "schema/api.tl")]
struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

/// Wraps the first query of a connection.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "schema/api.tl")]
struct InitConnection<'a, X> {
    api_id: i32,
    device_model: &'a str,
    system_version: &'a str,
    app_version: &'a str,
    system_lang_code: &'a str,
    lang_pack: &'a str,
    lang_code: &'a str,
    proxy: Option<InputClientProxy<'a>>,
    params: Option<JsonValue<'a>>,
    query: X,
}

/// The MTProto proxy that the client connects through.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "schema/api.tl")]
struct InputClientProxy<'a> {
    address: &'a str,
    port: i32,
}

/// JSON, in TL.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "schema/api.tl")]
enum JsonValue<'a> {
    Null,
    Bool(bool),
    Number(f64),
    String(&'a str),
    Array(Vec<JsonValue<'a>>),
    Object(Vec<JsonObjectValue<'a>>),
}

/// A key of a JSON object, and its value.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "schema/api.tl")]
struct JsonObjectValue<'a> {
    key: &'a str,
    value: JsonValue<'a>,
}

/// The queries that this program knows, and any other.
#[derive(TlObject, Debug, Clone, PartialEq)]
enum Query<'a> {
    #[tl(schema = "help.getConfig#c4f9186b = Config;")]
    GetConfig,
    #[tl(other)]
    Unknown(RawObject<'a>),
}

type Request<'a> = InvokeWithLayer<InitConnection<'a, Query<'a>>>;

fn request() -> Request<'static> {
    let (key, value) = ("tz_offset", JsonValue::Number(3600.0));
    let tz_offset = JsonObjectValue { key, value };
    InvokeWithLayer {
        layer: 229,
        query: InitConnection {
            api_id: 17349,
            device_model: "Pixel 8",
            system_version: "Android 14",
            app_version: "11.2.3 (1234)",
            system_lang_code: "en-US",
            lang_pack: "android",
            lang_code: "en",
            proxy: Some(InputClientProxy {
                address: "proxy.example.org",
                port: 443,
            }),
            params: Some(JsonValue::Object(vec![tz_offset])),
            query: Query::GetConfig,
        },
    }
}

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let result = match args.as_slice() {
        [] => show(),
        [hex] => read(&hex.to_string_lossy()),
        _ => Err("give one argument, the hex of a request, or none".into()),
    };
    match result.and_then(|text| Ok(writeln!(stdout(), "{text}")?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Builds a request; shows its bytes, and the value decoded from them.
fn show() -> Result<String, Box<dyn Error>> {
    let bytes = to_bytes(&request())?;
    let decoded: Request<'_> = from_bytes(&bytes)?;
    Ok(format!("{}\n{decoded:#?}", hex_dump(&bytes)))
}

/// Decodes a request; shows its value, and the bytes that it encodes to.
fn read(hex: &str) -> Result<String, Box<dyn Error>> {
    let digits: String = hex.split_whitespace().collect();
    let bytes = hex::decode(digits).map_err(|error| format!("not hex: {error}"))?;
    let decoded: Request<'_> =
        from_bytes(&bytes).map_err(|error| format!("not such a request: {error}"))?;
    let again = hex::encode(to_bytes(&decoded)?);
    Ok(format!("{decoded:#?}\nre-encoded: {again}"))
}

/// Sixteen bytes a line, with their offset and what they are as text.
fn hex_dump(bytes: &[u8]) -> String {
    let lines = bytes.chunks(16).enumerate().map(|(index, line)| {
        let hex: Vec<_> = line.iter().map(|byte| format!("{byte:02x}")).collect();
        let text = line.iter().map(|byte| match byte {
            b' '..=b'~' => char::from(*byte),
            _ => '.',
        });
        let (hex, text) = (hex.join(" "), String::from_iter(text));
        format!("{:08x}  {hex:47}  |{text}|\n", index * 16)
    });
    lines.collect()
}
