//! A file for each attribute. What each refuses at compile time is in `ui-tests`, under the same name.

mod bare;
mod bound;
mod decode_only;
mod differs;
mod encode_only;
mod flag;
mod flags;
mod id;
mod id_by_name;
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
mod transparent_variant;
mod try_from;
mod ty;
mod union;
mod with;
mod with_items;
