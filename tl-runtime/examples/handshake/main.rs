//! The exchange that gives a client of Telegram its authorization key, with the published sample in the place of a
//! server (<https://core.telegram.org/mtproto/samples-auth_key>).
//!
//! The three modules are what a client would copy. It gives them a connection and random secrets, and begins again
//! if the server asks for that.
//!
//! ```text
//! cargo run --example handshake
//! ```

mod crypto;
mod exchange;
mod messages;

use std::io::{Write as _, stdout};

use exchange::{Secrets, exchange};
use messages::{Result, ensure};

fn main() -> Result<()> {
    let sample = |name: &str| {
        let line = include_str!("sample.txt")
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        hex::decode(line.unwrap_or_default())
    };
    let secrets = Secrets {
        nonce: *sample("nonce")?.first_chunk().ok_or("no nonce")?,
        new_nonce: *sample("new_nonce")?.first_chunk().ok_or("no new nonce")?,
        b: sample("b")?,
        padding: sample("padding")?,
    };
    let mut steps = [
        ("req_pq_multi", "resPQ"),
        ("req_DH_params", "server_DH_params_ok"),
        ("set_client_DH_params", "dh_gen_ok"),
    ]
    .into_iter();
    let mut send = |query: &[u8]| {
        let (name, answer) = steps.next().ok_or("a query too many")?;
        // What RSA padded with random bytes is another each time: the last 256 bytes of this query.
        let end = if name == "req_DH_params" {
            query.len().saturating_sub(256)
        } else {
            query.len()
        };
        ensure(
            sample(name)?.get(..end) == query.get(..end),
            "not the query of the sample",
        )?;
        writeln!(stdout(), "{name}, {} bytes, and {answer}", query.len())?;
        Ok(sample(answer)?)
    };
    let auth_key = exchange(&mut send, &secrets)?;
    ensure(auth_key == sample("auth_key")?, "not the key of the sample")?;
    writeln!(stdout(), "authorization key {}", hex::encode(auth_key))?;
    Ok(())
}
