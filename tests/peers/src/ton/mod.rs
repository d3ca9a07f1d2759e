//! Messages in the shape of those that TON's nodes exchange, and the first programs that were ported: int256 in a
//! row, vectors of hashes, byte strings of middle length among small fields, functions by hand, nested frames.

mod by_hand;
mod ours;
#[cfg(test)]
mod tests;
mod theirs;
mod values;

pub(crate) use self::by_hand::{grown, sized};
use tl_runtime::to_bytes;

use crate::{
    cell::{Message, Operation, Run},
    ours::case as our_case,
    tl_proto::case as their_case,
};

/// This crate's bytes of a message, if it is one of these.
pub(crate) fn bytes_of(message: Message) -> Option<Vec<u8>> {
    let bytes = match message {
        Message::T1 => to_bytes(&values::nodes()),
        Message::T2 => to_bytes(&values::queue_diff()),
        Message::T3 => to_bytes(&values::point()),
        Message::T4 => to_bytes(&values::request()),
        Message::T5 => to_bytes(&values::broadcast()),
        Message::T6 => to_bytes(&values::query()),
        Message::T7 => to_bytes(&values::packet()),
        _ => return None,
    };
    Some(bytes.unwrap())
}

pub(crate) fn ours(message: Message, operation: Operation) -> Option<Run> {
    match message {
        Message::T1 => our_case::<_, ours::Nodes<&[u8]>>(message, operation, values::nodes()),
        Message::T2 => our_case::<_, ours::QueueDiff>(message, operation, values::queue_diff()),
        Message::T3 => our_case::<_, ours::Point>(message, operation, values::point()),
        Message::T4 => our_case::<_, ours::Request>(message, operation, values::request()),
        Message::T5 => {
            our_case::<_, ours::Broadcast<&[u8]>>(message, operation, values::broadcast())
        }
        Message::T6 => our_case::<_, ours::Query<&[u8]>>(message, operation, values::query()),
        Message::T7 => our_case::<_, ours::Packet<&[u8]>>(message, operation, values::packet()),
        _ => None,
    }
}

pub(crate) fn theirs(message: Message, operation: Operation) -> Option<Run> {
    match message {
        Message::T1 => {
            their_case::<theirs::owned::Nodes, theirs::borrowed::Nodes<'_>>(message, operation)
        }
        Message::T2 => their_case::<theirs::QueueDiff, theirs::QueueDiff>(message, operation),
        Message::T3 => their_case::<theirs::Point, theirs::Point>(message, operation),
        Message::T4 => their_case::<theirs::Request, theirs::Request>(message, operation),
        Message::T5 => their_case::<theirs::owned::Broadcast, theirs::borrowed::Broadcast<'_>>(
            message, operation,
        ),
        Message::T6 => {
            their_case::<theirs::owned::Query, theirs::borrowed::Query<'_>>(message, operation)
        }
        Message::T7 => {
            their_case::<theirs::owned::Packet, theirs::borrowed::Packet<'_>>(message, operation)
        }
        _ => None,
    }
}
