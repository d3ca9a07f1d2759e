//! `overlay.*`: networks within the network.

use serde_json::Value;
use tl_runtime::{RawObject, TlObject};

use super::{adnl::IdShort, key::PublicKey};
use crate::vectors::json::{ToJson, object, to_json};

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct BroadcastList {
    hashes: Vec<[u8; 32]>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) enum OverlayCertificate<'a> {
    Certificate {
        issued_by: PublicKey<'a>,
        expire_at: i32,
        max_size: i32,
        #[tl(signature)]
        signature: &'a [u8],
    },
    V2 {
        issued_by: Box<PublicKey<'a>>,
        expire_at: i32,
        max_size: i32,
        flags: i32,
        #[tl(signature)]
        signature: &'a [u8],
    },
    EmptyCertificate,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) enum OverlayNodeToSign {
    ToSign {
        id: IdShort,
        overlay: [u8; 32],
        version: i32,
    },
    Ex {
        id: IdShort,
        overlay: [u8; 32],
        flags: i32,
        version: i32,
    },
}

/// What is no unicast is handed on as it came.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) enum OverlayBroadcast<'a> {
    Unicast {
        data: &'a [u8],
    },
    #[tl(other)]
    Unknown(RawObject<'a>),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl", returns = True)]
pub(super) struct OverlayQuery<'a> {
    overlay: &'a [u8; 32],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/ton_api.tl")]
pub(super) struct True;

impl ToJson for OverlayCertificate<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Certificate {
                issued_by,
                expire_at,
                max_size,
                signature,
            } => object!(
                "overlay.certificate",
                issued_by,
                expire_at,
                max_size,
                signature
            ),
            Self::V2 {
                issued_by,
                expire_at,
                max_size,
                flags,
                signature,
            } => object!(
                "overlay.certificateV2",
                issued_by,
                expire_at,
                max_size,
                flags,
                signature
            ),
            Self::EmptyCertificate => object!("overlay.emptyCertificate"),
        }
    }
}

impl ToJson for OverlayNodeToSign {
    fn json(&self) -> Value {
        match self {
            Self::ToSign {
                id,
                overlay,
                version,
            } => object!("overlay.node.toSign", id, overlay, version),
            Self::Ex {
                id,
                overlay,
                flags,
                version,
            } => object!("overlay.node.toSignEx", id, overlay, flags, version),
        }
    }
}

impl ToJson for OverlayBroadcast<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Unicast { data } => object!("overlay.unicast", data),
            Self::Unknown(raw) => panic!("{:08x} is no unicast", raw.id),
        }
    }
}

to_json!(BroadcastList = "overlay.broadcastList", hashes);
to_json!(OverlayQuery<'_> = "overlay.query", overlay);
to_json!(True = "true");
