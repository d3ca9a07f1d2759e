//! What TON signs: the encoding of an object with an empty signature.

use ed25519_compact::{PublicKey as Key, Signature};
use serde::Deserialize;
use tl_runtime::{DecodeOwned, Encode, TlSigned, from_bytes, to_bytes, to_bytes_unsigned};

use super::{
    adnl::{Address, AddressList, PacketContents},
    dht::Node,
    key::PublicKey,
    overlay::OverlayCertificate,
    vectors,
};
use crate::vectors::from_hex;

/// A node of TON's network, which has signed itself.
#[derive(Deserialize)]
struct Signed {
    #[serde(deserialize_with = "from_hex")]
    key: Vec<u8>,
    ip: i32,
    port: i32,
    #[serde(deserialize_with = "from_hex")]
    signature: Vec<u8>,
}

impl Signed {
    fn all() -> Vec<Self> {
        #[derive(Deserialize)]
        struct File {
            nodes: Vec<Signed>,
        }
        let file = include_str!("../../../vectors/ton_signed_nodes.json");
        let File { nodes } = serde_json::from_str(file).unwrap();
        assert_eq!(nodes.len(), 9);
        nodes
    }

    fn node(&self) -> Node<'_> {
        let addrs = vec![Address::Udp {
            ip: self.ip,
            port: self.port,
        }];
        Node {
            id: PublicKey::Ed25519(self.key.as_slice().try_into().unwrap()),
            addr_list: AddressList {
                addrs,
                version: 0,
                reinit_date: 0,
                priority: 0,
                expire_at: 0,
            },
            version: -1,
            signature: &self.signature,
        }
    }

    fn verifies(&self, bytes: &[u8]) -> bool {
        let key = Key::from_slice(&self.key).unwrap();
        let signature = Signature::from_slice(&self.signature).unwrap();
        key.verify(bytes, &signature).is_ok()
    }
}

#[test]
fn signatures_of_the_network_are_of_the_unsigned_encoding() {
    for signed in Signed::all() {
        let node = signed.node();
        let unsigned = to_bytes_unsigned(&node).unwrap();
        assert!(signed.verifies(&unsigned));
        // And of what was read, whose signature is no empty one.
        let bytes = to_bytes(&node).unwrap();
        let read: Node<'_> = from_bytes(&bytes).unwrap();
        assert!(signed.verifies(&to_bytes_unsigned(&read).unwrap()));
        assert!(!signed.verifies(&bytes));
        assert!(!signed.verifies(&to_bytes_unsigned(&Node { version: 0, ..node }).unwrap()));
    }
}

/// Asserts that the value without its signature is that with an empty one.
#[track_caller]
fn assert_unsigned<T: TlSigned, E: Encode>(value: &T, emptied: &E) {
    let unsigned = to_bytes_unsigned(value).unwrap();
    assert_eq!(unsigned, to_bytes(emptied).unwrap());
    assert_eq!(to_bytes_unsigned(&value).unwrap(), unsigned);
}

#[test]
fn of_the_vectors_the_signature_alone_is_left_out() {
    let (mut seen, mut signed) = (0, 0);
    for vector in vectors() {
        let bytes = &vector.bytes;
        match vector.tl_name() {
            "dht.node" => {
                let node: Node<'_> = from_bytes(bytes).unwrap();
                signed += usize::from(!node.signature.is_empty());
                let mut emptied: Node<'_> = from_bytes(bytes).unwrap();
                emptied.signature = &[];
                assert_unsigned(&node, &emptied);
            }
            "adnl.packetContents" => {
                let packet: PacketContents<'_> = from_bytes(bytes).unwrap();
                signed += usize::from(packet.signature.is_some());
                let mut emptied: PacketContents<'_> = from_bytes(bytes).unwrap();
                // TON clears the bit too: `AdnlPacket::to_sign`.
                emptied.signature = None;
                assert_unsigned(&packet, &emptied);
            }
            "overlay.certificate" => {
                let certificate: OverlayCertificate<'_> = from_bytes(bytes).unwrap();
                let mut emptied: OverlayCertificate<'_> = from_bytes(bytes).unwrap();
                if let OverlayCertificate::Certificate { signature, .. } = &mut emptied {
                    signed += usize::from(!signature.is_empty());
                    *signature = &[];
                }
                assert_unsigned(&certificate, &emptied);
            }
            _ => continue,
        }
        seen += 1;
    }
    assert!(seen >= 7 && signed >= 4, "{signed} of {seen}");
}

#[test]
fn what_has_no_signature_in_an_enum_is_as_ever() {
    let empty = OverlayCertificate::EmptyCertificate;
    assert_unsigned(&empty, &empty);
}

/// A packet with a signature in its middle, behind a word with bits of its own.
#[test]
fn a_conditional_signature_takes_its_bit_with_it() {
    let with = |signature, flags| PacketContents {
        rand1: &[1; 7],
        flags,
        from: None,
        from_short: None,
        message: None,
        messages: None,
        address: None,
        priority_address: None,
        seqno: Some(1),
        confirm_seqno: None,
        recv_addr_list_version: None,
        recv_priority_addr_list_version: None,
        reinit_date: Some(2),
        dst_reinit_date: Some(3),
        signature,
        rand2: &[4; 15],
    };
    assert_unsigned(&with(Some(&[5; 64]), 1 << 31), &with(None, 1 << 31));
}

/// No borrowing is needed for any of it.
fn _is_generic<T: TlSigned + DecodeOwned>(bytes: &[u8]) -> Vec<u8> {
    let value: T = from_bytes(bytes).unwrap();
    to_bytes_unsigned(&value).unwrap()
}
