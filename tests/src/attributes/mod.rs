//! A file for each attribute. What each refuses at compile time is in `ui-tests`, under the same name.

mod bare;
mod bound;
mod decode_only;
mod encode_only;
mod flag;
mod flags;
mod id;
mod name;
mod opaque;
mod other;
mod partial;
mod returns;
mod schema;
mod schema_file;
mod signature;
mod skip;
mod tl_schema;
mod transparent;
mod ty;
mod with;
