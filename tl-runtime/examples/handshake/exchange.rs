//! The exchange, step by step, as <https://core.telegram.org/mtproto/auth_key> has it.
//!
//! The big numbers are not computed in constant time.

use num_bigint::BigUint;
use sha2::{Digest as _, Sha256};
use tl_runtime::{take_from_bytes, to_bytes};

use crate::{
    crypto::{self, Ige, sha1},
    messages::{
        ClientDhInnerData, DhGen, Nonce, PqInnerData, PublicKey, ReqDhParams, ReqPqMulti, ResPq,
        Result, SERVER_KEY, Send, ServerDhInnerData, SetClientDhParams, call, ensure,
    },
};

/// The hash of the only prime that Telegram's servers use, a safe one. Another would have to be tested.
const PRIME_SHA256: &str = "02f85e7687fc6f33ba678226a963b3c8a191b47c890cf30debe17c1d623b5af1";

/// What a client draws anew for each exchange, from a generator made for secrets.
pub(crate) struct Secrets {
    pub(crate) nonce: Nonce,
    pub(crate) new_nonce: [u8; 32],
    pub(crate) b: Vec<u8>,
    pub(crate) padding: Vec<u8>,
}

/// Makes the authorization key, of which `own.b` is one half, and a number of the server's the other.
pub(crate) fn exchange(send: &mut Send<'_>, own: &Secrets) -> Result<Vec<u8>> {
    let found = call(send, &ReqPqMulti { nonce: own.nonce })?;
    ensure(found.nonce == own.nonce, "an answer to another exchange")?;
    let nonces = (own.nonce, found.server_nonce);
    let answer = tell_secret(send, own, &found)?;
    make_key(send, own, nonces, answer)
}

/// Factors the server's number, and sends a secret that only the owner of the key can read.
fn tell_secret(send: &mut Send<'_>, own: &Secrets, found: &ResPq) -> Result<Vec<u8>> {
    let (nonce, server_nonce, new_nonce) = (own.nonce, found.server_nonce, own.new_nonce);
    let number = found.pq.iter().map(|&byte| u64::from(byte));
    let number = number.fold(0, |number, byte| number << 8 | byte);
    let (p, q) = crypto::factor(number).ok_or("not a product of two primes")?;
    let [p, q] = &[p, q].map(|factor| BigUint::from(factor).to_bytes_be());

    let (n, e) = (hex::decode(SERVER_KEY)?, vec![1, 0, 1]);
    let key = [&n, &e].map(|bytes| BigUint::from_bytes_be(bytes));
    let hash = sha1(&[&to_bytes(&PublicKey { n, e })?]);
    let public_key_fingerprint = i64::from_le_bytes(*hash.last_chunk().ok_or("no hash")?);
    let known = &found.server_public_key_fingerprints;
    ensure(known.contains(&public_key_fingerprint), "no key in common")?;

    let pq = &found.pq;
    let inner = to_bytes(&PqInnerData {
        pq,
        p,
        q,
        nonce,
        server_nonce,
        new_nonce,
        dc: 2,
    })?;
    let encrypted_data = &crypto::rsa_pad(&inner, &key, |bytes| Ok(getrandom::fill(bytes)?))?;
    let query = ReqDhParams {
        nonce,
        server_nonce,
        p,
        q,
        public_key_fingerprint,
        encrypted_data,
    };
    let answer = call(send, &query)?;
    ensure(
        (answer.nonce, answer.server_nonce) == (nonce, server_nonce),
        "an answer to another exchange",
    )?;
    Ok(answer.encrypted_answer)
}

/// Reads the server's half of the key, and sends the client's.
fn make_key(
    send: &mut Send<'_>,
    own: &Secrets,
    nonces: (Nonce, Nonce),
    mut answer: Vec<u8>,
) -> Result<Vec<u8>> {
    let (nonce, server_nonce) = nonces;
    let ige = Ige::from_nonces(&own.new_nonce, &server_nonce);
    ige.decrypt(&mut answer);
    let server = checked(&answer)?;
    ensure(
        (server.nonce, server.server_nonce) == nonces,
        "an answer to another exchange",
    )?;

    let [prime, g_a, b] = [server.dh_prime, server.g_a, &own.b].map(BigUint::from_bytes_be);
    let far = BigUint::from(1_u8) << (2048 - 64);
    ensure(
        g_a >= far && g_a <= &prime - &far,
        "a half that gives the key away",
    )?;
    let auth_key = crypto::to_256_bytes(&g_a.modpow(&b, &prime));
    let g = BigUint::from(server.g.unsigned_abs());
    let g_b = &g.modpow(&b, &prime).to_bytes_be();

    let inner = to_bytes(&ClientDhInnerData {
        nonce,
        server_nonce,
        retry_id: 0,
        g_b,
    })?;
    let mut encrypted_data = [&sha1(&[&inner])[..], &inner, &own.padding].concat();
    ige.encrypt(&mut encrypted_data);
    let encrypted_data = &encrypted_data;
    match call(
        send,
        &SetClientDhParams {
            nonce,
            server_nonce,
            encrypted_data,
        },
    )? {
        DhGen::Ok(nonce, server_nonce, hash) => {
            let key_hash = sha1(&[&auth_key]);
            let key_hash = key_hash.first_chunk::<8>().ok_or("no hash")?;
            let expected = sha1(&[&own.new_nonce, &[1], key_hash]);
            ensure(
                (nonce, server_nonce) == nonces && expected.ends_with(&hash),
                "another key than ours",
            )?;
            Ok(auth_key)
        }
        DhGen::Retry(..) => Err("begin again, with another b".into()),
        DhGen::Fail(..) => Err("the server refuses".into()),
    }
}

/// What the server has encrypted: a hash, its data, and what fills the last block. The group has to be the known one.
fn checked(answer: &[u8]) -> Result<ServerDhInnerData<'_>> {
    let (hash, answer) = answer.split_first_chunk().ok_or("an answer too short")?;
    let (server, padding) = take_from_bytes::<ServerDhInnerData<'_>>(answer)?;
    let data = answer.strip_suffix(padding).unwrap_or_default();
    ensure(sha1(&[data]) == *hash, "an answer with another hash")?;
    let prime_hash = hex::encode(Sha256::digest(server.dh_prime));
    ensure(
        prime_hash == PRIME_SHA256 && [3, 4, 7].contains(&server.g),
        "another group than the known one",
    )?;
    Ok(server)
}
