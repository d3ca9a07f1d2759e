//! T1 and T7.

use super::super::{
    super::ours::{Address, AddressList, AdnlMessage, Node, Nodes, Packet, PublicKey},
    id, runs,
};
use crate::grown::output::{Write, array, bare_vector, bytes, int, long, number, numbers, run};

impl<B: AsRef<[u8]>> Write for Nodes<B> {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::NODES, out);
        bare_vector(&self.nodes, out);
    }

    /// A node with a few addresses needs less.
    #[inline]
    fn capacity(&self) -> usize {
        8 + 192 * self.nodes.len()
    }
}

impl<B: AsRef<[u8]>> Write for Node<B> {
    fn write(&self, out: &mut Vec<u8>) {
        self.id.write(out);
        self.addr_list.write(out);
        int(self.version, out);
        bytes(self.signature.as_ref(), out);
    }
}

impl Write for AddressList {
    fn write(&self, out: &mut Vec<u8>) {
        bare_vector(&self.addrs, out);
        run::<{ Self::TAIL }>(out, |run| self.tail(run));
    }
}

impl Write for Address {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Udp { ip, port } => numbers([id::UDP, *ip as u32, *port as u32], out),
            Self::Udp6 { ip, port } => run::<24>(out, |run| {
                run.number(id::UDP6);
                run.array(*ip);
                run.int(*port);
            }),
        }
    }
}

impl Write for PublicKey {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Ed25519 { key } => {
                run::<{ runs::HASH }>(out, |run| runs::hash(id::ED25519, key, run));
            }
            Self::Overlay { name } => {
                number(id::OVERLAY, out);
                bytes(name, out);
            }
        }
    }
}

impl<B: AsRef<[u8]>> Write for Packet<B> {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::PACKET, out);
        bytes(self.rand1.as_ref(), out);
        number(self.flags_word(), out);
        if let Some(from) = &self.from {
            from.write(out);
        }
        if let Some(from_short) = &self.from_short {
            array(&from_short.id, out);
        }
        if let Some(message) = &self.message {
            message.write(out);
        }
        if let Some(messages) = &self.messages {
            bare_vector(messages, out);
        }
        if let Some(address) = &self.address {
            address.write(out);
        }
        if let Some(address) = &self.priority_address {
            address.write(out);
        }
        if let Some(seqno) = self.seqno {
            long(seqno, out);
        }
        if let Some(seqno) = self.confirm_seqno {
            long(seqno, out);
        }
        if let Some(version) = self.recv_addr_list_version {
            int(version, out);
        }
        if let Some(version) = self.recv_priority_addr_list_version {
            int(version, out);
        }
        if let Some(dates) = self.reinit_dates() {
            numbers(dates.map(|date| date as u32), out);
        }
        if let Some(signature) = &self.signature {
            bytes(signature.as_ref(), out);
        }
        bytes(self.rand2.as_ref(), out);
    }

    /// A packet is as long as a datagram may be, or shorter.
    #[inline]
    fn capacity(&self) -> usize {
        1_500
    }
}

impl<B: AsRef<[u8]>> Write for AdnlMessage<B> {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Custom { data } => {
                number(id::CUSTOM, out);
                bytes(data.as_ref(), out);
            }
            Self::Answer { query_id, answer } => {
                run::<{ runs::HASH }>(out, |run| runs::hash(id::ANSWER, query_id, run));
                bytes(answer.as_ref(), out);
            }
            Self::Part {
                hash,
                total_size,
                offset,
                data,
            } => {
                run::<{ runs::PART }>(out, |run| runs::part(hash, *total_size, *offset, run));
                bytes(data.as_ref(), out);
            }
        }
    }
}
