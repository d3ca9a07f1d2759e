//! A file for each promise of the design.

mod borrowed_answers;
mod by_hand;
mod cost;
mod enclosed;
mod enclosed_by_schema;
mod errors;
mod examples;
mod generics;
mod hostile;
mod known_defects;
mod mission;
mod no_std;
mod random;
mod rest;
mod schema_edits;
mod serde;
mod shared;
mod sinks;
mod stepping;
mod strict;
mod strings;
mod surface;
mod types;
mod untrusted;
mod which_constructor;
mod with_bytes;
