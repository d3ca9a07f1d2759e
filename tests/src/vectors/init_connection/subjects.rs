//! The types of this folder, to be tried on any bytes.

use tl_runtime::RawObject;

use super::{
    connection::{InitConnection, InitConnectionByProxy, InitConnectionPlain, Request},
    json_value::JsonValue,
    query::{InputPeer, Query},
    send_message::{MessageEntity, SendMessageFef48f62},
};
use crate::fuzz::{Subject, subjects};

pub(in crate::vectors) fn subjects() -> impl Iterator<Item = Subject> {
    subjects![
        Request<'_, Query<'_>>,
        Request<'_, RawObject<'_>>,
        InitConnection<'_, RawObject<'_>>,
        InitConnectionByProxy<RawObject<'_>>,
        InitConnectionPlain<'_, RawObject<'_>>,
        Query<'_>,
        SendMessageFef48f62<'_>,
        JsonValue<'_>,
        Vec<JsonValue<'_>>,
        Vec<InputPeer>,
        Vec<MessageEntity<'_>>,
    ]
    .into_iter()
}
