//! The errors of schemas, bytes and values.

mod read;
mod schema;
mod write;

pub use self::{
    read::{ReadError, ReadErrorKind},
    schema::SchemaError,
    write::WriteError,
};
