//! The messages that create an authorization key.

use serde_json::Value;
use tl_runtime::TlObject;

use super::json::{ToJson, object, to_json};
use crate::fuzz::{Subject, subjects};

/// The types of this file, to be tried on any bytes.
pub(super) fn subjects() -> impl Iterator<Item = Subject> {
    subjects![
        ReqPqMulti<'_>,
        ResPq,
        PqInnerData<'_>,
        ReqDhParams<'_>,
        ServerDhParams,
        ServerDhInnerData<'_>,
        ClientDhInnerData<'_>,
        SetClientDhParams<'_>,
        SetClientDhParamsAnswer,
        DestroyAuthKey,
    ]
    .into_iter()
}

#[derive(TlObject)]
#[tl(id = 0xbe7e8ef1, name = "req_pq_multi", returns = ResPq)]
pub(super) struct ReqPqMulti<'a> {
    nonce: &'a [u8; 16],
}

#[derive(TlObject)]
#[tl(id = 0x05162463, name = "resPQ")]
pub(super) struct ResPq {
    nonce: [u8; 16],
    server_nonce: [u8; 16],
    pq: Vec<u8>,
    server_public_key_fingerprints: Vec<i64>,
}

#[derive(TlObject)]
pub(super) enum PqInnerData<'a> {
    #[tl(id = 0xa9f55f95, name = "p_q_inner_data_dc")]
    Dc {
        pq: &'a [u8],
        p: &'a [u8],
        q: &'a [u8],
        nonce: &'a [u8; 16],
        server_nonce: &'a [u8; 16],
        new_nonce: &'a [u8; 32],
        dc: i32,
    },
    #[tl(id = 0x3c6a84d4, name = "p_q_inner_data_temp")]
    Temp {
        #[tl(ty = "bytes")]
        pq: &'a [u8],
        #[tl(ty = "bytes")]
        p: &'a [u8],
        #[tl(ty = "bytes")]
        q: &'a [u8],
        #[tl(ty = "int128")]
        nonce: [u8; 16],
        #[tl(ty = "int128")]
        server_nonce: [u8; 16],
        #[tl(ty = "int256")]
        new_nonce: [u8; 32],
        #[tl(ty = "int")]
        expires_in: i32,
    },
}

#[derive(TlObject)]
#[tl(id = 0xd712e4be, name = "req_DH_params", returns = ServerDhParams)]
pub(super) struct ReqDhParams<'a> {
    nonce: [u8; 16],
    server_nonce: [u8; 16],
    p: &'a [u8],
    q: &'a [u8],
    public_key_fingerprint: i64,
    encrypted_data: &'a [u8],
}

#[derive(TlObject)]
pub(super) enum ServerDhParams {
    #[tl(id = 0x79cb045d, name = "server_DH_params_fail")]
    Fail {
        nonce: [u8; 16],
        server_nonce: [u8; 16],
        new_nonce_hash: [u8; 16],
    },
    #[tl(id = 0xd0e8075c, name = "server_DH_params_ok")]
    Ok {
        nonce: [u8; 16],
        server_nonce: [u8; 16],
        encrypted_answer: Box<[u8]>,
    },
}

#[derive(TlObject)]
#[tl(id = 0xb5890dba, name = "server_DH_inner_data")]
pub(super) struct ServerDhInnerData<'a> {
    nonce: [u8; 16],
    server_nonce: [u8; 16],
    g: i32,
    dh_prime: &'a [u8],
    g_a: &'a [u8],
    server_time: i32,
}

#[derive(TlObject)]
#[tl(id = 0x6643b654, name = "client_DH_inner_data")]
pub(super) struct ClientDhInnerData<'a> {
    nonce: [u8; 16],
    server_nonce: [u8; 16],
    retry_id: i64,
    g_b: &'a [u8],
}

#[derive(TlObject)]
#[tl(id = 0xf5045f1f, name = "set_client_DH_params", returns = SetClientDhParamsAnswer)]
pub(super) struct SetClientDhParams<'a> {
    nonce: &'a [u8; 16],
    server_nonce: &'a [u8; 16],
    encrypted_data: &'a [u8],
}

/// Variants without field names.
#[derive(TlObject)]
pub(super) enum SetClientDhParamsAnswer {
    #[tl(id = 0x3bcbf734, name = "dh_gen_ok")]
    Ok([u8; 16], [u8; 16], [u8; 16]),
    #[tl(id = 0x46dc1fb9, name = "dh_gen_retry")]
    Retry([u8; 16], [u8; 16], [u8; 16]),
    #[tl(id = 0xa69dae02, name = "dh_gen_fail")]
    Fail([u8; 16], [u8; 16], [u8; 16]),
}

/// What it returns is in no vector.
#[derive(TlObject)]
#[tl(id = 0xd1435160, name = "destroy_auth_key")]
pub(super) struct DestroyAuthKey;

impl ToJson for PqInnerData<'_> {
    fn json(&self) -> Value {
        match self {
            Self::Dc {
                pq,
                p,
                q,
                nonce,
                server_nonce,
                new_nonce,
                dc,
            } => {
                object!(
                    "p_q_inner_data_dc",
                    pq,
                    p,
                    q,
                    nonce,
                    server_nonce,
                    new_nonce,
                    dc
                )
            }
            Self::Temp {
                pq,
                p,
                q,
                nonce,
                server_nonce,
                new_nonce,
                expires_in,
            } => object!(
                "p_q_inner_data_temp",
                pq,
                p,
                q,
                nonce,
                server_nonce,
                new_nonce,
                expires_in
            ),
        }
    }
}

impl ToJson for ServerDhParams {
    fn json(&self) -> Value {
        match self {
            Self::Fail {
                nonce,
                server_nonce,
                new_nonce_hash,
            } => {
                object!("server_DH_params_fail", nonce, server_nonce, new_nonce_hash)
            }
            Self::Ok {
                nonce,
                server_nonce,
                encrypted_answer,
            } => {
                object!("server_DH_params_ok", nonce, server_nonce, encrypted_answer)
            }
        }
    }
}

impl ToJson for SetClientDhParamsAnswer {
    fn json(&self) -> Value {
        match self {
            Self::Ok(nonce, server_nonce, new_nonce_hash1) => {
                object!("dh_gen_ok", nonce, server_nonce, new_nonce_hash1)
            }
            Self::Retry(nonce, server_nonce, new_nonce_hash2) => {
                object!("dh_gen_retry", nonce, server_nonce, new_nonce_hash2)
            }
            Self::Fail(nonce, server_nonce, new_nonce_hash3) => {
                object!("dh_gen_fail", nonce, server_nonce, new_nonce_hash3)
            }
        }
    }
}

to_json!(ReqPqMulti<'_> = "req_pq_multi", nonce);
to_json!(
    ResPq = "resPQ",
    nonce,
    server_nonce,
    pq,
    server_public_key_fingerprints
);
to_json!(
    ReqDhParams<'_> = "req_DH_params",
    nonce, server_nonce, p, q, public_key_fingerprint, encrypted_data,
);
to_json!(
    ServerDhInnerData<'_> = "server_DH_inner_data",
    nonce, server_nonce, g, dh_prime, g_a, server_time,
);
to_json!(ClientDhInnerData<'_> = "client_DH_inner_data", nonce, server_nonce, retry_id, g_b);
to_json!(SetClientDhParams<'_> = "set_client_DH_params", nonce, server_nonce, encrypted_data);
to_json!(DestroyAuthKey = "destroy_auth_key");
