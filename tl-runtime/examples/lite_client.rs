//! A query to a TON liteserver, and its answer: each an object inside of `bytes`, inside of `bytes`.
//!
//! In the place of a liteserver stands the hex of an answer: one that is built in, or the argument, such as an error.
//!
//! ```text
//! cargo run --example lite_client
//! cargo run --example lite_client 48e1a9bbf5010000…
//! ```

use std::{
    error::Error,
    io::{Write as _, stdout},
};

use tl_runtime::{
    DecodeOwned, Encode, InBytes, RawObject, TlFunction, TlObject, from_bytes, to_bytes,
};

/// What goes over an ADNL connection, around every query.
#[derive(TlObject)]
#[tl(schema_file = "schema/ton.tl", name = "adnl.message.query")]
struct AdnlQuery<T> {
    query_id: [u8; 32],
    query: InBytes<T>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton.tl", name = "adnl.message.answer")]
struct AdnlAnswer<T> {
    query_id: [u8; 32],
    answer: InBytes<T>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton.tl", name = "liteServer.query")]
struct LiteQuery<T> {
    data: InBytes<T>,
}

/// What the function returns, or an error.
#[derive(TlObject)]
enum LiteAnswer<T> {
    Error(LiteServerError),
    Value(T),
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton.tl")]
struct LiteServerError {
    code: i32,
    message: String,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton.tl", name = "liteServer.getMasterchainInfo")]
#[tl(returns = MasterchainInfo)]
struct GetMasterchainInfo;

#[derive(TlObject)]
#[tl(schema_file = "schema/ton.tl", name = "liteServer.masterchainInfo")]
struct MasterchainInfo {
    last: BlockIdExt,
    state_root_hash: [u8; 32],
    init: ZeroStateIdExt,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton.tl", name = "tonNode.blockIdExt")]
struct BlockIdExt {
    workchain: i32,
    shard: i64,
    seqno: i32,
    root_hash: [u8; 32],
    file_hash: [u8; 32],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/ton.tl", name = "tonNode.zeroStateIdExt")]
struct ZeroStateIdExt {
    workchain: i32,
    root_hash: [u8; 32],
    file_hash: [u8; 32],
}

/// Sends a query, and decodes the answer as what the query returns.
fn call<F>(
    send: impl FnOnce(&[u8]) -> Result<Vec<u8>, Box<dyn Error>>,
    query: F,
) -> Result<F::Return, Box<dyn Error>>
where
    F: TlFunction<Return: DecodeOwned> + Encode,
{
    // A number that a client draws, so that it finds the query of an answer.
    let query_id = [7; 32];
    let query = InBytes(LiteQuery {
        data: InBytes(query),
    });
    let answer = send(&to_bytes(&AdnlQuery { query_id, query })?)?;
    let answer: AdnlAnswer<LiteAnswer<F::Return>> = from_bytes(&answer)?;
    if answer.query_id != query_id {
        return Err("an answer to another query".into());
    }
    match answer.answer.0 {
        LiteAnswer::Value(value) => Ok(value),
        LiteAnswer::Error(LiteServerError { code, message }) => {
            Err(format!("{message} ({code})").into())
        }
    }
}

/// A `liteServer.masterchainInfo`.
const INFO: &str = "\
    81288385010000000000000000000080a802d60da3c35447a5839583ff29e504f9d7a49b594af67b57efc7d501115ee5\
    d8ad119ba8e802e967d7c02b678abe88a817e6c52031e4cea9fb30c00aa2b73bfc516d9b1556f10d95ab662029af13e4\
    ba6b1f1ede16af66acd7aeaf8fba5bb50ac2abf800000000f58bd1198bdf8324097b950aa3e883ac6b92adbea08d044f\
    a06f49321a2b6e9ec24e0413140d7eea335fa71ba32263e539c51db3a1260b69cd47aa666604da90";

fn main() -> Result<(), Box<dyn Error>> {
    let send = |query: &[u8]| {
        writeln!(stdout(), "query {}", hex::encode(query))?;
        let answer = hex::decode(std::env::args().nth(1).as_deref().unwrap_or(INFO))?;
        // The server puts it into an `adnl.message.answer`, under the number of the query.
        let (query_id, answer) = ([7; 32], InBytes(from_bytes::<RawObject<'_>>(&answer)?));
        Ok(to_bytes(&AdnlAnswer { query_id, answer })?)
    };
    let MasterchainInfo {
        last,
        state_root_hash,
        ..
    } = call(send, GetMasterchainInfo)?;
    let BlockIdExt {
        workchain,
        shard,
        seqno,
        ..
    } = last;
    writeln!(stdout(), "block ({workchain},{shard:016x},{seqno})")?;
    writeln!(stdout(), "root hash {}", hex::encode(last.root_hash))?;
    writeln!(stdout(), "state {}", hex::encode(state_root_hash))?;
    Ok(())
}
