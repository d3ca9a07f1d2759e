//! T1 to T7, written into a slice of the right size.

mod adnl;

use std::collections::BTreeMap;

use tl_runtime::InBytes;

use super::{
    super::ours::{Body, Broadcast, Certificate, Point, Query, QueueDiff, Request},
    id, runs,
};
use crate::sized::output::{Output, Write, bytes_len, frame_len};

impl Write for QueueDiff {
    fn len(&self) -> usize {
        92 + size_of_val(self.messages.as_slice()) + size_of_val(self.signatures.as_slice())
    }

    fn write(&self, out: &mut Output<'_>) {
        self.head(&mut out.run(Self::HEAD));
        out.blocks(&self.messages);
        out.blocks(&self.signatures);
    }
}

impl Write for Point {
    fn len(&self) -> usize {
        80 + 96 * (self.evidence.len() + self.witness.len())
    }

    fn write(&self, out: &mut Output<'_>) {
        self.head(&mut out.run(Self::HEAD));
        write_signatures(&self.evidence, out);
        write_signatures(&self.witness, out);
        out.array(self.digest);
    }
}

/// A map is a bare vector of pairs.
fn write_signatures(map: &BTreeMap<[u8; 32], [u8; 64]>, out: &mut Output<'_>) {
    out.number(map.len() as u32);
    for (pair, (key, signature)) in out.take_blocks::<96>(map.len()).iter_mut().zip(map) {
        pair[..32].copy_from_slice(key);
        pair[32..].copy_from_slice(signature);
    }
}

impl Write for Request {
    fn len(&self) -> usize {
        Self::LEN
    }

    fn write(&self, out: &mut Output<'_>) {
        self.fields(&mut out.run(Self::LEN));
    }
}

impl<B: AsRef<[u8]>> Write for Broadcast<B> {
    fn len(&self) -> usize {
        68 + self.src.len()
            + self.certificate.len()
            + bytes_len(self.data.as_ref())
            + bytes_len(self.signature.as_ref())
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::BROADCAST);
        self.src.write(out);
        self.certificate.write(out);
        self.before_data(&mut out.run(Self::BEFORE_DATA));
        out.bytes(self.data.as_ref());
        self.after_data(&mut out.run(Self::AFTER_DATA));
        out.bytes(self.signature.as_ref());
    }
}

impl<B: AsRef<[u8]>> Write for Certificate<B> {
    #[inline]
    fn len(&self) -> usize {
        match self {
            Self::Certificate {
                issued_by,
                signature,
                ..
            } => 12 + issued_by.len() + bytes_len(signature.as_ref()),
            Self::Empty => 4,
        }
    }

    #[inline]
    fn write(&self, out: &mut Output<'_>) {
        match self {
            Self::Certificate {
                issued_by,
                expire_at,
                max_size,
                signature,
            } => {
                out.number(id::CERTIFICATE);
                issued_by.write(out);
                out.numbers([*expire_at as u32, *max_size as u32]);
                out.bytes(signature.as_ref());
            }
            Self::Empty => out.number(id::EMPTY_CERTIFICATE),
        }
    }
}

impl<B: AsRef<[u8]>> Write for Query<B> {
    fn len(&self) -> usize {
        36 + frame_len(4 + frame_len(self.messages_len()))
    }

    fn write(&self, out: &mut Output<'_>) {
        let messages_len = self.messages_len();
        runs::hash(id::QUERY, &self.query_id, &mut out.run(runs::HASH));
        let mut lite_query = out.frame(4 + frame_len(messages_len));
        lite_query.number(id::LITE_QUERY);
        let mut messages = lite_query.frame(messages_len);
        messages.number(id::SEND_MESSAGES);
        messages.bare_vector(self.bodies());
    }
}

impl<B: AsRef<[u8]>> Write for InBytes<Body<B>> {
    #[inline]
    fn len(&self) -> usize {
        frame_len(self.0.len())
    }

    #[inline]
    fn write(&self, out: &mut Output<'_>) {
        let InBytes(body) = self;
        let mut frame = out.frame(body.len());
        body.head(&mut frame.run(Body::<B>::HEAD));
        frame.bytes(body.boc.as_ref());
    }
}
