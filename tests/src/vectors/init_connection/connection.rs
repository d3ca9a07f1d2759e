//! `initConnection` in its three generations, and the types around and in it.

use std::borrow::Cow;

use tl_runtime::TlObject;

use super::json_value::JsonValue;
use crate::vectors::json::{to_json, to_json_of_variants};

#[derive(TlObject)]
#[tl(id = 0xda9b0d0d, returns = X)]
pub(super) struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

/// The present one: a proxy and parameters, in a word that is not named.
#[derive(TlObject)]
#[tl(id = 0xc1cd5ea9, returns = X)]
pub(super) struct InitConnection<'a, X> {
    api_id: i32,
    device_model: &'a str,
    system_version: &'a str,
    app_version: &'a str,
    system_lang_code: &'a str,
    lang_pack: &'a str,
    lang_code: &'a str,
    #[tl(flag = 0)]
    proxy: Option<InputClientProxy<&'a str>>,
    #[tl(flag = 1)]
    params: Option<JsonValue<'a>>,
    query: X,
}

/// The one before: a proxy only. This one borrows nothing, and names its word.
#[derive(TlObject)]
#[tl(id = 0x785188b8, name = "initConnection", returns = Query)]
pub(super) struct InitConnectionByProxy<Query> {
    #[tl(flags)]
    flags: u32,
    api_id: i32,
    device_model: String,
    system_version: String,
    app_version: String,
    system_lang_code: String,
    lang_pack: Box<str>,
    lang_code: Box<str>,
    #[tl(flag = flags.0)]
    proxy: Option<Box<InputClientProxy<String>>>,
    query: Query,
}

/// The first: no conditional field, and no word.
#[derive(TlObject)]
#[tl(id = 0xc7481da6, name = "initConnection", returns = X)]
pub(super) struct InitConnectionPlain<'a, X> {
    #[tl(ty = "int")]
    api_id: i32,
    #[tl(ty = "string")]
    device_model: Cow<'a, str>,
    #[tl(ty = "string")]
    system_version: Cow<'a, str>,
    #[tl(ty = "string")]
    app_version: Cow<'a, str>,
    #[tl(ty = "string")]
    system_lang_code: Cow<'a, str>,
    #[tl(ty = "string")]
    lang_pack: Cow<'a, str>,
    #[tl(ty = "string")]
    lang_code: Cow<'a, str>,
    #[tl(ty = "!X")]
    query: X,
}

#[derive(TlObject)]
#[tl(id = 0x75588b3f)]
pub(super) struct InputClientProxy<S> {
    address: S,
    port: i32,
}

/// Any of the generations.
#[derive(TlObject)]
pub(super) enum Connection<'a, X> {
    Present(InitConnection<'a, X>),
    ByProxy(InitConnectionByProxy<X>),
    Plain(InitConnectionPlain<'a, X>),
}

/// Any of them, in a layer or without one.
#[derive(TlObject)]
pub(super) enum Request<'a, X> {
    InLayer(Box<InvokeWithLayer<Connection<'a, X>>>),
    Present(Box<InitConnection<'a, X>>),
    ByProxy(Box<InitConnectionByProxy<X>>),
    Plain(Box<InitConnectionPlain<'a, X>>),
}

impl<X> Connection<'_, X> {
    pub(super) fn query(&self) -> &X {
        match self {
            Self::Present(InitConnection { query, .. })
            | Self::ByProxy(InitConnectionByProxy { query, .. })
            | Self::Plain(InitConnectionPlain { query, .. }) => query,
        }
    }
}

impl<X> Request<'_, X> {
    pub(super) fn query(&self) -> &X {
        match self {
            Self::InLayer(request) => request.query.query(),
            Self::Present(request) => &request.query,
            Self::ByProxy(request) => &request.query,
            Self::Plain(request) => &request.query,
        }
    }
}

to_json!(InvokeWithLayer<X>(X) = "invokeWithLayer", layer, query);
to_json!(
    InitConnection<'_, X>(X) = "initConnection",
    api_id, device_model, system_version, app_version, system_lang_code, lang_pack, lang_code,
    proxy, params, query,
);
to_json!(
    InitConnectionByProxy<X>(X) = "initConnection",
    flags as word,
    api_id, device_model, system_version, app_version, system_lang_code, lang_pack, lang_code,
    proxy, query,
);
to_json!(
    InitConnectionPlain<'_, X>(X) = "initConnection",
    api_id, device_model, system_version, app_version, system_lang_code, lang_pack, lang_code,
    query,
);
to_json!(InputClientProxy<S>(S) = "inputClientProxy", address, port);
to_json_of_variants!(Connection<'_, X>(X): Present, ByProxy, Plain);
to_json_of_variants!(Request<'_, X>(X): InLayer, Present, ByProxy, Plain);
