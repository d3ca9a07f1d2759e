//! The messages' types. `S` is the text: `String`, or `&str` borrowed from the input.
//!
//! The derive reads and writes them, and so do the codecs by hand; the peers have types of their own.
//! They are those of layer 230, which grammers-tl-types 0.11 has.

mod connection;
mod dialogs;
mod json;
#[allow(
    missing_docs,
    clippy::large_enum_variant,
    reason = "a generator wrote it"
)]
pub mod layer;
pub mod page;
pub mod partial;
mod service;

pub use self::{
    connection::{GetConfig, InitConnection, InputClientProxy, InvokeWithLayer},
    dialogs::{
        DialogFilter, DialogFilterChatlist, DialogFilterFull, DialogFilters, InputPeer,
        MessageEntity, TextWithEntities,
    },
    json::{JsonObjectValue, JsonValue},
    service::{MsgsAck, SaveFilePart},
};

/// W1.
pub type Request<S> = InvokeWithLayer<InitConnection<S, GetConfig>>;
