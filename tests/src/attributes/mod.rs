//! A file for each attribute. What each refuses at compile time is in `ui-tests`, under the same name.

mod bare;
mod bound;
mod encode_only;
mod flag;
mod flags;
mod id;
mod name;
mod other;
mod returns;
mod schema;
mod schema_file;
mod skip;
mod transparent;
mod ty;
mod with;
