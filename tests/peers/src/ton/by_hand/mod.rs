//! The same messages by hand: one decoder, and two codecs that differ in how they write.

mod grown;
mod id;
mod read;
mod runs;
mod sized;

use tl_runtime::InBytes;

use super::{
    ours::{Body, Broadcast, Nodes, Packet, Point, Query, QueueDiff, Request},
    values,
};
use crate::{
    cell::{Message, Operation, Run},
    grown::case as grown_case,
    sized::{
        case as sized_case,
        output::{bytes_len, frame_len},
    },
};

pub(crate) fn sized(message: Message, operation: Operation) -> Option<Run> {
    use Message::{T1, T2, T3, T4, T5, T6, T7};

    match message {
        T1 => sized_case::<_, Nodes<&[u8]>>(message, operation, values::nodes()),
        T2 => sized_case::<_, QueueDiff>(message, operation, values::queue_diff()),
        T3 => sized_case::<_, Point>(message, operation, values::point()),
        T4 => sized_case::<_, Request>(message, operation, values::request()),
        T5 => sized_case::<_, Broadcast<&[u8]>>(message, operation, values::broadcast()),
        T6 => sized_case::<_, Query<&[u8]>>(message, operation, values::query()),
        T7 => sized_case::<_, Packet<&[u8]>>(message, operation, values::packet()),
        _ => None,
    }
}

pub(crate) fn grown(message: Message, operation: Operation) -> Option<Run> {
    match message {
        Message::T1 => grown_case(message, operation, values::nodes()),
        Message::T2 => grown_case(message, operation, values::queue_diff()),
        Message::T3 => grown_case(message, operation, values::point()),
        Message::T4 => grown_case(message, operation, values::request()),
        Message::T5 => grown_case(message, operation, values::broadcast()),
        Message::T6 => grown_case(message, operation, values::query()),
        Message::T7 => grown_case(message, operation, values::packet()),
        _ => None,
    }
}

/// The bits of a packet's flags that say which fields are there.
const PACKET_FIELDS: u32 = (1 << 12) - 1;

impl<B> Packet<B> {
    #[inline]
    fn flags_word(&self) -> u32 {
        self.flags & !PACKET_FIELDS
            | u32::from(self.from.is_some())
            | u32::from(self.from_short.is_some()) << 1
            | u32::from(self.message.is_some()) << 2
            | u32::from(self.messages.is_some()) << 3
            | u32::from(self.address.is_some()) << 4
            | u32::from(self.priority_address.is_some()) << 5
            | u32::from(self.seqno.is_some()) << 6
            | u32::from(self.confirm_seqno.is_some()) << 7
            | u32::from(self.recv_addr_list_version.is_some()) << 8
            | u32::from(self.recv_priority_addr_list_version.is_some()) << 9
            | u32::from(self.reinit_dates().is_some()) << 10
            | u32::from(self.signature.is_some()) << 11
    }

    /// One bit says that both are there.
    #[inline]
    fn reinit_dates(&self) -> Option<[i32; 2]> {
        Some([self.reinit_date?, self.dst_reinit_date?])
    }
}

impl<B: AsRef<[u8]>> Query<B> {
    #[inline]
    fn bodies(&self) -> &[InBytes<Body<B>>] {
        let InBytes(query) = &self.query;
        let InBytes(messages) = &query.data;
        &messages.bodies
    }

    /// The length of the messages, without that of the string that they are in.
    #[inline]
    fn messages_len(&self) -> usize {
        let bodies = self.bodies().iter();
        8 + bodies
            .map(|InBytes(body)| frame_len(body.len()))
            .sum::<usize>()
    }
}

impl<B: AsRef<[u8]>> Body<B> {
    #[inline]
    fn len(&self) -> usize {
        Self::HEAD + bytes_len(self.boc.as_ref())
    }
}
