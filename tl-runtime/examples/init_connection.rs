//! The first request of a Telegram client: `invokeWithLayer` around `initConnection` around a query.
//!
//! Without an argument it builds one, and prints its bytes and the value decoded from them. With
//! one argument, the hex of such a request from any client, it prints the decoded value and the
//! bytes that it encodes to again.
//!
//! ```text
//! cargo run --example init_connection
//! cargo run --example init_connection 0d0d9bda…
//! ```

use std::{
    error::Error,
    fmt::Write as _,
    io::{Write as _, stdout},
    process::ExitCode,
};

use tl_runtime::{RawObject, TlObject, from_bytes, to_bytes};

/// Says which layer of the API the query speaks.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;")]
struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

/// Wraps the first query of a connection.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(
    schema = "initConnection#c1cd5ea9 {X:Type} flags:# api_id:int device_model:string \
    system_version:string app_version:string system_lang_code:string lang_pack:string \
    lang_code:string proxy:flags.0?InputClientProxy params:flags.1?JSONValue query:!X = X;"
)]
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
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct InputClientProxy<'a> {
    address: &'a str,
    port: i32,
}

/// JSON, in TL.
#[derive(TlObject, Debug, Clone, PartialEq)]
enum JsonValue<'a> {
    #[tl(schema = "jsonNull#3f6d7b68 = JSONValue;")]
    Null,
    #[tl(schema = "jsonBool#c7345e6a value:Bool = JSONValue;")]
    Bool(bool),
    #[tl(schema = "jsonNumber#2be0dfa4 value:double = JSONValue;")]
    Number(f64),
    #[tl(schema = "jsonString#b71e767a value:string = JSONValue;")]
    String(&'a str),
    #[tl(schema = "jsonArray#f7444763 value:Vector<JSONValue> = JSONValue;")]
    Array(Vec<JsonValue<'a>>),
    #[tl(schema = "jsonObject#99c1d49d value:Vector<JSONObjectValue> = JSONValue;")]
    Object(Vec<JsonObjectValue<'a>>),
}

/// A key of a JSON object, and its value.
#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema = "jsonObjectValue#c0de1bd9 key:string value:JSONValue = JSONObjectValue;")]
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
            // {"tz_offset": 3600}
            params: Some(JsonValue::Object(vec![JsonObjectValue {
                key: "tz_offset",
                value: JsonValue::Number(3600.0),
            }])),
            query: Query::GetConfig,
        },
    }
}

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let result = match (args.next(), args.next()) {
        (None, _) => show(),
        (Some(hex), None) => read(&hex.to_string_lossy()),
        (Some(_), Some(_)) => Err("give one argument, the hex of a request, or none".into()),
    };
    let result = result.and_then(|text| Ok(writeln!(stdout(), "{text}")?));
    match result {
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
    let bytes = from_hex(hex)?;
    let decoded: Request<'_> =
        from_bytes(&bytes).map_err(|error| format!("not such a request: {error}"))?;
    let again = to_hex(&to_bytes(&decoded)?);
    Ok(format!("{decoded:#?}\nre-encoded: {again}"))
}

/// Sixteen bytes a line, with their offset and what they are as text.
fn hex_dump(bytes: &[u8]) -> String {
    let mut dump = String::new();
    for (index, line) in bytes.chunks(16).enumerate() {
        let hex: Vec<_> = line.iter().map(|byte| format!("{byte:02x}")).collect();
        let text: String = line
            .iter()
            .map(|&byte| match byte {
                b' '..=b'~' => char::from(byte),
                _ => '.',
            })
            .collect();
        // Writing to a String does not fail.
        let _ = writeln!(dump, "{:08x}  {:47}  |{text}|", index * 16, hex.join(" "));
    }
    dump
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(hex: &str) -> Result<Vec<u8>, String> {
    let digits: Vec<u8> = hex
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| {
            let digit = c.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            digit.ok_or_else(|| format!("not hex: {c:?} is no hexadecimal digit"))
        })
        .collect::<Result<_, _>>()?;
    let (pairs, rest) = digits.as_chunks();
    if !rest.is_empty() {
        return Err("not hex: the number of digits is odd".to_owned());
    }
    Ok(pairs.iter().map(|[high, low]| high << 4 | low).collect())
}
