//! A codec by hand that writes into a `Vec`, which grows as it goes.

mod connection;
mod dialogs;
mod json;
pub(crate) mod output;
mod service;

use self::output::{Write, to_buffer};
use crate::{
    cell::{self, Message, Operation, Run},
    ton, values,
};

/// Decoding is that of `sized`: there is one decoder by hand.
pub(crate) fn cell(message: Message, operation: Operation) -> Option<Run> {
    match message {
        Message::W1 => case(message, operation, values::request()),
        Message::W2 => case(message, operation, values::msgs_ack()),
        Message::W3a => case(message, operation, values::json()),
        Message::W3b => case(message, operation, values::dialog_filters()),
        Message::W4 => case(message, operation, values::save_file_part()),
        _ => ton::grown(message, operation),
    }
}

pub(crate) fn case<T: Write + 'static>(
    message: Message,
    operation: Operation,
    value: T,
) -> Option<Run> {
    match operation {
        Operation::EncodeFresh => Some(cell::encode_fresh(message, value, Write::to_bytes)),
        Operation::EncodeReused => Some(cell::encode_reused(message, value, to_buffer)),
        _ => None,
    }
}
