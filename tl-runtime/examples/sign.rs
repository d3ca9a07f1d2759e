//! What TON hashes and signs: a node of its DHT, which the mainnet's configuration lists with the node's own signature.
//!
//! Prints the short id of the node's key, whether the signature holds, and whether it still does with another port.
//! Then signs a node with a key of its own.
//!
//! ```text
//! cargo run --example sign
//! ```

use std::{
    error::Error,
    io::{Write as _, stdout},
};

use ed25519_compact::{KeyPair, PublicKey as Key, Seed, Signature};
use sha2::{Digest, Sha256};
use tl_runtime::{EncodeError, TlObject, encode_to, to_bytes, to_bytes_unsigned};

#[derive(TlObject, Clone)]
#[tl(schema_file = "schema/ton.tl", name = "dht.node")]
struct Node {
    id: PublicKey,
    addr_list: AddressList,
    version: i32,
    /// Empty in what is signed.
    #[tl(signature)]
    signature: Vec<u8>,
}

#[derive(TlObject, Clone)]
#[tl(schema_file = "schema/ton.tl", partial)]
enum PublicKey {
    #[tl(name = "pub.ed25519")]
    Ed25519 { key: [u8; 32] },
}

#[derive(TlObject, Clone)]
#[tl(schema_file = "schema/ton.tl", name = "adnl.addressList")]
struct AddressList {
    addrs: Vec<Address>,
    version: i32,
    reinit_date: i32,
    priority: i32,
    expire_at: i32,
}

#[derive(TlObject, Clone)]
#[tl(schema_file = "schema/ton.tl", name = "adnl.Address")]
enum Address {
    #[tl(name = "adnl.address.udp")]
    Udp { ip: i32, port: i32 },
}

impl Node {
    fn new(key: [u8; 32], ip: i32, port: i32) -> Self {
        Self {
            id: PublicKey::Ed25519 { key },
            addr_list: AddressList {
                addrs: vec![Address::Udp { ip, port }],
                version: 0,
                reinit_date: 0,
                priority: 0,
                expire_at: 0,
            },
            version: -1,
            signature: Vec::new(),
        }
    }

    fn sign(&mut self, key: &KeyPair) -> Result<(), EncodeError> {
        let signature = key.sk.sign(to_bytes_unsigned(self)?, None);
        self.signature = signature.to_vec();
        Ok(())
    }

    fn is_signed(&self) -> Result<bool, EncodeError> {
        let PublicKey::Ed25519 { key } = self.id;
        let signed = to_bytes_unsigned(self)?;
        let Ok(signature) = Signature::from_slice(&self.signature) else {
            return Ok(false);
        };
        Ok(Key::new(key).verify(signed, &signature).is_ok())
    }
}

/// TON's short id of an object: a hash of its encoding, which goes to the hasher piece by piece.
fn short_id(key: &PublicKey) -> Result<[u8; 32], EncodeError> {
    let mut hasher = Sha256::new();
    encode_to(key, |piece| hasher.update(piece))?;
    Ok(hasher.finalize().into())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = stdout();
    let key = "e8f1a43d049bc85a75d9eb1fd4daa60ce68ba0503c8bdf8ca79f9c031e70b535";
    let key = *hex::decode(key)?.first_chunk().ok_or("no key")?;
    let mut node = Node::new(key, -1185526007, 22096);
    node.signature = hex::decode(
        "2f8375f9dcd72e59264f988f9efb26b22c735d4d0bea43ca029a8c75cac63f97\
         7db2c3219faf52cc714afb2233bc6eb343da116f84e7a8f05a2928638e3d8e06",
    )?;
    writeln!(out, "short id {}", hex::encode(short_id(&node.id)?))?;
    writeln!(out, "signed by its key: {}", node.is_signed()?)?;

    let [Address::Udp { port, .. }] = node.addr_list.addrs.as_mut_slice() else {
        return Err("another address".into());
    };
    *port += 1;
    writeln!(out, "with another port: {}", node.is_signed()?)?;

    // A real key comes from a generator made for secrets.
    let own = KeyPair::from_seed(Seed::new([7; 32]));
    let mut node = Node::new(*own.pk, 0x7f00_0001, 30303);
    node.sign(&own)?;
    writeln!(out, "signed by our key: {}", node.is_signed()?)?;
    writeln!(out, "node {}", hex::encode(to_bytes(&node)?))?;
    Ok(())
}
