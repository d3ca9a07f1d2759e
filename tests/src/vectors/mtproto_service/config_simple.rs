//! `help.configSimple`: bare vectors of boxed items.

use std::borrow::Cow;

use serde_json::Value;
use tl_runtime::TlObject;

use crate::vectors::json::{ToJson, object, to_json};

#[derive(TlObject)]
#[tl(id = 0x5a592a6c, name = "help.configSimple")]
pub(super) struct ConfigSimple<'a> {
    date: i32,
    expires: i32,
    #[tl(ty = "vector<AccessPointRule>")]
    rules: Vec<AccessPointRule<'a>>,
}

#[derive(TlObject)]
#[tl(id = 0x4679b65f)]
pub(super) struct AccessPointRule<'a> {
    phone_prefix_rules: Cow<'a, [u8]>,
    dc_id: i32,
    #[tl(bare)]
    ips: Vec<IpPort<'a>>,
}

#[derive(TlObject)]
pub(super) enum IpPort<'a> {
    #[tl(id = 0xd433ad73, name = "ipPort")]
    Plain { ipv4: i32, port: i32 },
    #[tl(id = 0x37982646, name = "ipPortSecret")]
    Secret(i32, i32, Cow<'a, [u8]>),
}

impl ToJson for IpPort<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Plain { ipv4, port } => object!("ipPort", ipv4, port),
            Self::Secret(ipv4, port, secret) => object!("ipPortSecret", ipv4, port, secret),
        }
    }
}

to_json!(ConfigSimple<'_> = "help.configSimple", date, expires, rules);
to_json!(AccessPointRule<'_> = "accessPointRule", phone_prefix_rules, dc_id, ips);
