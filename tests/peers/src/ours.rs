//! This crate.

use tl_runtime::{Decode, DecodeOwned, Encode, TlSchema, encode_into, from_bytes, to_bytes};

use crate::{
    cell::{self, Message, Operation, Run},
    messages::{
        DialogFilters, JsonValue, MsgsAck, Request, SaveFilePart,
        layer::MessagesDialogs,
        page::{Api, Dialogs},
        partial::Shown,
    },
    ton, values,
};

pub(crate) fn bytes_of(message: Message) -> Vec<u8> {
    match message {
        Message::W1 => to_bytes(&values::request()),
        Message::W2 => to_bytes(&values::msgs_ack()),
        Message::W3a => to_bytes(&values::json()),
        Message::W3b => to_bytes(&values::dialog_filters()),
        Message::W4 => to_bytes(&values::save_file_part()),
        Message::W5 => to_bytes(&values::dialogs()),
        message => return ton::bytes_of(message).unwrap(),
    }
    .unwrap()
}

pub(crate) fn cell(message: Message, operation: Operation) -> Option<Run> {
    use Message::{W1, W2, W3a, W3b, W4, W5};

    match message {
        W3b | W5 if operation == Operation::StepOver => Some(step_over(message)),
        W1 => case::<_, Request<&str>>(message, operation, values::request()),
        // Numbers have nothing to borrow.
        W2 => case::<_, MsgsAck>(message, operation, values::msgs_ack()),
        W3a => case::<_, JsonValue<&str>>(message, operation, values::json()),
        W3b => case::<_, DialogFilters<&str>>(message, operation, values::dialog_filters()),
        W4 => case::<_, SaveFilePart<&[u8]>>(message, operation, values::save_file_part()),
        W5 => page(operation),
        _ => ton::ours(message, operation),
    }
}

pub(crate) fn case<O, B>(message: Message, operation: Operation, value: O) -> Option<Run>
where
    O: Encode + DecodeOwned + PartialEq + 'static,
    B: Encode + Decode<'static> + 'static,
{
    Some(match operation {
        Operation::EncodeFresh => {
            cell::encode_fresh(message, value, |value| to_bytes(value).unwrap())
        }
        Operation::EncodeReused => cell::encode_reused(message, value, |value, buffer| {
            encode_into(value, buffer).unwrap();
        }),
        Operation::DecodeOwned => {
            let read = |bytes| from_bytes::<O>(bytes).unwrap();
            assert!(read(cell::bytes_of(message)) == value);
            cell::decode(message, read, |value| to_bytes(value).unwrap())
        }
        Operation::DecodeBorrowed => cell::decode(
            message,
            |bytes| from_bytes::<B>(bytes).unwrap(),
            |value| to_bytes(value).unwrap(),
        ),
        Operation::DecodeCut | Operation::DecodePartial | Operation::StepOver => return None,
    })
}

/// W5, which is only read.
fn page(operation: Operation) -> Option<Run> {
    match operation {
        Operation::DecodeBorrowed => Some(cell::decode(
            Message::W5,
            |bytes| from_bytes::<MessagesDialogs<'_>>(bytes).unwrap(),
            |value| to_bytes(value).unwrap(),
        )),
        Operation::DecodeCut => Some(cell::decode(
            Message::W5,
            |bytes| from_bytes::<Dialogs<'_>>(bytes).unwrap(),
            |value| to_bytes(value).unwrap(),
        )),
        Operation::DecodePartial => {
            let read = |bytes| from_bytes::<Shown<'_>>(bytes).unwrap();
            let shown = read(cell::bytes_of(Message::W5));
            assert_eq!((shown.messages.len(), shown.chats.len()), (100, 60));
            Some(cell::read(Message::W5, read))
        }
        _ => None,
    }
}

/// By the table of Telegram's layer, which has the folders of W3b too.
fn step_over(message: Message) -> Run {
    let step = |bytes| Api::take(bytes).unwrap();
    let (object, rest) = step(cell::bytes_of(message));
    assert!(rest.is_empty() && to_bytes(&object).unwrap() == cell::bytes_of(message));
    cell::read(message, step)
}
