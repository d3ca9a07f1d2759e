//! W1: the first request of a connection.

use tl_runtime::TlObject;

use super::JsonValue;

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xda9b0d0d)]
pub struct InvokeWithLayer<X> {
    pub layer: i32,
    pub query: X,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xc1cd5ea9)]
pub struct InitConnection<S, X> {
    pub api_id: i32,
    pub device_model: S,
    pub system_version: S,
    pub app_version: S,
    pub system_lang_code: S,
    pub lang_pack: S,
    pub lang_code: S,
    #[tl(flag = 0)]
    pub proxy: Option<InputClientProxy<S>>,
    #[tl(flag = 1)]
    pub params: Option<JsonValue<S>>,
    pub query: X,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0x75588b3f)]
pub struct InputClientProxy<S> {
    pub address: S,
    pub port: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(id = 0xc4f9186b, name = "help.getConfig")]
pub struct GetConfig;
