//! Vectors for a fuzzer to start from.

use std::collections::BTreeSet;

use super::{Vector, init_connection, mtproto_auth_key_sample, mtproto_service};
use crate::fuzz::seeds::{LONGEST, Seeds};

pub(crate) fn telegram() -> Seeds {
    let mut seeds = few_of(mtproto_service::vectors());
    seeds.extend(few_of(mtproto_auth_key_sample::vectors()));
    seeds.extend(few_of(init_connection::vectors()));
    seeds
}

pub(crate) fn ton() -> Seeds {
    few_of(super::ton::vectors())
}

/// The first of all that hold the same constructors: the others differ in numbers and texts, which
/// are the fuzzer's to change.
fn few_of(vectors: Vec<Vector>) -> Seeds {
    let mut seen = BTreeSet::new();
    vectors
        .into_iter()
        .filter(|vector| vector.bytes.len() <= LONGEST)
        .filter(|vector| seen.insert((vector.declarations.clone(), vector.declaration.clone())))
        .map(|vector| (vector.name.replace('/', "-"), vector.bytes))
        .collect()
}
