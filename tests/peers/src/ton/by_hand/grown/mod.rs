//! T1 to T7, written into a `Vec` that grows.

mod adnl;

use std::collections::BTreeMap;

use tl_runtime::InBytes;

use super::{
    super::ours::{Broadcast, Certificate, Point, Query, QueueDiff, Request},
    id, runs,
};
use crate::{
    grown::output::{Write, array, blocks, bytes, frame, number, numbers, run},
    sized::output::frame_len,
};

impl Write for QueueDiff {
    fn write(&self, out: &mut Vec<u8>) {
        run::<{ Self::HEAD }>(out, |run| self.head(run));
        blocks(&self.messages, out);
        blocks(&self.signatures, out);
    }

    #[inline]
    fn capacity(&self) -> usize {
        92 + size_of_val(self.messages.as_slice()) + size_of_val(self.signatures.as_slice())
    }
}

impl Write for Point {
    fn write(&self, out: &mut Vec<u8>) {
        run::<{ Self::HEAD }>(out, |run| self.head(run));
        write_signatures(&self.evidence, out);
        write_signatures(&self.witness, out);
        array(&self.digest, out);
    }

    #[inline]
    fn capacity(&self) -> usize {
        80 + 96 * (self.evidence.len() + self.witness.len())
    }
}

/// A map is a bare vector of pairs.
fn write_signatures(map: &BTreeMap<[u8; 32], [u8; 64]>, out: &mut Vec<u8>) {
    number(map.len() as u32, out);
    out.reserve(96 * map.len());
    for (key, signature) in map {
        array(key, out);
        array(signature, out);
    }
}

impl Write for Request {
    fn write(&self, out: &mut Vec<u8>) {
        run::<{ Self::LEN }>(out, |run| self.fields(run));
    }

    #[inline]
    fn capacity(&self) -> usize {
        Self::LEN
    }
}

impl<B: AsRef<[u8]>> Write for Broadcast<B> {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::BROADCAST, out);
        self.src.write(out);
        self.certificate.write(out);
        run::<40>(out, |run| self.before_data(run));
        bytes(self.data.as_ref(), out);
        run::<24>(out, |run| self.after_data(run));
        bytes(self.signature.as_ref(), out);
    }

    /// The small fields, and a certificate, need less than these 512 bytes.
    #[inline]
    fn capacity(&self) -> usize {
        512 + self.data.as_ref().len()
    }
}

impl<B: AsRef<[u8]>> Write for Certificate<B> {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Certificate {
                issued_by,
                expire_at,
                max_size,
                signature,
            } => {
                number(id::CERTIFICATE, out);
                issued_by.write(out);
                numbers([*expire_at as u32, *max_size as u32], out);
                bytes(signature.as_ref(), out);
            }
            Self::Empty => number(id::EMPTY_CERTIFICATE, out),
        }
    }
}

impl<B: AsRef<[u8]>> Write for Query<B> {
    fn write(&self, out: &mut Vec<u8>) {
        self.write_with(self.messages_len(), out);
    }

    /// The bodies are measured once: for the buffer and for the strings.
    fn to_bytes(&self) -> Vec<u8> {
        let messages_len = self.messages_len();
        let lite_query_len = 4 + frame_len(messages_len);
        let mut out = Vec::with_capacity(36 + frame_len(lite_query_len));
        self.write_with(messages_len, &mut out);
        out
    }
}

impl<B: AsRef<[u8]>> Query<B> {
    #[inline]
    fn write_with(&self, messages_len: usize, out: &mut Vec<u8>) {
        run::<{ runs::HASH }>(out, |run| runs::hash(id::QUERY, &self.query_id, run));
        frame(4 + frame_len(messages_len), out, |out| {
            number(id::LITE_QUERY, out);
            frame(messages_len, out, |out| {
                let bodies = self.bodies();
                numbers([id::SEND_MESSAGES, bodies.len() as u32], out);
                for InBytes(body) in bodies {
                    frame(body.len(), out, |out| {
                        run::<40>(out, |run| body.head(run));
                        bytes(body.boc.as_ref(), out);
                    });
                }
            });
        });
    }
}
