//! A codec by hand that computes the exact size first and writes into a slice of that size; and the decoder by hand.

mod connection;
mod dialogs;
mod json;
pub(crate) mod output;
mod service;

use self::output::{Write, to_buffer, to_bytes};
use crate::{
    by_hand::{Read, from_bytes},
    cell::{self, Message, Operation, Run},
    messages::{DialogFilters, JsonValue, MsgsAck, Request, SaveFilePart},
    ton, values,
};

pub(crate) fn cell(message: Message, operation: Operation) -> Option<Run> {
    use Message::{W1, W2, W3a, W3b, W4};

    match message {
        W1 => case::<_, Request<&str>>(message, operation, values::request()),
        W2 => case::<_, MsgsAck>(message, operation, values::msgs_ack()),
        W3a => case::<_, JsonValue<&str>>(message, operation, values::json()),
        W3b => case::<_, DialogFilters<&str>>(message, operation, values::dialog_filters()),
        W4 => case::<_, SaveFilePart<&[u8]>>(message, operation, values::save_file_part()),
        _ => ton::sized(message, operation),
    }
}

pub(crate) fn case<O, B>(message: Message, operation: Operation, value: O) -> Option<Run>
where
    O: Write + Read<'static> + PartialEq + 'static,
    B: Write + Read<'static> + 'static,
{
    Some(match operation {
        Operation::EncodeFresh => cell::encode_fresh(message, value, to_bytes),
        Operation::EncodeReused => cell::encode_reused(message, value, to_buffer),
        Operation::DecodeOwned => {
            let read = |bytes| from_bytes::<O>(bytes).unwrap();
            assert!(read(cell::bytes_of(message)) == value);
            cell::decode(message, read, to_bytes)
        }
        Operation::DecodeBorrowed => {
            cell::decode(message, |bytes| from_bytes::<B>(bytes).unwrap(), to_bytes)
        }
        Operation::DecodeCut | Operation::DecodePartial | Operation::StepOver => return None,
    })
}
