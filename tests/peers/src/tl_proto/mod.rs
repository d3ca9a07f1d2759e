//! tl-proto.
//!
//! It has no `str` (a program reads bytes, or does as `text` does), its vectors are bare, and it writes
//! doubles wrong (all but zero and NaN): `with` modules make up for all three, as they would in a program.

#[expect(dead_code, reason = "a flags word's field says only where it is")]
mod owned;
mod types;
mod with;

#[expect(dead_code, reason = "a flags word's field says only where it is")]
mod borrowed {
    super::types::types!(&'tl str, &'tl [u8], 'tl);
}

use tl_proto::{TlRead, TlWrite, deserialize, serialize, serialize_into};

use crate::{
    cell::{self, Message, Operation, Run},
    ton,
};

pub(crate) fn cell(message: Message, operation: Operation) -> Option<Run> {
    match message {
        Message::W1 => case::<owned::Request, borrowed::Request<'_>>(message, operation),
        Message::W2 => case::<owned::MsgsAck, borrowed::MsgsAck>(message, operation),
        Message::W3a => case::<owned::JsonValue, borrowed::JsonValue<'_>>(message, operation),
        Message::W3b => {
            case::<owned::DialogFilters, borrowed::DialogFilters<'_>>(message, operation)
        }
        Message::W4 => case::<owned::SaveFilePart, borrowed::SaveFilePart<'_>>(message, operation),
        _ => ton::theirs(message, operation),
    }
}

pub(crate) fn case<O, B>(message: Message, operation: Operation) -> Option<Run>
where
    O: TlWrite + TlRead<'static> + 'static,
    B: TlWrite + TlRead<'static> + 'static,
{
    let value = || deserialize::<O>(cell::bytes_of(message)).unwrap();
    Some(match operation {
        Operation::EncodeFresh => cell::encode_fresh(message, value(), |value| serialize(value)),
        Operation::EncodeReused => cell::encode_reused(message, value(), |value, buffer| {
            serialize_into(value, buffer);
        }),
        Operation::DecodeOwned => cell::decode(
            message,
            |bytes| deserialize::<O>(bytes).unwrap(),
            |value| serialize(value),
        ),
        Operation::DecodeBorrowed => cell::decode(
            message,
            |bytes| deserialize::<B>(bytes).unwrap(),
            |value| serialize(value),
        ),
        Operation::DecodeCut | Operation::DecodePartial | Operation::StepOver => return None,
    })
}
