//! A program without `std`, on `core`, `alloc` and the C library alone. If it links, neither `tl-runtime` nor derived
//! code needs more. It encodes and decodes. Its exit code is 0, or the number of the check that failed, from 1.

#![no_std]
#![no_main]

extern crate alloc;

mod platform;

use alloc::{borrow::ToOwned, string::String, string::ToString, vec, vec::Vec};
use core::{error::Error, ffi::c_int};

use tl_runtime::{
    DecodeOptions, RawObject, TlFunction, TlObject, TlSchema, encode_to_slice, encoded_len,
    from_bytes, to_bytes,
};

/// A schema is constant data, and needs neither.
#[derive(TlSchema)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
struct Api;

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xc1cd_5ea9, returns = X)]
struct InitConnection<'a, X> {
    api_id: i32,
    device_model: &'a str,
    #[tl(flag = 0)]
    proxy: Option<InputClientProxy>,
    #[tl(flag = 1)]
    params: Option<JsonValue<'a>>,
    #[tl(flag = 1)]
    shared: bool,
    #[tl(skip)]
    skipped: Vec<String>,
    query: X,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x7558_8b3f)]
struct InputClientProxy {
    address: String,
    port: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
enum JsonValue<'a> {
    #[tl(id = 0x3f6d_7b68, name = "jsonNull")]
    Null,
    #[tl(id = 0x2be0_dfa4, name = "jsonNumber")]
    Number(f64),
    #[tl(id = 0xb71e_767a, name = "jsonString")]
    String(String),
    #[tl(id = 0xf744_4763, name = "jsonArray")]
    Array(Vec<JsonValue<'a>>),
    Proxy(InputClientProxy),
    #[tl(other = Api)]
    Other(RawObject<'a>),
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xc4f9_186b, name = "help.getConfig", returns = Vec<i64>)]
struct GetConfig;

fn request() -> InitConnection<'static, GetConfig> {
    let values = vec![
        JsonValue::Null,
        JsonValue::Number(-0.5),
        JsonValue::String("ä".to_owned()),
        JsonValue::Proxy(InputClientProxy {
            address: String::new(),
            port: -1,
        }),
    ];
    InitConnection {
        api_id: 17349,
        device_model: "PC",
        proxy: Some(InputClientProxy {
            address: "proxy.example.org".to_owned(),
            port: 443,
        }),
        params: Some(JsonValue::Array(values)),
        shared: true,
        skipped: Vec::new(),
        query: GetConfig,
    }
}

/// The request as its schema has it, put together by hand.
const BYTES: &[u8] = b"\
    \xa9\x5e\xcd\xc1\x03\0\0\0\xc5\x43\0\0\x02PC\0\
    \x3f\x8b\x58\x75\x11proxy.example.org\0\0\xbb\x01\0\0\
    \x63\x47\x44\xf7\x15\xc4\xb5\x1c\x04\0\0\0\
    \x68\x7b\x6d\x3f\
    \xa4\xdf\xe0\x2b\0\0\0\0\0\0\xe0\xbf\
    \x7a\x76\x1e\xb7\x02\xc3\xa4\0\
    \x3f\x8b\x58\x75\0\0\0\0\xff\xff\xff\xff\
    \x6b\x18\xf9\xc4";

/// Each check, in order.
const CHECKS: [fn() -> bool; 6] = [
    || to_bytes(&request()).as_deref() == Ok(BYTES),
    || {
        let mut buffer = [0; BYTES.len()];
        encoded_len(&request()) == Ok(BYTES.len())
            && encode_to_slice(&request(), &mut buffer) == Ok(BYTES.len())
            && buffer == BYTES
    },
    || from_bytes(BYTES) == Ok(request()),
    || DecodeOptions::new().strict(true).from_bytes(BYTES) == Ok(request()),
    // What is not written down here shows that the error's text and place are there as ever.
    || {
        let broken = [BYTES, b"trailing"].concat();
        let result = from_bytes::<InitConnection<'_, GetConfig>>(&broken);
        result.is_err_and(|error| {
            let is_error: &dyn Error = &error;
            is_error.to_string().contains("byte") && error.offset() == BYTES.len()
        })
    },
    || {
        let unknown = [&BYTES[..BYTES.len() - 4], b"\xef\xbe\xad\xde"].concat();
        let result = from_bytes::<InitConnection<'_, GetConfig>>(&unknown);
        result.is_err_and(|error| {
            let text = error.to_string();
            text.contains("0xdeadbeef") && text.contains("InitConnection.query")
        })
    },
];

/// What a generic client asks of a function's result works without `std` as well.
const fn returns<F: TlFunction<Return = Vec<i64>>>(_: &F) {}

/// What the C library calls.
// SAFETY: no other item is exported, so none has this name; its type is that of C's `main`.
#[unsafe(no_mangle)]
extern "C" fn main() -> c_int {
    returns(&request());
    let failed = CHECKS.iter().zip(1..).find(|(check, _)| !check());
    failed.map_or(0, |(_, number)| number)
}
