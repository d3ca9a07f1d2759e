//! Keys: `pub.*` and `pk.*`.

use serde_json::Value;
use tl_runtime::TlObject;

use crate::vectors::json::{ToJson, object};

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) enum PublicKey<'a> {
    Unenc(&'a [u8]),
    Ed25519([u8; 32]),
    Aes { key: &'a [u8; 32] },
    Overlay { name: &'a [u8] },
}

/// A program that signs has keys of one kind.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", partial)]
pub(super) enum PrivateKey {
    Ed25519 { key: [u8; 32] },
}

impl ToJson for PublicKey<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Unenc(data) => object!("pub.unenc", data),
            Self::Ed25519(key) => object!("pub.ed25519", key),
            Self::Aes { key } => object!("pub.aes", key),
            Self::Overlay { name } => object!("pub.overlay", name),
        }
    }
}

impl ToJson for PrivateKey {
    fn json(&self) -> Value {
        match self {
            Self::Ed25519 { key } => object!("pk.ed25519", key),
        }
    }
}
