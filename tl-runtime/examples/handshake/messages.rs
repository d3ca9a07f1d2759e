//! The messages of the exchange, each held against `schema/mtproto.tl`, and how they are sent.

use std::error::Error;

use tl_runtime::{DecodeOwned, Encode, TlFunction, TlObject, from_bytes, to_bytes};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A connection: sends a query, and returns the answer.
pub(crate) type Send<'a> = dyn FnMut(&[u8]) -> Result<Vec<u8>> + 'a;

/// Sends a query, and decodes the answer as what the query returns.
pub(crate) fn call<F>(send: &mut Send<'_>, query: &F) -> Result<F::Return>
where
    F: TlFunction<Return: DecodeOwned> + Encode,
{
    Ok(from_bytes(&send(&to_bytes(query)?)?)?)
}

pub(crate) fn ensure(holds: bool, otherwise: &str) -> Result<()> {
    if holds { Ok(()) } else { Err(otherwise.into()) }
}

pub(crate) type Nonce = [u8; 16];

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl", returns = ResPq)]
pub(crate) struct ReqPqMulti {
    pub(crate) nonce: Nonce,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl")]
pub(crate) struct ResPq {
    pub(crate) nonce: Nonce,
    pub(crate) server_nonce: Nonce,
    pub(crate) pq: Vec<u8>,
    pub(crate) server_public_key_fingerprints: Vec<i64>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl", name = "p_q_inner_data_dc")]
pub(crate) struct PqInnerData<'a> {
    pub(crate) pq: &'a [u8],
    pub(crate) p: &'a [u8],
    pub(crate) q: &'a [u8],
    pub(crate) nonce: Nonce,
    pub(crate) server_nonce: Nonce,
    pub(crate) new_nonce: [u8; 32],
    pub(crate) dc: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl", returns = ServerDhParamsOk)]
pub(crate) struct ReqDhParams<'a> {
    pub(crate) nonce: Nonce,
    pub(crate) server_nonce: Nonce,
    pub(crate) p: &'a [u8],
    pub(crate) q: &'a [u8],
    pub(crate) public_key_fingerprint: i64,
    pub(crate) encrypted_data: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl")]
pub(crate) struct ServerDhParamsOk {
    pub(crate) nonce: Nonce,
    pub(crate) server_nonce: Nonce,
    pub(crate) encrypted_answer: Vec<u8>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl")]
pub(crate) struct ServerDhInnerData<'a> {
    pub(crate) nonce: Nonce,
    pub(crate) server_nonce: Nonce,
    pub(crate) g: i32,
    pub(crate) dh_prime: &'a [u8],
    pub(crate) g_a: &'a [u8],
    pub(crate) server_time: i32,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl")]
pub(crate) struct ClientDhInnerData<'a> {
    pub(crate) nonce: Nonce,
    pub(crate) server_nonce: Nonce,
    pub(crate) retry_id: i64,
    pub(crate) g_b: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/mtproto.tl", returns = DhGen)]
pub(crate) struct SetClientDhParams<'a> {
    pub(crate) nonce: Nonce,
    pub(crate) server_nonce: Nonce,
    pub(crate) encrypted_data: &'a [u8],
}

/// The last answer: what the server made of the client's half. Its fields are `nonce`, `server_nonce`, and a hash.
#[derive(TlObject)]
#[tl(
    schema_file = "schema/mtproto.tl",
    name = "Set_client_DH_params_answer"
)]
pub(crate) enum DhGen {
    #[tl(name = "dh_gen_ok")]
    Ok(Nonce, Nonce, [u8; 16]),
    #[tl(name = "dh_gen_retry")]
    Retry(Nonce, Nonce, [u8; 16]),
    #[tl(name = "dh_gen_fail")]
    Fail(Nonce, Nonce, [u8; 16]),
}

/// A server's public key. It has no number: what is hashed is the two fields.
#[derive(TlObject)]
pub(crate) struct PublicKey {
    pub(crate) n: Vec<u8>,
    pub(crate) e: Vec<u8>,
}

/// The public key of Telegram's servers. Which one it is, is a hash of it.
pub(crate) const SERVER_KEY: &str = "e8bb3305c0b52c6cf2afdf7637313489e63e05268e5badb601af417786472e5f93b85438968e20e6729a301c0afc121bf715\
    1f834436f7fda680847a66bf64accec78ee21c0b316f0edafe2f41908da7bd1f4a5107638eeb67040ace472a14f90d9f7c2b\
    7def99688ba3073adb5750bb02964902a359fe745d8170e36876d4fd8a5d41b2a76cbff9a13267eb9580b2d06d10357448d2\
    0d9da2191cb5d8c93982961cdfdeda629e37f1fb09a0722027696032fe61ed663db7a37f6f263d370f69db53a0dc0a1748bd\
    aaff6209d5645485e6e001d1953255757e4b8e42813347b11da6ab500fd0ace7e6dfa3736199ccaf9397ed0745a427dcfa6c\
    d67bcb1acff3";
