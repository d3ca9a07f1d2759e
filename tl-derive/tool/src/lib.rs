//! A library for TL schemas at run time: shows bytes field by field, converts them to JSON and back, writes the Rust
//! definitions that a program needs, and compares layers. The program `tl-schema` does the same from a shell.
//!
//! ```
//! use tl_schema::Schema;
//!
//! let schema = Schema::from_text("user#00000001 id:long name:string = User;")?;
//! let bytes = schema.from_json("user", &serde_json::json!({ "id": 7, "name": "Ann" }))?;
//! assert_eq!(schema.to_json(&bytes)?.to_string(), r#"{"_":"user","id":7,"name":"Ann"}"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod check;
mod diff;
mod dump;
mod error;
mod generate;
pub mod json;
mod near;
mod number;
mod schema;
mod value;

pub use self::{
    check::{Finding, check},
    diff::{Change, CombinatorChange, Diff, FieldChange, TypeChange, diff},
    dump::{Dump, DumpEntry, DumpLine, DumpStyle},
    error::{ReadError, ReadErrorKind, SchemaError, WriteError},
    generate::{Generate, GenerateError, Generated, generate},
    number::Numbers,
    schema::Schema,
    value::ReadOptions,
};
