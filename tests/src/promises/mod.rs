//! A file for each promise of the design.

mod attempts;
mod borrowed_answers;
mod by_hand;
mod compared;
mod cost;
mod enclosed;
mod enclosed_by_schema;
mod errors;
mod examples;
mod forgiven;
mod generics;
mod guides;
mod hostile;
mod known_defects;
mod lengths;
mod listed;
mod mission;
mod more_types;
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
mod users_docs;
mod which_constructor;
mod with_bytes;

/// Where tests that run Cargo have it build: beside the workspace's own folder, which is locked while they run, and the
/// same for all, so that what they depend on is compiled once.
const TARGET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/crates");
