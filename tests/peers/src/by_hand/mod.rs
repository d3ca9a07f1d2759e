//! The parts that the two codecs by hand share: numbers, and one decoder. They differ in how they write.

mod connection;
mod dialogs;
mod flags;
pub(crate) mod id;
mod input;
mod json;
mod service;

pub(crate) use self::input::{Error, Input, Read, from_bytes};
