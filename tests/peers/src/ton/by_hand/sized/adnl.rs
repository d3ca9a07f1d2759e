//! T1 and T7.

use super::super::{
    super::ours::{Address, AddressList, AdnlMessage, Node, Nodes, Packet, PublicKey},
    id, runs,
};
use crate::sized::output::{Output, Write, bare_vector_len, bytes_len};

impl<B: AsRef<[u8]>> Write for Nodes<B> {
    fn len(&self) -> usize {
        4 + bare_vector_len(&self.nodes)
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::NODES);
        out.bare_vector(&self.nodes);
    }
}

impl<B: AsRef<[u8]>> Write for Node<B> {
    fn len(&self) -> usize {
        self.id.len() + self.addr_list.len() + 4 + bytes_len(self.signature.as_ref())
    }

    fn write(&self, out: &mut Output<'_>) {
        self.id.write(out);
        self.addr_list.write(out);
        out.int(self.version);
        out.bytes(self.signature.as_ref());
    }
}

impl Write for AddressList {
    fn len(&self) -> usize {
        bare_vector_len(&self.addrs) + 16
    }

    fn write(&self, out: &mut Output<'_>) {
        out.bare_vector(&self.addrs);
        self.tail(&mut out.run(Self::TAIL));
    }
}

impl Write for Address {
    #[inline]
    fn len(&self) -> usize {
        match self {
            Self::Udp { .. } => 12,
            Self::Udp6 { .. } => 24,
        }
    }

    #[inline]
    fn write(&self, out: &mut Output<'_>) {
        match self {
            Self::Udp { ip, port } => out.numbers([id::UDP, *ip as u32, *port as u32]),
            Self::Udp6 { ip, port } => {
                let mut run = out.run(24);
                run.number(id::UDP6);
                run.array(*ip);
                run.int(*port);
            }
        }
    }
}

impl Write for PublicKey {
    #[inline]
    fn len(&self) -> usize {
        match self {
            Self::Ed25519 { .. } => 36,
            Self::Overlay { name } => 4 + bytes_len(name),
        }
    }

    #[inline]
    fn write(&self, out: &mut Output<'_>) {
        match self {
            Self::Ed25519 { key } => runs::hash(id::ED25519, key, &mut out.run(runs::HASH)),
            Self::Overlay { name } => {
                out.number(id::OVERLAY);
                out.bytes(name);
            }
        }
    }
}

impl<B: AsRef<[u8]>> Write for Packet<B> {
    fn len(&self) -> usize {
        8 + bytes_len(self.rand1.as_ref())
            + self.from.as_ref().map_or(0, Write::len)
            + self.from_short.as_ref().map_or(0, |_| 32)
            + self.message.as_ref().map_or(0, Write::len)
            + self.messages.as_deref().map_or(0, bare_vector_len)
            + self.address.as_ref().map_or(0, Write::len)
            + self.priority_address.as_ref().map_or(0, Write::len)
            + self.seqno.map_or(0, |_| 8)
            + self.confirm_seqno.map_or(0, |_| 8)
            + self.recv_addr_list_version.map_or(0, |_| 4)
            + self.recv_priority_addr_list_version.map_or(0, |_| 4)
            + self.reinit_dates().map_or(0, |_| 8)
            + self
                .signature
                .as_ref()
                .map_or(0, |it| bytes_len(it.as_ref()))
            + bytes_len(self.rand2.as_ref())
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::PACKET);
        out.bytes(self.rand1.as_ref());
        out.number(self.flags_word());
        if let Some(from) = &self.from {
            from.write(out);
        }
        if let Some(from_short) = &self.from_short {
            out.array(from_short.id);
        }
        if let Some(message) = &self.message {
            message.write(out);
        }
        if let Some(messages) = &self.messages {
            out.bare_vector(messages);
        }
        if let Some(address) = &self.address {
            address.write(out);
        }
        if let Some(address) = &self.priority_address {
            address.write(out);
        }
        if let Some(seqno) = self.seqno {
            out.long(seqno);
        }
        if let Some(seqno) = self.confirm_seqno {
            out.long(seqno);
        }
        if let Some(version) = self.recv_addr_list_version {
            out.int(version);
        }
        if let Some(version) = self.recv_priority_addr_list_version {
            out.int(version);
        }
        if let Some(dates) = self.reinit_dates() {
            out.numbers(dates.map(|date| date as u32));
        }
        if let Some(signature) = &self.signature {
            out.bytes(signature.as_ref());
        }
        out.bytes(self.rand2.as_ref());
    }
}

impl<B: AsRef<[u8]>> Write for AdnlMessage<B> {
    #[inline]
    fn len(&self) -> usize {
        match self {
            Self::Custom { data } => 4 + bytes_len(data.as_ref()),
            Self::Answer { answer, .. } => 36 + bytes_len(answer.as_ref()),
            Self::Part { data, .. } => 44 + bytes_len(data.as_ref()),
        }
    }

    #[inline]
    fn write(&self, out: &mut Output<'_>) {
        match self {
            Self::Custom { data } => {
                out.number(id::CUSTOM);
                out.bytes(data.as_ref());
            }
            Self::Answer { query_id, answer } => {
                runs::hash(id::ANSWER, query_id, &mut out.run(runs::HASH));
                out.bytes(answer.as_ref());
            }
            Self::Part {
                hash,
                total_size,
                offset,
                data,
            } => {
                runs::part(hash, *total_size, *offset, &mut out.run(runs::PART));
                out.bytes(data.as_ref());
            }
        }
    }
}
