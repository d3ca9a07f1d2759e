//! The most common use: `initConnection` from Rust values, from any client's bytes, and from JSON.

use serde::Deserialize;
use tl_runtime::{
    DecodeError, DecodeOwned, RawObject, TlConstructor, TlFunction, TlObject, from_bytes, to_bytes,
};

use crate::words;

#[derive(TlObject, Debug, Clone, PartialEq, Default, Deserialize)]
#[tl(id = 0xda9b0d0d, returns = X)]
struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

#[derive(TlObject, Debug, Clone, PartialEq, Default, Deserialize)]
#[tl(id = 0xc1cd5ea9, returns = X)]
#[serde(default)]
struct InitConnection<X> {
    api_id: i32,
    device_model: String,
    system_version: String,
    app_version: String,
    system_lang_code: String,
    lang_pack: String,
    lang_code: String,
    #[tl(flag = 0)]
    proxy: Option<InputClientProxy>,
    #[tl(flag = 1)]
    params: Option<JsonValue>,
    query: X,
}

/// The generation before JSON parameters.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x785188b8, name = "initConnection", returns = X)]
struct InitConnectionProxy<X> {
    api_id: i32,
    device_model: String,
    system_version: String,
    app_version: String,
    system_lang_code: String,
    lang_pack: String,
    lang_code: String,
    #[tl(flag = 0)]
    proxy: Option<InputClientProxy>,
    query: X,
}

/// The generation before flags.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xc7481da6, name = "initConnection", returns = X)]
struct InitConnectionPlain<X> {
    api_id: i32,
    device_model: String,
    system_version: String,
    app_version: String,
    system_lang_code: String,
    lang_pack: String,
    lang_code: String,
    query: X,
}

/// What a server reads, whatever the age of its client.
#[derive(TlObject, Debug, PartialEq)]
enum AnyInitConnection<X> {
    Current(InitConnection<X>),
    Proxy(InitConnectionProxy<X>),
    Plain(InitConnectionPlain<X>),
}

#[derive(TlObject, Debug, Clone, PartialEq, Deserialize)]
#[tl(id = 0x75588b3f)]
struct InputClientProxy {
    address: String,
    port: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "serde_json::Value")]
enum JsonValue {
    #[tl(id = 0x3f6d7b68)]
    Null,
    #[tl(id = 0xc7345e6a)]
    Bool(bool),
    #[tl(id = 0x2be0dfa4)]
    Number(f64),
    #[tl(id = 0xb71e767a)]
    String(String),
    #[tl(id = 0xf7444763)]
    Array(Vec<JsonValue>),
    #[tl(id = 0x99c1d49d)]
    Object(Vec<JsonObjectValue>),
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xc0de1bd9)]
struct JsonObjectValue {
    key: String,
    value: JsonValue,
}

impl From<serde_json::Value> for JsonValue {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Number(value) => Self::Number(value.as_f64().unwrap_or(f64::NAN)),
            Value::String(value) => Self::String(value),
            Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            Value::Object(entries) => Self::Object(
                entries
                    .into_iter()
                    .map(|(key, value)| JsonObjectValue {
                        key,
                        value: value.into(),
                    })
                    .collect(),
            ),
        }
    }
}

#[derive(TlObject, Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[tl(id = 0xc4f9186b, name = "help.getConfig", returns = Config)]
struct GetConfig {}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xcc1a241e)]
struct Config {
    date: i32,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x2144ca19)]
struct RpcError {
    error_code: i32,
    error_message: String,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xf35c6d01)]
struct RpcResult<T> {
    req_msg_id: i64,
    result: T,
}

/// `initConnection` of the three generations, as its clients write it (`vectors/README.md`), around
/// `help.getConfig`.
const GENERATIONS: [&str; 3] = [
    "a95ecdc100000000c543000007506978656c20380a416e64726f6964203134000d31312e322e332028313233\
     3429000005656e2d5553000007616e64726f696402656e006b18f9c4",
    "b888517801000000c543000007506978656c20380a416e64726f6964203134000d31312e322e332028313233\
     3429000005656e2d5553000007616e64726f696402656e003f8b5875093132372e302e302e310000bb010000\
     6b18f9c4",
    "a61d48c7c543000007506978656c20380a416e64726f6964203134000d31312e322e33202831323334290000\
     05656e2d5553000007616e64726f696402656e006b18f9c4",
];

fn generation(index: usize) -> Vec<u8> {
    hex::decode(GENERATIONS[index]).unwrap()
}

fn pixel() -> InitConnection<GetConfig> {
    InitConnection {
        api_id: 17349,
        device_model: "Pixel 8".to_owned(),
        system_version: "Android 14".to_owned(),
        app_version: "11.2.3 (1234)".to_owned(),
        system_lang_code: "en-US".to_owned(),
        lang_pack: "android".to_owned(),
        lang_code: "en".to_owned(),
        proxy: None,
        params: None,
        query: GetConfig {},
    }
}

#[test]
fn the_call_with_every_field_named() {
    assert_eq!(to_bytes(&pixel()).unwrap(), generation(0));
}

#[test]
fn the_call_with_defaults() {
    let call = InitConnection {
        api_id: 17349,
        lang_code: "en".to_owned(),
        query: GetConfig {},
        ..Default::default()
    };
    let bytes = words![0xc1cd5ea9, 0, 17349, 0, 0, 0, 0, 0, 0x006e_6502, 0xc4f9186b];
    assert_eq!(to_bytes(&call).unwrap(), bytes);
}

#[test]
fn a_server_decodes_whichever_generation_arrives() {
    let decode = |index| {
        let request = [words![0xda9b0d0d, 229], generation(index)].concat();
        let request: InvokeWithLayer<AnyInitConnection<GetConfig>> = from_bytes(&request).unwrap();
        assert_eq!(request.layer, 229);
        assert_eq!(to_bytes(&request.query).unwrap(), generation(index));
        request.query
    };
    assert_eq!(decode(0), AnyInitConnection::Current(pixel()));
    let AnyInitConnection::Proxy(init) = decode(1) else {
        panic!("another generation");
    };
    assert_eq!((init.api_id, &*init.lang_pack), (17349, "android"));
    assert_eq!(init.proxy.unwrap().address, "127.0.0.1");
    let AnyInitConnection::Plain(init) = decode(2) else {
        panic!("another generation");
    };
    assert_eq!(
        (init.lang_code, init.query),
        ("en".to_owned(), GetConfig {})
    );
}

#[test]
fn the_json_of_an_http_call_becomes_the_request() {
    let call = r#"{
        "layer": 229,
        "query": {
            "api_id": 17349,
            "device_model": "Pixel 8",
            "lang_code": "en",
            "proxy": { "address": "proxy.example.org", "port": 443 },
            "params": { "nested": [null, true, "x"], "tz_offset": 3600 },
            "query": {}
        }
    }"#;
    let request: InvokeWithLayer<InitConnection<GetConfig>> = serde_json::from_str(call).unwrap();
    let params = JsonValue::Object(vec![
        JsonObjectValue {
            key: "nested".to_owned(),
            value: JsonValue::Array(vec![
                JsonValue::Null,
                JsonValue::Bool(true),
                JsonValue::String("x".to_owned()),
            ]),
        },
        JsonObjectValue {
            key: "tz_offset".to_owned(),
            value: JsonValue::Number(3600.0),
        },
    ]);
    assert_eq!(request.query.params, Some(params));
    let bytes = to_bytes(&request).unwrap();
    assert_eq!(bytes[..16], words![0xda9b0d0d, 229, 0xc1cd5ea9, 0b11]);
    assert_eq!(from_bytes(&bytes), Ok(request));
}

/// What a generic client does with the answer to a query: the result, or the server's refusal.
fn answer<F: TlFunction<Return: DecodeOwned>>(
    _query: &F,
    bytes: &[u8],
) -> Result<Result<F::Return, RpcError>, DecodeError> {
    let answer: RpcResult<RawObject<'_>> = from_bytes(bytes)?;
    if answer.result.id == RpcError::ID {
        answer.result.decode().map(Err)
    } else {
        answer.result.decode().map(Ok)
    }
}

fn refusal(code: i32, message: &str) -> Vec<u8> {
    to_bytes(&RpcResult {
        req_msg_id: 7,
        result: RpcError {
            error_code: code,
            error_message: message.to_owned(),
        },
    })
    .unwrap()
}

#[test]
fn an_rpc_error_arrives_where_the_result_was_expected() {
    for message in ["CONNECTION_LAYER_INVALID", "INPUT_FETCH_FAIL"] {
        let bytes = refusal(400, message);
        assert_eq!(bytes[12..16], words![0x2144ca19]);
        let error = answer(&pixel(), &bytes).unwrap().unwrap_err();
        assert_eq!((error.error_code, &*error.error_message), (400, message));
    }
    let result = RpcResult {
        req_msg_id: 7,
        result: Config { date: 5 },
    };
    let bytes = to_bytes(&result).unwrap();
    assert_eq!(answer(&pixel(), &bytes), Ok(Ok(Config { date: 5 })));
}

/// The same by an enum, where the result is a type with one constructor.
#[derive(TlObject, Debug, PartialEq)]
enum Outcome<T> {
    Refused(RpcError),
    Result(T),
}

#[test]
fn an_enum_tells_the_error_from_the_result_too() {
    let bytes = refusal(400, "INPUT_FETCH_FAIL");
    let answer: RpcResult<Outcome<Config>> = from_bytes(&bytes).unwrap();
    assert!(matches!(answer.result, Outcome::Refused(error) if error.error_code == 400));
    let bytes = words![0xf35c6d01, 7, 0, 0xcc1a241e, 5];
    let answer: RpcResult<Outcome<Config>> = from_bytes(&bytes).unwrap();
    assert_eq!(answer.result, Outcome::Result(Config { date: 5 }));
}

/// A last variant that is a parameter takes whatever the parameter is.
#[test]
fn the_result_beside_an_error_may_be_anything() {
    let bytes = words![0xf35c6d01, 7, 0, 0x1cb5c415, 2, 5, 6];
    let answer: RpcResult<Outcome<Vec<i32>>> = from_bytes(&bytes).unwrap();
    assert_eq!(answer.result, Outcome::Result(vec![5, 6]));
    assert_eq!(to_bytes(&answer).unwrap(), bytes);
    let bytes = words![0xf35c6d01, 7, 0, 0x997275b5];
    let answer: RpcResult<Outcome<bool>> = from_bytes(&bytes).unwrap();
    assert_eq!(answer.result, Outcome::Result(true));
    let bytes = refusal(420, "FLOOD_WAIT_3");
    let answer: RpcResult<Outcome<bool>> = from_bytes(&bytes).unwrap();
    assert!(matches!(answer.result, Outcome::Refused(error) if error.error_code == 420));
    let error = from_bytes::<RpcResult<Outcome<bool>>>(&words![0xf35c6d01, 7, 0, 1]).unwrap_err();
    assert_eq!(error.offset(), 12);
}
