//! grammers-tl-types: a whole layer, generated.
//!
//! Its functions are written with their numbers and read without them, so a nested query takes a
//! wrapper; no type borrows.

use grammers_tl_types::{
    Deserializable, Identifiable, Serializable,
    deserialize::{Cursor, Error, Result},
    enums::{Jsonvalue, MsgsAck, messages::DialogFilters},
    functions::{InitConnection, InvokeWithLayer, help::GetConfig, upload::SaveFilePart},
};

use crate::cell::{self, Message, Operation, Run};

type Request = WithId<InvokeWithLayer<WithId<InitConnection<WithId<GetConfig>>>>>;

/// A function that is read with its number too.
struct WithId<T>(T);

impl<T: Serializable> Serializable for WithId<T> {
    fn serialize(&self, buf: &mut impl Extend<u8>) {
        self.0.serialize(buf);
    }
}

impl<T: Deserializable + Identifiable> Deserializable for WithId<T> {
    fn deserialize(buf: &mut Cursor<'_>) -> Result<Self> {
        let id = u32::deserialize(buf)?;
        if id != T::CONSTRUCTOR_ID {
            return Err(Error::UnexpectedConstructor { id });
        }
        T::deserialize(buf).map(Self)
    }
}

pub(crate) fn cell(message: Message, operation: Operation) -> Option<Run> {
    match message {
        Message::W1 => case::<Request>(message, operation),
        Message::W2 => case::<MsgsAck>(message, operation),
        Message::W3a => case::<Jsonvalue>(message, operation),
        Message::W3b => case::<DialogFilters>(message, operation),
        Message::W4 => case::<WithId<SaveFilePart>>(message, operation),
        _ => None,
    }
}

fn case<T: Serializable + Deserializable + 'static>(
    message: Message,
    operation: Operation,
) -> Option<Run> {
    let value = || T::from_bytes(cell::bytes_of(message)).unwrap();
    match operation {
        Operation::EncodeFresh => Some(cell::encode_fresh(message, value(), T::to_bytes)),
        Operation::EncodeReused => Some(cell::encode_reused(message, value(), |value, buffer| {
            value.serialize(buffer);
        })),
        Operation::DecodeOwned => Some(cell::decode(
            message,
            |bytes| T::from_bytes(bytes).unwrap(),
            T::to_bytes,
        )),
        _ => None,
    }
}
